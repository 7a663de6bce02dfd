import { isDeepStrictEqual } from 'node:util';
import { replay, type Step } from 'panhuo';
import { branch } from '../../../../examples/service/branch/branch.js';
import type { Database } from '../../../../examples/service/database/database.js';
import { funnelCases } from '../../../../examples/service/stores/funnelCases.js';

/** What the clients and the relay say has happened. */
export interface Told {
  readonly cases: readonly string[];
  readonly acknowledged: readonly Step[];
  readonly keys: ReadonlySet<string>;
  readonly published: readonly string[];
}

/** Holds what was told against what is stored. Gives the steps that there are, and every contradiction. */
export async function reconcile(
  database: Database,
  { cases, acknowledged, keys, published }: Told,
): Promise<{ steps: number; contradictions: string[] }> {
  const store = funnelCases(branch.funnel, database, branch.source);
  const contradictions: string[] = [];
  const demand = (holds: boolean, what: string): void => {
    if (!holds) contradictions.push(what);
  };
  const stored = new Map<string, Step>();
  const ids: string[] = [];
  for (const id of cases) {
    const log = await store.log(id);
    demand(
      log.every(({ revision }, place) => revision === place),
      `${id}: revisions have a gap`,
    );
    demand(
      isDeepStrictEqual(replay(branch.funnel, log), await store.stored(id)),
      `${id}: the log is not the row`,
    );
    for (const step of log) {
      ids.push(`${id}/${step.revision}`);
      if (step.key === undefined) continue;
      demand(!stored.has(step.key), `${step.key}: made two steps`);
      demand(keys.has(step.key), `${step.key}: nobody sent this key`);
      stored.set(step.key, step);
    }
  }
  for (const step of acknowledged)
    demand(isDeepStrictEqual(stored.get(step.key!), step), `${step.key!}: acknowledged, and not in the log`);

  const { rows } = await database.query(`select event ->> 'id' as id, published_at from outbox order by id`);
  const lines = rows.map(({ id }) => id as string);
  demand(isDeepStrictEqual([...lines].sort(), [...ids].sort()), 'the outbox does not have each step once');
  demand(
    rows.every((row) => row['published_at'] !== null),
    'the outbox has lines that were not published',
  );
  const sent = new Set(published);
  demand(
    ids.every((id) => sent.has(id)),
    'steps were not published',
  );
  return { steps: ids.length, contradictions };
}
