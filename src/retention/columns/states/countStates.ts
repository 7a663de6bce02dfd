import type { StateColumns } from '../../states/types.js';
import type { PeriodTable } from '../periodTable.js';

/**
 * Counts who stands in each state at the end of each period: a spell counts in the periods from the one that it begins in
 * up to the one before that in which it ends.
 *
 * @param periods - The numbers of the periods of all days that the states cover.
 * @returns Period by period a count for each state.
 */
export function countStates(
  { start, state, from, states }: StateColumns,
  { first, numbers }: PeriodTable,
): Float64Array {
  const kinds = states.length;
  const origin = numbers[0]!;
  // Who comes into a state in a period, less who leaves it; summed up over the periods these are the counts.
  const counts = new Float64Array((numbers[numbers.length - 1]! - origin + 1) * kinds);
  for (let customer = 0; customer < start.length - 1; customer++) {
    const end = start[customer + 1]!;
    for (let place = start[customer]!; place < end; place++) {
      const code = state[place]!;
      counts[(numbers[from[place]! - first]! - origin) * kinds + code]!++;
      if (place + 1 < end) counts[(numbers[from[place + 1]! - first]! - origin) * kinds + code]!--;
    }
  }
  for (let cell = kinds; cell < counts.length; cell++) counts[cell]! += counts[cell - kinds]!;
  return counts;
}
