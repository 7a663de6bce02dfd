import {
  type AccountStatus,
  accountStatuses,
  channels,
  contactPurposes,
  paperKinds,
} from '../../customer/index.js';
import { type Day, fromEpochDay, type Reason, reason } from '../../kernel/index.js';
import type { GateColumns } from '../columns/gateColumns.js';
import { CONTACT, EVER } from '../columns/gateColumns.js';
import { countContacts, isDayNumber, lastValidDay, MET, type Outcome, UNKNOWN } from '../columns/judgeRow.js';
import { ruleOutcome } from '../columns/judgeRows.js';
import { bitsOf, chosenOf } from '../facts/bits.js';
import { launderingStates } from '../facts/types.js';
import type { ConductRule, RuleOf } from '../policy/ruleTypes.js';
import { type Actor, type GateCondition, type GateFact, type Need, type Permission } from './decision.js';
import { explainMatch } from './matching.js';
import type { Plan } from './plan.js';

/** What one rule says: reasons, what would open it, and whether anything would. */
interface Verdict {
  readonly reasons: readonly Reason[];
  readonly conditions: readonly GateCondition[];
  readonly closed?: true;
}

/**
 * The permission for one row, with a reason for every rule that is asked.
 *
 * @param plan - The rules ready for the situation.
 * @param columns - The book.
 * @param row - Which of its customers.
 * @param ownBranch - Place of the adviser's branch in the book; -1: not known, -2: none of the book's.
 * @returns The permission, and what each rule said. Cost: one visit a rule and fact.
 */
export function explainRow(
  plan: Plan,
  columns: GateColumns,
  row: number,
  ownBranch: number,
): { readonly value: Permission; readonly reasons: readonly Reason[] } {
  if (!plan.covered) {
    return {
      value: { allowed: false, conditions: [] },
      reasons: [reason('conduct_not_covered', { on: plan.situation.on })],
    };
  }
  let allowed = true;
  let closed = false;
  const reasons: Reason[] = [];
  const conditions = new Map<string, GateCondition>();
  for (const [place, rule] of plan.asked.entries()) {
    const ready = plan.rows.rules[place];
    if (ready === undefined) continue;
    const outcome = ruleOutcome(ready, plan.rows, columns, row, ownBranch);
    const verdict = outcome === MET ? met(rule) : refusal(rule, outcome, plan, columns, row);
    reasons.push(...verdict.reasons);
    if (outcome === MET) continue;
    allowed = false;
    closed ||= verdict.closed === true;
    for (const condition of verdict.conditions) conditions.set(JSON.stringify(condition), condition);
  }
  return { value: { allowed, conditions: closed ? [] : [...conditions.values()] }, reasons };
}

/** Where a reason comes from. */
interface Origin {
  readonly id: string;
  readonly document: string;
  /** Empty where the rule names none. */
  readonly article: string;
}

function originOf({ id, source }: ConductRule): Origin {
  return { id, document: source.document, article: source.article ?? '' };
}

function met(rule: ConductRule): Verdict {
  return { reasons: [reason('conduct_met', { ...originOf(rule) })], conditions: [] };
}

function missing(rule: ConductRule, fact: GateFact, by: readonly Actor[]): Verdict {
  return {
    reasons: [reason('conduct_unknown', { ...originOf(rule), fact })],
    conditions: [{ need: 'fact', by: [...by], fact }],
  };
}

function open(why: Reason, need: Need, by: readonly Actor[], from?: Day): Verdict {
  return { reasons: [why], conditions: [{ need, by: [...by], ...(from !== undefined && { from }) }] };
}

