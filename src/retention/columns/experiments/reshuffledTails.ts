import type { RandomStream } from '../../../kernel/index.js';

/** How near to the observed ratio one counts as equal: figures that repeat, such as zeros, bring the same ratio up to rounding. */
const ROUNDING = 1e-9;

/** How many lots show a ratio at least, or at most, as high as the one that was drawn. */
export interface Tails {
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * In how many of some other lots the studentised difference of two means is as great as in the lot that was drawn, if the arm makes
 * no difference to anybody: the customers are shuffled and parted anew. With the share of such lots, the one that was drawn among them, as p, a
 * test errs no more often than it may, however few customers hold the money.
 *
 * Source: R. A. Fisher, The Design of Experiments (1935), 21; studentised, so that unequal arms may vary unlike: A. Janssen, Statistics
 * and Probability Letters 36 (1997), 9–21; E. Chung and J. P. Romano, Ann. Statist. 41 (2013), 484–507.
 *
 * @param a - Figures of the first arm less the mean of all.
 * @param b - Those of the second.
 * @param reshuffles - How often.
 * @param random - The stream of chance.
 * @returns Counts, the lot that was drawn included in both. Cost: reshuffles × customers.
 */
export function reshuffledTails(
  a: Float64Array,
  b: Float64Array,
  reshuffles: number,
  random: RandomStream,
): Tails {
  const turned = a.length > b.length;
  const [few, many] = turned ? [b, a] : [a, b];
  const figures = new Float64Array(few.length + many.length);
  figures.set(few);
  figures.set(many, few.length);
  const drawn = ratioOf(figures, few.length);
  const margin = ROUNDING * Math.max(1, Math.abs(drawn));
  let atLeast = 1;
  let atMost = 1;
  for (let lot = 0; lot < reshuffles; lot++) {
    for (let place = 0; place < few.length; place++) {
      const other = place + random.below(figures.length - place);
      const figure = figures[place]!;
      figures[place] = figures[other]!;
      figures[other] = figure;
    }
    const ratio = ratioOf(figures, few.length);
    if (ratio >= drawn - margin) atLeast += 1;
    if (ratio <= drawn + margin) atMost += 1;
  }
  return turned ? { atLeast: atMost, atMost: atLeast } : { atLeast, atMost };
}

// The first so many figures against the rest.
function ratioOf(figures: Float64Array, first: number): number {
  let [sum, squares, sumAfter, squaresAfter] = [0, 0, 0, 0];
  for (let place = 0; place < first; place++) {
    const figure = figures[place]!;
    sum += figure;
    squares += figure * figure;
  }
  for (let place = first; place < figures.length; place++) {
    const figure = figures[place]!;
    sumAfter += figure;
    squaresAfter += figure * figure;
  }
  const rest = figures.length - first;
  const difference = sum / first - sumAfter / rest;
  const square =
    (squares - (sum * sum) / first) / (first - 1) / first +
    (squaresAfter - (sumAfter * sumAfter) / rest) / (rest - 1) / rest;
  if (square > 0) return difference / Math.sqrt(square);
  return difference === 0 ? 0 : difference * Infinity;
}
