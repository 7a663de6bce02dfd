// The service under load, killed again and again, and then held to account: no answered step lost, none made twice.
//   npm run service:load -- --seconds 30 --clients 50 --kills 5 --database pglite|postgres
import { parseArgs } from 'node:util';
import { postgresAbsent, startPostgres } from '../startPostgres.js';
import { embeddedGround, type Ground, serverGround } from './ground.js';
import { type LoadReport, underLoad } from './underLoad.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    clients: { type: 'string', default: '50' },
    kills: { type: 'string', default: '5' },
    database: { type: 'string', default: 'pglite' },
  },
});
const load = {
  seconds: Number(values.seconds),
  clients: Number(values.clients),
  kills: Number(values.kills),
};

async function groundOf(database: string): Promise<Ground> {
  if (database !== 'postgres') return embeddedGround();
  const server = await startPostgres();
  if (server === undefined) throw new Error(postgresAbsent);
  return serverGround(server);
}

function print({ name }: Ground, report: LoadReport): void {
  const { requests, acknowledged, refused, breaks, steps, cases, exit, faults } = report;
  const times = report.times.sort((a, b) => a - b);
  const quantile = (share: number): string =>
    (times[Math.floor(share * (times.length - 1))] ?? NaN).toFixed(0);
  console.log(`${name}: ${load.clients} clients on ${cases} cases, killed ${load.kills} times
requests answered      ${requests} in ${load.seconds} s, ${(requests / load.seconds).toFixed(0)} a second; the starts after kills are not counted
  moved, or repeated   ${acknowledged.length}
  refused, with reasons ${refused}
connections broken     ${breaks}, each request sent again under its key until it was answered
time of an answer      p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms
steps in the log       ${steps}, ${cases} of them openings
events published       ${report.published}, ${report.publishedAgain} of them again
exit code at the stop  ${String(exit)}
lost, doubled, wrong   ${faults.length === 0 ? 'nothing' : faults.slice(0, 20).join('; ')}`);
}

const ground = await groundOf(values.database);
try {
  const report = await underLoad(ground, load);
  print(ground, report);
  process.exitCode = report.faults.length === 0 ? 0 : 1;
} finally {
  await ground.remove();
}