// What a rule says that is not met. The cases stand in the order of `RuleTest`.
function refusal(
  rule: ConductRule,
  outcome: Outcome,
  plan: Plan,
  columns: GateColumns,
  row: number,
): Verdict {
  const { situation } = plan;
  const { channel, purpose, on } = situation;
  const unknown = outcome === UNKNOWN;
  const origin = originOf(rule);
  switch (rule.test) {
    case 'consent':
      if (unknown) return missing(rule, 'consents', ['firm']);
      return open(reason('conduct_no_consent', { ...origin, channel, purpose }), 'consent', ['customer']);
    case 'no-objection':
      if (unknown) return missing(rule, 'objections', ['firm']);
      return objection(rule, plan, columns, row);
    case 'hours': {
      if (unknown) return missing(rule, 'contact-hour', ['adviser']);
      const { opens, closes, weekdays } = rule;
      const detail = { ...origin, at: situation.at ?? null, opens, closes, weekdays: [...weekdays] };
      return open(reason('conduct_hours', detail), 'contact-time', ['adviser']);
    }
    case 'frequency':
    case 'no-recent-refusal':
      if (unknown) return missing(rule, 'contact-history', ['firm']);
      return tooSoon(rule, plan, columns, row);
    case 'open-account':
      if (unknown) return missing(rule, 'accounts', ['firm']);
      return open(reason('conduct_no_open_account', { ...origin }), 'account-opened', ['customer', 'firm']);
    case 'account-status':
      if (unknown) return missing(rule, 'accounts', ['firm']);
      return accountStatus(rule, columns, row);
    case 'money-laundering': {
      if (unknown) return missing(rule, 'money-laundering', ['compliance']);
      const state = launderingStates[columns.laundering[row] ?? -1] ?? null;
      const why = reason('conduct_money_laundering', { ...origin, state });
      return open(why, 'review-cleared', ['compliance']);
    }
    case 'papers': {
      if (unknown) return missing(rule, 'papers', ['firm', 'customer']);
      const last = lastValidDay(columns, row, bitsOf(paperKinds, rule.kinds));
      const validUntil = isDayNumber(last) ? fromEpochDay(last) : null;
      const why = reason(validUntil === null ? 'conduct_no_papers' : 'conduct_papers_expired', {
        ...origin,
        kinds: [...rule.kinds],
        validUntil,
        graceDays: rule.graceDays,
      });
      return open(why, 'papers-renewed', ['customer']);
    }
    case 'registration':
      if (unknown) {
        const isAbsent = situation.adviser === undefined;
        return missing(rule, isAbsent ? 'adviser' : 'registration', ['firm']);
      }
      return open(
        reason('conduct_not_registered', { ...origin, kinds: [...rule.kinds], on }),
        'registered-person',
        ['firm'],
      );
    case 'commission':
      if (unknown)
        return missing(rule, situation.adviser === undefined ? 'adviser' : 'channel-commission', ['firm']);
      return open(reason('conduct_not_commissioned', { ...origin, channel }), 'commissioned-person', [
        'firm',
      ]);
    case 'same-branch':
      if (unknown) return missing(rule, situation.adviser === undefined ? 'adviser' : 'branch', ['firm']);
      return open(reason('conduct_other_branch', { ...origin }), 'person-of-branch', ['firm']);
    case 'no-conflict':
      if (unknown)
        return missing(rule, situation.product === undefined ? 'product' : 'conflicts', ['adviser']);
      return open(reason('conduct_conflict', { ...origin }), 'person-without-conflict', ['firm']);
    case 'closed-channel':
      return open(reason('conduct_channel_closed', { ...origin, channel, purpose }), 'other-channel', [
        'adviser',
      ]);
    case 'agreement':
      return agreement(rule, unknown, plan, columns, row);
    case 'risk-disclosure':
      if (unknown) return missing(rule, 'risk-disclosure', ['firm', 'customer']);
      return open(reason('conduct_risks_not_disclosed', { ...origin }), 'risk-disclosure', [
        'firm',
        'customer',
      ]);
    case 'basis':
      return open(reason('conduct_no_basis', { ...origin }), 'basis-recorded', ['adviser']);
    case 'suitability':
      return suitability(rule, plan, columns, row);
    case 'evidence':
      if (unknown) return missing(rule, 'product', ['adviser']);
      return rule.by === 'recording'
        ? open(reason('conduct_not_recorded', { ...origin }), 'recording', ['firm'])
        : open(reason('conduct_not_confirmed', { ...origin }), 'confirmation', ['customer']);
  }
}

