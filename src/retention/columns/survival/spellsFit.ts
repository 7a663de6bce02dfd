import type { Expectation } from '../../../kernel/index.js';
import type { SpellColumns } from '../../survival/types.js';

/** The first value of the columns of some spells that cannot be used. */
export interface SpellMisfit {
  readonly row: number;
  readonly path: 'time' | 'entry' | 'event' | 'weight';
  readonly expected: Expectation;
}

/** The weights that a double can add up and divide by one another without leaving its range. */
const LEAST_WEIGHT = 1e-100;
const MOST_WEIGHT = Number.MAX_SAFE_INTEGER;

/** The first spell that cannot be used; `undefined` where all can. The lengths are known to be right. Cost: one pass. */
export function spellsFit({ time, event, entry, weight }: SpellColumns): SpellMisfit | undefined {
  const isPlain = entry === undefined && weight === undefined;
  if (isPlain && time instanceof Int32Array && wholeTimesFit(time, event)) return undefined;
  for (let row = 0; row < time.length; row++) {
    // Comparisons with NaN are false.
    const at = time[row]!;
    if (!(at >= 0 && at < Infinity)) return { row, path: 'time', expected: 'a time of zero or more' };
    if (entry !== undefined && !(entry[row]! < at)) {
      return { row, path: 'entry', expected: 'an entry before the time' };
    }
    if (event[row]! > 1) return { row, path: 'event', expected: 'true for the event, false for censoring' };
    if (weight !== undefined && !(weight[row]! >= LEAST_WEIGHT && weight[row]! <= MOST_WEIGHT)) {
      return { row, path: 'weight', expected: 'a weight above zero' };
    }
  }
  return undefined;
}

// Each term is negative where a value cannot be used, so their signs come together in `bad`: no branch a row.
function wholeTimesFit(time: Int32Array, event: Uint8Array): boolean {
  let bad = 0;
  for (let row = 0; row < time.length; row++) bad |= time[row]! | (1 - event[row]!);
  return bad >= 0;
}
