import type { SwitchingColumns } from '../columns/filterStates.js';
import { demand } from '../demand.js';
import { readChances, readTransition } from './readTransition.js';
import { stationaryDistribution } from './stationaryDistribution.js';
import type { MarkovSwitchingModel } from './types.js';

/**
 * Reads a model: one of ours that came back from storage, or one of the caller's own.
 *
 * @throws DomainError `facts_invalid` with the path of what is no model.
 */
export function readModel(model: MarkovSwitchingModel): SwitchingColumns {
  // What came back from storage may be anything.
  const kind: string = model.kind;
  demand('kind', kind === 'markov-switching', 'a model of Markov switching');
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
  demand(path, Array.isArray(row) && row.length === states, 'one number for each state');
  for (const [state, figure] of row.entries()) {
    demand(`${path}[${state}]`, Number.isFinite(figure), 'a number');
    demand(`${path}[${state}]`, above === undefined || figure > above, 'above zero');
  }
  return Float64Array.from(row);
}
