import { demand } from '../../../kernel/index.js';
import type { ShiftedBetaGeometric } from '../types.js';
import { requireContracts } from './requireContracts.js';

/**
 * Which share of the contracts that came to a renewal is renewed then (续约率). It rises with the age of the cohort though nobody becomes
 * more loyal: who is left is loyal.
 *
 * @param model - A fitted model, or one with parameters of your own.
 * @param period - The period at whose end it is: 1 for the first renewal.
 * @returns The share, (β + t − 1)/(α + β + t − 1). Cost: constant.
 * @throws DomainError `facts_invalid` for a model or a period that cannot be used.
 * @example
 * ```ts
 * import { retentionRate } from 'panhuo';
 *
 * const model = { kind: 'shifted-beta-geometric', parameters: { alpha: 0.6680883, beta: 3.8060948 } } as const;
 * [1, 2, 10].map((period) => retentionRate(model, period).toFixed(4)); // => ['0.8507', '0.8780', '0.9504']
 * ```
 */
export function retentionRate(model: ShiftedBetaGeometric, period: number): number {
  const { alpha, beta } = requireContracts(model);
  demand(Number.isSafeInteger(period) && period > 0, 'period', 'a whole number above zero');
  return (beta + (period - 1)) / (alpha + beta + (period - 1));
}
