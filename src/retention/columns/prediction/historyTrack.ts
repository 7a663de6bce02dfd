/** Births and repeat days of a cohort, a place a day. */
export interface TrackDays {
  /** Customers whose first day it is, of those who are followed. */
  readonly births: Float64Array;
  /** Repeat days of these customers. */
  readonly repeats: Float64Array;
}

/**
 * Counts births and repeat days of everybody born in some time. Cost: one pass over the active days.
 *
 * @param dayStart - Where the days of each customer begin.
 * @param day - Epoch days, rising for each customer.
 * @param from - The epoch day of the first place; no day lies before it.
 * @param born - First and last epoch day of the births; who was there before or came later is left out.
 * @param until - The epoch day of the last place; later days are not looked at.
 */
export function historyTrack(
  dayStart: Int32Array,
  day: Int32Array,
  from: number,
  [bornFrom, bornBy]: readonly [first: number, last: number],
  until: number,
): TrackDays {
  const births = new Float64Array(until - from + 1);
  const repeats = new Float64Array(until - from + 1);
  for (let customer = 0; customer < dayStart.length - 1; customer++) {
    const first = dayStart[customer]!;
    const end = dayStart[customer + 1]!;
    if (first === end || day[first]! < bornFrom || day[first]! > bornBy) continue;
    births[day[first]! - from]!++;
    for (let place = first + 1; place < end && day[place]! <= until; place++) repeats[day[place]! - from]!++;
  }
  return { births, repeats };
}

/**
 * What a cohort is expected to have done by the evening of a day: each day's births, times what one of that age is expected to
 * have done. Cost: one pass over the days until then.
 *
 * @param births - Births of each day.
 * @param expectedAtAge - Expected repeat days of one customer by his age in days; nobody is older than it reaches.
 * @param place - The place of the day.
 */
export function expectedOfCohort(births: Float64Array, expectedAtAge: Float64Array, place: number): number {
  let sum = 0;
  const first = Math.max(0, place - expectedAtAge.length + 1);
  for (let born = first; born <= place; born++) sum += births[born]! * expectedAtAge[place - born]!;
  return sum;
}

/** The sum of the places from `from` up to, not including, `end`. */
export function sumOfDays(column: Float64Array, from: number, end: number): number {
  let sum = 0;
  for (let place = from; place < end; place++) sum += column[place]!;
  return sum;
}
