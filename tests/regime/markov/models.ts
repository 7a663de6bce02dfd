import fc from 'fast-check';
import { type MarkovSwitchingModel } from 'panhuo';
import { normalQuantile, seededRandom } from 'panhuo/kernel';

/** Rows of chances in twentieths, many of them zero. */
function chances(states: number) {
  return fc
    .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 })), {
      minLength: states,
      maxLength: states,
    })
    .filter((weights) => weights.some((weight) => weight > 0))
    .map((weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return weights.map((weight) => weight / total);
    });
}

const figures = (states: number, min: number, max: number) =>
  fc.array(fc.integer({ min, max }), { minLength: states, maxLength: states });

/** Models of two or three states that may be left never, and may be entered never. */
export const models = fc.integer({ min: 2, max: 3 }).chain((states) =>
  fc.record<MarkovSwitchingModel>({
    kind: fc.constant('markov-switching'),
    transition: fc.array(chances(states), { minLength: states, maxLength: states }),
    means: figures(states, -3, 3),
    deviations: figures(states, 1, 3),
    initial: chances(states),
  }),
);

/** A few returns: near the means, missing, or far beyond what a chance can be a double of. */
export const fewReturns = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: -300, max: 300 }) },
  ),
  { maxLength: 6 },
);

/** All paths of the states, weighed one by one: exact, and far too slow for more than a few returns. */
export function weighPaths(model: MarkovSwitchingModel, returns: readonly (number | null)[]) {
  const states = [...model.means.keys()];
  let paths: { readonly path: readonly number[]; readonly log: number }[] = [{ path: [], log: 0 }];
  for (const value of returns) {
    paths = paths.flatMap(({ path, log }) =>
      states.map((state) => {
        const before = path.at(-1);
        const chance = before === undefined ? model.initial![state]! : model.transition[before]![state]!;
        return { path: [...path, state], log: log + Math.log(chance) + logDensity(model, state, value) };
      }),
    );
  }
  const most = Math.max(...paths.map(({ log }) => log));
  const weigh = (chosen: typeof paths) => chosen.reduce((sum, { log }) => sum + Math.exp(log - most), 0);
  return {
    logLikelihood: most + Math.log(weigh(paths)),
    /** P(state in the row | all returns). */
    chance: (row: number, state: number) =>
      weigh(paths.filter(({ path }) => path[row] === state)) / weigh(paths),
  };
}

function logDensity(
  { means, deviations }: MarkovSwitchingModel,
  state: number,
  value: number | null,
): number {
  if (value === null) return 0;
  const distance = (value - means[state]!) / deviations[state]!;
  return -(distance ** 2) / 2 - Math.log(deviations[state]! * Math.sqrt(2 * Math.PI));
}

/** Returns that a model brings forth. */
export function returnsOf(
  { transition, means, deviations }: MarkovSwitchingModel,
  rows: number,
  seed: number,
) {
  const random = seededRandom(seed);
  let state = 0;
  return Float64Array.from({ length: rows }, () => {
    let left = random.next();
    const next = transition[state]!.findIndex((chance) => (left -= chance) < 0);
    state = next < 0 ? state : next;
    // Half a step in, so that the probability is never zero.
    return means[state]! + deviations[state]! * normalQuantile(random.next() + 2 ** -33);
  });
}

/** How far the two chances of a row miss 1, at most. */
export function farthestFromOne(chances: Float64Array): number {
  let most = 0;
  for (let at = 0; at < chances.length; at += 2) {
    most = Math.max(most, Math.abs(chances[at]! + chances[at + 1]! - 1));
  }
  return most;
}
