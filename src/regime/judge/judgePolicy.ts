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
  textShape,
} from '../../kernel/index.js';
import { JUDGE_POLICY } from './limits.js';
import type { Edges, JudgePolicy } from './types.js';

/** What `checkDefinition` needs to know of a judge. */
export const judgeRules: DefinitionRules<JudgePolicy> = {
  kind: JUDGE_POLICY,
  code: 'policy_invalid',
  shape: () => {
    const bars = integerShape(1, 5000);
    const window = integerShape(2, 5000);
    const ratio = decimalShape(0, 1);
    const rise = decimalShape(0, 100);
    const edges = { enter: ratio, leave: ratio };
    return policyShape(
      {
        market: objectShape({ id: textShape, text: labelShape }),
        trend: objectShape({ window, slopeOver: bars, enter: ratio, leave: decimalShape(-1, 1) }),
        swing: objectShape(
          { window, fall: objectShape(edges), turn: ratio },
          { rise: objectShape({ enter: rise, leave: rise }) },
        ),
        confirm: bars,
        minimumStay: integerShape(0, 5000),
      },
      {
        volatility: objectShape({ ...edges, window: bars }),
        breadth: objectShape({ strong: objectShape(edges), weak: objectShape(edges) }),
      },
    );
  },
  inspect: ({ trend, swing, volatility, breadth }): Finding[] => [
    ...(isBetween(trend, 'below') ? [] : [brokenAt('trend.leave')]),
    ...(isBetween(swing.fall, 'below') ? [] : [brokenAt('swing.fall.leave')]),
    ...(isBetween(swing.rise, 'below') ? [] : [brokenAt('swing.rise.leave')]),
    ...(isBetween(volatility, 'above') ? [] : [brokenAt('volatility.leave')]),
    ...(isBetween(breadth?.strong, 'below') ? [] : [brokenAt('breadth.strong.leave')]),
    ...(isBetween(breadth?.weak, 'above') ? [] : [brokenAt('breadth.weak.leave')]),
  ],
};

// What must be reached ends at or below where it begins; what must not be passed, at or above.
function isBetween(edges: Edges | undefined, side: 'below' | 'above'): boolean {
  if (edges === undefined) return true;
  const enter = Number(edges.enter);
  const leave = Number(edges.leave);
  return side === 'below' ? leave <= enter : leave >= enter;
}

function brokenAt(path: string): Finding {
  return finding('error', 'order_broken', { path });
}

/**
 * Checks a judge.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `judgeMarket`, `judgeColumns`, `createJudge` and `stepJudge` accept.
 * @throws DomainError `policy_invalid`, also when a state would end before it begins.
 */
export function defineJudgePolicy(policy: JudgePolicy): Checked<JudgePolicy> {
  return checkDefinition(judgeRules, policy);
}
