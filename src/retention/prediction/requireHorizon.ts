import { demand } from '../../kernel/index.js';

/**
 * Refuses what is no length of time.
 *
 * @throws DomainError `facts_invalid`.
 */
export function requireHorizon(horizon: number): void {
  demand(typeof horizon === 'number' && horizon >= 0 && horizon <= 1e100, 'horizon', 'from 0 to 1e100');
}
