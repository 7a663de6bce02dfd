import type { Moments } from '../statistics/momentsOf.js';
import type { StepColumns } from '../statistics/types.js';
import { emptyTimes, type Passage, passageRoom, type Search } from './passage.js';

/**
 * To how many of the stages each case came within the window, in any order. Of each stage the latest visit is kept: those
 * within the window before a row are the most that a way which ends with the row can hold.
 */
export function passAny(columns: StepColumns, { times, limit }: Moments, search: Search): Passage {
  const { rows, cases, case: caseOf, event, from, to } = columns;
  const { places, count, stays, window, origin, isParted } = search;
  const { span, level, reached, who, fromFirst, fromPrevious } = passageRoom(cases, limit, search);
  // Of each case its latest visit to each stage, counted from 1.
  const visits = emptyTimes(span, cases * count);
  let falls = false;
  for (let row = 0; row < rows; row++) {
    const time = times[row]! - origin;
    if (time > span) continue;
    const id = caseOf[row]!;
    let next = level[id]!;
    if (next === 0) level[id] = next = 1;
    const place = places[to[row]!]!;
    if (place < 0 || next > count) continue;
    if (from[row] === to[row] && stays[event[row]!] === 1) continue;
    const base = id * count;
    let found = 1;
    let first = time;
    let before = 0;
    for (let other = 0; other < count; other++) {
      const visit = visits[base + other]!;
      if (other === place || visit === 0 || time - visit > window) continue;
      found += 1;
      if (visit < first) first = visit;
      if (visit > before) before = visit;
    }
    visits[base + place] = time;
    if (found < next) continue;
    level[id] = next + 1;
    const slot = (next - 1) * cases + reached[next - 1]!++;
    if (next === 1) continue;
    if (time < before) falls = true;
    if (isParted) who[slot] = id;
    fromFirst[slot] = time - first;
    fromPrevious[slot] = time - before;
  }
  return { level, reached, who, fromFirst, fromPrevious, falls };
}
