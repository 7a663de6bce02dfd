import { bitsBySlot, countBySlot } from '../columns/activity/countBySlot.js';
import type { CountedRows } from '../columns/activity/countedSlots.js';
import { gatherNumbers } from '../columns/activity/gatherNumbers.js';
import { periodSlots } from '../columns/activity/periodSlots.js';
import { periodTable } from '../columns/periodTable.js';
import { sumBySlot } from '../columns/sumBySlot.js';
import { activityQuestion } from './activityQuestion.js';
import { countedRows, readActs } from './readActs.js';
import { NO_PRODUCT } from './readActColumns.js';
import { sortedProducts } from './sortedProducts.js';
import type {
  ActColumns,
  ActivityOptions,
  ActivityQuestion,
  ActivityTally,
  ActSource,
  MoneyColumn,
  PeriodColumns,
} from './types.js';

/**
 * The activity of a book, or of a part of one, as columns: exact sums and the active days of every customer. Parts may be
 * cut in any way, also through the acts of one customer on one day; `mergeActivity` makes the same of them as of the whole.
 *
 * @param source - Acts as columns or records, in any order. Rows that are grouped by customer are read fastest.
 * @param options - The time to cover, the acts that count, the figures of each period to hold.
 * @returns The columns, a place for every customer that the source names; for `mergeActivity`, `finishActivity`, and for
 * everything that takes activity. Cost: a few passes over the rows, about 8 bytes a row beside the result.
 * @throws DomainError as `summariseActivity`, and `columns_invalid` with the path of what does not fit.
 * @example
 * ```ts
 * import { day, tallyActivity } from 'panhuo';
 *
 * const acts = {
 *   customers: ['c1', 'c2'],
 *   customer: Int32Array.of(1, 0, 1),
 *   on: Int32Array.of(19727, 19727, 19783),
 *   amount: Float64Array.of(10, 20, 30),
 *   currency: 'CNY',
 * };
 * const { dayStart, amount } = tallyActivity(acts, { from: day('2024-01-01'), to: day('2024-12-31') });
 * [[...dayStart], [...amount]]; // => [[0, 1, 3], [20, 40]]
 * ```
 */
export function tallyActivity(source: ActSource, options: ActivityOptions): ActivityTally {
  const question = activityQuestion(options);
  return tallyColumns(readActs(source, question), question);
}

function tallyColumns(columns: ActColumns, question: ActivityQuestion): ActivityTally {
  const { customers, on, kind, products = [], product } = columns;
  const count = customers.length;
  const counted = countedRows(columns, question);
  const { slot, first, last } = counted;
  const days = gatherNumbers(slot, on, count, periodTable(first, last, 'day'));
  // Columns of their own, names too: the caller may write the next part into his, or hand one of ours to another thread.
  const trades = kind === undefined ? days.rows.slice() : countBySlot(slot, count, kind);
  const { order, bits } = sortedProducts(
    products,
    product === undefined ? new Int32Array(count) : bitsBySlot(slot, count, product, NO_PRODUCT),
  );
  return {
    ...question,
    // Where nobody traded there is no money, whatever the columns say, as in records.
    currency: trades.some((own) => own > 0) ? columns.currency : null,
    customers: customers.slice(),
    acts: days.rows,
    trades,
    amount: sums(columns.amount, slot, count),
    commission: sums(columns.commission, slot, count),
    products: order,
    traded: bits,
    dayStart: days.start,
    day: days.values,
    ...periodsOf(columns, question, counted),
  };
}

function periodsOf(
  { customers: names, on, kind, amount, commission }: ActColumns,
  { unit, keep }: ActivityQuestion,
  { slot, first, last }: CountedRows,
): PeriodColumns {
  const customers = names.length;
  if (keep.length === 0) {
    return { periodStart: new Int32Array(customers + 1), period: new Int32Array(0) };
  }
  const table = periodTable(first, last, unit);
  const periods = gatherNumbers(slot, on, customers, table);
  const slots = periodSlots(slot, on, periods, table);
  const places = periods.values.length;
  return {
    periodStart: periods.start,
    period: periods.values,
    ...(keep.includes('trades') && { periodTrades: countBySlot(slots, places, kind) }),
    ...(keep.includes('amount') && { periodAmount: sums(amount, slots, places) }),
    ...(keep.includes('commission') && { periodCommission: sums(commission, slots, places) }),
  };
}

// Only trades carry money: of other acts it is zero.
function sums(values: MoneyColumn | undefined, slot: Int32Array, slots: number): MoneyColumn {
  return values === undefined ? new Float64Array(slots) : sumBySlot(values, slot, slots);
}
