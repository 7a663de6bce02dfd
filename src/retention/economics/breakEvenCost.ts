import {
  type Checked,
  type DecimalText,
  type Explained,
  fromMinorUnits,
  type Reason,
  reason,
  requireChecked,
} from '../../kernel/index.js';
import { ratio } from '../flows/ratio.js';
import type { WakingProspect } from '../waking/prospect.js';
import { requireProspect } from '../waking/requireProspects.js';
import { roundedQuotient } from '../waking/roundedQuotient.js';
import { type ValueOfWaking, valueOfWaking, wakingTerms } from '../waking/valueOfWaking.js';
import { type WakingPlanPolicy, wakingPlanRules } from '../waking/wakingPlanPolicy.js';

/** What waking a customer may cost at most. */
export interface BreakEvenCost {
  /** One contact with him, whether it wakes him or not: the chance that it does × what he is worth awake. */
  readonly contact: DecimalText;
  /** Waking him, where only success costs, such as a preferential rate or a bonus: what he is worth awake. */
  readonly woken: DecimalText;
  /** The chance from which a contact at the cost of the policy pays; above 1 it never does; `null` when he is worth nothing awake. */
  readonly chanceNeeded: number | null;
}

/**
 * What waking a customer may cost at most (唤醒的盈亏平衡成本) before it costs more than it is expected to bring. It rests on the same value
 * as `wakingPlan`: `contact` less the cost of a contact is what the plan expects of him.
 *
 * @param policy - What a contact changes, and how far ahead what it brings counts.
 * @param prospect - The customer.
 * @returns The costs, rounded half-even, each once; the one `amount` of the reasons is that of `contact`.
 * @throws DomainError as `wakingPlan`.
 * @example
 * ```ts
 * import { breakEvenCost, industry } from 'panhuo';
 *
 * const prospect = { customer: 'a', alive: 0.5, worth: '1000.00', funds: '80000.00' };
 * // A contact wakes him with a chance of 0.5 × 0.10 + 0.5 × 0.005; at 5 a contact, 0.5 % would do.
 * breakEvenCost(industry.wakingPlan, prospect).value; // => { contact: '52.50', woken: '1000.00', chanceNeeded: 0.005 }
 * ```
 */
export function breakEvenCost(
  policy: Checked<WakingPlanPolicy>,
  prospect: WakingProspect,
): Explained<BreakEvenCost> {
  requireChecked(wakingPlanRules.kind, policy);
  requireProspect(prospect);
  const terms = wakingTerms(policy);
  const value = valueOfWaking(terms, prospect);
  const [worth, unit] = value.worth;
  const needed = ratio(terms.cost * unit, worth);
  return {
    value: {
      contact: fromMinorUnits(value.gain, terms.scale),
      woken: fromMinorUnits(roundedQuotient(worth, unit), terms.scale),
      chanceNeeded: needed,
    },
    reasons: [...value.reasons, verdict(policy, value, needed)],
  };
}

function verdict(
  { costOfContact: cost }: WakingPlanPolicy,
  { chance }: ValueOfWaking,
  needed: number | null,
): Reason {
  if (needed === null) return reason('break_even_never', { cost });
  if (needed > 1) return reason('break_even_beyond', { cost });
  return reason('break_even_chance', { cost, needed, chance });
}
