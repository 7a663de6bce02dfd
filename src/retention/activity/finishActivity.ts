import {
  type Currency,
  type Day,
  type DecimalText,
  fromEpochDay,
  fromMinorUnits,
  periodStart,
  scaleOf,
} from '../../kernel/index.js';
import { gapColumn } from '../columns/activity/gapColumn.js';
import { readTally } from './readTally.js';
import type {
  ActivitySummary,
  ActivityTally,
  CustomerActivity,
  MoneyColumn,
  PeriodActivity,
} from './types.js';

/**
 * Activity in columns as records: what people and reports read.
 *
 * @param tally - The columns, from `tallyActivity` or `mergeActivity`.
 * @returns A line for every customer with at least one act, sorted by customer number. Cost: a sort of the customers, a
 * text for each of their days and periods.
 * @throws DomainError `columns_invalid` with the path of a column that does not fit; `facts_invalid` or `currency_unknown` where the
 * tally does not say which time it covers, what it counts, or in which currency.
 * @example
 * ```ts
 * import { day, finishActivity, tallyActivity } from 'panhuo';
 *
 * const acts = { customers: ['c1'], customer: Int32Array.of(0), on: Int32Array.of(19727), currency: null };
 * const tally = tallyActivity(acts, { from: day('2024-01-01'), to: day('2024-12-31') });
 * finishActivity(tally).customers[0]?.firstOn; // => '2024-01-05'
 * ```
 */
export function finishActivity(tally: ActivityTally): ActivitySummary {
  readTally(tally);
  const { from, to, unit, keep, counted, currency, customers, acts } = tally;
  const gaps = gapColumn(tally.dayStart, tally.day);
  const texts: Texts = { dayOf: dayTexts(), moneyOf: moneyTexts(currency) };
  const lines = customers.flatMap((customer, place) =>
    (acts[place] ?? 0) === 0 ? [] : [lineOf(tally, customer, place, gaps[place] ?? NaN, texts)],
  );
  lines.sort((a, b) => (a.customer < b.customer ? -1 : 1));
  return { from, to, unit, keep, counted, currency, customers: lines };
}

/** How days and money are written. */
interface Texts {
  readonly dayOf: (epochDay: number) => Day;
  readonly moneyOf: (column: MoneyColumn, place: number) => DecimalText;
}

function lineOf(
  tally: ActivityTally,
  customer: string,
  place: number,
  gap: number,
  texts: Texts,
): CustomerActivity {
  const { acts, trades, products, traded, dayStart, day } = tally;
  const { dayOf, moneyOf } = texts;
  const own = day.subarray(dayStart[place], dayStart[place + 1]);
  return {
    customer,
    firstOn: dayOf(own.at(0) ?? 0),
    lastOn: dayOf(own.at(-1) ?? 0),
    acts: acts[place] ?? 0,
    trades: trades[place] ?? 0,
    activeDays: own.length,
    amount: moneyOf(tally.amount, place),
    commission: moneyOf(tally.commission, place),
    products: products.filter((_, code) => ((traded[place] ?? 0) & (1 << code)) !== 0),
    medianGap: Number.isNaN(gap) ? null : gap,
    days: Array.from(own, dayOf),
    periods: periodsOf(tally, place, texts),
  };
}

function periodsOf(tally: ActivityTally, customer: number, { moneyOf }: Texts): PeriodActivity[] {
  const { unit, periodStart: start, period, periodTrades, periodAmount, periodCommission } = tally;
  const from = start[customer] ?? 0;
  return Array.from(period.subarray(from, start[customer + 1]), (number, offset): PeriodActivity => {
    const place = from + offset;
    return {
      start: periodStart(number, unit),
      ...(periodTrades !== undefined && { trades: periodTrades[place] ?? 0 }),
      ...(periodAmount !== undefined && { amount: moneyOf(periodAmount, place) }),
      ...(periodCommission !== undefined && { commission: moneyOf(periodCommission, place) }),
    };
  });
}

function moneyTexts(currency: Currency | null): Texts['moneyOf'] {
  const scale = currency === null ? 0 : scaleOf(currency);
  return (column, place) => fromMinorUnits(BigInt(column[place] ?? 0), scale);
}

// Days are few and lines are many: each is written once.
function dayTexts(): Texts['dayOf'] {
  const texts = new Map<number, Day>();
  return (epochDay) => {
    const known = texts.get(epochDay);
    if (known !== undefined) return known;
    const text = fromEpochDay(epochDay);
    texts.set(epochDay, text);
    return text;
  };
}
