import { DomainError, type Expectation } from '../../kernel/index.js';
import { spreadAt } from './spreadAt.js';

/**
 * How many standard errors the limits lie from the estimate.
 *
 * @throws DomainError `facts_invalid` for a scale that is none of those, or a level outside 0 to 1.
 */
export function spreadOf(
  confidence: string,
  scales: readonly string[],
  expected: Expectation,
  confidenceLevel: number,
): number {
  if (!scales.includes(confidence)) throw new DomainError('facts_invalid', { path: 'confidence', expected });
  return spreadAt(confidenceLevel);
}
