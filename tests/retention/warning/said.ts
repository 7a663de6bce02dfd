import { warn, warningFacts, type WarningRecords, type WarningRule } from 'panhuo';
import { expect } from 'vitest';
import { expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { on, policyOf } from './files.js';

/** What one rule says of one customer on a day: what it measured, and the reason for its points, or for having none. */
export function said(rule: WarningRule, records: WarningRecords, number: number) {
  const policy = policyOf(rule);
  const facts = warningFacts(policy, frozen(records), on(number));
  expectPlain(facts);
  const { value, reasons } = warn(policy, facts);
  expectWorded(reasons);
  expect(reasons.at(-1)?.rule).toBe(value.level === null ? 'warning_no_level' : 'warning_level');
  return {
    measure: facts.measures['r'],
    score: value.score,
    reason: reasons.length > 1 ? reasons[0] : undefined,
  };
}
export const scored = (rule: WarningRule, records: WarningRecords, number: number) => {
  const { score, reason } = said(rule, records, number);
  return reason?.rule === 'warning_unknown' ? reason.detail['facts'] : score;
};
