import type { RandomStream } from '../../../kernel/index.js';

/** Below this share of the sum of squares a spread is what rounding left of none. */
const ROUNDING = 1.4e-14;

/**
 * How far the difference of two means strays in resamples, in its own standard errors: the studentised bootstrap.
 *
 * Each arm is drawn anew from its own customers, as many as it has, with replacement. A resample without spread has no standard
 * error: it counts as 0 where its difference is that of the arms, else as without end.
 *
 * @param a - Figures of the first arm less their mean.
 * @param b - Those of the second.
 * @param resamples - How often.
 * @param random - The stream of chance.
 * @returns The ratios, rising. Cost: resamples × customers draws.
 */
export function resampledRatios(
  a: Float64Array,
  b: Float64Array,
  resamples: number,
  random: RandomStream,
): Float64Array {
  const ratios = new Float64Array(resamples);
  const drawn = new Float64Array(2);
  for (let draw = 0; draw < resamples; draw++) {
    drawAnew(a, random, drawn);
    const [mean, error] = [drawn[0]!, drawn[1]!];
    drawAnew(b, random, drawn);
    const difference = mean - drawn[0]!;
    const square = error + drawn[1]!;
    ratios[draw] = square > 0 ? difference / Math.sqrt(square) : endless(difference);
  }
  return ratios.sort();
}

// Writes the mean of a resample and the square of its standard error.
function drawAnew(figures: Float64Array, random: RandomStream, drawn: Float64Array): void {
  const count = figures.length;
  let sum = 0;
  let squares = 0;
  for (let place = 0; place < count; place++) {
    const figure = figures[random.below(count)]!;
    sum += figure;
    squares += figure * figure;
  }
  const spread = squares - (sum * sum) / count;
  drawn[0] = sum / count;
  drawn[1] = spread > ROUNDING * squares ? spread / (count - 1) / count : 0;
}

function endless(difference: number): number {
  return difference === 0 ? 0 : difference * Infinity;
}
