import { demandChoice, demandObject } from '../../kernel/index.js';
import { bgNbdFamily, mbgNbdFamily } from '../columns/prediction/betaGeometricFamily.js';
import { paretoFamily } from '../columns/prediction/paretoFamily.js';
import type { Four, TradingFamily } from '../columns/prediction/types.js';
import { requireParameters } from './requireParameters.js';
import type { TradingModel, TradingModelKind } from './types.js';

/** A model as its family, and its parameters in the family's order. */
export interface Known {
  readonly family: TradingFamily;
  readonly parameters: Four;
}

/**
 * What a model's family can say of it.
 *
 * @throws DomainError `facts_invalid` for a kind that there is not, or a parameter that is no number above zero.
 */
export function familyOf(model: TradingModel): Known {
  demandObject(model, 'model');
  demandChoice(model.kind, ['bg-nbd', 'mbg-nbd', 'pareto-nbd'], 'kind');
  const family = familyNamed(model.kind);
  requireParameters(model.parameters, family.names, family.timed);
  const own: Partial<Record<string, number>> = model.parameters;
  const [first = 0, second = 0, third = 0, fourth = 0] = family.names.map((name) => own[name] ?? 0);
  return { family, parameters: [first, second, third, fourth] };
}

function familyNamed(kind: TradingModelKind): TradingFamily {
  switch (kind) {
    case 'bg-nbd':
      return bgNbdFamily;
    case 'mbg-nbd':
      return mbgNbdFamily;
    case 'pareto-nbd':
      return paretoFamily;
  }
}
