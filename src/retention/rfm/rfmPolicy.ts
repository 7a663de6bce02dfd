import {
  type Checked,
  checkDefinition,
  choiceShape,
  type Currency,
  decimalShape,
  type DecimalText,
  type DefinitionRules,
  integerShape,
  type Label,
  labelShape,
  listShape,
  objectShape,
  type PolicyHead,
  policyShape,
  type Shape,
  textShape,
  variantShape,
} from '../../kernel/index.js';
import { inspectRfm, MOST_CUTS } from './inspectRfm.js';

/** A code of a byte each, and one for nobody's. */
const MOST_SEGMENTS = 255;

/** Groups of customers by their rank: as even as ties allow. */
export interface QuantileCuts {
  readonly by: 'quantile';
  /** How many groups: 5 for fifths. */
  readonly groups: number;
}

/** Limits in rising order; each one that is reached is a point more. */
export interface FixedCuts {
  readonly by: 'fixed';
  readonly cuts: readonly number[];
}

/** Limits of money, decimal text in one currency, in rising order. */
export interface FixedMoneyCuts {
  readonly by: 'fixed';
  readonly currency: Currency;
  readonly cuts: readonly DecimalText[];
}

/** Scores that a segment holds, inclusive; a side that is left out is open. */
export interface ScoreRange {
  readonly from?: number;
  readonly to?: number;
}

/** A group of customers by their scores. */
export interface RfmSegment {
  readonly id: string;
  readonly text: Label;
  readonly recency?: ScoreRange;
  readonly frequency?: ScoreRange;
  readonly value?: ScoreRange;
}

/** How recency, frequency and value are scored. The lowest score is 1. */
export interface RfmPolicy extends PolicyHead {
  /** Days since the last active day. A fixed cut is reached by so many days or fewer. */
  readonly recency: { readonly cuts: QuantileCuts | FixedCuts };
  /** A fixed cut is reached by so many or more. */
  readonly frequency: { readonly of: 'trades' | 'active-days'; readonly cuts: QuantileCuts | FixedCuts };
  /** A fixed cut is reached by so much or more. */
  readonly value: { readonly of: 'amount' | 'commission'; readonly cuts: QuantileCuts | FixedMoneyCuts };
  /** At most 255. The first one that fits names the customer; none: nobody is named. */
  readonly segments: readonly RfmSegment[];
}

/** What `checkDefinition` needs to know of an RFM policy. */
export const rfmRules: DefinitionRules<RfmPolicy> = {
  kind: 'rfm-policy',
  code: 'policy_invalid',
  shape: () => {
    const counts = cutsShape({ cuts: listShape(integerShape(0, 1e9), 1) });
    const money = cutsShape({ currency: textShape, cuts: listShape(decimalShape(-1e15, 1e15), 1) });
    const score = integerShape(1, MOST_CUTS + 1);
    const range = objectShape({}, { from: score, to: score });
    return policyShape({
      recency: objectShape({ cuts: counts }),
      frequency: objectShape({ of: choiceShape(['trades', 'active-days']), cuts: counts }),
      value: objectShape({ of: choiceShape(['amount', 'commission']), cuts: money }),
      segments: listShape(
        objectShape({ id: textShape, text: labelShape }, { recency: range, frequency: range, value: range }),
        0,
        MOST_SEGMENTS,
      ),
    });
  },
  inspect: inspectRfm,
};

/**
 * Checks an RFM policy.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `recencyFrequencyValue` and `rfmColumns` accept.
 * @throws DomainError `policy_invalid`.
 * @example
 * ```ts
 * import { defineRfmPolicy, industry } from 'panhuo';
 *
 * defineRfmPolicy({
 *   ...industry.rfm,
 *   id: 'ours/rfm',
 *   recency: { cuts: { by: 'fixed', cuts: [30, 90, 180] } },
 *   segments: [{ id: 'best', text: { zh: '核心客户', en: 'best' }, recency: { from: 4 }, value: { from: 5 } }],
 * }).segments.length; // => 1
 * ```
 */
export function defineRfmPolicy(policy: RfmPolicy): Checked<RfmPolicy> {
  return checkDefinition(rfmRules, policy);
}

function cutsShape(fixed: Readonly<Record<string, Shape>>): Shape {
  const by = textShape;
  return variantShape('by', {
    quantile: objectShape({ by, groups: integerShape(2, MOST_CUTS + 1) }),
    fixed: objectShape({ by, ...fixed }),
  });
}
