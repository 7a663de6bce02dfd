import { demandDay, demandObject, FIRST_EPOCH_DAY, LAST_EPOCH_DAY, toEpochDay } from '../../kernel/index.js';
import { requireStretches } from '../activity/requireStretches.js';
import { NEVER } from '../columns/firstDays.js';
import { firstOutside } from '../columns/firstOutside.js';
import { NO_ONE_KNOWS } from '../columns/states/gatherStates.js';
import { requireCodes, requireColumn, requireNames, unfit } from '../flows/requireColumn.js';
import { demandIdentity } from '../policyIdentity.js';
import { activityStateNames, type StateColumns } from './types.js';

// States are many and asked often: they are read once, and must not change afterwards. Whether they were handed to another
// thread, which empties them, is asked each time.
const known = /* @__PURE__ */ new WeakSet<object>();

/**
 * States in columns that may come from another thread or from storage, checked so that nothing is counted of what is none.
 * Cost: one pass over the columns the first time, a look at their lengths after that.
 *
 * @throws DomainError `facts_invalid` for the policy and the days that they cover, `columns_invalid` with the path of a column that does
 * not fit.
 */
export function readStates(columns: StateColumns): StateColumns {
  demandObject(columns, 'states');
  if (known.has(columns) && lengthsFit(columns)) return columns;
  const { policy, states, customers, seenFrom, asOf, start, state, from, firstAct, lastAct, opened } =
    columns;
  demandIdentity(policy, 'policy');
  demandDay(seenFrom, 'seenFrom');
  demandDay(asOf, 'asOf');
  requireNames('customers', customers);
  requireNames('states', states);
  if (states.join() !== activityStateNames.join()) throw unfit('states', 'codes of what there is');
  const covered = [toEpochDay(seenFrom), toEpochDay(asOf)] as const;
  const rows = customers.length;
  requireStretches({ paths: ['start', 'from'], start, values: from, count: rows }, covered);
  requireColumn('state', state, from.length, Uint8Array);
  requireCodes('state', state, activityStateNames.length);
  for (const [path, column] of Object.entries({ firstAct, lastAct })) {
    requireColumn(path, column, rows, Int32Array);
    const row = firstOutside(column, covered, [NEVER]);
    if (row >= 0) throw unfit(`${path}[${row}]`, 'a day that the activity covers');
  }
  if (opened !== undefined) requireOpenings(opened, rows);
  known.add(columns);
  return columns;
}

function lengthsFit({ customers, start, state, from, firstAct, lastAct, opened }: StateColumns): boolean {
  const rows = customers.length;
  return (
    start.length === rows + 1 &&
    start[rows] === from.length &&
    state.length === from.length &&
    [firstAct, lastAct, opened].every((column) => column === undefined || column.length === rows)
  );
}

function requireOpenings(opened: Int32Array, rows: number): void {
  requireColumn('opened', opened, rows, Int32Array);
  const row = firstOutside(opened, [FIRST_EPOCH_DAY, LAST_EPOCH_DAY], [NEVER, NO_ONE_KNOWS]);
  if (row >= 0) throw unfit(`opened[${row}]`, 'a day');
}
