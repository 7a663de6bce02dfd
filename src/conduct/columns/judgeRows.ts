import type { GateColumns } from './gateColumns.js';
import {
  accountOutcome,
  agreementOutcome,
  type Aim,
  branchOutcome,
  consentOutcome,
  disclosureOutcome,
  FAILED,
  frequencyOutcome,
  launderingOutcome,
  MET,
  objectionOutcome,
  openAccountOutcome,
  type Outcome,
  papersOutcome,
  refusalOutcome,
  type Span,
  UNKNOWN,
} from './judgeRow.js';
import { isMatched, type MatchTable, matchOf, needsWarning } from './matchTable.js';

/** What a rule of a plan does with a row. */
export const OP = {
  /** The row has no say: the situation settles it. */
  settled: 0,
  consent: 1,
  objection: 2,
  frequency: 3,
  refusal: 4,
  openAccount: 5,
  accountStatus: 6,
  laundering: 7,
  papers: 8,
  branch: 9,
  agreement: 10,
  disclosure: 11,
  suitability: 12,
  evidence: 13,
} as const;

/** A rule made ready for one situation. All have the same form, so that the loop over them stays fast. */
export interface PlanRule {
  readonly op: number;
  /** How it comes out where the situation settles it, and for `evidence` how it comes out where it is asked. */
  readonly settled: Outcome;
  /** Not asked of professional investors. */
  readonly ordinaryOnly: boolean;
  /** Bits of statuses, states or kinds; for `branch` nothing. */
  readonly bits: number;
  /** A count or a number of days: most contacts, days forgiven. */
  readonly limit: number;
  readonly any: boolean;
  readonly span: Span;
  /** The latest day of signing whose time for withdrawal is over; of a calendar that does not say, NaN. */
  readonly signedBy: number;
  /** How the product is matched: by the rule itself or, for `evidence`, by every rule that is asked; none without a product. */
  readonly matches: readonly MatchTable[];
}

/** Rules ready for one situation, the bit of the status `closed`, and the place of the adviser's branch in the book. */
export interface RowPlan {
  readonly rules: readonly PlanRule[];
  readonly aim: Aim;
  readonly closed: number;
}

/** How one rule comes out for one row. */
export function ruleOutcome(
  rule: PlanRule,
  { aim, closed }: RowPlan,
  columns: GateColumns,
  row: number,
  ownBranch: number,
): Outcome {
  if (rule.ordinaryOnly && columns.professional[row]! > 0) return MET;
  switch (rule.op) {
    case OP.consent:
      return consentOutcome(columns, row, aim);
    case OP.objection:
      return objectionOutcome(columns, row, aim);
    case OP.frequency:
      return frequencyOutcome(columns, row, aim, rule.span, rule.limit);
    case OP.refusal:
      return refusalOutcome(columns, row, aim, rule.span);
    case OP.openAccount:
      return openAccountOutcome(columns, row, closed);
    case OP.accountStatus:
      return accountOutcome(columns, row, closed, rule.bits, rule.any);
    case OP.laundering:
      return launderingOutcome(columns, row, rule.bits);
    case OP.papers:
      return papersOutcome(columns, row, aim, rule.bits, rule.limit);
    case OP.branch:
      return branchOutcome(columns, row, ownBranch);
    case OP.agreement:
      return waitingOutcome(rule, columns, row, aim);
    case OP.disclosure:
      return disclosureOutcome(columns, row, aim);
    case OP.suitability:
      return matchOutcome(rule.matches, columns, row);
    case OP.evidence:
      return isWarned(rule.matches, columns, row) ? rule.settled : MET;
    default:
      return rule.settled;
  }
}

function waitingOutcome(rule: PlanRule, columns: GateColumns, row: number, aim: Aim): Outcome {
  const outcome = agreementOutcome(columns, row, aim);
  if (outcome !== MET || columns.agreementFrom[row]! <= rule.signedBy) return outcome;
  return Number.isNaN(rule.signedBy) ? UNKNOWN : FAILED;
}

function matchOutcome(matches: readonly MatchTable[], columns: GateColumns, row: number): Outcome {
  if (matches.length === 0) return UNKNOWN;
  return isMatched(matchOf(matches[0]!, columns, row)) ? MET : FAILED;
}

function isWarned(matches: readonly MatchTable[], columns: GateColumns, row: number): boolean {
  for (let at = 0; at < matches.length; at++) {
    if (needsWarning(matchOf(matches[at]!, columns, row))) return true;
  }
  return false;
}

/**
 * Judges every row: 1 where all rules are met. It stops at the first rule that is not; `explain` asks them all.
 *
 * @returns A byte a row. Cost: one pass, at most a visit a rule and fact; nothing is allocated per row.
 */
export function judgeRows(plan: RowPlan, columns: GateColumns, ownBranch: number): Uint8Array {
  const { rules } = plan;
  const allowed = new Uint8Array(columns.rows);
  for (let row = 0; row < columns.rows; row++) {
    let met = 1;
    for (let at = 0; at < rules.length; at++) {
      if (ruleOutcome(rules[at]!, plan, columns, row, ownBranch) !== MET) {
        met = 0;
        break;
      }
    }
    allowed[row] = met;
  }
  return allowed;
}
