import { DomainError, requireSame } from '../../kernel/index.js';
import { addCounts } from '../columns/addCounts.js';
import { type Part, placesIn, type Stretches, uniteStretches } from '../columns/activity/stretches.js';
import { addSums } from '../columns/sumBySlot.js';
import { finishActivity } from './finishActivity.js';
import { movedBits } from './sortedProducts.js';
import { isTally, tallyOf } from './tallyOf.js';
import type { Activity, ActivityTally, MoneyColumn, PeriodColumns } from './types.js';

/** A part of a book, and the places of its customers in the whole. */
interface Member {
  readonly tally: ActivityTally;
  readonly to: Int32Array;
}

/**
 * The activity of two parts of a book together. The parts may be cut in any way, through customers and through days; parts
 * merge to the same bytes in any order.
 *
 * @param a - The activity of one part.
 * @param b - That of another part, of the same options and in the same form.
 * @returns That of both. Of columns, customers keep their places where both parts name the same ones in the same order;
 * otherwise they are sorted. Cost: the days and periods of both.
 * @throws DomainError `unit_mismatch` with the name of the option in which the parts differ, `currency_mixed`. For a part that cannot
 * be used: of columns as `finishActivity`; of records `facts_invalid` with the path, `decimal_invalid` for an amount, and
 * `columns_invalid` where days or periods lie outside its time or do not rise.
 * @example
 * ```ts
 * import { day, mergeActivity, parseTrade, summariseActivity } from 'panhuo';
 *
 * const options = { from: day('2024-01-01'), to: day('2024-12-31') };
 * const part = (on: string) => summariseActivity(
 *   [parseTrade({ customer: 'c1', on, side: 'buy', product: 'fund', amount: { amount: '1', currency: 'CNY' } })],
 *   options,
 * );
 * const [line] = mergeActivity(part('2024-01-05'), part('2024-01-09')).customers;
 * [line?.trades, line?.activeDays, line?.medianGap]; // => [2, 2, 4]
 * ```
 */
export function mergeActivity<Form extends Activity>(a: Form, b: Form): Form {
  const merged = mergeTallies(tallyOf(a), tallyOf(b));
  // Both parts are of one form, and so is the whole.
  return (isTally(a) ? merged : finishActivity(merged)) as Form;
}

function mergeTallies(a: ActivityTally, b: ActivityTally): ActivityTally {
  requireSameQuestion(a, b);
  const customers = sameNames(a.customers, b.customers)
    ? a.customers
    : [...new Set([...a.customers, ...b.customers])].sort();
  const count = customers.length;
  const places = new Map(customers.map((customer, place) => [customer, place]));
  const members = [a, b].map((tally): Member => {
    const to = Int32Array.from(tally.customers, (customer) => places.get(customer) ?? -1);
    return { tally, to };
  });
  const counts = (read: (tally: ActivityTally) => Int32Array): Int32Array =>
    addCounts(
      members.map(({ tally, to }) => [read(tally), to]),
      count,
    );
  const sums = (read: (tally: ActivityTally) => MoneyColumn): MoneyColumn =>
    addSums(
      members.map(({ tally, to }) => [read(tally), to]),
      count,
    );
  const days = uniteStretches(
    members.map(({ tally, to }) => ({ start: tally.dayStart, values: tally.day, to })),
    count,
  );
  const { from, to, unit, keep, counted } = a;
  return {
    ...{ from, to, unit, keep, counted },
    currency: a.currency ?? b.currency,
    customers,
    acts: counts(({ acts }) => acts),
    trades: counts(({ trades }) => trades),
    amount: sums(({ amount }) => amount),
    commission: sums(({ commission }) => commission),
    ...mergeProducts(members, count),
    dayStart: days.start,
    day: days.values,
    ...mergePeriods(members, count),
  };
}

function requireSameQuestion(a: ActivityTally, b: ActivityTally): void {
  for (const option of ['from', 'to', 'unit', 'keep', 'counted'] as const) {
    requireSame(a[option], b[option], option);
  }
  if (a.currency !== null && b.currency !== null && a.currency !== b.currency) {
    throw new DomainError('currency_mixed', { path: 'currency' });
  }
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((name, place) => name === b[place]));
}

function mergeProducts(
  members: readonly Member[],
  count: number,
): Pick<ActivityTally, 'products' | 'traded'> {
  const products = [...new Set(members.flatMap(({ tally }) => tally.products))].sort();
  const traded = new Int32Array(count);
  for (const { tally, to } of members) {
    const moved = movedBits(
      tally.traded,
      tally.products.map((product) => products.indexOf(product)),
    );
    for (const [place, bits] of moved.entries()) {
      const goal = to[place] ?? 0;
      traded[goal] = (traded[goal] ?? 0) | bits;
    }
  }
  return { products, traded };
}

function mergePeriods(members: readonly Member[], count: number): PeriodColumns {
  const parts = members.map(({ tally, to }): Part & { readonly tally: ActivityTally } => ({
    start: tally.periodStart,
    values: tally.period,
    to,
    tally,
  }));
  const union: Stretches = uniteStretches(parts, count);
  const slots = parts.map((part) => placesIn(part, union));
  const places = union.values.length;
  const figure = <Column>(read: (tally: ActivityTally) => Column | undefined): [Column, Int32Array][] =>
    parts.flatMap(({ tally }, part): [Column, Int32Array][] => {
      const column = read(tally);
      const to = slots[part];
      return column === undefined || to === undefined ? [] : [[column, to]];
    });
  const trades = figure(({ periodTrades }) => periodTrades);
  const amount = figure(({ periodAmount }) => periodAmount);
  const commission = figure(({ periodCommission }) => periodCommission);
  return {
    periodStart: union.start,
    period: union.values,
    ...(trades.length > 0 && { periodTrades: addCounts(trades, places) }),
    ...(amount.length > 0 && { periodAmount: addSums(amount, places) }),
    ...(commission.length > 0 && { periodCommission: addSums(commission, places) }),
  };
}
