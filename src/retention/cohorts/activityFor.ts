import { type Day, demand, FIRST_EPOCH_DAY, fromEpochDay, type PeriodUnit } from '../../kernel/index.js';
import { countedRows, readActs } from '../activity/readActs.js';
import { tallyActivity } from '../activity/tallyActivity.js';
import { tallyOf } from '../activity/tallyOf.js';
import type { Activity, ActivityTally, ActSource, PeriodFigure } from '../activity/types.js';
import { gatherNumbers } from '../columns/activity/gatherNumbers.js';
import { firstDayOf } from '../columns/cohorts/firstDayOf.js';
import { periodTable } from '../columns/periodTable.js';
import { cohortQuestion } from './cohortQuestion.js';
import type { CohortOptions, CohortValue } from './types.js';

const figures: Readonly<Record<CohortValue, readonly PeriodFigure[]>> = {
  customers: [],
  amount: ['trades', 'amount'],
  commission: ['trades', 'commission'],
  assets: [],
};

/**
 * The activity that a table asks for: activity in either form is passed on as columns, acts are summed up. A table of heads by
 * the calendar asks only in which periods a customer was active: then a day stands for each, which costs a third.
 *
 * @throws DomainError as `tallyActivity`, and as `cohortQuestion` before anything is summed up.
 */
export function activityFor(source: Activity | ActSource, options: CohortOptions): ActivityTally {
  if (isActivity(source)) return tallyOf(source);
  const window = { from: fromEpochDay(FIRST_EPOCH_DAY), to: options.asOf };
  const { unit, view, value } = cohortQuestion(window, options);
  const isCoarse = view === 'calendar' && value === 'customers';
  if (isCoarse) return coarseActivity(source, unit, window);
  return tallyActivity(source, { ...window, unit: view === 'age' ? 'day' : unit, keep: figures[value] });
}

function isActivity(source: Activity | ActSource): source is Activity {
  demand(typeof source === 'object' && (source as unknown) !== null, 'source', 'a list of records');
  return 'counted' in source;
}

function coarseActivity(
  source: ActSource,
  unit: PeriodUnit,
  window: { readonly from: Day; readonly to: Day },
): ActivityTally {
  const asked = { ...window, counted: ['trade'] } as const;
  const columns = readActs(source, asked);
  const { slot, first, last } = countedRows(columns, asked);
  const table = periodTable(first, last, unit);
  const { rows, start, values } = gatherNumbers(slot, columns.on, columns.customers.length, table);
  const nothing = new Float64Array(0);
  return {
    ...asked,
    unit,
    keep: [],
    currency: null,
    customers: columns.customers,
    acts: rows,
    trades: rows,
    amount: nothing,
    commission: nothing,
    products: [],
    traded: new Int32Array(0),
    dayStart: start,
    day: firstDayOf(values, table),
    periodStart: new Int32Array(start.length),
    period: new Int32Array(0),
  };
}
