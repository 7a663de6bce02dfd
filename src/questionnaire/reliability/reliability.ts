import { type Expectation, type Finding, finding } from '../../kernel/index.js';
import { alphaOf, type CovarianceSums, feldtInterval, sumsOf, varies } from './alpha.js';
import { correlationOf, covariance, DUST } from './covariance.js';
import { readItemMatrix, requireConfidenceLevel, unusable } from './itemMatrix.js';
import { summarise } from './summarise.js';
import type { Reliability, ReliabilityItem, ReliabilityOptions } from './types.js';

/**
 * How reliable a questionnaire is (信度): Cronbach's alpha with the interval of Feldt (1965), and for each item how it
 * fits the others.
 *
 * With gaps, `listwise` leaves out whoever left something out. `pairwise` takes each covariance from those who answered
 * both items; the interval then counts no more people than the pair with the fewest has, so that it is rather too wide
 * than too narrow.
 *
 * @param matrix - A row for each person and a column for each item: points with reversed items mirrored, `null` for a
 * gap. `itemPoints` makes it from sheets.
 * @param options - The confidence level, 0.95 unless given, and what becomes of gaps, `listwise` unless given.
 * @returns Alpha, its interval, the items, and findings. What cannot be told is `null`, and a finding says why alpha is.
 * Cost: items² × (people + items).
 * @throws DomainError `facts_invalid` with the place of a row that is longer or shorter than the first, or of something
 * that is neither a finite number nor `null`; for a confidence level outside 0 to 1.
 * @example
 * ```ts
 * import { reliability } from 'panhuo';
 *
 * const { alpha, items, findings } = reliability([
 *   [1, 2, 5],
 *   [3, 3, 3],
 *   [4, 5, 2],
 *   [5, 5, 1],
 * ]);
 * alpha! < 0; // => true
 * items.map(({ restCorrelation }) => restCorrelation! < 0); // => [true, false, true]
 * findings[0]?.rule; // => 'item_miskeyed'
 * ```
 */
export function reliability(
  matrix: readonly (readonly (number | null)[])[],
  options: ReliabilityOptions = {},
): Reliability {
  const { confidenceLevel = 0.95, gaps = 'listwise' } = options;
  requireConfidenceLevel(confidenceLevel);
  if (!['listwise', 'pairwise'].includes(gaps)) throw unusable('gaps', 'listwise or pairwise');
  const { people, columns } = readItemMatrix(matrix, gaps);
  const { rows, fewestPairs } = covariancesOf(columns);
  const sums = sumsOf(rows);
  const alpha = alphaOf(sums);
  const items = columns.map((column, item) => itemOf(column, rows, item));
  return {
    alpha,
    interval: alpha === null ? null : feldtInterval(alpha, fewestPairs, sums.items, confidenceLevel),
    people,
    items,
    findings: [...(alpha === null ? [alphaUnknown(people, sums)] : []), ...items.flatMap(itemFindings)],
  };
}

function covariancesOf(columns: readonly Float64Array[]): { rows: Float64Array[]; fewestPairs: number } {
  const centred = columns.map((column) => {
    const mean = summarise(answersIn(column))?.mean ?? NaN;
    return column.map((answer) => answer - mean);
  });
  const lower = centred.map((a, i) => centred.slice(0, i + 1).map((b) => covariance(a, b)));
  const rows = columns.map((_, i) =>
    Float64Array.from(columns, (_, j) => lower[Math.max(i, j)]?.[Math.min(i, j)]?.value ?? NaN),
  );
  return { rows, fewestPairs: lower.flat().reduce((least, { pairs }) => Math.min(least, pairs), Infinity) };
}

function itemOf(column: Float64Array, rows: readonly Float64Array[], item: number): ReliabilityItem {
  const summary = summarise(answersIn(column));
  const rest = sumsOf(rows, item);
  const own = rows[item] ?? new Float64Array();
  const shared = own.reduce((sum, value, other) => (other === item ? sum : sum + value), 0);
  return {
    restCorrelation: varies(rest) ? correlationOf(shared, own[item] ?? NaN, rest.total) : null,
    alphaIfDropped: alphaOf(rest),
    mean: summary?.mean ?? null,
    sd: summary?.sd ?? null,
  };
}

function itemFindings({ restCorrelation, sd }: ReliabilityItem, item: number): Finding[] {
  const path = `items[${item}]`;
  if (sd === 0) return [finding('warning', 'item_constant', { path, item })];
  if (restCorrelation === null || restCorrelation >= 0) return [];
  return [finding('warning', 'item_miskeyed', { path, item, correlation: restCorrelation })];
}

function alphaUnknown(people: number, sums: CovarianceSums): Finding {
  return finding('advice', 'alpha_unknown', { needed: neededFor(people, sums) });
}

function neededFor(people: number, { items, trace, total }: CovarianceSums): Expectation {
  if (items < 2) return 'at least two items';
  if (people < 2) return 'at least two people whose answers can be used';
  // Only pairs that rest on different people can miss a covariance, or fall below zero, or hang together too well.
  return Math.abs(total) <= DUST * trace ? 'a total that varies' : 'more people who answered the same items';
}

function answersIn(column: Float64Array): Float64Array {
  return column.filter((answer) => !Number.isNaN(answer));
}
