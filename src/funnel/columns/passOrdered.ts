import type { Moments } from '../statistics/momentsOf.js';
import type { StepColumns } from '../statistics/types.js';
import { emptyTimes, type Passage, passageRoom, type Search } from './passage.js';

/**
 * How far each case came through the stages in their order, where others may lie between. For each stage the latest
 * start is kept from which it was reached: who enters the first stage again has all his time before him again, and loses
 * nothing. (The dynamic programming of ClickHouse's `windowFunnel`.)
 */
export function passOrdered(columns: StepColumns, { times, limit }: Moments, search: Search): Passage {
  const { rows, cases, case: caseOf, event, from, to } = columns;
  const { places, count, stays, window, origin, isParted } = search;
  const { span, level, reached, who, fromFirst, fromPrevious } = passageRoom(cases, limit, search);
  // Of each case the starts of the stages that it came to; in place of the start of the last, which nothing follows, the
  // latest visit to the furthest stage.
  const state = emptyTimes(span, cases * count);
  const last = count - 1;
  let falls = false;
  for (let row = 0; row < rows; row++) {
    const time = times[row]! - origin;
    if (time > span) continue;
    const id = caseOf[row]!;
    let next = level[id]!;
    if (next === 0) level[id] = next = 1;
    const place = places[to[row]!]!;
    // A stage that is not asked for, one that comes too early, or anything when all is done.
    if (place < 0 || place >= next || next > count) continue;
    if (from[row] === to[row] && stays[event[row]!] === 1) continue;
    const base = id * count;
    const start = place === 0 ? time : state[base + place - 1]!;
    if (time - start > window) continue;
    const before = state[base + last]!;
    state[base + place] = start;
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
