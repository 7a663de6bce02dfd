import { DomainError, type Expectation } from '../../kernel/index.js';

/** The error of a fact that cannot be used; the fact itself is no part of it. */
export function unusable(path: string, expected: Expectation): DomainError {
  return new DomainError('facts_invalid', { path, expected });
}

/** Refuses a confidence level that no interval has. */
export function requireConfidenceLevel(level: number): void {
  if (!(Number.isFinite(level) && level > 0 && level < 1))
    throw unusable('confidenceLevel', 'between 0 and 1');
}
