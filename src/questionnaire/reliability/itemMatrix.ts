import { DomainError, type Expectation } from '../../kernel/index.js';
import type { ReliabilityOptions } from './types.js';

// Far beyond any points, and small enough that sums of squares stay finite.
const LARGEST = 1e100;

/** The answers by item: a column each, NaN for a gap. */
export interface ItemColumns {
  readonly people: number;
  readonly columns: readonly Float64Array[];
}

/**
 * Reads a matrix of people × items, without the rows that are not used.
 *
 * @throws DomainError `facts_invalid` with the place of a row of another length, or of what is no number and no gap.
 */
export function readItemMatrix(
  matrix: readonly (readonly (number | null)[])[],
  gaps: ReliabilityOptions['gaps'],
): ItemColumns {
  const items = matrix[0]?.length ?? 0;
  for (const [row, answers] of matrix.entries()) {
    if (!Array.isArray(answers) || answers.length !== items)
      throw unusable(`[${row}]`, 'as many as in the first row');
    for (let item = 0; item < items; item += 1) requireNumber(answers[item], `[${row}][${item}]`);
  }
  const used = matrix.filter((answers) =>
    gaps === 'pairwise' ? answers.some((answer) => answer !== null) : !answers.includes(null),
  );
  const columns = Array.from({ length: items }, (_, item) =>
    Float64Array.from(used, (answers) => answers[item] ?? NaN),
  );
  return { people: used.length, columns };
}

/** Refuses what is neither a number that can be reckoned with nor a gap. */
export function requireNumber(value: unknown, path: string): void {
  if (value === null || (typeof value === 'number' && Math.abs(value) <= LARGEST)) return;
  throw unusable(path, 'a number within ±1e100, or null');
}

/** Refuses a confidence level that no interval has. */
export function requireConfidenceLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw unusable('confidenceLevel', 'between 0 and 1');
}

/** The error of a fact that cannot be used; the fact itself is no part of it. */
export function unusable(path: string, expected: Expectation): DomainError {
  return new DomainError('facts_invalid', { path, expected });
}
