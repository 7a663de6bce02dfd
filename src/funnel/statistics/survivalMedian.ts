import { quantileTime } from '../../kernel/index.js';
import { countOf, type Durations, mergeDurations } from './durations.js';

/**
 * The Kaplan–Meier median of lengths of time, of which some are still running: the time at which half have ended, where
 * those that run count for as long as they have been seen. From the histograms, so that parts of a log merge.
 */
export function survivalMedian(ended: Durations, running: Durations): number | null {
  const { lengths, counts } = mergeDurations(ended, running);
  let atRisk = countOf(ended) + countOf(running);
  let nextEnd = 0;
  let survival = 1;
  const points: { readonly time: number; readonly survival: number }[] = [];
  for (const [place, time] of lengths.entries()) {
    if (ended.lengths[nextEnd] === time) {
      survival *= 1 - (ended.counts[nextEnd] ?? 0) / atRisk;
      nextEnd += 1;
    }
    points.push({ time, survival });
    atRisk -= counts[place] ?? 0;
  }
  return quantileTime(points, (point) => point.survival, 0.5);
}
