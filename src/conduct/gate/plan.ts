import { accountStatuses, channels, contactPurposes, paperKinds } from '../../customer/index.js';
import { addDays, dayAt, DomainError, openDaysOf, placeOf, toEpochDay } from '../../kernel/index.js';
import { NO_DAY } from '../columns/gateColumns.js';
import { MET, UNKNOWN } from '../columns/judgeRow.js';
import { OP, type PlanRule, type RowPlan } from '../columns/judgeRows.js';
import type { MatchTable } from '../columns/matchTable.js';
import { bitsOf } from '../facts/bits.js';
import { launderingStates, type Situation } from '../facts/types.js';
import type { ConductPolicy } from '../policy/conductPolicy.js';
import type { ConductRule, RuleOf } from '../policy/ruleTypes.js';
import type { Gate } from './decision.js';
import { matchingFor } from './matching.js';
import { outcomeOf, settledOutcome } from './settledOutcome.js';

/** The rules that a gate asks in a situation, in the order of the policy, and made ready for rows. */
export interface Plan {
  readonly gate: Gate;
  readonly situation: Situation;
  /** Whether the policy speaks of the day. */
  readonly covered: boolean;
  /** The rules that are asked, each with what it does with a row. */
  readonly asked: readonly { readonly rule: ConductRule; readonly ready: PlanRule }[];
  readonly rows: RowPlan;
}

/** Makes the rules ready that a gate asks in a situation. Cost: one visit a rule. */
export function planOf(policy: ConductPolicy, gate: Gate, told: Situation): Plan {
  // Advice recommends, whoever brought the product up.
  const situation: Situation = gate === 'advice' ? { ...told, productAskedBy: 'firm' } : told;
  const { covers } = policy;
  const covered = covers.from <= situation.on && (covers.until === undefined || situation.on <= covers.until);
  const rules = policy.rules.filter((rule) => isAsked(rule, gate, situation));
  const matches = rules.flatMap((rule) => (rule.test === 'suitability' ? matchingFor(rule, situation) : []));
  const asked = rules.map((rule) => ({ rule, ready: planRule(rule, situation, matches) }));
  const rows: RowPlan = {
    rules: asked.map(({ ready }) => ready),
    aim: {
      day: toEpochDay(situation.on),
      channel: bitsOf(channels, [situation.channel]),
      purpose: bitsOf(contactPurposes, [situation.purpose]),
    },
    closed: bitsOf(accountStatuses, ['closed']),
  };
  return { gate, situation, covered, asked, rows };
}

function isAsked(rule: ConductRule, gate: Gate, { on, channel, purpose, initiatedBy }: Situation): boolean {
  const holds = (rule.from === null || rule.from <= on) && (rule.until === null || on <= rule.until);
  const inScope =
    rule.gates.includes(gate) &&
    (rule.channels?.includes(channel) ?? true) &&
    (rule.purposes?.includes(purpose) ?? true) &&
    (gate !== 'contact' || (rule.contactPurposes?.includes(purpose) ?? true));
  return holds && inScope && (rule.initiatedBy === undefined || rule.initiatedBy === (initiatedBy ?? 'firm'));
}

const blank: PlanRule = {
  op: OP.settled,
  settled: MET,
  ordinaryOnly: false,
  bits: 0,
  limit: 0,
  any: false,
  span: { days: 0, channels: 0, purposes: 0 },
  signedBy: NO_DAY,
  matches: [],
};

function planRule(rule: ConductRule, situation: Situation, matches: readonly MatchTable[]): PlanRule {
  return { ...blank, ...ownPlan(rule, situation, matches), ordinaryOnly: rule.investors === 'ordinary' };
}

function ownPlan(rule: ConductRule, situation: Situation, matches: readonly MatchTable[]): Partial<PlanRule> {
  switch (rule.test) {
    case 'consent':
      return { op: OP.consent };
    case 'no-objection':
      return { op: OP.objection };
    case 'frequency':
      return { op: OP.frequency, span: spanOf(rule), limit: rule.most };
    case 'no-recent-refusal':
      return { op: OP.refusal, span: spanOf(rule) };
    case 'open-account':
      return { op: OP.openAccount };
    case 'account-status':
      return {
        op: OP.accountStatus,
        bits: bitsOf(accountStatuses, rule.statuses),
        any: rule.of === 'any',
      };
    case 'money-laundering':
      return { op: OP.laundering, bits: bitsOf(launderingStates, rule.states) };
    case 'papers':
      return { op: OP.papers, bits: bitsOf(paperKinds, rule.kinds), limit: rule.graceDays };
    case 'same-branch':
      return { op: OP.branch };
    case 'agreement':
      return { op: OP.agreement, signedBy: signedBy(rule, situation) };
    case 'risk-disclosure':
      return { op: OP.disclosure };
    case 'suitability':
      return { op: OP.suitability, matches: matchingFor(rule, situation) };
    case 'evidence':
      return evidencePlan(rule, situation, matches);
    default:
      return { settled: settledOutcome(rule, situation) };
  }
}

function evidencePlan(
  rule: RuleOf<'evidence'>,
  { product, recorded, confirmed }: Situation,
  matches: readonly MatchTable[],
): Partial<PlanRule> {
  if (product === undefined) return { settled: UNKNOWN };
  const settled = outcomeOf(rule.by === 'recording' ? recorded === true : confirmed === true);
  return rule.risks.includes(product.riskLevel) ? { settled } : { op: OP.evidence, settled, matches };
}

/** What of the earlier contacts a rule counts: those of its own scope, in its last days. */
export function spanOf({
  days,
  channels: by,
  purposes,
  contactPurposes: own,
}: RuleOf<'frequency' | 'no-recent-refusal'>): PlanRule['span'] {
  return {
    days,
    channels: bitsOf(channels, by ?? channels),
    purposes: bitsOf(contactPurposes, purposes ?? own ?? contactPurposes),
  };
}

// The customer may withdraw within so many working days after the day of signing: who signed before the first of the last
// so many working days before today can do so no longer.
function signedBy(rule: RuleOf<'agreement'>, { on, calendar }: Situation): number {
  const count = rule.withdrawalWorkingDays;
  if (rule.meanwhile === 'allowed' || count === 0) return toEpochDay(on);
  if (calendar === undefined) return Number.NaN;
  try {
    const days = openDaysOf(calendar);
    return toEpochDay(addDays(dayAt(days, placeOf(days, on, 'on').place - count, 'on'), -1));
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar_uncovered') return Number.NaN;
    throw error;
  }
}
