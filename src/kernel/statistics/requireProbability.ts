import { DomainError } from '../error.js';

/** Refuses a probability at which a distribution has no quantile. */
export function requireProbability(p: number): void {
  if (!(p > 0 && p < 1)) throw new DomainError('facts_invalid', { path: 'p', expected: 'between 0 and 1' });
}
