import { type Expectation, type Finding, finding, type Rule } from '../../kernel/index.js';
import type { Question, QuestionnaireDefinition } from '../types.js';
import { gridOf, gridPlace } from './grid.js';
import { END, reachedPlaces, targetsOf } from './routes.js';
import { isRequired, isScored, utmostSize } from './worth.js';

type ReferenceRule = Extract<
  Rule,
  'id_repeated' | 'reference_unknown' | 'route_backwards' | 'question_unreachable'
>;

/** What is wrong with ids, ranges, factors, and with all that points at a question, an option or a level. */
export function inspectReferences(definition: QuestionnaireDefinition): Finding[] {
  const { questions, levels, missing, scales = [], overrides = [] } = definition;
  const findings: Finding[] = [];
  const fault = (rule: ReferenceRule, path: string) => findings.push(finding('error', rule, { path }));
  const unfit = (path: string, expected: Expectation) =>
    findings.push(finding('error', 'value_unfit', { path, expected }));
  const requireOnce = (ids: readonly (string | number)[], pathOf: (place: number) => string) => {
    const seen = new Set<string | number>();
    for (const [place, id] of ids.entries()) {
      if (seen.has(id)) fault('id_repeated', pathOf(place));
      seen.add(id);
    }
  };
  const requireIds = (items: readonly { readonly id: string }[], path: string) => {
    requireOnce(
      items.map(({ id }) => id),
      (place) => `${path}[${place}].id`,
    );
  };
  const requireFactor = (factor: number | undefined, path: string) => {
    if (factor !== undefined && factor <= 0) unfit(path, 'above zero');
  };

  requireIds(questions, 'questions');
  requireIds(levels, 'levels');
  requireIds(scales, 'scales');
  requireFactor(definition.factor, 'factor');

  for (const [place, question] of questions.entries()) {
    const path = `questions[${place}]`;
    if (question.id === END) unfit(`${path}.id`, 'an id other than end');
    if (question.kind === 'number' && gridOf(question.range) === undefined) {
      unfit(`${path}.range`, 'a range whose steps lead from min to max');
    }
    if ('options' in question) requireIds(question.options, `${path}.options`);
    for (const [option, target] of targetsOf(question, place, questions).entries()) {
      const rule = target < 0 ? 'reference_unknown' : 'route_backwards';
      if (target <= place) fault(rule, `${path}.options[${option}].next`);
    }
  }
  for (const [place, isReached] of reachedPlaces(definition).entries()) {
    if (!isReached && place < questions.length) fault('question_unreachable', `questions[${place}]`);
  }

  // More answers than there are questions would refuse every sheet with a gap.
  const counting = questions.filter((question) => isRequired(question) && isScored(question)).length;
  if (missing.policy === 'prorate' && missing.atLeast > counting) {
    unfit('missing.atLeast', 'at most the number of questions that must be answered');
  }

  const byId = new Map(questions.map((question) => [question.id, question]));
  const requireScored = (id: string, path: string): Question | undefined => {
    const question = byId.get(id);
    if (question === undefined) fault('reference_unknown', path);
    else if (!isScored(question)) unfit(path, 'a question with points');
    return question;
  };
  for (const [place, scale] of scales.entries()) {
    const path = `scales[${place}]`;
    requireFactor(scale.factor, `${path}.factor`);
    requireOnce(scale.questions, (at) => `${path}.questions[${at}]`);
    const sizes = scale.questions.map((id, at) => {
      const question = requireScored(id, `${path}.questions[${at}]`);
      return question === undefined ? 0 : utmostSize(question);
    });
    // Infinity is no JSON. Prorating raises a sum to as many times itself as there are questions.
    const utmost = sizes.reduce((sum, size) => sum + size, 0) * sizes.length * (scale.factor ?? 1);
    if (!Number.isFinite(utmost)) unfit(path, 'points whose totals are finite');
  }
  for (const [place, override] of overrides.entries()) {
    const path = `overrides[${place}]`;
    const { level, anyOf } = override;
    const question = requireScored(override.question, `${path}.question`);
    if (level !== undefined && !levels.some(({ id }) => id === level)) {
      fault('reference_unknown', `${path}.level`);
    }
    requireOnce(anyOf, (at) => `${path}.anyOf[${at}]`);
    for (const [at, answer] of anyOf.entries()) {
      if (question !== undefined && !takes(question, answer)) {
        fault('reference_unknown', `${path}.anyOf[${at}]`);
      }
    }
  }
  return findings;
}

function takes(question: Question, answer: string | number): boolean {
  if ('options' in question) return question.options.some(({ id }) => id === answer);
  const grid = question.kind === 'number' ? gridOf(question.range) : undefined;
  return grid === undefined || (typeof answer === 'number' && gridPlace(grid, answer) >= 0);
}