// The objections of the row that stand: the last of them to end says from when on it is open again.
function objection(
  rule: RuleOf<'no-objection'>,
  plan: Plan,
  { objections }: GateColumns,
  row: number,
): Verdict {
  const { day, channel, purpose } = plan.rows.aim;
  const { start, channels: by, purposes, from, to } = objections;
  let last = day;
  for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) {
    const covers = ((by[at] ?? 0) & channel) !== 0 && ((purposes[at] ?? 0) & purpose) !== 0;
    const end = to[at] ?? EVER;
    if (covers && (from[at] ?? EVER) <= day && day <= end) last = Math.max(last, end);
  }
  const until = last === EVER ? null : fromEpochDay(last);
  const { channel: way, purpose: aim } = plan.situation;
  const why = reason('conduct_objection', { ...originOf(rule), channel: way, purpose: aim, until });
  if (until === null) return open(why, 'objection-withdrawn', ['customer']);
  return open(why, 'waiting', ['adviser'], fromEpochDay(last + 1));
}

// Waiting is enough: on the first day from which the span holds few enough of the contacts that are known today.
function tooSoon(
  rule: RuleOf<'frequency' | 'no-recent-refusal'>,
  plan: Plan,
  columns: GateColumns,
  row: number,
): Verdict {
  const { aim } = plan.rows;
  const isCap = rule.test === 'frequency';
  const flag = isCap ? CONTACT.byFirm : CONTACT.refused;
  const most = isCap ? rule.most : 1;
  const span = {
    days: rule.days,
    channels: bitsOf(channels, rule.channels ?? channels),
    purposes: bitsOf(contactPurposes, rule.purposes ?? contactPurposes),
  };
  const known = countContacts(columns, row, aim, span, flag);
  let wait = 1;
  // Contacts after the day are not read: seen from a later day, they must not count either.
  while (countContacts(columns, row, aim, { ...span, days: rule.days - wait }, flag) >= most) wait++;
  const from = fromEpochDay(aim.day + wait);
  const detail = { ...originOf(rule), contacts: known, days: rule.days, from };
  const why = isCap
    ? reason('conduct_frequency', { ...detail, most })
    : reason('conduct_refused_lately', detail);
  return open(why, 'waiting', ['adviser'], from);
}

function accountStatus(rule: RuleOf<'account-status'>, { accounts }: GateColumns, row: number): Verdict {
  const found: AccountStatus[] = chosenOf(accountStatuses, accounts[row] ?? 0).filter((status) =>
    (rule.statuses as readonly AccountStatus[]).includes(status),
  );
  const why = reason('conduct_account_status', { ...originOf(rule), statuses: found });
  const by: readonly Actor[] = found.includes('judicially-frozen') ? ['authority'] : ['customer', 'firm'];
  return open(why, 'account-released', by);
}

function agreement(
  rule: RuleOf<'agreement'>,
  unknown: boolean,
  plan: Plan,
  columns: GateColumns,
  row: number,
): Verdict {
  const { day } = plan.rows.aim;
  const signed = columns.agreementFrom[row] ?? 0;
  const inForce = isDayNumber(signed) && signed <= day && day <= (columns.agreementTo[row] ?? 0);
  if (unknown) return missing(rule, inForce ? 'working-days' : 'agreement', ['firm']);
  if (!inForce) {
    return open(reason('conduct_no_agreement', { ...originOf(rule) }), 'agreement', ['customer', 'firm']);
  }
  const signedOn = fromEpochDay(signed);
  const days = rule.withdrawalWorkingDays;
  return open(reason('conduct_agreement_waits', { ...originOf(rule), signedOn, days }), 'waiting', [
    'adviser',
  ]);
}

function suitability(rule: RuleOf<'suitability'>, plan: Plan, columns: GateColumns, row: number): Verdict {
  const match = explainMatch(rule, plan.situation, columns, row);
  if (match === undefined) return missing(rule, 'product', ['adviser']);
  const { value, reasons } = match;
  const why = reason('conduct_unsuitable', { ...originOf(rule), match: value.match });
  return {
    reasons: [why, ...reasons],
    conditions: value.conditions.map(({ need, by }) => ({ need, by: [...by] })),
    ...(value.match === 'refused' && { closed: true }),
  };
}
