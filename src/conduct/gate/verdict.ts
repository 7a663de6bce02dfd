import { type Day, type Reason, reason } from '../../kernel/index.js';
import type { ConductRule } from '../policy/ruleTypes.js';
import type { Actor, GateCondition, GateFact, Need } from './decision.js';

/** What one rule says: reasons, what would open it, and whether nothing does. */
export interface Verdict {
  readonly reasons: readonly Reason[];
  readonly conditions: readonly GateCondition[];
  readonly closed?: true;
}

/** Where a rule comes from, for every reason that it gives. */
export interface Origin {
  readonly id: string;
  readonly document: string;
  /** Empty where the rule names none. */
  readonly article: string;
}

/** The origin of a rule. */
export function originOf({ id, source }: ConductRule): Origin {
  return { id, document: source.document, article: source.article ?? '' };
}

/** The rule is met. */
export function met(rule: ConductRule): Verdict {
  return { reasons: [reason('conduct_met', { ...originOf(rule) })], conditions: [] };
}

/** A fact is not known. */
export function missing(rule: ConductRule, fact: GateFact, by: readonly Actor[]): Verdict {
  const why = reason('conduct_unknown', { ...originOf(rule), fact });
  return outstanding(rule, why, { need: 'fact', by: [...by], fact });
}

/** The rule is not met, and something opens it. */
export function unmet(rule: ConductRule, why: Reason, need: Need, by: readonly Actor[], from?: Day): Verdict {
  return outstanding(rule, why, { need, by: [...by], ...(from !== undefined && { from }) });
}

// What the prevention of money laundering asks for must not reach the customer, not even as a condition.
function outstanding(rule: ConductRule, why: Reason, condition: GateCondition): Verdict {
  const internal = rule.test === 'money-laundering' ? ({ internal: true } as const) : {};
  return { reasons: [why], conditions: [{ ...condition, ...internal }] };
}
