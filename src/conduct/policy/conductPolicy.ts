import {
  type Checked,
  checkDefinition,
  type Day,
  dayShape,
  type DefinitionRules,
  type Finding,
  finding,
  inspectVersions,
  listShape,
  objectShape,
  type PolicyHead,
  policyShape,
} from '../../kernel/index.js';
import { ruleShape } from './ruleShape.js';
import type { ConductRule } from './ruleTypes.js';

/** The rules of conduct of one country and one firm, each with its own first and last day. */
export interface ConductPolicy extends PolicyHead {
  /** The days that the policy speaks of. On any other day everything is refused. */
  readonly covers: { readonly from: Day; readonly until?: Day };
  /** Asked in this order; all of them, not only up to the first that fails. */
  readonly rules: readonly ConductRule[];
}

/** What `checkDefinition` needs to know of a conduct policy. */
export const conductRules: DefinitionRules<ConductPolicy> = {
  kind: 'conduct-policy',
  code: 'policy_invalid',
  shape: () =>
    policyShape({
      covers: objectShape({ from: dayShape }, { until: dayShape }),
      rules: listShape(ruleShape(), 1),
    }),
  inspect: ({ covers, rules }) => [
    ...(covers.until !== undefined && covers.until < covers.from
      ? [finding('error', 'order_broken', { path: 'covers.until' })]
      : []),
    ...inspectVersions(rules, 'rules'),
    ...rules.flatMap(inspectRule),
  ],
};

/**
 * Checks a policy of conduct.
 *
 * @param policy - The rules, each with the document that it comes from.
 * @returns A frozen copy that `mayContact`, `mayAdvise`, `mayOffer` and `compileGate` accept.
 * @throws DomainError `policy_invalid`, also when two versions of one rule hold on the same day.
 * @example
 * ```ts
 * import { china, defineConductPolicy } from 'panhuo';
 *
 * const stricter = { id: 'house/no-blog', test: 'closed', gates: ['contact'], channels: ['blog'] } as const;
 * const house = { from: null, until: null, source: { document: 'House rules' } };
 * const policy = defineConductPolicy({
 *   ...china.conduct,
 *   id: 'our-firm/conduct',
 *   rules: [...china.conduct.rules, { ...stricter, ...house }],
 * });
 * policy.rules.length - china.conduct.rules.length; // => 1
 * defineConductPolicy({ ...china.conduct, rules: [] }); // throws policy_invalid
 * ```
 */
export function defineConductPolicy(policy: ConductPolicy): Checked<ConductPolicy> {
  return checkDefinition(conductRules, policy);
}

function inspectRule(rule: ConductRule, index: number): Finding[] {
  return rule.test === 'hours' && rule.closes <= rule.opens
    ? [finding('error', 'order_broken', { path: `rules[${index}].closes` })]
    : [];
}
