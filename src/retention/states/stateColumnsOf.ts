import { demandObject, toEpochDay } from '../../kernel/index.js';
import { NEVER } from '../columns/firstDays.js';
import { NO_ONE_KNOWS } from '../columns/states/gatherStates.js';
import type { ActivityStates } from './activityStates.js';
import { readStateRecords } from './readStateRecords.js';
import { readStates } from './readStates.js';
import { activityStateNames, type StateColumns } from './types.js';

/** States in either form; what is asked of them comes out the same. */
export type States = ActivityStates | StateColumns;

/** States as columns: columns are read and passed on, records are written as columns. Throws as `readStates`. */
export function stateColumnsOf(states: States): StateColumns {
  demandObject(states, 'states');
  return readStates('start' in states ? states : encodeStates(readStateRecords(states)));
}

function encodeStates({ policy, seenFrom, asOf, counted, customers }: ActivityStates): StateColumns {
  const spells = customers.flatMap((line) => line.spells);
  const start = new Int32Array(customers.length + 1);
  for (const [place, line] of customers.entries())
    start[place + 1] = (start[place] ?? 0) + line.spells.length;
  return {
    ...{ policy, states: activityStateNames, seenFrom, asOf, counted, start },
    customers: customers.map(({ customer }) => customer),
    state: Uint8Array.from(spells, ({ state }) => activityStateNames.indexOf(state)),
    from: Int32Array.from(spells, ({ from }) => toEpochDay(from)),
    firstAct: Int32Array.from(customers, ({ firstActOn: on }) => (on === null ? NEVER : toEpochDay(on))),
    lastAct: Int32Array.from(customers, ({ lastActOn: on }) => (on === null ? NEVER : toEpochDay(on))),
    opened: Int32Array.from(customers, ({ openedOn: on, older }) =>
      on === null ? (older ? NO_ONE_KNOWS : NEVER) : toEpochDay(on),
    ),
  };
}
