import { demandChoice, demandObject } from '../../../kernel/index.js';
import { requireParameters } from '../requireParameters.js';
import type { GammaGamma } from '../types.js';

/**
 * The parameters of a model of value, checked.
 *
 * @throws DomainError `facts_invalid`.
 */
export function requireGammaGamma(model: GammaGamma): GammaGamma['parameters'] {
  demandObject(model, 'model');
  demandChoice(model.kind, ['gamma-gamma'], 'kind');
  requireParameters(model.parameters, ['p', 'q', 'gamma'], [0, 0, 1]);
  return model.parameters;
}
