import type { Override, QuestionnaireDefinition } from '../types.js';
import { readAnswer, badAnswer } from './answers.js';
import type { CompiledQuestionnaire } from './compile.js';
import { overridesFor } from './overrides.js';
import type { PointsReason } from './reasons.js';
import type { Tally } from './total.js';

/** A sheet that was followed from its first question to its end. */
export interface Walk {
  readonly tally: Tally;
  /** One a question, in the order of the definition. */
  readonly reasons: PointsReason[];
  readonly answered: string[];
  readonly missing: string[];
  readonly skipped: string[];
  /** Those that hold for its answers, in the order of the definition. */
  readonly overrides: readonly Override[];
}

/**
 * Follows a sheet along its route.
 *
 * @param compiled - The questionnaire.
 * @param answers - The answers by place, from `answersInOrder`.
 * @throws DomainError `answers_invalid`.
 */
export function walk({ definition, questions }: CompiledQuestionnaire, answers: readonly unknown[]): Walk {
  const reasons: PointsReason[] = [];
  const answered: string[] = [];
  const missing: string[] = [];
  const skipped: string[] = [];
  const overrides: Override[] = [];
  let sum = 0;
  let required = 0;
  let asked = 0;
  let counted = 0;
  let next = 0;
  for (const compiled of questions) {
    const { question, place, isRequired, isCounted } = compiled;
    const answer = answers[place];
    if (place < next) {
      if (answer !== undefined) throw badAnswer(question.id, 'no answer where the route leads past');
      skipped.push(question.id);
      reasons.push(compiled.whenSkipped);
      continue;
    }
    if (isCounted) asked++;
    if (answer === undefined) {
      if (isRequired) missing.push(question.id);
      reasons.push(compiled.whenMissing);
      continue;
    }
    const read = readAnswer(compiled, answer);
    const { points, reason } = read;
    next = read.next;
    sum += points;
    if (isCounted) {
      counted++;
      required += points;
    }
    answered.push(question.id);
    reasons.push(reason);
    if (compiled.overrides.length > 0) overrides.push(...overridesFor(compiled, reason));
  }
  return {
    tally: { sum, required, asked, answered: counted },
    reasons,
    answered,
    missing,
    skipped,
    overrides: overrides.length > 1 ? inOrder(definition, overrides) : overrides,
  };
}

// Where several set a level the first of the definition counts, whatever the order of their questions.
function inOrder(
  { overrides = [] }: QuestionnaireDefinition,
  held: readonly Override[],
): readonly Override[] {
  return overrides.filter((override) => held.includes(override));
}
