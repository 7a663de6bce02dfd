import { demand, demandObject } from '../../kernel/index.js';
import type { SwitchingColumns } from '../columns/filterStates.js';
import { readChances, readTransition } from './readTransition.js';
import { stationaryDistribution } from './stationaryDistribution.js';
import type { MarkovSwitchingModel } from './types.js';

/**
 * Reads a model: one of ours that came back from storage, or one of the caller's own.
 *
 * @throws DomainError `facts_invalid` with the path of what is no model.
 */
export function readModel(model: MarkovSwitchingModel): SwitchingColumns {
  demandObject(model, 'model');
  // What came back from storage may be anything.
  const kind: string = model.kind;
  demand(kind === 'markov-switching', 'kind', 'a model of Markov switching');
  const transition = readTransition(model.transition);
  const states = model.transition.length;
  const { initial = stationaryDistribution(model.transition) } = model;
  return {
    states,
    transition,
    initial: readChances('initial', initial, states),
    means: readFigures('means', model.means, states),
    deviations: readFigures('deviations', model.deviations, states, 0),
  };
}

function readFigures(path: string, row: readonly number[], states: number, above?: number): Float64Array {
  demand(Array.isArray(row) && row.length === states, path, 'one number for each state');
  for (const [state, figure] of row.entries()) {
    demand(Number.isFinite(figure), `${path}[${state}]`, 'a number');
    demand(above === undefined || figure > above, `${path}[${state}]`, 'above zero');
  }
  return Float64Array.from(row);
}
