import {
  type Checked,
  checkDefinition,
  choiceShape,
  decimalShape,
  type DefinitionRules,
  type Finding,
  finding,
  integerShape,
  labelShape,
  listShape,
  objectShape,
  policyShape,
  type Shape,
  truthShape,
  variantShape,
} from '../../kernel/index.js';
import { chipShape } from './chipPolicy.js';
import { claimedFigures, type ModelPolicy, type SignalCondition, windowedSignals } from './types.js';

const chipSignals: readonly string[] = ['winnerShare', 'concentration70', 'concentration90'];

/** What `checkDefinition` needs to know of a model. */
export const modelRules: DefinitionRules<ModelPolicy> = {
  kind: 'model-policy',
  code: 'policy_invalid',
  shape: () => {
    const bars = integerShape(1, 5000);
    const windowed = { signal: choiceShape(windowedSignals), window: bars };
    const share = decimalShape(0, 1);
    return policyShape(
      {
        text: labelShape,
        regimes: listShape(choiceShape(['strong', 'sideways', 'weak']), 1),
        slots: integerShape(1, 1000),
        entry: listShape(conditionShape(bars), 1),
        prefer: objectShape({ ...windowed, order: choiceShape(['highest', 'lowest']) }),
        exit: objectShape(
          {
            signals: listShape(conditionShape(bars)),
            stopLoss: share,
            mostDays: bars,
            leavesWithRegime: truthShape,
          },
          { takeProfit: decimalShape(0, 1000) },
        ),
        claims: listShape(
          objectShape({ figure: choiceShape(claimedFigures), atLeast: decimalShape(-1, 1000) }),
        ),
      },
      { chips: chipShape() },
    );
  },
  inspect: ({ entry, exit, chips }) => [
    ...inspectConditions(entry, 'entry', chips !== undefined),
    ...inspectConditions(exit.signals, 'exit.signals', chips !== undefined),
  ],
};

/**
 * Checks a model.
 *
 * @param policy - The model.
 * @returns A frozen copy that `simulateModel` accepts.
 * @throws DomainError `policy_invalid`, also for a condition without a limit, with limits that exclude one another, or on
 * chips where the model has no chip policy.
 */
export function defineModelPolicy(policy: ModelPolicy): Checked<ModelPolicy> {
  return checkDefinition(modelRules, policy);
}

function conditionShape(bars: Shape): Shape {
  const limit = decimalShape(-1e9, 1e9);
  const limits = { atLeast: limit, atMost: limit };
  const signal = choiceShape([...windowedSignals, 'rank', ...chipSignals]);
  const windowed = objectShape({ signal, window: bars }, limits);
  const ofChips = objectShape({ signal }, limits);
  return variantShape('signal', {
    ...Object.fromEntries(windowedSignals.map((name) => [name, windowed])),
    ...Object.fromEntries(chipSignals.map((name) => [name, ofChips])),
    rank: objectShape({ signal, of: choiceShape(windowedSignals), window: bars }, limits),
  });
}

function inspectConditions(
  conditions: readonly SignalCondition[],
  path: string,
  hasChips: boolean,
): Finding[] {
  return conditions.flatMap(({ signal, atLeast, atMost }, index) => {
    const at = `${path}[${index}]`;
    const findings: Finding[] = [];
    if (atLeast === undefined && atMost === undefined) {
      findings.push(finding('error', 'value_missing', { path: `${at}.atLeast` }));
    }
    if (Number(atLeast ?? -Infinity) > Number(atMost ?? Infinity)) {
      findings.push(finding('error', 'order_broken', { path: `${at}.atMost` }));
    }
    if (chipSignals.includes(signal) && !hasChips) {
      findings.push(finding('error', 'value_missing', { path: 'chips' }));
    }
    return findings;
  });
}
