import {
  addMonths,
  type Day,
  daysBetween,
  type DecimalText,
  demand,
  fromMinorUnits,
  periodNumber,
  scaleOf,
  toMinorUnits,
} from '../../kernel/index.js';
import { finishActivity } from '../activity/finishActivity.js';
import { isTally } from '../activity/tallyOf.js';
import type { Activity } from '../activity/types.js';
import { roundedQuotient } from './roundedQuotient.js';
import type { SleepingCustomer } from './wakingList.js';

/** How a customer traded while he traded, and how long he has been silent. */
export type TradingHabits = Pick<SleepingCustomer, 'customer' | 'tradesAYear' | 'commissionAYear'> & {
  readonly silentMonths: number;
};

/** Days of a year, times four, so that they are whole. */
const DAYS_IN_FOUR_YEARS = 1461;

/**
 * What `wakingList` needs to know of how customers traded (交易习惯), on the last day of an activity. The time in which a customer
 * traded runs from his first day with a trade to his last, and is a year at least: a month with three trades is no habit of 36 a
 * year. Months of silence are whole ones since his last day with a trade.
 *
 * @param activity - The activity, as records or columns; trades alone count.
 * @returns A line for everybody who traded, sorted by customer number. Trades a year are rounded down to one place, so that 11.96 are
 * not 12; the commission is rounded half-even. Of who never traded there is none: for him `wakingList` takes 0, '0' and `null`.
 * Cost: one pass.
 * @throws DomainError `facts_invalid` for an activity in which other acts than trades count; as `mergeActivity` for one that cannot be
 * used.
 * @example
 * ```ts
 * import { day, parseTrade, summariseActivity, tradingHabits } from 'panhuo';
 *
 * const trade = (on: string) => parseTrade({
 *   ...{ customer: 'c1', on, side: 'buy', product: 'fund' },
 *   ...{ amount: { amount: '9000.00', currency: 'CNY' }, commission: { amount: '9.00', currency: 'CNY' } },
 * });
 * const activity = summariseActivity(['2022-01-05', '2023-01-10', '2024-01-05'].map(trade), {
 *   from: day('2022-01-01'),
 *   to: day('2024-06-30'),
 * });
 * // Three trades in two years, the last one on 5 January.
 * tradingHabits(activity); // => [{ customer: 'c1', tradesAYear: 1.5, commissionAYear: '13.51', silentMonths: 5 }]
 * ```
 */
export function tradingHabits(activity: Activity): TradingHabits[] {
  demand(
    activity.counted.every((kind) => kind === 'trade'),
    'counted',
    'trades alone',
  );
  const { customers, to, currency } = isTally(activity) ? finishActivity(activity) : activity;
  const scale = currency === null ? 0 : scaleOf(currency);
  return customers.map(({ customer, firstOn, lastOn, trades, commission }) => {
    const fourfold = Math.max(DAYS_IN_FOUR_YEARS, 4 * daysBetween(firstOn, lastOn));
    return {
      customer,
      tradesAYear: Math.floor((10 * trades * DAYS_IN_FOUR_YEARS) / fourfold) / 10,
      commissionAYear: aYear(commission, fourfold, scale),
      silentMonths: wholeMonths(lastOn, to),
    };
  });
}

function aYear(commission: DecimalText, fourfold: number, scale: number): DecimalText {
  const whole = toMinorUnits(commission, scale) * BigInt(DAYS_IN_FOUR_YEARS);
  return fromMinorUnits(roundedQuotient(whole, BigInt(fourfold)), scale);
}

function wholeMonths(from: Day, to: Day): number {
  const months = periodNumber(to, 'month') - periodNumber(from, 'month');
  return addMonths(from, months) > to ? months - 1 : months;
}
