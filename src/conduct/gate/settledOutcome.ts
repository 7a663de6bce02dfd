import { toEpochDay } from '../../kernel/index.js';
import { FAILED, MET, type Outcome, UNKNOWN } from '../columns/judgeRow.js';
import type { RuleOf } from '../policy/ruleTypes.js';
import type { Situation } from '../facts/types.js';

/** A rule that the situation settles: no customer has a say in it. */
type SettledRule = RuleOf<'hours' | 'registration' | 'commission' | 'no-conflict' | 'closed' | 'basis'>;

/** How a rule comes out that the situation settles. */
export function settledOutcome(rule: SettledRule, situation: Situation): Outcome {
  const { on, at, channel, adviser, product, basis } = situation;
  switch (rule.test) {
    case 'hours':
      if (at === undefined) return UNKNOWN;
      return outcomeOf(rule.weekdays.includes(weekdayOf(on)) && rule.opens <= at && at < rule.closes);
    case 'registration': {
      const registration = adviser?.registration;
      if (registration === undefined) return UNKNOWN;
      const { kind, validFrom, validUntil } = registration;
      return outcomeOf(
        rule.kinds.includes(kind) && validFrom <= on && (validUntil === undefined || on <= validUntil),
      );
    }
    case 'commission':
      if (adviser?.commissionedFor === undefined) return UNKNOWN;
      return outcomeOf(adviser.commissionedFor.includes(channel));
    case 'no-conflict':
      if (adviser?.conflicts === undefined || product === undefined) return UNKNOWN;
      return outcomeOf(!adviser.conflicts.includes(product.id));
    case 'closed':
      return FAILED;
    case 'basis':
      return outcomeOf(basis !== undefined);
  }
}

// Monday 1 to Sunday 7. Epoch day 0 was a Thursday.
function weekdayOf(on: Situation['on']): number {
  return ((((toEpochDay(on) + 3) % 7) + 7) % 7) + 1;
}

/** Met or failed. */
export function outcomeOf(met: boolean): Outcome {
  return met ? MET : FAILED;
}
