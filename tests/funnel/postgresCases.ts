import fc from 'fast-check';
import { addDays, type Day, day, type EventOf, type Happening, type StageOf } from 'panhuo';
import { branchFunnel } from '../../examples/service/branch/branchFunnel.js';
import type { Database, OpenDatabase } from '../../examples/service/database/database.js';
import { embeddedDatabase } from '../../examples/service/database/embeddedDatabase.js';
import { migrate } from '../../examples/service/database/migrate.js';

export const funnel = branchFunnel;
export const openedOn = day('2024-01-05');

/** A real PostgreSQL in memory, with the tables of the guide. */
export async function freshDatabase(): Promise<OpenDatabase> {
  const database = await embeddedDatabase();
  await migrate(database);
  return database;
}

export const later = (days: number): Day => addDays(openedOn, days);

/** A database whose first readers wait for one another: all of them then hold the same revision. */
export function readTogether(database: Database, readers: number): Database {
  let missing = readers;
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    ...database,
    async query(text: string, values?: unknown[]) {
      const result = await database.query(text, values);
      if (text.includes('as prior') && missing > 0) {
        missing -= 1;
        if (missing === 0) open();
        await gate;
      }
      return result;
    },
  };
}

/** A database whose statements run in an order that chance decides; each of them runs whole. */
export function scheduled(database: Database, scheduler: fc.Scheduler): Database {
  return {
    ...database,
    async query(text: string, values?: unknown[]) {
      await scheduler.schedule(Promise.resolve());
      return database.query(text, values);
    },
  };
}

type Event = EventOf<typeof funnel>;

/** A message about a case, and how often it is delivered. */
export interface Message {
  /** Which of the cases. */
  readonly place: number;
  readonly happening: Happening<StageOf<typeof funnel>, Event> & { readonly key: string };
  readonly deliveries: number;
}

const facts = { needsSurveyed: true, suitabilityValid: true };
// Ways there and back: a message that comes a second time often finds its case where it could move it again.
const events: readonly (Event | 'pause' | 'resume')[] = [
  ...(['interest', 'hesitate', 'pause', 'resume'] as const),
  ...(['interest', 'hesitate', 'pause', 'resume'] as const),
  ...(['decide', 'deal', 'review', 'fall-silent', 'wake', 'refuse'] as const),
];

/** Messages about a few cases, each with a key of its own, delivered up to three times. */
export const messages = (cases: number): fc.Arbitrary<Message[]> =>
  fc
    .array(
      fc.record({
        place: fc.nat({ max: cases - 1 }),
        event: fc.constantFrom(...events),
        days: fc.constantFrom(0, 0, 0, 0, 0, 60),
        deliveries: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 16 },
    )
    .map((list) =>
      list.map(({ place, event, days, deliveries }, index) => ({
        place,
        deliveries,
        happening: {
          event,
          on: later(days),
          key: `m${index}`,
          facts,
          ...(event === 'refuse' && { reason: 'price' }),
        },
      })),
    );
