import { deepFreeze } from '../../kernel/index.js';
import type { ScoreLevel } from '../types.js';

/** How far a total is from a neighbouring level. */
export interface LevelDistance<Level extends string = string> {
  readonly level: Level;
  /** Points to the nearest edge of that level. */
  readonly points: number;
}

/** Tells whether a total lies in a level. Both edges belong to it. */
export function holds(level: ScoreLevel, total: number): boolean {
  return total >= level.from && (level.to === undefined || total <= level.to);
}

/** Where a total stands among the levels. */
export interface Standing {
  readonly level: string | null;
  /** The nearest levels below and above; `null` where there is none. */
  readonly toNext: { readonly below: LevelDistance | null; readonly above: LevelDistance | null };
}

/** The standing of what has no total, or may not be told how near the next level is. */
export const unplaced: Standing = /* @__PURE__ */ deepFreeze({
  level: null,
  toNext: { below: null, above: null },
});

/** Where a total stands. */
export function standingAt(levels: readonly ScoreLevel[], total: number): Standing {
  let below: LevelDistance | null = null;
  let above: LevelDistance | null = null;
  for (const { id, from, to } of levels) {
    if (to !== undefined && to < total && (below === null || total - to < below.points)) {
      below = { level: id, points: total - to };
    }
    if (from > total && (above === null || from - total < above.points)) {
      above = { level: id, points: from - total };
    }
  }
  const level = levels.find((own) => holds(own, total))?.id ?? null;
  return deepFreeze({ level, toNext: { below, above } });
}
