import {
  type Checked,
  checkDefinition,
  type Currency,
  type DecimalText,
  decimalShape,
  type DefinitionRules,
  type Finding,
  finding,
  inspectCurrency,
  integerShape,
  objectShape,
  type PolicyHead,
  policyShape,
  scaleOf,
  textShape,
} from '../../kernel/index.js';
import { exact } from './exact.js';

/**
 * By how much a contact raises the chance that a sleeper trades again: with the contact less without it, as an experiment
 * with a control group measures it. Who would have come back by himself was not woken.
 */
export interface WakingResponse<Figure = DecimalText> {
  /** Of one who is alive, that is, only between two trades. 0 to 1. */
  readonly ifAlive: Figure;
  /** Of one who is gone. 0 to `ifAlive`: were it more, a plan would prefer those who are less likely alive. */
  readonly ifGone: Figure;
}

/** How the calls of a campaign are planned. Amounts and ratios are decimal text. */
export interface WakingPlanPolicy extends PolicyHead {
  /** The currency of all amounts. */
  readonly currency: Currency;
  /** What a woken customer brings counts for so many months. */
  readonly horizonMonths: number;
  /** Interest a month by which what comes later is worth less; 0.01 is one per cent a month. */
  readonly discountAMonth: DecimalText;
  /** What a contact changes, where nothing else is known of the customer. */
  readonly response: WakingResponse;
  /** What one contact costs, at the scale of the currency. */
  readonly costOfContact: DecimalText;
  /** The contacts for which an adviser has time who is given no number of his own. */
  readonly contactsAnAdviser: number;
  /** The plan is compared with calling the richest: this share of those who may be called and were judged. */
  readonly richestShare: DecimalText;
}

/** What `checkDefinition` needs to know of such a policy. */
export const wakingPlanRules: DefinitionRules<WakingPlanPolicy> = {
  kind: 'waking-plan-policy',
  code: 'policy_invalid',
  shape: () =>
    policyShape({
      currency: textShape,
      horizonMonths: integerShape(1, 600),
      discountAMonth: decimalShape(0, 1),
      response: objectShape({ ifAlive: decimalShape(0, 1), ifGone: decimalShape(0, 1) }),
      costOfContact: decimalShape(0, 1e9),
      contactsAnAdviser: integerShape(0, 1e6),
      richestShare: decimalShape(0, 1),
    }),
  inspect: ({ currency, response, costOfContact }) => {
    const unknown = inspectCurrency(currency, 'currency');
    if (unknown.length > 0) return unknown;
    const findings: Finding[] = [];
    if (exact(response.ifGone) > exact(response.ifAlive)) {
      findings.push(finding('error', 'value_unfit', { path: 'response.ifGone', expected: notAbove }));
    }
    const scale = scaleOf(currency);
    if ((costOfContact.split('.')[1] ?? '').length > scale) {
      const expected = { zh: `最多 ${scale} 位小数`, en: `at most ${scale} decimal places` };
      findings.push(finding('error', 'value_unfit', { path: 'costOfContact', expected }));
    }
    return findings;
  },
};

/** What is expected of the response of those who are gone. */
export const notAbove = { zh: '不大于 ifAlive', en: 'at most ifAlive' } as const;

/**
 * Checks a policy for planning the calls of a campaign.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `wakingPlan` and `breakEvenCost` accept.
 * @throws DomainError `policy_invalid`.
 * @example
 * ```ts
 * import { defineWakingPlanPolicy, industry } from 'panhuo';
 *
 * // What the branch's own experiment found takes the place of our guess.
 * const response = { ifAlive: '0.06', ifGone: '0.004' };
 * const policy = defineWakingPlanPolicy({ ...industry.wakingPlan, id: 'branch/waking-plan', response });
 * policy.response.ifAlive; // => '0.06'
 * defineWakingPlanPolicy({ ...policy, response: { ifAlive: '0.01', ifGone: '0.02' } }); // throws policy_invalid
 * ```
 */
export function defineWakingPlanPolicy(policy: WakingPlanPolicy): Checked<WakingPlanPolicy> {
  return checkDefinition(wakingPlanRules, policy);
}
