import { type Explained, normalQuantile, type Reason, reason } from '../../kernel/index.js';
import { betaEdges } from './betaEdges.js';
import { type Chances, closesDistribution, quantileOf, varianceOf } from './closesDistribution.js';
import { type Estimate, estimateOf } from './estimateOf.js';
import { outlookOf } from './stageOutlook.js';
import type { FunnelChain } from './types.js';
import { requireConfidenceLevel, unusable } from './unusable.js';

/** What to forecast. */
export interface ForecastOptions<End extends string = string> {
  /** The end that counts, such as `close`. */
  readonly into: End;
  /** Chance that the interval holds the truth, 0.95 unless given. */
  readonly confidenceLevel?: number;
}

/** From how many to how many closes, both included. */
export interface ForecastInterval {
  readonly lower: number;
  readonly upper: number;
  readonly confidenceLevel: number;
  /**
   * `exact`: quantiles of the Poisson-binomial distribution; `normal`: its normal approximation; `estimated`: those of a beta
   * distribution, with the error of the rates beside the chance of the cases.
   */
  readonly method: 'exact' | 'normal' | 'estimated';
}

/** How many of today's cases will close. */
export interface CloseForecast {
  /** Cases that are under way: those that stand in an end are not among them. */
  readonly cases: number;
  /** `null` where a stage that holds cases cannot be judged. */
  readonly expected: number | null;
  /** `null` where there is no forecast. */
  readonly interval: ForecastInterval | null;
}

/**
 * From this variance on, exact quantiles give way to the normal approximation: the spread is a hundred closes, and the
 * approximation is at most about one close off.
 */
const EXACT_UP_TO = 10_000;

/**
 * How many of today's cases will come to an end such as `close`, in the episode they are in, whenever that will be.
 *
 * Where the chances are given, as by a reference, the closes are a sum of independent trials, and the interval is exact: it
 * never covers less than its level. From a variance of 10,000 on it is that of the normal distribution with continuity
 * correction.
 *
 * Where the chances were estimated, the interval also holds the error of the estimate, by the delta method, and its edges are
 * those of a beta distribution of the same mean and variance. For the interval alone, one transition more is spread evenly over
 * each row, so that a rate of 0 or 1 that rests on few cases is not taken for certain; `expected` always lies in it. It is an
 * approximation: of simulated branches with a log of 20 cases or more, 95 % intervals held the truth 93 to 99 times in
 * 100; where the log has about two closes only, 88 to 93 times. It knows chance only: that customers will go on as those of
 * the log did is taken for granted.
 *
 * The closes of the reasons add up to `expected`, from left to right.
 *
 * @param chain - The chain, of `chainFromReference`, `chainFromLog` or your own. With counts it is an estimate.
 * @param standing - How many cases stand in each stage today; a stage that is left out holds none. Cases in an end have ended,
 * and are passed over.
 * @param options - The end that counts, and the confidence level.
 * @returns The forecast. No forecast is made where a stage that holds cases cannot be judged: the reasons name it, and
 * without it the others can be forecast. Cost: the cube of the stages, and with exact quantiles the square of the spread.
 * @throws DomainError `facts_invalid` with the path of a chain that is none; of a count by its place in `standing`, when it is
 * not whole or stands at no stage of the chain; of an end that the chain has not; for a confidence level outside 0 to 1.
 * @example
 * ```ts
 * import { chainFromReference, course, forecastCloses } from 'panhuo';
 *
 * const chain = chainFromReference(course.serviceFunnelReference);
 * const { value, reasons } = forecastCloses(chain, { watch: 120, select: 30, trade: 10 }, { into: 'close' });
 * value.expected; // => 23
 * value.interval; // => { lower: 15, upper: 32, confidenceLevel: 0.95, method: 'exact' }
 * reasons.map(({ detail }) => detail['closes']); // => [12, 6, 5, undefined]
 * ```
 */
