import { differenceOf, type MeanComparison } from './compareMeans.js';
import type { ReadOutcome } from './readOutcome.js';
import type { Trials } from './types.js';

/**
 * The standard error of the difference; `null` with a reason where it is not known. For a share half a success and half a failure
 * are added, so that an arm without a success does not look free of error.
 */
export function errorOf(outcome: ReadOutcome): Pick<MeanComparison, 'standardError' | 'reasons'> {
  if (outcome.measure === 'mean') return differenceOf(outcome.treatment.moments, outcome.control.moments);
  return { standardError: Math.sqrt(squareOf(outcome.treatment) + squareOf(outcome.control)), reasons: [] };
}

function squareOf({ successes, total }: Trials): number {
  const share = (successes + 0.5) / (total + 1);
  return (share * (1 - share)) / total;
}
