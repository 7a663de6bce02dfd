import { type Bar, course, type Day } from 'panhuo';
import { seededRandom } from 'panhuo/kernel';

/** A stretch of a market, with as much before it as the judge needs to see. */
export interface Stretch {
  readonly number: number;
  /** The bars before the game, and then those of the game. */
  readonly bars: readonly Bar[];
}

/** Bars that the judge sees before its first call: the longest of its windows. */
export const WARM_UP = course.marketJudge.swing.window;

/** Bars of the game, about a year. */
export const PLAYED = 250;

/** Trading days of a week. */
export const WEEK = 5;

/** A stretch is called by its number, so that two tables can play the same one. */
export const HIGHEST_STRETCH = 9999;

/** The stretch that has a number: the same on every machine, and nobody can tell from the number where it lies. */
export function stretchOf(bars: readonly Bar[], number: number): Stretch {
  const length = WARM_UP + PLAYED;
  const start = seededRandom(number).below(bars.length - length + 1);
  return { number, bars: bars.slice(start, start + length) };
}

/** The bars that are known when so many of the game have been shown; the last of them is today. Nothing after it is in them. */
export function barsUpTo({ bars }: Stretch, shown: number): readonly Bar[] {
  return bars.slice(0, WARM_UP + shown);
}

/** The day of the game on which so many of its bars have been shown. */
export function dayOf({ bars }: Stretch, shown: number): Day {
  return bars[WARM_UP + shown - 1]!.day;
}
