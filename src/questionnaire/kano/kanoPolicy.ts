import {
  type Checked,
  checkDefinition,
  type DefinitionRules,
  type Finding,
  finding,
  choiceShape,
  labelShape,
  listShape,
  objectShape,
  policyShape,
  textShape,
} from '../../kernel/index.js';
import { kanoCategories, type KanoPolicy } from './types.js';

/** What `checkDefinition` needs to know of a Kano policy. */
export const kanoRules: DefinitionRules<KanoPolicy> = {
  kind: 'kano-policy',
  code: 'policy_invalid',
  shape: () => {
    const category = choiceShape(kanoCategories);
    const feature = { id: textShape, text: labelShape, functional: textShape, dysfunctional: textShape };
    return policyShape({
      answers: listShape(textShape, 2),
      table: listShape(listShape(category, 2), 2),
      order: listShape(category),
      features: listShape(objectShape(feature), 1),
    });
  },
  inspect: ({ answers, table, order, features }) => [
    ...repeated(answers, (place) => `answers[${place}]`),
    ...inspectTable(table, answers.length),
    ...repeated(order, (place) => `order[${place}]`),
    ...repeated(
      features.map(({ id }) => id),
      (place) => `features[${place}].id`,
    ),
    // A question of two pairs would have one answer judged twice.
    ...repeated(
      features.flatMap(({ functional, dysfunctional }) => [functional, dysfunctional]),
      (place) => `features[${place >> 1}].${place % 2 === 0 ? 'functional' : 'dysfunctional'}`,
    ),
  ],
};

/**
 * Checks a Kano policy.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `analyseKano` accepts.
 * @throws DomainError `policy_invalid`, also when the table has not a row and a column for each answer, or a question
 * stands in two pairs.
 * @example
 * ```ts
 * import { defineKanoPolicy, industry } from 'panhuo';
 *
 * const all = industry.serviceQualityKano;
 * const one = defineKanoPolicy({ ...all, id: 'mine/kano', features: all.features.slice(0, 1) });
 * one.features.map(({ id }) => id); // => ['handling']
 * defineKanoPolicy({ ...one, answers: ['like', 'dislike'] }); // throws policy_invalid
 * ```
 */
export function defineKanoPolicy(policy: KanoPolicy): Checked<KanoPolicy> {
  return checkDefinition(kanoRules, policy);
}

function inspectTable(table: KanoPolicy['table'], answers: number): Finding[] {
  const unfit = (path: string) => finding('error', 'value_unfit', { path, expected: 'one for each answer' });
  return [
    ...(table.length === answers ? [] : [unfit('table')]),
    ...table.flatMap((row, place) => (row.length === answers ? [] : unfit(`table[${place}]`))),
  ];
}

function repeated(ids: readonly string[], pathOf: (place: number) => string): Finding[] {
  return ids.flatMap((id, place) =>
    ids.indexOf(id) < place ? finding('error', 'id_repeated', { path: pathOf(place) }) : [],
  );
}
