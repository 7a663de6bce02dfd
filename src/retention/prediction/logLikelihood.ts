import { groupHistories } from '../columns/prediction/groupHistories.js';
import { familyOf } from './familyOf.js';
import { readHistories } from './readHistories.js';
import type { Histories, TradingModel } from './types.js';

/**
 * How well a model tells histories: the logarithm of their density, with their `count` for weight. Of two models for the same
 * histories in the same unit of time, the greater one tells them better; for others of other sizes it says nothing.
 *
 * @param model - A fitted model, or one with parameters of your own.
 * @param histories - The histories as records or columns, with times in the unit of the model.
 * @returns The log-likelihood, 0 for no histories. Cost: a sort.
 * @throws DomainError `facts_invalid` for a model or a record that cannot be used, `columns_invalid` for columns.
 * @example
 * ```ts
 * import { logLikelihood } from 'panhuo';
 *
 * const model = { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * logLikelihood(model, [{ frequency: 2, recency: 30.43, age: 38.86 }]).toFixed(6); // => '-9.458606'
 * ```
 */
export function logLikelihood(model: TradingModel, histories: Histories): number {
  const { family, parameters } = familyOf(model);
  const objective = family.objective(groupHistories(readHistories(histories)));
  return objective(Float64Array.from(parameters, Math.log), new Float64Array(parameters.length)) + 0;
}
