import { fromEpochDay } from '../../../kernel/index.js';
import { expectedOfCohort, sumOfDays, type TrackDays } from '../../columns/prediction/historyTrack.js';
import type { TrackPeriod } from './trackTypes.js';

/** The epoch days of a track. */
interface TrackTime {
  /** The day of the first place of the columns. */
  readonly first: number;
  /** The first birth. */
  readonly born: number;
  readonly split: number;
  readonly last: number;
  readonly periodDays: number;
}

/** The periods from the first birth to the last day, laid so that one ends on the day of the split. */
export function trackPeriods(
  { births, repeats }: TrackDays,
  expectedAtAge: Float64Array,
  { first, born, split, last, periodDays }: TrackTime,
): TrackPeriod[] {
  const periods: TrackPeriod[] = [];
  let cumulativeActual = 0;
  let cumulativeExpected = 0;
  // The end of the period in which the first one was born.
  let end = split - Math.floor((split - born) / periodDays) * periodDays;
  for (let from = born; from <= last; end += periodDays) {
    const to = Math.min(end, last);
    const actual = sumOfDays(repeats, from - first, to - first + 1);
    const before = cumulativeExpected;
    cumulativeActual += actual;
    // An expectation never falls; its last digits may.
    cumulativeExpected = Math.max(before, expectedOfCohort(births, expectedAtAge, to - first));
    periods.push({
      from: fromEpochDay(from),
      to: fromEpochDay(to),
      phase: to <= split ? 'calibration' : 'holdout',
      actual,
      expected: cumulativeExpected - before,
      cumulativeActual,
      cumulativeExpected,
    });
    from = to + 1;
  }
  return periods;
}
