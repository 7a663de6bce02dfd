import type { BarColumns } from '../bars/types.js';
import type { WindowRule } from '../dating/readRule.js';
import type { DatedPlaces } from '../dating/turnsOf.js';
import { dateExtremes } from './dateExtremes.js';
import { settleTurns } from './settleTurns.js';

/**
 * Dates by the rule of Pagan and Sossounov, and finds since when each turn has stood.
 *
 * The candidates of a series that ends earlier are the first of those of the whole one. So each end is dated from them,
 * and only where something can have changed: a candidate has joined, or the close of the end has come to lie on the other
 * side of a turn that was held against it.
 */
export function dateByWindow(columns: BarColumns, rule: WindowRule): DatedPlaces {
  const { close } = columns;
  const margin = Math.max(rule.window, rule.censor);
  const candidates = dateExtremes(close, rule.window, margin);
  // By bar: the end from which on a turn has stood there, and the latest dating that had it.
  const since = new Int32Array(close.length);
  const latest = new Int32Array(close.length);
  const bounds = { above: -Infinity, below: Infinity };
  let turns: readonly number[] = [];
  let datings = 0;
  let known = 0;
  for (let end = 0; end < close.length; end++) {
    const before = known;
    while (known < candidates.length && Math.abs(candidates[known]!) <= end - margin) known++;
    if (known === before && close[end]! > bounds.above && close[end]! < bounds.below) continue;
    bounds.above = -Infinity;
    bounds.below = Infinity;
    turns = settleTurns(close, candidates.slice(0, known), end, rule, bounds);
    datings += 1;
    for (const turn of turns) {
      const place = Math.abs(turn);
      if (latest[place] === 0 || latest[place] !== datings - 1) since[place] = end;
      latest[place] = datings;
    }
  }
  const places = turns.map(Math.abs);
  return { columns, places, confirmed: places.map((place) => since[place]!), firstIsPeak: turns[0]! > 0 };
}
