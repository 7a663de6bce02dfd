import { demand } from '../../kernel/index.js';

/** Chances that miss 1 by no more than this sum to 1: they may have been rounded on their way. */
const ROUNDING = 1e-9;

/** The matrix row by row, each row to sum to 1. */
export function readTransition(transition: readonly (readonly number[])[]): Float64Array {
  demand(Array.isArray(transition) && transition.length > 1, 'transition', 'at least two states');
  const states = transition.length;
  const chances = new Float64Array(states * states);
  for (const [state, row] of transition.entries()) {
    chances.set(readChances(`transition[${state}]`, row, states), state * states);
  }
  return chances;
}

/** Chances that sum to 1, or miss it by rounding only. */
export function readChances(path: string, row: readonly number[], states: number): Float64Array {
  demand(Array.isArray(row) && row.length === states, path, 'one number for each state');
  // From storage comes anything; what is no chance makes the total NaN.
  const chances = Float64Array.from(row, (chance: unknown) =>
    typeof chance === 'number' && chance >= 0 ? chance : NaN,
  );
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  demand(Math.abs(total - 1) <= ROUNDING, path, 'chances that sum to 1');
  return chances.map((chance) => chance / total);
}
