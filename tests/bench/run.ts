// Side-by-side benchmarks: npm run bench (-- --json, -- --only name).
import { parseArgs } from 'node:util';
import { benchmarks } from './benchmarks.js';
import { measure } from './harness.js';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const { json, only } = values;
const chosen = Object.entries(benchmarks).filter(([name]) => only === undefined || name.includes(only));
if (chosen.length === 0) throw new Error(`no benchmark is called ${only ?? ''}`);

for (const [, make] of chosen) {
  const made = await make();
  if ('skipped' in made) {
    if (!json) console.log(`${made.name}: skipped: ${made.skipped}`);
    continue;
  }
  const measured = await measure(made);
  if (json) console.log(JSON.stringify(measured));
  else {
    const { name, ours, peer, peerName, ratio, spread, unit } = measured;
    const range = spread.map((value) => value.toFixed(2)).join(' to ');
    console.log(
      `${name}: ${String(ours)} ${unit}, ${peerName} ${String(peer)}: ratio ${ratio.toFixed(2)} (${range})`,
    );
  }
}
