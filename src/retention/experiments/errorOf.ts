import type { Moments } from '../columns/experiments/moments.js';
import { differenceOf, type MeanComparison } from './compareMeans.js';
import type { ReadOutcome } from './readOutcome.js';
import type { Trials } from './types.js';

/**
 * The standard error of the difference; `null` with a reason where it is not known. For a share half a success and half a failure
 * are added, so that an arm without a success does not look free of error. For means it is the greater of two estimates: each arm by its
 * own spread, or both by their common one. They are the same where the arms are equally large; else a small arm that happens to lack
 * the few large customers would look free of error, and of looks at any time too many would find a difference.
 */
export function errorOf(outcome: ReadOutcome): Pick<MeanComparison, 'standardError' | 'reasons'> {
  if (outcome.measure === 'share') {
    return {
      standardError: Math.sqrt(squareOf(outcome.treatment) + squareOf(outcome.control)),
      reasons: [],
    };
  }
  const [a, b] = [outcome.treatment.moments, outcome.control.moments];
  const { standardError, reasons } = differenceOf(a, b);
  if (standardError === null) return { standardError, reasons };
  return { standardError: Math.max(standardError, commonError(a, b)), reasons };
}

function commonError(a: Moments, b: Moments): number {
  return Math.sqrt(((a.squares + b.squares) / (a.count + b.count - 2)) * (1 / a.count + 1 / b.count));
}

function squareOf({ successes, total }: Trials): number {
  const share = (successes + 0.5) / (total + 1);
  return (share * (1 - share)) / total;
}
