import {
  type Checked,
  choiceShape,
  dayShape,
  decimalPattern,
  DomainError,
  eitherShape,
  type Expectation,
  type Finding,
  finding,
  listShape,
  objectShape,
  scaleOf,
  type Shape,
  textShape,
  toEpochDay,
  variantShape,
} from '../../kernel/index.js';
import type { Frame } from './kindDefinition.js';
import type { MeasureOf, MissingFacts, WarningFacts } from './factTypes.js';
import type { RuleOf, WarningKind, WarningPolicy } from './policyTypes.js';
import { warningKinds } from './warningKinds.js';

/** Facts that fit a policy, and the frame to read them in. */
export interface ReadFacts {
  readonly facts: WarningFacts;
  readonly frame: Frame;
}

/**
 * Makes the check of facts that were measured by a policy and may come from storage.
 *
 * @param policy - The policy; the forms are built once for it.
 * @returns A function that refuses what `warningFacts` would not have given. Cost of a call: one look at each measure.
 */
export function factsReader(
  policy: Checked<WarningPolicy>,
): (facts: WarningFacts, path: string) => ReadFacts {
  const scale = scaleOf(policy.currency);
  const money = moneyShape(scale);
  const shape = factsShape(policy, money);
  return (facts, path) => {
    const findings: Finding[] = [];
    shape(facts, path, findings);
    const [first] = findings;
    if (first !== undefined) throw invalid(first.detail['path'] as string, 'as warningFacts gives it');
    const { policy: by, asOf, measures } = facts;
    if (by.id !== policy.id || by.version !== policy.version) {
      throw invalid(join(path, 'policy'), 'facts measured by this policy');
    }
    for (const { id } of policy.rules) {
      const days = Object.entries(measures[id] ?? {}).filter(([key]) => key === 'since' || key === 'waveTo');
      const later = days.find(([, on]) => on !== null && on > asOf);
      if (later === undefined) continue;
      throw invalid(`${join(path, 'measures')}.${id}.${later[0]}`, 'on or before the day that is judged');
    }
    return { facts, frame: { today: toEpochDay(asOf), scale } };
  };
}

/** What a rule has measured; `undefined` when facts are missing. Facts that were read hold measures of the rule's kind. */
export function measured<Kind extends WarningKind>(
  rule: RuleOf<Kind>,
  { measures }: WarningFacts,
): MeasureOf<Kind> | undefined {
  const measure = measures[rule.id] as MeasureOf<Kind> | MissingFacts | undefined;
  return measure === undefined || isMissing(measure) ? undefined : measure;
}

/** Whether facts are missing for a rule. */
export function isMissing(measure: { readonly kind: string }): measure is MissingFacts {
  return measure.kind === 'missing';
}

function factsShape({ rules }: WarningPolicy, money: Shape): Shape {
  const orNull = (shape: Shape): Shape => eitherShape('text or null', shape, choiceShape([null]));
  const missing = objectShape({ kind: textShape, facts: listShape(textShape, 1) });
  const measures = rules.map(
    ({ id, kind }) =>
      [id, variantShape('kind', { [kind]: warningKinds[kind].shape(money), missing })] as const,
  );
  return objectShape({
    policy: objectShape({ id: textShape, version: textShape }),
    asOf: dayShape,
    atStake: objectShape({ assets: orNull(money), on: orNull(dayShape), commissionAYear: orNull(money) }),
    measures: objectShape(Object.fromEntries(measures)),
  });
}

function moneyShape(scale: number): Shape {
  return (value, path, findings) => {
    const fits = typeof value === 'string' && decimalPattern.test(value);
    if (fits && (value.split('.')[1] ?? '').length <= scale) return;
    findings.push(
      finding('error', 'value_unfit', { path, expected: 'plain decimal text, such as 37500.00' }),
    );
  };
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function invalid(path: string, expected: Expectation): DomainError {
  return new DomainError('facts_invalid', { path, expected });
}
