import type { ChainRates, Matrix } from './types.js';
import { unusable } from './unusable.js';

/** What rounding may add to a row, or take from it. */
const TOLERANCE = 1e-9;

/** The chances of a chain, checked. */
export interface Rates {
  readonly transitions: readonly Float64Array[];
  readonly absorbing: readonly Float64Array[];
  /** Of each stage, the chance to come next to no stage of the chain: to an end, or away from it. */
  readonly leaving: Float64Array;
}

/** Reads the matrices of a chain. What a row lacks to 1 is the chance to leave, unless rounding explains it. */
export function readRates({ transitions, absorbing }: Partial<ChainRates>): Rates {
  const stages = Array.isArray(transitions) ? transitions.length : 0;
  const first: unknown = Array.isArray(absorbing) ? absorbing[0] : undefined;
  const moves = readMatrix(transitions, stages, stages, 'transitions');
  const ends = readMatrix(absorbing, stages, Array.isArray(first) ? first.length : 0, 'absorbing');
  const leaving = Float64Array.from(moves, (row, stage) => {
    const ending = sum(ends[stage] ?? []);
    const total = sum(row) + ending;
    if (total > 1 + TOLERANCE) throw unusable(`transitions[${stage}]`, 'chances that sum to 1, or to less');
    return total < 1 - TOLERANCE ? ending + (1 - total) : ending;
  });
  return { transitions: moves, absorbing: ends, leaving };
}

/** Reads a matrix of numbers that are zero or more. */
export function readMatrix(
  matrix: Matrix | undefined,
  rows: number,
  columns: number,
  path: string,
): Float64Array[] {
  if (!Array.isArray(matrix) || matrix.length !== rows) throw unusable(path, 'one row for each stage');
  return matrix.map((row: unknown, place) => {
    if (!Array.isArray(row)) throw unusable(`${path}[${place}]`, 'a list of numbers');
    const wide = path.endsWith('transitions') ? 'one number for each stage' : 'as many as in the first row';
    if (row.length !== columns) throw unusable(`${path}[${place}]`, wide);
    return Float64Array.from({ length: columns }, (_, column) => {
      const value: unknown = row[column];
      if (typeof value === 'number' && value >= 0 && value < Infinity) return value;
      throw unusable(`${path}[${place}][${column}]`, 'zero or more');
    });
  });
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
