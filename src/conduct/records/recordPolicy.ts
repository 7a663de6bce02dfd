import {
  type Checked,
  checkDefinition,
  choiceShape,
  type DefinitionRules,
  type Effective,
  effectiveShapes,
  type Finding,
  finding,
  inspectHistories,
  integerShape,
  listShape,
  objectShape,
  type PolicyHead,
  policyShape,
  textShape,
} from '../../kernel/index.js';

/** What the time of keeping counts from: the record itself, or the end of what it belongs to. */
export const recordStarts = /* @__PURE__ */ Object.freeze([
  'made',
  'deal-ended',
  'agreement-ended',
  'relation-ended',
] as const);

/** A beginning of the time of keeping. */
export type RecordStart = (typeof recordStarts)[number];

/** How long one law, or the house, wants a kind of record to be kept, and in which years it says so. */
export interface RecordRule extends Effective {
  /** The kind of record. Several rules may bind one kind at once; the longest counts. */
  readonly kind: string;
  /** At least so many years. */
  readonly years: number;
  readonly countsFrom: RecordStart;
}

/** What must be kept, and how long (保存期限). */
export interface RecordPolicy extends PolicyHead {
  readonly rules: readonly RecordRule[];
}

/** What `checkDefinition` needs to know of a policy of records. */
export const recordRules: DefinitionRules<RecordPolicy> = {
  kind: 'record-policy',
  code: 'policy_invalid',
  shape: () =>
    policyShape({
      rules: listShape(
        objectShape({
          kind: textShape,
          years: integerShape(1, 200),
          countsFrom: choiceShape(recordStarts),
          ...effectiveShapes,
        }),
        1,
      ),
    }),
  inspect: ({ rules }) => [...inspectStarts(rules), ...inspectVersions(rules)],
};

/**
 * Checks a policy of records. A kind has one beginning for all its rules, so that one day answers them all; the versions
 * of one document do not overlap in time.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `keepUntil` accepts.
 * @throws DomainError `policy_invalid`.
 * @example
 * ```ts
 * import { china, defineRecordPolicy } from 'panhuo';
 *
 * const own = { ...china.recordRetention, id: 'our-firm/records', rules: [] };
 * defineRecordPolicy(own); // throws policy_invalid
 * ```
 */
export function defineRecordPolicy(policy: RecordPolicy): Checked<RecordPolicy> {
  return checkDefinition(recordRules, policy);
}

function inspectStarts(rules: readonly RecordRule[]): Finding[] {
  return rules.flatMap(({ kind, countsFrom }, index) =>
    countsFrom === rules.find((rule) => rule.kind === kind)?.countsFrom
      ? []
      : [
          finding('error', 'value_unfit', {
            path: `rules[${index}].countsFrom`,
            expected: 'the beginning of the other rules of the kind',
          }),
        ],
  );
}

function inspectVersions(rules: readonly RecordRule[]): Finding[] {
  const histories = new Map<string, { rule: RecordRule; path: string }[]>();
  for (const [index, rule] of rules.entries()) {
    const name = JSON.stringify([rule.kind, rule.source.document]);
    const history = histories.get(name) ?? [];
    history.push({ rule, path: `rules[${index}]` });
    histories.set(name, history);
  }
  return inspectHistories([...histories.values()]);
}
