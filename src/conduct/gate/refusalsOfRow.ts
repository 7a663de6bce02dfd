import { type AccountStatus, accountStatuses, paperKinds } from '../../customer/index.js';
import {
  addDays,
  dayAt,
  type Day,
  DomainError,
  fromEpochDay,
  LAST_EPOCH_DAY,
  openDaysOf,
  placeOf,
  reason,
} from '../../kernel/index.js';
import { CONTACT, EVER, type GateColumns, NO_DAY } from '../columns/gateColumns.js';
import { agreementOutcome, countContacts, lastObjectionDay, lastValidDay, MET } from '../columns/judgeRow.js';
import { bitsOf, chosenOf } from '../facts/bits.js';
import type { RuleOf } from '../policy/ruleTypes.js';
import type { Actor } from './decision.js';
import { explainMatch } from './matching.js';
import { type Plan, spanOf } from './plan.js';
import { missing, originOf, unmet, type Verdict } from './verdict.js';

/** Until when a wish of the customer stands in the way; where it has an end, waiting is enough. */
export function explainObjection(
  rule: RuleOf<'no-objection'>,
  { rows, situation }: Plan,
  columns: GateColumns,
  row: number,
): Verdict {
  const { channel, purpose } = situation;
  const last = lastObjectionDay(columns, row, rows.aim);
  const detail = { ...originOf(rule), channel, purpose };
  if (last === EVER) {
    return unmet(rule, reason('conduct_objection', detail), 'objection-withdrawn', ['customer']);
  }
  const why = reason('conduct_objection_until', { ...detail, until: fromEpochDay(last) });
  return unmet(rule, why, 'waiting', ['adviser'], fromEpochDay(last + 1));
}

/** Waiting is enough: until the span holds few enough of the contacts that are known today. */
export function explainContacts(
  rule: RuleOf<'frequency' | 'no-recent-refusal'>,
  { rows: { aim } }: Plan,
  columns: GateColumns,
  row: number,
): Verdict {
  const isCap = rule.test === 'frequency';
  const flag = isCap ? CONTACT.byFirm : CONTACT.refused;
  const most = isCap ? rule.most : 1;
  const span = spanOf(rule);
  let wait = 1;
  // Seen from a later day, the span reaches less far back; contacts after today are not read.
  while (countContacts(columns, row, aim, { ...span, days: rule.days - wait }, flag) >= most) wait++;
  const from = fromEpochDay(Math.min(aim.day + wait, LAST_EPOCH_DAY));
  const contacts = countContacts(columns, row, aim, span, flag);
  const detail = { ...originOf(rule), contacts, days: rule.days, from };
  const why = isCap
    ? reason('conduct_frequency', { ...detail, most })
    : reason('conduct_refused_lately', detail);
  return unmet(rule, why, 'waiting', ['adviser'], from);
}

/** The statuses that stand in the way; what a court has frozen, only an authority releases. */
export function explainAccounts(
  rule: RuleOf<'account-status'>,
  { accounts }: GateColumns,
  row: number,
): Verdict {
  const refused: readonly AccountStatus[] = rule.statuses;
  const found = chosenOf(accountStatuses, accounts[row] ?? 0).filter((status) => refused.includes(status));
  const why = reason('conduct_account_status', { ...originOf(rule), statuses: found });
  const by: readonly Actor[] = found.includes('judicially-frozen') ? ['authority'] : ['customer', 'firm'];
  return unmet(rule, why, 'account-released', by);
}

/** When the paper that is valid longest ran out, or that there is none. */
export function explainPapers(rule: RuleOf<'papers'>, columns: GateColumns, row: number): Verdict {
  const last = lastValidDay(columns, row, bitsOf(paperKinds, rule.kinds));
  const origin = originOf(rule);
  const why =
    last === NO_DAY
      ? reason('conduct_no_papers', { ...origin, kinds: [...rule.kinds] })
      : reason('conduct_papers_expired', {
          ...origin,
          validUntil: fromEpochDay(last),
          graceDays: rule.graceDays,
        });
  return unmet(rule, why, 'papers-renewed', ['customer']);
}

/** That there is no agreement in force, or that its days of withdrawal are not over and when they are. */
export function explainAgreement(
  rule: RuleOf<'agreement'>,
  plan: Plan,
  columns: GateColumns,
  row: number,
): Verdict {
  if (agreementOutcome(columns, row, plan.rows.aim) !== MET) {
    return unmet(rule, reason('conduct_no_agreement', { ...originOf(rule) }), 'agreement', [
      'customer',
      'firm',
    ]);
  }
  const signedOn = fromEpochDay(columns.agreementFrom[row] ?? NO_DAY);
  const days = rule.withdrawalWorkingDays;
  const why = reason('conduct_agreement_waits', { ...originOf(rule), signedOn, days });
  return unmet(rule, why, 'waiting', ['adviser'], afterWorkingDays(plan, signedOn, days));
}

// The day after the last of so many working days after signing, where the calendar reaches so far.
function afterWorkingDays({ situation: { calendar } }: Plan, signedOn: Day, count: number): Day | undefined {
  if (calendar === undefined) return undefined;
  try {
    const days = openDaysOf(calendar);
    const { place, isOpen } = placeOf(days, signedOn, 'signedOn');
    return addDays(dayAt(days, place + count - (isOpen ? 0 : 1), 'signedOn'), 1);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar_uncovered') return undefined;
    throw error;
  }
}

/** What the match of the product lacks; what is refused, nothing opens. */
export function explainMatching(
  rule: RuleOf<'suitability'>,
  { situation }: Plan,
  columns: GateColumns,
  row: number,
): Verdict {
  const match = explainMatch(rule, situation, columns, row);
  if (match === undefined) return missing(rule, 'product', ['adviser']);
  const { value, reasons } = match;
  const origin = originOf(rule);
  if (value.match === 'refused') {
    return { reasons: [reason('conduct_mismatch', { ...origin }), ...reasons], conditions: [], closed: true };
  }
  const needs = value.conditions.map(({ need }) => need);
  return {
    reasons: [reason('conduct_match_open', { ...origin, needs }), ...reasons],
    conditions: value.conditions.map(({ need, by }) => ({ need, by: [...by] })),
  };
}
