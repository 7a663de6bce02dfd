import type { StateColumns } from '../../states/types.js';
import { NEVER } from '../firstDays.js';

/** The code of one who is not there yet. */
export const NOT_THERE = 255;

/** The state of every customer on a day, and since when. Looks back from the latest state. */
export function statesAt(
  { start, state, from }: StateColumns,
  on: number,
): { state: Uint8Array; since: Int32Array } {
  const customers = start.length - 1;
  const at = new Uint8Array(customers).fill(NOT_THERE);
  const since = new Int32Array(customers).fill(NEVER);
  for (let customer = 0; customer < customers; customer++) {
    const first = start[customer]!;
    let place = start[customer + 1]! - 1;
    while (place >= first && from[place]! > on) place--;
    if (place < first) continue;
    at[customer] = state[place]!;
    since[customer] = from[place]!;
  }
  return { state: at, since };
}
