import { demandObject, periodNumber, scaleOf, toEpochDay, toMinorUnits } from '../../kernel/index.js';
import { moneyColumn } from './encodeActs.js';
import { readSummary } from './readSummary.js';
import { readTally } from './readTally.js';
import type { Activity, ActivitySummary, ActivityTally, PeriodActivity } from './types.js';

/** Whether activity is in columns. */
export function isTally(activity: Activity): activity is ActivityTally {
  demandObject(activity, 'activity');
  return 'dayStart' in activity;
}

/** Activity as columns: columns are passed on, records are written as columns. Nothing is lost either way. */
export function tallyOf(activity: Activity): ActivityTally {
  return readTally(isTally(activity) ? activity : encodeSummary(readSummary(activity)));
}

function encodeSummary({ customers: lines, ...head }: ActivitySummary): ActivityTally {
  const { from, to, unit, keep, counted, currency } = head;
  const scale = currency === null ? 0 : scaleOf(currency);
  const products = [...new Set(lines.flatMap((line) => line.products))].sort();
  const periods = lines.flatMap((line) => line.periods);
  const units = (texts: readonly (string | undefined)[]) =>
    moneyColumn(texts.map((text) => toMinorUnits(text ?? '0', scale)));
  const column = (figure: keyof PeriodActivity) => periods.map((period) => period[figure]);
  return {
    ...{ from, to, unit, keep, counted, currency },
    customers: lines.map(({ customer }) => customer),
    acts: Int32Array.from(lines, ({ acts }) => acts),
    trades: Int32Array.from(lines, ({ trades }) => trades),
    amount: units(lines.map(({ amount }) => amount)),
    commission: units(lines.map(({ commission }) => commission)),
    products,
    traded: Int32Array.from(lines, (line) =>
      line.products.reduce((bits, product) => bits | (1 << products.indexOf(product)), 0),
    ),
    dayStart: starts(lines.map(({ days }) => days.length)),
    day: Int32Array.from(
      lines.flatMap(({ days }) => days),
      toEpochDay,
    ),
    periodStart: starts(lines.map((line) => line.periods.length)),
    period: Int32Array.from(periods, ({ start }) => periodNumber(start, unit)),
    ...(keep.includes('trades') && { periodTrades: Int32Array.from(periods, ({ trades }) => trades ?? 0) }),
    ...(keep.includes('amount') && { periodAmount: units(column('amount') as string[]) }),
    ...(keep.includes('commission') && { periodCommission: units(column('commission') as string[]) }),
  };
}

function starts(lengths: readonly number[]): Int32Array {
  const start = new Int32Array(lengths.length + 1);
  let sum = 0;
  for (const [place, length] of lengths.entries()) start[place + 1] = sum += length;
  return start;
}
