import {
  addDays,
  addMonths,
  checkDefinition,
  type Checked,
  type Day,
  day,
  type DefinitionRules,
  demand,
  demandObject,
  type Finding,
  finding,
  integerShape,
  type PolicyHead,
  policyShape,
  requireChecked,
} from '../../kernel/index.js';

/** How often a customer may answer the same questionnaire: whoever repeats it until the level suits him is not measured by it. */
export interface RetakePolicy extends PolicyHead {
  /** Sheets within the period, the first one included. */
  readonly atMost: number;
  /** The length of the period in months. */
  readonly months: number;
}

/** What `checkDefinition` needs to know of a retake policy. */
const retakeRules: DefinitionRules<RetakePolicy> = {
  kind: 'retake-policy',
  code: 'policy_invalid',
  shape: () => policyShape({ atMost: integerShape(1, 1000), months: integerShape(1, 600) }),
};

/**
 * Checks a retake policy.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `inspectRetakes` accepts.
 * @throws DomainError `policy_invalid`.
 */
export function defineRetakePolicy(policy: RetakePolicy): Checked<RetakePolicy> {
  return checkDefinition(retakeRules, policy);
}

/**
 * Finds where a customer answered a questionnaire too often (频繁重测).
 *
 * @param policy - The policy.
 * @param scores - His scores by that questionnaire, in any order. Those without a day, or after `asOf`, do not count.
 * @param asOf - The last day to look at.
 * @returns A warning for each day on which the sheets of the period that ends on it are too many. Cost: a sort.
 * @throws DomainError `facts_invalid` with the path of what is no list or no score; `definition_unchecked`, `day_invalid`.
 * @example
 * ```ts
 * import { china, day, inspectRetakes } from 'panhuo';
 *
 * const days = ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08'];
 * const scores = days.map((on) => ({ on: day(on) }));
 * inspectRetakes(china.suitabilityRetakes, scores, day('2026-02-01')).map(({ detail }) => [detail['to'], detail['count']]);
 * // => [['2026-01-08', 4]]
 * ```
 */
export function inspectRetakes(
  policy: Checked<RetakePolicy>,
  scores: readonly { readonly on: Day | null }[],
  asOf: Day,
): readonly Finding[] {
  requireChecked(retakeRules.kind, policy);
  const last = day(asOf);
  demand(Array.isArray(scores), 'scores', 'a list');
  const { atMost, months } = policy;
  const days = scores
    .flatMap((score, index) => {
      demandObject(score, () => `scores[${index}]`);
      return score.on === null || day(score.on) > last ? [] : [score.on];
    })
    .sort();
  let first = 0;
  return [...new Set(days)].flatMap((to) => {
    const from = addDays(addMonths(to, -months), 1);
    while ((days[first] ?? to) < from) first++;
    const count = days.lastIndexOf(to) + 1 - first;
    return count > atMost
      ? [finding('warning', 'retakes_too_many', { path: 'scores', from, to, count, atMost })]
      : [];
  });
}
