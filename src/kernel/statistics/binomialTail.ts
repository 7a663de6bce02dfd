import { DomainError } from '../error.js';
import { betaDistribution } from './betaDistribution.js';

/**
 * The chance of at least so many successes in independent trials of one probability, to about 1 part in 10^12.
 *
 * The tail is a share of a beta distribution: P(X ≥ k) = I_p(k, n − k + 1). So no factorial overflows, and the smallest
 * tail keeps its digits. Source: DLMF 8.17.5.
 *
 * @param successes - At least so many, a whole number of zero or more.
 * @param trials - How many trials, a whole number of zero or more.
 * @param probability - The chance of one success, 0 to 1.
 * @returns The chance, 0 to 1. Cost: about √trials steps.
 * @throws DomainError `facts_invalid` for a number that is none of these.
 * @example
 * ```ts
 * import { binomialTail } from 'panhuo/kernel';
 *
 * binomialTail(1, 10, 0.1).toFixed(6); // => '0.651322'
 * ```
 */
export function binomialTail(successes: number, trials: number, probability: number): number {
  requireCount('successes', successes);
  requireCount('trials', trials);
  if (!(probability >= 0 && probability <= 1)) {
    throw new DomainError('facts_invalid', { path: 'probability', expected: 'between 0 and 1' });
  }
  if (successes === 0) return 1;
  if (successes > trials || probability === 0) return 0;
  if (probability === 1) return 1;
  const logit = Math.log(probability) - Math.log1p(-probability);
  return Math.min(1, Math.exp(betaDistribution(logit, successes, trials - successes + 1).logBelow));
}

function requireCount(path: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new DomainError('facts_invalid', { path, expected: 'a whole number of zero or more' });
  }
}
