import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../startPostgres.js';
import { client, type Tally } from './clients.js';
import { type Ground, tokens } from './ground.js';
import { openCases } from './openCases.js';
import { reconcile } from './reconcile.js';
import { serviceProcess } from './serviceProcess.js';

/** How hard and how often. */
export interface Load {
  /** Time under load, the starts after kills not counted. */
  readonly seconds: number;
  readonly clients: number;
  /** How often the service is killed, in equal parts of that time, and started again at once. */
  readonly kills: number;
}

/** What was seen. */
export interface LoadReport extends Tally {
  readonly cases: number;
  /** Steps in the log, the openings included. */
  readonly steps: number;
  readonly published: number;
  /** Events that were published more than once, as they may be after a kill. */
  readonly publishedAgain: number;
  /** The exit code after SIGTERM. */
  readonly exit: number | null;
  /** Everything that must not be. */
  readonly faults: readonly string[];
}

/** Puts the service under load, kills it, and holds what it has stored against what it has answered. */
export async function underLoad(ground: Ground, { seconds, clients, kills }: Load): Promise<LoadReport> {
  const service = serviceProcess(await freePort(), ground.variables);
  await service.start();
  const cases = await openCases(service.url, tokens.job);
  const tally: Tally = {
    ...{ requests: 0, breaks: 0, refused: 0 },
    ...{ errors: [], acknowledged: [], keys: new Set(), times: [] },
  };
  let isOver = false;
  const work = { url: service.url, token: tokens.adviser, cases, isOver: () => isOver };
  const all = Promise.all(Array.from({ length: clients }, (_, place) => client(place + 1, work, tally)));
  for (let killed = 0; ; killed++) {
    await wait((seconds * 1000) / (kills + 1));
    if (killed === kills) break;
    await service.kill();
    await service.start();
  }
  isOver = true;
  await all;
  // It empties the outbox before it ends.
  const exit = await service.stop();
  const { published } = service;
  const database = await ground.open();
  const { steps, contradictions } = await reconcile(database, { ...tally, cases, published });
  await database.close();
  return {
    ...tally,
    ...{ steps, exit, cases: cases.length, published: published.length },
    publishedAgain: published.length - new Set(published).size,
    faults: [
      ...new Set([...tally.errors, ...service.failures, ...contradictions]),
      ...(exit === 0 ? [] : [`exit code ${String(exit)}`]),
    ],
  };
}
