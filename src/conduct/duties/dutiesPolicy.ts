import { accountStatuses, paperKinds } from '../../customer/index.js';
import {
  type Checked,
  checkDefinition,
  choiceShape,
  decimalShape,
  type DefinitionRules,
  effectiveShapes,
  type Finding,
  finding,
  inspectVersions,
  integerShape,
  listShape,
  objectShape,
  type PolicyHead,
  policyShape,
  type Shape,
  textShape,
  variantShape,
} from '../../kernel/index.js';
import type { DutyKind, DutyRule, DutyRuleOf } from './dutyRules.js';

/** The duties of a firm, each with its own first and last day. */
export interface DutiesPolicy extends PolicyHead {
  readonly rules: readonly DutyRule[];
}

/** What `checkDefinition` needs to know of a policy of duties. */
export const dutiesRules: DefinitionRules<DutiesPolicy> = {
  kind: 'duties-policy',
  code: 'policy_invalid',
  shape: () => policyShape({ rules: listShape(ruleShape(), 1) }),
  inspect: ({ rules }) => [...inspectVersions(rules, 'rules'), ...inspectKinds(rules)],
};

/**
 * Checks a policy of duties.
 *
 * @param policy - The rules, each with the document that it comes from.
 * @returns A frozen copy that `dutiesDue` accepts.
 * @throws DomainError `policy_invalid`, also when two versions of one rule hold on the same day or are of two kinds.
 * @example
 * ```ts
 * import { china, defineDutiesPolicy } from 'panhuo';
 *
 * const rules = china.duties.rules.filter(({ duty }) => duty !== 'yearly-call-backs');
 * const policy = defineDutiesPolicy({ ...china.duties, id: 'our-firm/duties', rules });
 * china.duties.rules.length - policy.rules.length; // => 2
 * defineDutiesPolicy({ ...china.duties, rules: [] }); // throws policy_invalid
 * ```
 */
export function defineDutiesPolicy(policy: DutiesPolicy): Checked<DutiesPolicy> {
  return checkDefinition(dutiesRules, policy);
}

type OwnShapes = {
  readonly [Kind in DutyKind]: readonly [
    required: Readonly<Record<string, Shape> & Partial<Record<keyof DutyRuleOf<Kind>, Shape>>>,
    optional?: Readonly<Record<string, Shape>>,
  ];
};

function ruleShape(): Shape {
  const statuses = listShape(choiceShape(accountStatuses));
  const onClosedDay = choiceShape(['kept', 'before', 'after']);
  const within = periodShape(onClosedDay);
  const own: OwnShapes = {
    'new-customer-call-back': [{ within, excluded: statuses }],
    'yearly-call-backs': [{ share: decimalShape(0, 1), excluded: statuses }],
    'suitability-retest': [
      { onClosedDay, excluded: statuses },
      { validMonths: integerShape(1, 600), investors: choiceShape(['ordinary']) },
    ],
    'papers-renewal': [{ kinds: listShape(choiceShape(paperKinds), 1), onClosedDay, excluded: statuses }],
    'after-service-review': [{ within }],
    'complaint-answer': [{ within }],
  };
  return variantShape(
    'duty',
    Object.fromEntries(
      Object.entries(own).map(([duty, [required, optional]]) => [
        duty,
        objectShape(
          {
            id: textShape,
            duty: choiceShape([duty]),
            noticeDays: integerShape(0, 3660),
            ...effectiveShapes,
            ...required,
          },
          optional,
        ),
      ]),
    ),
  );
}

function periodShape(onClosedDay: Shape): Shape {
  const ofDays = (unit: string, most: number): Shape =>
    objectShape({ count: integerShape(1, most), unit: choiceShape([unit]), onClosedDay });
  return variantShape('unit', {
    'working-days': objectShape({ count: integerShape(1, 2600), unit: choiceShape(['working-days']) }),
    days: ofDays('days', 3660),
    months: ofDays('months', 120),
  });
}

// A history that changes its kind midway would be two duties under one name.
function inspectKinds(rules: readonly DutyRule[]): Finding[] {
  const kinds = new Map<string, DutyKind>();
  return rules.flatMap(({ id, duty }, index) => {
    const kind = kinds.get(id) ?? duty;
    kinds.set(id, kind);
    if (kind === duty) return [];
    const path = `rules[${index}].duty`;
    return [finding('error', 'value_unfit', { path, expected: 'the duty of its other versions' })];
  });
}
