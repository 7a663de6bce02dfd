import {
  type Checked,
  checkDefinition,
  type DefinitionRules,
  type Finding,
  finding,
  decimalShape,
  integerShape,
  labelShape,
  objectShape,
  policyShape,
} from '../kernel/index.js';
import type { JudgePolicy } from './types.js';

/** What `checkDefinition` needs to know of a judge. */
export const judgeRules: DefinitionRules<JudgePolicy> = {
  kind: 'judge-policy',
  code: 'policy_invalid',
  shape: () => {
    const bars = integerShape(1, 5000);
    const ratio = decimalShape(0, 1);
    return policyShape({
      market: labelShape,
      trend: objectShape({
        window: integerShape(2, 5000),
        slopeOver: bars,
        enter: ratio,
        leave: decimalShape(-1, 1),
      }),
      drawdown: ratio,
      turn: ratio,
      confirm: bars,
      minimumStay: integerShape(0, 5000),
    });
  },
  inspect: ({ trend }): Finding[] =>
    Number(trend.leave) < Number(trend.enter)
      ? []
      : [finding('error', 'order_broken', { path: 'trend.leave' })],
};

/**
 * Checks a judge.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `judgeMarket` and `createJudge` accept.
 * @throws DomainError `policy_invalid`, also when a trend would not end before it begins.
 */
export function defineJudgePolicy(policy: JudgePolicy): Checked<JudgePolicy> {
  return checkDefinition(judgeRules, policy);
}
