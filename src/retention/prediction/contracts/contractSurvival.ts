import { demand } from '../../../kernel/index.js';
import type { ShiftedBetaGeometric } from '../types.js';
import { requireContracts } from './requireContracts.js';

/**
 * Which share of a cohort is still under contract after so many renewals.
 *
 * @param model - A fitted model, or one with parameters of your own.
 * @param renewals - How many, from 0 to 1,000,000.
 * @returns The share, B(α, β + t)/B(α, β): 1 for none. Cost: a logarithm a renewal.
 * @throws DomainError `facts_invalid` for a model or a number that cannot be used.
 * @example
 * ```ts
 * import { contractSurvival } from 'panhuo';
 *
 * const model = { kind: 'shifted-beta-geometric', parameters: { alpha: 0.6680883, beta: 3.8060948 } } as const;
 * [1, 2, 3, 4].map((renewals) => contractSurvival(model, renewals).toFixed(4)); // => ['0.8507', '0.7469', '0.6698', '0.6099']
 * ```
 */
export function contractSurvival(model: ShiftedBetaGeometric, renewals: number): number {
  const { alpha, beta } = requireContracts(model);
  const isCount = Number.isInteger(renewals) && renewals >= 0 && renewals <= 1_000_000;
  demand(isCount, 'renewals', 'a whole number from 0 to 1,000,000');
  let logarithm = 0;
  for (let renewal = 0; renewal < renewals; renewal++) logarithm -= Math.log1p(alpha / (beta + renewal));
  return Math.exp(logarithm);
}
