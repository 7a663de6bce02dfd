import { addCounts, requireSame } from '../../kernel/index.js';
import type { ConversionCounts, ConversionTally } from './conversion.js';
import { demandConversion } from './demandConversion.js';
import { mergeDurations } from './durations.js';
import { mergeGroups } from './groupTallies.js';

/**
 * The counts of two parts of a log together. No case may stand in both. Parts merge to the same bytes in any order.
 *
 * @param a - The counts of one part.
 * @param b - The counts of another part, of the same options.
 * @returns The counts of both. Cost: the number of different lengths of time in them.
 * @throws DomainError `unit_mismatch` when the parts were counted with different options, `facts_invalid` for what is no tally,
 * and for counts whose sum is above 2^53 − 1.
 * @example
 * ```ts
 * import { course, encodeSteps, mergeConversion, openCase, tallyConversion } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const part = (id: string) => {
 *   const opening = { id, customer: id, on: day('2024-01-05'), entry: 'normal' } as const;
 *   const columns = encodeSteps([openCase(course.serviceFunnel, opening).step]);
 *   return tallyConversion(columns, { stages: ['watch', 'select'], asOf: day('2024-01-31') });
 * };
 * mergeConversion(part('k1'), part('k2')).total.reached; // => [2, 0]
 * ```
 */
export function mergeConversion<Stage extends string>(
  a: ConversionTally<Stage>,
  b: ConversionTally<Stage>,
): ConversionTally<Stage> {
  for (const part of [a, b]) demandConversion(part);
  requireSame(a.question, b.question, 'question');
  return {
    question: a.question,
    total: mergeCounts(a.total, b.total),
    groups: mergeGroups([a.groups, b.groups], mergeCounts),
  };
}

/** The counts of two disjoint sets of cases together. */
export function mergeCounts(a: ConversionCounts, b: ConversionCounts): ConversionCounts {
  return {
    cases: addCounts(a.cases, b.cases, 'cases'),
    reached: a.reached.map((count, place) => addCounts(count, b.reached[place] ?? 0, 'reached')),
    ended: a.ended.map((count, place) => addCounts(count, b.ended[place] ?? 0, 'ended')),
    fromPrevious: a.fromPrevious.map((own, place) => mergeDurations(own, b.fromPrevious[place] ?? own)),
    fromFirst: a.fromFirst.map((own, place) => mergeDurations(own, b.fromFirst[place] ?? own)),
  };
}
