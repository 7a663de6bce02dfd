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
  return {
    reasons: [reason('conduct_unknown', { ...originOf(rule), fact })],
    conditions: [{ need: 'fact', by: [...by], fact }],
  };
}

/** The rule is not met, and something opens it. */
export function unmet(why: Reason, need: Need, by: readonly Actor[], from?: Day): Verdict {
  return { reasons: [why], conditions: [{ need, by: [...by], ...(from !== undefined && { from }) }] };
}
