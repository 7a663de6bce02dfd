import {
  type Checked,
  checkDefinition,
  choiceShape,
  decimalShape,
  type DefinitionRules,
  type Expectation,
  type Finding,
  finding,
  inspectCurrency,
  integerShape,
  labelShape,
  listShape,
  numberShape,
  objectShape,
  policyShape,
  type Shape,
  textShape,
  variantShape,
} from '../../kernel/index.js';
import { actKinds } from '../activity/types.js';
import type { WarningKind, WarningLevel, WarningPolicy, WarningRule } from './policyTypes.js';

/** As many rules as a column of bits can hold. */
const MOST_RULES = 32;
/** As many levels as a byte can tell apart, with none. */
const MOST_LEVELS = 255;

/** What `checkDefinition` needs to know of a warning policy. */
export const warningRules: DefinitionRules<WarningPolicy> = {
  kind: 'warning-policy',
  code: 'policy_invalid',
  shape: () =>
    policyShape({
      currency: textShape,
      rules: listShape(ruleShape(), 1),
      levels: listShape(objectShape({ id: textShape, text: labelShape, from: numberShape }), 1),
    }),
  inspect: ({ currency, rules, levels }) => [
    ...inspectCurrency(currency, 'currency'),
    ...inspectLength(rules, 'rules', MOST_RULES),
    ...inspectLength(levels, 'levels', MOST_LEVELS),
    ...inspectIds(rules, 'rules'),
    ...inspectIds(levels, 'levels'),
    ...rules.flatMap(inspectRule),
    ...inspectEdges(levels),
  ],
};

/**
 * Checks a policy of early warning.
 *
 * @param policy - The rules with their points, and the levels.
 * @returns A frozen copy that `warningFacts`, `warn`, `warningList` and `warningColumns` accept.
 * @throws DomainError `policy_invalid`, also for points or shares that are not above zero, an id twice, edges that do not rise.
 * @example
 * ```ts
 * import { defineWarningPolicy } from 'panhuo';
 *
 * const policy = defineWarningPolicy({
 *   id: 'branch-7/warning', version: '1', source: { document: 'Handbook of the branch' }, currency: 'CNY',
 *   rules: [{ id: 'complaint', kind: 'complaint-open', days: 3, points: 20 }],
 *   levels: [{ id: 'call', text: { zh: '回访', en: 'call' }, from: 20 }],
 * });
 * policy.rules.length; // => 1
 * ```
 */
export function defineWarningPolicy(policy: WarningPolicy): Checked<WarningPolicy> {
  return checkDefinition(warningRules, policy);
}

/** The points of all rules together stay finite. */
const MOST_POINTS = 1e100;

function ruleShape(): Shape {
  const days = integerShape(1, 36_600);
  const months = integerShape(1, 1200);
  const share = decimalShape(0, 1000);
  const limits: Readonly<
    Record<WarningKind, readonly [required: Readonly<Record<string, Shape>>, optional?: typeof share]>
  > = {
    'falling-rhythm': [
      {
        counted: listShape(choiceShape(actKinds), 1),
        pastMonths: months,
        leastGaps: integerShape(1, 36_600),
        times: share,
        leastDays: days,
      },
    ],
    'shrinking-assets': [{ months, share, cause: choiceShape(['own', 'any']) }],
    'transfers-out': [{ days, share }],
    'no-contact': [{ days }],
    'complaint-open': [{ days: integerShape(0, 36_600) }],
    'loss-after-wave': [{ share }, integerShape(0, 36_600)],
  };
  return variantShape(
    'kind',
    Object.fromEntries(
      Object.entries(limits).map(([kind, [required, withinDays]]) => [
        kind,
        objectShape(
          { id: textShape, kind: choiceShape([kind]), points: numberShape, ...required },
          withinDays && { withinDays },
        ),
      ]),
    ),
  );
}

function inspectLength(list: readonly unknown[], path: string, most: number): Finding[] {
  const expected = { zh: `至多 ${most} 项`, en: `at most ${most}` };
  return list.length <= most ? [] : [finding('error', 'value_unfit', { path, expected })];
}

function inspectIds(list: readonly { readonly id: string }[], path: string): Finding[] {
  const ids = list.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [finding('error', 'id_repeated', { path: `${path}[${index}].id` })],
  );
}

function inspectRule(rule: WarningRule, index: number): Finding[] {
  const limits: Readonly<Record<string, unknown>> = { ...rule };
  const unfit = (key: string, expected: Expectation): Finding =>
    finding('error', 'value_unfit', { path: `rules[${index}].${key}`, expected });
  return [
    ...['points', 'share', 'times'].flatMap((key) =>
      limits[key] === undefined || Number(limits[key]) > 0 ? [] : [unfit(key, 'above zero')],
    ),
    ...(rule.points > MOST_POINTS ? [unfit('points', 'points whose totals are finite')] : []),
  ];
}

function inspectEdges(levels: readonly WarningLevel[]): Finding[] {
  return levels.flatMap(({ from }, index) =>
    from > (levels[index - 1]?.from ?? 0)
      ? []
      : [finding('error', 'order_broken', { path: `levels[${index}].from` })],
  );
}
