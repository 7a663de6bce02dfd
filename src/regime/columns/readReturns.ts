import { demand } from '../../kernel/index.js';

/** Returns (收益率), one a period: `0.01` is 1 %. NaN, or `null`, stands for a missing one. */
export type Returns = readonly (number | null)[] | Float64Array;

/** A greater figure is none of a market, and its square would soon leave what a double holds. */
export const LARGEST_RETURN = 1e100;

/**
 * Reads returns as a column, NaN where one is missing. Cost: one pass; a column comes back as it is.
 *
 * @param returns - Numbers within ±1e100; NaN or `null` where one is missing.
 * @param least - The least return that can be; any, unless given.
 * @throws DomainError `facts_invalid` with the place of the first that is none.
 */
export function readReturns(returns: Returns, least = -LARGEST_RETURN): Float64Array {
  const isColumn = returns instanceof Float64Array;
  demand(isColumn || Array.isArray(returns), 'returns', 'a list of numbers');
  const column = isColumn ? returns : new Float64Array(returns.length);
  for (let place = 0; place < column.length; place++) {
    const value: unknown = returns[place] === null ? NaN : returns[place];
    // What is missing is neither above nor below, and passes.
    if (typeof value !== 'number' || Math.abs(value) > LARGEST_RETURN) {
      demand(false, `returns[${place}]`, 'a number within ±1e100, or null');
    } else if (value < least) {
      demand(false, `returns[${place}]`, 'a loss of the whole at most');
    } else if (!isColumn) column[place] = value;
  }
  return column;
}
