import type { ExperimentDesign } from './types.js';

/**
 * The confidence level of one comparison with the control group, such that all of them together keep the level of the
 * design, by Bonferroni’s inequality.
 */
export function comparisonLevel({ confidenceLevel, arms }: ExperimentDesign): number {
  return 1 - (1 - Number(confidenceLevel)) / (arms.length - 1);
}
