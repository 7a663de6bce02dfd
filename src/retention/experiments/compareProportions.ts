import { demandObject, wilsonInterval } from '../../kernel/index.js';
import type { DifferenceInterval, Trials } from './types.js';

/** How shares are compared. */
export interface ProportionOptions {
  /** Default 0.95. */
  readonly confidenceLevel?: number;
  /** Newcombe’s method 11, with the correction for continuity, instead of his method 10. Default false. */
  readonly continuityCorrection?: boolean;
}

/**
 * The difference of two shares with its interval, from Wilson’s interval of each: it stays within −1 and 1, and is honest for
 * few customers and for shares near 0, where the interval of the textbook is not.
 *
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, method 10; method 11 with the correction for continuity.
 *
 * @param a - Successes and total of the first group, such as the treated.
 * @param b - Those of the second, such as the control group.
 * @param options - Confidence level, and whether to correct for continuity.
 * @returns The share of `a` less that of `b`; all `null` where a group has nobody.
 * @throws DomainError `facts_invalid` for counts that are none, or more successes than customers.
 * @example
 * ```ts
 * import { compareProportions } from 'panhuo';
 *
 * const { lower, upper } = compareProportions({ successes: 56, total: 70 }, { successes: 48, total: 80 });
 * [lower?.toFixed(4), upper?.toFixed(4)]; // => ['0.0524', '0.3339']
 * ```
 */
export function compareProportions(
  a: Trials,
  b: Trials,
  { confidenceLevel = 0.95, continuityCorrection = false }: ProportionOptions = {},
): DifferenceInterval {
  const wilson = ({ successes, total }: Trials): ReturnType<typeof wilsonInterval> =>
    wilsonInterval(successes, total, confidenceLevel, { continuity: continuityCorrection });
  demandObject(a, 'a');
  demandObject(b, 'b');
  const [ofA, ofB] = [wilson(a), wilson(b)];
  if (ofA === null || ofB === null) return { difference: null, lower: null, upper: null };
  const [shareA, shareB] = [a.successes / a.total, b.successes / b.total];
  const difference = shareA - shareB;
  return {
    difference,
    lower: Math.max(-1, difference - far(shareA - ofA.lower, ofB.upper - shareB)),
    upper: Math.min(1, difference + far(ofA.upper - shareA, shareB - ofB.lower)),
  };
}

// Not Math.hypot, of which engines have different last digits.
function far(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
