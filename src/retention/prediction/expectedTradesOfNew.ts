import { familyOf } from './familyOf.js';
import { requireHorizon } from './requireHorizon.js';
import type { TradingModel } from './types.js';

/**
 * How many days with trades a new customer is expected to have, after that of his first trade. It is a mean over all customers,
 * of whom most trade less and some much more.
 *
 * @param model - A fitted model, or one with parameters of your own.
 * @param horizon - Time from the day of the first trade, in the unit of the model; 0 gives 0.
 * @returns The expected number, without the first trade, not rounded. Cost: as `expectedTrades`.
 * @throws DomainError `facts_invalid` for a model or a horizon that cannot be used.
 * @example
 * ```ts
 * import { expectedTradesOfNew } from 'panhuo';
 *
 * const model = { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * expectedTradesOfNew(model, 52).toFixed(3); // => '1.446'
 * ```
 */
export function expectedTradesOfNew(model: TradingModel, horizon: number): number {
  const { family, parameters } = familyOf(model);
  requireHorizon(horizon);
  const { alive, parameters: own } = family.birth(parameters);
  return alive * family.expectation(own, horizon);
}