export function forecastCloses<Stage extends string, End extends string>(
  chain: FunnelChain<Stage, End>,
  standing: Readonly<Partial<Record<NoInfer<Stage | End>, number>>>,
  { into, confidenceLevel = 0.95 }: ForecastOptions<NoInfer<End>>,
): Explained<CloseForecast> {
  const outlook = outlookOf(chain);
  const end = chain.ends.indexOf(into);
  if (end < 0) throw unusable('into', 'an end of the chain');
  requireConfidenceLevel(confidenceLevel);
  const counts = countsIn(chain, standing);
  const cases = counts.reduce((sum, count) => sum + count, 0);

  const held = outlook.lines.filter((_, place) => (counts[place] ?? 0) > 0);
  const against = held.flatMap(({ reasons }) => reasons);
  if (against.length > 0) return { value: { cases, expected: null, interval: null }, reasons: against };

  const groups = outlook.judged.map((place, row) => ({
    stage: chain.stages[place] ?? '',
    cases: counts[place] ?? 0,
    probability: outlook.probability[row]?.[end] ?? 0,
  }));
  const parts = groups
    .filter((group) => group.cases > 0)
    .map((group) => reason('forecast_stage', { ...group, into, closes: group.cases * group.probability }));
  const expected = expectedOf(groups);
  const { interval, because } =
    chain.counts === undefined
      ? givenInterval(groups, confidenceLevel)
      : estimatedInterval(groups, confidenceLevel, estimateOf(outlook, chain.counts, groups, end));
  return { value: { cases, expected, interval }, reasons: [...parts, because] };
}

interface Bounded {
  readonly interval: ForecastInterval;
  readonly because: Reason;
}

function givenInterval(groups: readonly Chances[], level: number): Bounded {
  const variance = varianceOf(groups);
  if (variance > EXACT_UP_TO) {
    const edges = normalEdges(groups, variance, level);
    const because = reason('forecast_normal', { ...edges, level });
    return { interval: { ...edges, confidenceLevel: level, method: 'normal' }, because };
  }
  const distribution = closesDistribution(groups);
  const tail = (1 - level) / 2;
  const edges = { lower: quantileOf(distribution, tail), upper: quantileOf(distribution, 1 - tail) };
  const because = reason('forecast_exact', { ...edges, level });
  return { interval: { ...edges, confidenceLevel: level, method: 'exact' }, because };
}

function estimatedInterval(
  groups: readonly Chances[],
  level: number,
  { mean, chance, error, transitions }: Estimate,
): Bounded {
  const cases = groups.reduce((sum, group) => sum + group.cases, 0);
  const variance = chance + error;
  const { lower, upper } = cases === 0 ? { lower: 0, upper: 0 } : betaEdges(cases, mean, variance, level);
  // Few transitions may move the mean away from what is expected, which belongs to what may be.
  const nearest = Math.round(expectedOf(groups));
  const edges = { lower: Math.min(lower, nearest), upper: Math.max(upper, nearest) };
  const share = variance === 0 ? null : error / variance;
  const because = reason('forecast_estimated', { ...edges, level, transitions, share });
  return { interval: { ...edges, confidenceLevel: level, method: 'estimated' }, because };
}

// A count of k stands for all that rounds to it, so half a close is added on the way to the quantile.
function normalEdges(
  groups: readonly Chances[],
  variance: number,
  level: number,
): { readonly lower: number; readonly upper: number } {
  const cases = groups.reduce((sum, group) => sum + group.cases, 0);
  const expected = expectedOf(groups);
  const reach = -normalQuantile((1 - level) / 2) * Math.sqrt(variance);
  return {
    lower: Math.max(0, Math.ceil(expected - reach - 0.5)),
    upper: Math.min(cases, Math.max(0, Math.ceil(expected + reach - 0.5))),
  };
}

function expectedOf(groups: readonly Chances[]): number {
  return groups.reduce((sum, group) => sum + group.cases * group.probability, 0);
}

function countsIn({ stages, ends }: FunnelChain, standing: object): number[] {
  const counts = stages.map(() => 0);
  for (const [place, [name, count]] of Object.entries<unknown>({ ...standing }).entries()) {
    if (!Number.isSafeInteger(count) || (count as number) < 0) {
      throw unusable(`standing[${place}]`, 'a whole number of zero or more');
    }
    const stage = stages.indexOf(name);
    if (stage >= 0) counts[stage] = count as number;
    else if (!ends.includes(name)) throw unusable(`standing[${place}]`, 'a stage of the chain');
  }
  return counts;
}
