import { DomainError, type ErrorDetail } from '../kernel/index.js';

/**
 * Refuses a fact that does not hold; the fact itself is no part of the error.
 *
 * @throws DomainError `facts_invalid`.
 */
export function demand(path: string, holds: boolean, expected: NonNullable<ErrorDetail['expected']>): void {
  if (!holds) throw new DomainError('facts_invalid', { path, expected });
}
