import { type Explained, type Reason, reason } from '../../kernel/index.js';
import type { GateColumns } from '../columns/gateColumns.js';
import { MET, type Outcome, UNKNOWN } from '../columns/judgeRow.js';
import { ruleOutcome } from '../columns/judgeRows.js';
import type { ConductRule } from '../policy/ruleTypes.js';
import type { GateCondition, Permission } from './decision.js';
import { explainRefusal } from './explainRefusal.js';
import { explainUnknown } from './explainUnknown.js';
import type { Plan } from './plan.js';
import { met, type Verdict } from './verdict.js';

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
): Explained<Permission> {
  if (!plan.covered) {
    const why = reason('conduct_not_covered', { on: plan.situation.on });
    return { value: { allowed: false, conditions: [] }, reasons: [why] };
  }
  let allowed = true;
  let closed = false;
  const reasons: Reason[] = [];
  // A need that several rules have is outstanding once.
  const conditions = new Map<string, GateCondition>();
  for (const { rule, ready } of plan.asked) {
    const outcome = ruleOutcome(ready, plan.rows, columns, row, ownBranch);
    const verdict = verdictOf(rule, outcome, plan, columns, row);
    reasons.push(...verdict.reasons);
    if (outcome !== MET) allowed = false;
    if (verdict.closed === true) closed = true;
    for (const condition of verdict.conditions) conditions.set(JSON.stringify(condition), condition);
  }
  return { value: { allowed, conditions: closed ? [] : [...conditions.values()] }, reasons };
}

function verdictOf(
  rule: ConductRule,
  outcome: Outcome,
  plan: Plan,
  columns: GateColumns,
  row: number,
): Verdict {
  if (outcome === MET) return met(rule);
  return outcome === UNKNOWN
    ? explainUnknown(rule, plan, columns, row)
    : explainRefusal(rule, plan, columns, row);
}
