/** Cases that have the same chance to close. */
export interface Chances {
  readonly cases: number;
  readonly probability: number;
}

/** The chances of each number of closes, from `first` on. */
export interface Distribution {
  readonly first: number;
  readonly chances: Float64Array;
}

/** A chance this much smaller than the greatest is left out: all of them together are less than a double can tell. */
const NEGLIGIBLE = 1e-22;

/**
 * The Poisson-binomial distribution (泊松二项分布): how many close of cases that are independent and have unlike chances. It is
 * the convolution of one binomial distribution for each chance.
 */
export function closesDistribution(groups: readonly Chances[]): Distribution {
  return groups.map(binomial).reduce(convolve, { first: 0, chances: Float64Array.of(1) });
}

/** The variance of how many close. */
export function varianceOf(groups: readonly Chances[]): number {
  return groups.reduce((sum, { cases, probability }) => sum + cases * probability * (1 - probability), 0);
}

/** The least number whose chance not to be exceeded is at least `level`. */
export function quantileOf({ first, chances }: Distribution, level: number): number {
  let below = 0;
  const place = chances.findIndex((chance) => {
    below += chance;
    return below >= level;
  });
  return first + (place < 0 ? chances.length - 1 : place);
}

// From the most likely number outwards, each chance is a simple ratio of its neighbour: no factorial, and nothing that
// would overflow. The sum sets the scale.
function binomial({ cases, probability }: Chances): Distribution {
  if (probability === 1) return { first: cases, chances: Float64Array.of(1) };
  const odds = probability / (1 - probability);
  const mode = Math.min(cases, Math.floor((cases + 1) * probability));
  const below: number[] = [];
  for (let count = mode, chance = 1; count > 0; count -= 1) {
    chance *= count / ((cases - count + 1) * odds);
    if (chance < NEGLIGIBLE) break;
    below.push(chance);
  }
  const above: number[] = [];
  for (let count = mode, chance = 1; count < cases; count += 1) {
    chance *= ((cases - count) / (count + 1)) * odds;
    if (chance < NEGLIGIBLE) break;
    above.push(chance);
  }
  const chances = Float64Array.from([...below.reverse(), 1, ...above]);
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  return { first: mode - below.length, chances: chances.map((chance) => chance / total) };
}

function convolve(a: Distribution, b: Distribution): Distribution {
  const chances = new Float64Array(a.chances.length + b.chances.length - 1);
  for (const [place, chance] of a.chances.entries()) {
    for (let other = 0; other < b.chances.length; other += 1) {
      chances[place + other] = (chances[place + other] ?? 0) + chance * (b.chances[other] ?? 0);
    }
  }
  return { first: a.first + b.first, chances };
}
