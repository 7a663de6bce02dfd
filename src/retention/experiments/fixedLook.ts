import { type Explained, reason } from '../../kernel/index.js';
import { beforeLooks } from './beforeLooks.js';
import { compareMeans } from './compareMeans.js';
import { comparisonLevel } from './comparisonLevel.js';
import { compareProportions } from './compareProportions.js';
import { drawLot } from './drawLot.js';
import { levelsOf, lookWith, lookWithout } from './lookResult.js';
import { customersOf, type ReadOutcome } from './readOutcome.js';
import type { DifferenceInterval, ExperimentDesign, FixedAnalysis } from './types.js';

/** The generator counts the lower 32 bits of a seed. */
const SEEDS = 4294967296;

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
  if (outcome.measure === 'share') {
    const { treatment, control } = outcome;
    const limits = compareProportions(treatment, control, { confidenceLevel, continuityCorrection });
    return lookWith(outcome, levels, limits, confidenceLevel);
  }
  const customers = customersOf(outcome.treatment) + customersOf(outcome.control);
  const seed = drawLot(design.seed, design.id, 'resamples', String(customers)) % SEEDS;
  const options = { seed, resamples, normalFrom, confidenceLevel };
  const found = compareMeans(outcome.treatment.column, outcome.control.column, options);
  if (found.lower === null && found.upper === null) return lookWithout(outcome, found.reasons);
  const { value, reasons } = lookWith(outcome, levels, found, confidenceLevel);
  return { value, reasons: [...reasons, ...found.reasons] };
}
