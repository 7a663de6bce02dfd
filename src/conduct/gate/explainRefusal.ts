import { reason } from '../../kernel/index.js';
import type { GateColumns } from '../columns/gateColumns.js';
import { launderingStates } from '../facts/types.js';
import type { ConductRule } from '../policy/ruleTypes.js';
import type { Plan } from './plan.js';
import {
  explainAccounts,
  explainAgreement,
  explainContacts,
  explainMatching,
  explainObjection,
  explainPapers,
} from './refusalsOfRow.js';
import { originOf, unmet, type Verdict } from './verdict.js';

/** What a rule says that stands against it. The cases stand in the order of `RuleTest`. */
export function explainRefusal(rule: ConductRule, plan: Plan, columns: GateColumns, row: number): Verdict {
  const { channel, purpose, on, at = null } = plan.situation;
  const origin = originOf(rule);
  switch (rule.test) {
    case 'consent':
      return unmet(rule, reason('conduct_no_consent', { ...origin, channel, purpose }), 'consent', [
        'customer',
      ]);
    case 'no-objection':
      return explainObjection(rule, plan, columns, row);
    case 'hours': {
      const { opens, closes, weekdays } = rule;
      const detail = { ...origin, at, opens, closes, weekdays: [...weekdays] };
      return unmet(rule, reason('conduct_hours', detail), 'contact-time', ['adviser']);
    }
    case 'frequency':
    case 'no-recent-refusal':
      return explainContacts(rule, plan, columns, row);
    case 'open-account':
      return unmet(rule, reason('conduct_no_open_account', { ...origin }), 'account-opened', [
        'customer',
        'firm',
      ]);
    case 'account-status':
      return explainAccounts(rule, columns, row);
    case 'money-laundering': {
      const state = launderingStates[columns.laundering[row] ?? -1] ?? null;
      const why = reason('conduct_money_laundering', { ...origin, state });
      return unmet(rule, why, 'review-cleared', ['compliance']);
    }
    case 'papers':
      return explainPapers(rule, columns, row);
    case 'registration': {
      const why = reason('conduct_not_registered', { ...origin, kinds: [...rule.kinds], on });
      return unmet(rule, why, 'registered-person', ['firm']);
    }
    case 'commission':
      return unmet(rule, reason('conduct_not_commissioned', { ...origin, channel }), 'commissioned-person', [
        'firm',
      ]);
    case 'same-branch':
      return unmet(rule, reason('conduct_other_branch', { ...origin }), 'person-of-branch', ['firm']);
    case 'no-conflict':
      return unmet(rule, reason('conduct_conflict', { ...origin }), 'person-without-conflict', ['firm']);
    case 'closed':
      return unmet(
        rule,
        reason('conduct_closed', { ...origin, channel, purpose }),
        rule.channels === undefined ? 'other-purpose' : 'other-channel',
        ['adviser'],
      );
    case 'agreement':
      return explainAgreement(rule, plan, columns, row);
    case 'risk-disclosure': {
      const why = reason('conduct_risks_not_disclosed', { ...origin });
      return unmet(rule, why, 'risk-disclosure', ['firm', 'customer']);
    }
    case 'basis':
      return unmet(rule, reason('conduct_no_basis', { ...origin }), 'basis-recorded', ['adviser']);
    case 'suitability':
      return explainMatching(rule, plan, columns, row);
    case 'evidence':
      return rule.by === 'recording'
        ? unmet(rule, reason('conduct_not_recorded', { ...origin }), 'recording', ['firm'])
        : unmet(rule, reason('conduct_not_confirmed', { ...origin }), 'confirmation', ['customer']);
  }
}
