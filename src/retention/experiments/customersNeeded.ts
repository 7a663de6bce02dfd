import { normalQuantile } from '../../kernel/index.js';
import { comparisonLevel } from './comparisonLevel.js';
import { criticalValue } from './criticalValue.js';
import type { ComparedArms } from './comparedArms.js';
import { countsOf, exactShareLimits } from './exactShareLimits.js';
import type { Levels } from './lookResult.js';
import { meanReach } from './meanReach.js';
import { customersOf, type ReadOutcome } from './readOutcome.js';
import { sizeOfShares } from './sampleSize.js';
import type { AlwaysValidAnalysis, ExperimentDesign } from './types.js';

/** More customers than any house has; beyond them a number says nothing. */
export const MOST_CUSTOMERS = 1e9;

/**
 * How many customers, both arms together and those there are included, would show the difference that was seen, with the power of
 * the design, if it stays as it is.
 *
 * A fixed plan: by `sampleSize`, and its like for means. An always-valid one: so many times the customers there are that the near limit of the
 * interval lies beyond zero by as many standard errors as the power asks for.
 *
 * The levels differ, and the error is that of their difference.
 *
 * @returns The number, not rounded; `Infinity` where a thousand million would not do.
 */
export function customersNeeded(
  design: ExperimentDesign,
  { treatment, control }: ComparedArms<string>,
  outcome: ReadOutcome,
  levels: Levels,
  error: number,
): number {
  const customers = customersOf(outcome.treatment) + customersOf(outcome.control);
  const { analysis } = design;
  if (analysis.kind === 'always-valid') {
    return customers * timesNeeded(customers, surplusOf(design, analysis, outcome, levels.difference, error));
  }
  const critical = criticalValue(comparisonLevel(design));
  const powerful = normalQuantile(Number(design.power));
  if (outcome.measure === 'share') {
    const ratio = Number(treatment.share) / Number(control.share);
    return (1 + ratio) * sizeOfShares(levels.control, levels.treatment, { critical, powerful, ratio });
  }
  return customers * (((critical + powerful) * error) / levels.difference) ** 2;
}

/** How far the near limit would lie beyond zero, with so many times the customers, less what the power asks for. */
type Surplus = (times: number) => number;

function surplusOf(
  design: ExperimentDesign,
  analysis: AlwaysValidAnalysis,
  outcome: ReadOutcome,
  difference: number,
  error: number,
): Surplus {
  const level = comparisonLevel(design);
  const powerful = normalQuantile(Number(design.power));
  const { shares, tunedFor } = analysis;
  if (outcome.measure === 'share' && shares.method === 'exact') {
    const { treatment, control } = outcome;
    return (times) => {
      const [a, b] = [countsOf(treatment, times), countsOf(control, times)];
      const { lower, upper } = exactShareLimits(a, b, shares.prior, level);
      return (difference > 0 ? lower : -upper) - (error / Math.sqrt(times)) * powerful;
    };
  }
  const customers = customersOf(outcome.treatment) + customersOf(outcome.control);
  return (times) =>
    Math.abs(difference) -
    (error / Math.sqrt(times)) * (meanReach(customers * times, tunedFor, level) + powerful);
}

/** So close the number is searched for: nobody counts on the third digit of it. */
const PRECISION = 1e-4;

// Doubled until it is enough, then by halves.
function timesNeeded(customers: number, surplus: Surplus): number {
  let high = 1;
  while (!(surplus(high) > 0)) {
    high *= 2;
    if (high * customers > MOST_CUSTOMERS) return Infinity;
  }
  let low = high / 2;
  while (high - low > PRECISION * high) {
    const middle = (low + high) / 2;
    if (surplus(middle) > 0) high = middle;
    else low = middle;
  }
  return high;
}
