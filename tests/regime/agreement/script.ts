import { type Bar, type Judgement, judgeMarket, type Turn } from 'panhuo';
import { expect } from 'vitest';
import { barsOf, judgeOf } from '../series.js';

// A judge that says at once what the last close says: strong above the average of two closes, which rises; weak below the
// average, which falls; sideways at it.
export const quick = judgeOf({ trend: { window: 2, slopeOver: 1, enter: '0.02', leave: '0.01' } });

const letters: Readonly<Record<string, Judgement['regime']>> = {
  '?': 'unknown',
  S: 'strong',
  '-': 'sideways',
  W: 'weak',
};

/** Bars, a day each, that the quick judge judges letter by letter: `?` unknown (two), S strong, - sideways, W weak. */
export function barsOfScript(script: string): Bar[] {
  const closes: number[] = [];
  for (const letter of script) {
    const [before = 100, last = 100] = closes.slice(-2);
    if (letter === 'S') closes.push(1.1 * Math.max(before, last));
    else if (letter === 'W') closes.push(0.9 * Math.min(before, last));
    else closes.push(last);
  }
  const bars = barsOf(closes);
  expect(judgeMarket(quick, bars).map(({ regime }) => regime)).toEqual(
    Array.from(script, (letter) => letters[letter]),
  );
  return bars;
}

/** A turn on the bar at a place, known on the bar at another. */
export function turnAt(bars: readonly Bar[], place: number, kind: Turn['kind'], known: number): Turn {
  const { day, close } = bars[place]!;
  return { day, kind, close, confirmedOn: bars[known]!.day };
}
