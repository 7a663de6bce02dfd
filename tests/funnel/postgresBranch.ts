import type { FunnelCase, StepEvent } from 'panhuo';
import type { Database } from '../../examples/service/database/database.js';
import { relay } from '../../examples/service/outbox/relay.js';
import { funnelCases } from '../../examples/service/stores/funnelCases.js';
import { funnel, openedOn } from './postgresCases.js';

/** A branch's service in a database, and ways to look past it. The log cannot be emptied: every test opens its own cases. */
export function branchIn(database: Database) {
  let opened = 0;
  const service = (own: Database = database) => funnelCases(funnel, own, '/branch/service');
  return {
    service,

    /** Opens a case and gives its id. */
    openOne: async (): Promise<string> => {
      opened += 1;
      const id = `k${opened}`;
      await service().open({ id, customer: 'c1', on: openedOn, entry: 'normal', key: 'first' });
      return id;
    },

    /** The stored row of a case. */
    rowOf: async (id: string): Promise<FunnelCase | undefined> => {
      const { rows } = await database.query('select state from funnel_case where id = $1', [id]);
      return rows[0]?.['state'] as FunnelCase | undefined;
    },

    /** The outbox lines of a case. */
    linesOf: async (id: string): Promise<StepEvent[]> => {
      const { rows } = await database.query('select event from outbox where case_id = $1 order by id', [id]);
      return rows.map(({ event }) => event as StepEvent);
    },

    /** Empties the outbox and gives what was published. */
    published: async (): Promise<StepEvent[]> => {
      const all: StepEvent[] = [];
      await relay(database, (events) => {
        all.push(...events);
        return Promise.resolve();
      });
      return all;
    },

    /** What the database says when it refuses a statement. */
    refusalOf: async (statement: string): Promise<string> => {
      try {
        await database.query(statement);
      } catch (error) {
        return (error as Error).message;
      }
      return 'nothing';
    },
  };
}
