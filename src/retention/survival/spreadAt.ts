import { DomainError, normalQuantile } from '../../kernel/index.js';

/** How many standard errors limits at a level lie away. Throws `facts_invalid` for a level outside 0 to 1. */
export function spreadAt(confidenceLevel: number): number {
  if (typeof confidenceLevel !== 'number' || !(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new DomainError('facts_invalid', { path: 'confidenceLevel', expected: 'between 0 and 1' });
  }
  // From the lower tail: 1 + 0.9999999999999999 is 2.
  return -normalQuantile((1 - confidenceLevel) / 2);
}
