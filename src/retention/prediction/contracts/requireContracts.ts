import { demandChoice, demandObject } from '../../../kernel/index.js';
import { requireParameters } from '../requireParameters.js';
import type { ShiftedBetaGeometric } from '../types.js';

/**
 * The parameters of a model of contracts, checked.
 *
 * @throws DomainError `facts_invalid`.
 */
export function requireContracts(model: ShiftedBetaGeometric): ShiftedBetaGeometric['parameters'] {
  demandObject(model, 'model');
  demandChoice(model.kind, ['shifted-beta-geometric'], 'kind');
  requireParameters(model.parameters, ['alpha', 'beta'], [0, 0]);
  return model.parameters;
}
