import { normalQuantile } from '../../kernel/index.js';
import { correlationOf, covariance } from './covariance.js';
import { requireConfidenceLevel, requireNumber, unusable } from './itemMatrix.js';
import { summarise } from './summarise.js';
import type { ConfidenceInterval } from './types.js';

/** How alike two answerings are. */
export interface TestRetest {
  /** Pearson's correlation; `null` where fewer than two people answered twice, or all have the same total. */
  readonly correlation: number | null;
  /** `null` for fewer than four people, and for a perfect correlation, of which it knows nothing. */
  readonly interval: ConfidenceInterval | null;
  /** People with both totals. */
  readonly people: number;
}

/**
 * Whether a questionnaire that is answered twice gives the same picture (重测信度): the correlation of the two totals.
 *
 * The interval is Fisher's: the inverse hyperbolic tangent of a correlation is about normal with variance 1 ÷ (n − 3).
 * Source: R. A. Fisher, On the "probable error" of a coefficient of correlation, Metron 1 (1921).
 *
 * @param first - The totals of the first time, one for each person; `null` where there is none.
 * @param second - The totals of the second time, in the same order of people.
 * @param options - The confidence level, 0.95 unless given.
 * @returns The correlation, its interval, and how many people it rests on.
 * @throws DomainError `facts_invalid` for lists of different lengths, with the place of what is neither a finite number
 * nor `null`, for a confidence level outside 0 to 1.
 * @example
 * ```ts
 * import { testRetest } from 'panhuo';
 *
 * testRetest([10, 20, 30, null], [11, 21, 31, 5]); // => { correlation: 1, interval: null, people: 3 }
 * ```
 */
export function testRetest(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  options: { readonly confidenceLevel?: number } = {},
): TestRetest {
  const { confidenceLevel = 0.95 } = options;
  requireConfidenceLevel(confidenceLevel);
  if (first.length !== second.length) throw unusable('second', 'as many as in the first list');
  const [before, after]: [number[], number[]] = [[], []];
  for (const [place, total] of first.entries()) {
    const again = second[place] ?? null;
    requireNumber(total, `first[${place}]`);
    requireNumber(again, `second[${place}]`);
    if (total === null || again === null) continue;
    before.push(total);
    after.push(again);
  }
  const correlation = correlate(before, after);
  return {
    correlation,
    interval: correlation === null ? null : fisherInterval(correlation, before.length, confidenceLevel),
    people: before.length,
  };
}

function correlate(a: readonly number[], b: readonly number[]): number | null {
  const [meanA, meanB] = [summarise(a)?.mean ?? NaN, summarise(b)?.mean ?? NaN];
  const centredA = Float64Array.from(a, (value) => value - meanA);
  const centredB = Float64Array.from(b, (value) => value - meanB);
  return correlationOf(
    covariance(centredA, centredB).value,
    covariance(centredA, centredA).value,
    covariance(centredB, centredB).value,
  );
}

function fisherInterval(
  correlation: number,
  people: number,
  confidenceLevel: number,
): ConfidenceInterval | null {
  if (people < 4 || Math.abs(correlation) === 1) return null;
  const reach = -normalQuantile((1 - confidenceLevel) / 2) / Math.sqrt(people - 3);
  const centre = Math.atanh(correlation);
  return { lower: Math.tanh(centre - reach), upper: Math.tanh(centre + reach) };
}
