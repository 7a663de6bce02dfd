import { type Checked, type Explained, requireChecked } from '../../kernel/index.js';
import { columnsOf } from './encodeWarningFacts.js';
import { explainWarning } from './explainWarning.js';
import { factsReader } from './readFacts.js';
import type { Warning, WarningFacts } from './factTypes.js';
import type { WarningPolicy } from './policyTypes.js';
import { warningColumns } from './warningColumns.js';
import { warningRules } from './warningPolicy.js';

/**
 * Says how near a customer is to leaving: points for each rule that fires, and the level that their sum reaches. It says
 * what has changed, not what he will do: a reason to ask, never a reason to sell.
 *
 * @param policy - The rules and levels.
 * @param facts - What has changed with him, from `warningFacts` by the same policy.
 * @returns Score, level and what is at stake. A reason for each rule that fired, with its points, what was, what is and
 * since when; one for each rule that cannot be judged, with what is missing; one for the level. The points add up to the score.
 * @throws DomainError `facts_invalid` for facts that `warningFacts` would not give, or that another policy measured.
 * @example
 * ```ts
 * import { industry, parseComplaint, warn, warningFacts } from 'panhuo';
 * import { day, describe } from 'panhuo/kernel';
 *
 * const complaint = parseComplaint({ id: 'k1', customer: 'c1', on: '2024-05-02', about: 'fee' });
 * const facts = warningFacts(industry.earlyWarning, { complaints: [complaint] }, day('2024-05-31'));
 * const { value, reasons } = warn(industry.earlyWarning, facts);
 * [value.score, value.level]; // => [20, 'notice']
 * reasons.filter(({ rule }) => rule === 'warning_complaint_open').map((why) => describe(why, 'en'));
 * // => ['1 complaint open, the oldest since 2024-05-02, for 29 days (20 points)']
 * ```
 */
export function warn(policy: Checked<WarningPolicy>, facts: WarningFacts): Explained<Warning> {
  requireChecked(warningRules.kind, policy);
  const read = factsReader(policy)(facts, '');
  return explainWarning(policy, warningColumns(policy, columnsOf(policy, [read])), 0, read);
}
