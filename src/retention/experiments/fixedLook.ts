import { type Explained, type Reason, reason, seededRandom } from '../../kernel/index.js';
import { aboutMean } from '../columns/experiments/moments.js';
import { reshuffledTails } from '../columns/experiments/reshuffledTails.js';
import { beforeLooks } from './beforeLooks.js';
import { compareMeans, type MeanComparison, type MeanOptions } from './compareMeans.js';
import { comparisonLevel } from './comparisonLevel.js';
import { compareProportions } from './compareProportions.js';
import { drawLot } from './drawLot.js';
import { levelsOf, lookWith, lookWithout } from './lookResult.js';
import { customersOf, type ReadOutcome } from './readOutcome.js';
import type { DifferenceInterval, ExperimentDesign, FixedAnalysis } from './types.js';

/** The generator counts the lower 32 bits of a seed. */
const SEEDS = 4294967296;

/** So that a share of lots that is the level but for rounding counts as the level. */
const TINY = 1e-9;

/** The one look of a fixed plan: no interval before all planned customers are in. */
export function fixedLook(
  design: ExperimentDesign,
  analysis: FixedAnalysis,
  outcome: ReadOutcome,
): Explained<DifferenceInterval> {
  const waiting = beforeLooks(design, outcome);
  if (waiting.reasons.length > 0) return lookWithout(outcome, waiting.reasons);
  const { continuityCorrection, resamples, normalFrom } = analysis;
  const levels = levelsOf(outcome);
  if (levels === null) return lookWithout(outcome, [reason('experiment_arm_empty', {})]);
  const confidenceLevel = comparisonLevel(design);
  const later = afterPlan(analysis, outcome);
  if (outcome.measure === 'share') {
    const { treatment, control } = outcome;
    const limits = compareProportions(treatment, control, { confidenceLevel, continuityCorrection });
    const { value, reasons } = lookWith(outcome, levels, limits, confidenceLevel);
    return { value, reasons: [...reasons, ...later] };
  }
  // By the id alone: who judges need not know the seed that the arms were drawn with.
  const seed = drawLot(design.id, 'resamples', String(customersIn(outcome))) % SEEDS;
  const options = { seed, resamples, normalFrom, confidenceLevel };
  const found = compareMeans(outcome.treatment.column, outcome.control.column, options);
  if (found.lower === null && found.upper === null) return lookWithout(outcome, found.reasons);
  const held = found.method === 'normal' ? nothing : heldByLots(outcome, found, options);
  const { value, reasons } = lookWith(outcome, levels, { ...found, ...held.value }, confidenceLevel);
  return { value, reasons: [...reasons, ...held.reasons, ...found.reasons, ...later] };
}

const nothing: Explained<Partial<DifferenceInterval>> = { value: {}, reasons: [] };

/**
 * Where a few customers hold most of the money, resamples of them miss too often: the interval leaves zero out only where a difference as
 * great would be rare among other lots too.
 */
function heldByLots(
  { treatment, control }: Extract<ReadOutcome, { readonly measure: 'mean' }>,
  { lower, upper }: MeanComparison,
  { seed, resamples, confidenceLevel }: MeanOptions,
): Explained<Partial<DifferenceInterval>> {
  const rises = lower !== null && lower > 0;
  if (!rises && !(upper !== null && upper < 0)) return nothing;
  const [a, b] = [treatment.moments, control.moments];
  const mean = (a.count * a.mean + b.count * b.mean) / (a.count + b.count);
  const tails = reshuffledTails(
    aboutMean(treatment.column, mean),
    aboutMean(control.column, mean),
    resamples,
    seededRandom(seed),
  );
  const chance = (rises ? tails.atLeast : tails.atMost) / (resamples + 1);
  if (chance <= (1 - confidenceLevel) / 2 + TINY) return nothing;
  const reasons = [reason('experiment_other_lots', { chance: Math.min(1, 2 * chance) })];
  return { value: rises ? { lower: 0 } : { upper: 0 }, reasons };
}

function afterPlan({ customers: planned }: FixedAnalysis, outcome: ReadOutcome): Reason[] {
  const customers = customersIn(outcome);
  return customers > planned ? [reason('experiment_beyond_plan', { customers, planned })] : [];
}

function customersIn({ treatment, control }: ReadOutcome): number {
  return customersOf(treatment) + customersOf(control);
}
