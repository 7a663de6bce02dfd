import type { PeriodTable } from '../periodTable.js';

/** The first day of a table that lies in each period, by its number. Written over the numbers. */
export function firstDayOf(periods: Int32Array, { first, numbers }: PeriodTable): Int32Array {
  if (numbers.length === 0) return periods;
  const least = numbers[0]!;
  const days = new Int32Array(numbers[numbers.length - 1]! - least + 1);
  for (let place = numbers.length - 1; place >= 0; place--) days[numbers[place]! - least] = first + place;
  for (let place = 0; place < periods.length; place++) periods[place] = days[periods[place]! - least]!;
  return periods;
}
