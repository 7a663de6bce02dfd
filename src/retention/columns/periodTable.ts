import { fromEpochDay, periodNumber, periodStart, type PeriodUnit, toEpochDay } from '../../kernel/index.js';

/** The number of the period of every day of a stretch, so that no day of a row is taken apart. */
export interface PeriodTable {
  /** Epoch day of the first entry. */
  readonly first: number;
  /** `numbers[day − first]` is what `periodNumber` says of the day. */
  readonly numbers: Int32Array;
}

/** The days of the periods that are all of one length. */
const lengths: Readonly<Partial<Record<PeriodUnit, number>>> = { day: 1, week: 7 };

/**
 * Makes the table for the days from `first` to `last`. Cost: a step of the calendar a month or longer period, then filling.
 *
 * @param first - Epoch day.
 * @param last - Epoch day; with one before `first` the table is empty.
 */
export function periodTable(first: number, last: number, unit: PeriodUnit): PeriodTable {
  const numbers = new Int32Array(Math.max(0, last - first + 1));
  if (numbers.length === 0) return { first, numbers };
  let number = periodNumber(fromEpochDay(first), unit);
  const ending = periodNumber(fromEpochDay(last), unit);
  const length = lengths[unit];
  let end = number === ending ? numbers.length : startOf(number + 1, unit) - first;
  for (let from = 0; from < numbers.length; number++) {
    numbers.fill(number, from, end);
    from = end;
    if (number + 1 >= ending) end = numbers.length;
    else end = length === undefined ? startOf(number + 2, unit) - first : end + length;
  }
  return { first, numbers };
}

function startOf(number: number, unit: PeriodUnit): number {
  return toEpochDay(periodStart(number, unit));
}
