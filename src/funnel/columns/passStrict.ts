import type { Moments } from '../statistics/momentsOf.js';
import type { StepColumns } from '../statistics/types.js';
import { emptyTimes, type Passage, passageRoom, type Search } from './passage.js';

/**
 * How far each case came through the stages in their order, where no other stage lies between: from a start on, it may
 * only repeat the stages that it came to, or come to the next one. Anything else breaks the run, and the next visit to the
 * first stage begins a new one. As in `passOrdered`, for each stage the latest start is kept.
 */
export function passStrict(columns: StepColumns, { times, limit }: Moments, search: Search): Passage {
  const { rows, cases, case: caseOf, event, from, to } = columns;
  const { places, count, stays, window, origin, isParted } = search;
  const { span, level, reached, who, fromFirst, fromPrevious } = passageRoom(cases, limit, search);
  // How many stages the run has come to.
  const run = new Uint8Array(cases);
  // As in `passOrdered`; only the starts of the run are read.
  const state = emptyTimes(span, cases * count);
  const last = count - 1;
  let falls = false;
  for (let row = 0; row < rows; row++) {
    const time = times[row]! - origin;
    if (time > span) continue;
    const id = caseOf[row]!;
    let next = level[id]!;
    if (next === 0) level[id] = next = 1;
    if (next > count) continue;
    if (from[row] === to[row] && stays[event[row]!] === 1) continue;
    const place = places[to[row]!]!;
    const base = id * count;
    const start = place === 0 ? time : state[base + place - 1]!;
    // Where the way to this stage has run out of time, so have all longer ways, and shorter ones do not lead through it.
    if (place < 0 || place > run[id]! || time - start > window) {
      run[id] = 0;
      continue;
    }
    // Later starts than this one have not come to this stage yet: it breaks them.
    for (let slot = base; slot < base + place; slot++) state[slot] = start;
    const before = state[base + last]!;
    state[base + place] = start;
    if (place === run[id]) run[id] = place + 1;
    if (place === next - 1) {
      level[id] = next + 1;
      const slot = place * cases + reached[place]!++;
      if (place > 0) {
        if (time < start || time < before) falls = true;
        if (isParted) who[slot] = id;
        fromFirst[slot] = time - start;
        fromPrevious[slot] = time - before;
      }
      state[base + last] = time;
    } else if (place === next - 2) state[base + last] = time;
  }
  return { level, reached, who, fromFirst, fromPrevious, falls };
}
