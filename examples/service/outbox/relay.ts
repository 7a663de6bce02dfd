import type { StepEvent } from 'panhuo';
import type { Database } from '../database/database.js';

// Lines that another relay holds are passed over. Of every case only the oldest line is taken: its steps go out in their
// order, however many relays run.
const TAKE = `
  select id::text, event from outbox line
  where published_at is null and not exists (
    select from outbox earlier
    where earlier.case_id = line.case_id and earlier.revision < line.revision and earlier.published_at is null
  )
  order by line.id limit $1 for update skip locked`;

/**
 * Publishes what waits in the outbox, until nothing waits. A relay that dies before its commit publishes the same events
 * again, under the same ids: whoever listens passes over ids that he has seen.
 *
 * @returns How many events were published.
 */
export async function relay(
  database: Database,
  publish: (events: readonly StepEvent[]) => Promise<void>,
  batch = 100,
): Promise<number> {
  for (let published = 0; ;) {
    const count = await database.transaction(async (statements) => {
      const { rows } = await statements.query(TAKE, [batch]);
      if (rows.length === 0) return 0;
      await publish(rows.map(({ event }) => event as StepEvent));
      await statements.query('update outbox set published_at = now() where id = any ($1::bigint[])', [
        rows.map(({ id }) => id),
      ]);
      return rows.length;
    });
    if (count === 0) return published;
    published += count;
  }
}
