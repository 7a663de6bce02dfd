import { addCounts } from '../../kernel/index.js';
import { quotient } from './quotient.js';

/**
 * How often each length of time was seen: an exact histogram in whole units, the lengths rising, each once. Histograms of
 * parts of a log merge to the same arrays in any order, and can be sent to another thread or,
 * as JSON, to another machine.
 */
export interface Durations {
  readonly lengths: readonly number[];
  readonly counts: readonly number[];
}

/** The middle of some lengths of time, in their unit; `null` where there are none. */
export interface DurationSummary {
  readonly mean: number | null;
  /** Of an even number, the mean of the middle two. */
  readonly median: number | null;
}

/**
 * The histogram of two parts together, each of them checked: its lengths are numbers that rise. Cost: one pass over both.
 *
 * @throws DomainError `facts_invalid` for counts whose sum is above 2^53 − 1.
 */
export function mergeDurations(a: Durations, b: Durations): Durations {
  const lengths: number[] = [];
  const counts: number[] = [];
  let atA = 0;
  let atB = 0;
  while (atA < a.lengths.length || atB < b.lengths.length) {
    const lengthA = a.lengths[atA] ?? Infinity;
    const lengthB = b.lengths[atB] ?? Infinity;
    lengths.push(Math.min(lengthA, lengthB));
    const ofA = lengthA <= lengthB ? (a.counts[atA] ?? 0) : 0;
    const ofB = lengthB <= lengthA ? (b.counts[atB] ?? 0) : 0;
    counts.push(addCounts(ofA, ofB, 'counts'));
    if (lengthA <= lengthB) atA += 1;
    if (lengthB <= lengthA) atB += 1;
  }
  return { lengths, counts };
}

/** A histogram of nothing. */
export function noDurations(): Durations {
  return { lengths: [], counts: [] };
}

/** How many lengths of time a histogram holds. */
export function countOf({ counts }: Durations): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Mean and median of a histogram. */
export function summariseDurations(durations: Durations): DurationSummary {
  const { lengths, counts } = durations;
  const total = countOf(durations);
  if (total === 0) return { mean: null, median: null };
  const sum = lengths.reduce((part, length, place) => part + length * (counts[place] ?? 0), 0);
  const lower = lengthAt(durations, Math.floor((total - 1) / 2));
  const upper = lengthAt(durations, Math.floor(total / 2));
  return { mean: quotient(sum, total), median: (lower + upper) / 2 };
}

// The length at a place, counted from 0, of the lengths in rising order.
function lengthAt({ lengths, counts }: Durations, place: number): number {
  let before = 0;
  for (const [index, count] of counts.entries()) {
    before += count;
    if (before > place) return lengths[index] ?? 0;
  }
  return 0;
}
