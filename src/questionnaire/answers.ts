import { DomainError, type Expectation } from '../kernel/index.js';
import type { CompiledQuestion, CompiledQuestionnaire } from './compile.js';

const several = 'options of the question, each once';

/** A question's answer: the options chosen, and what they are worth. */
export interface ReadAnswer {
  readonly chosen: readonly string[];
  readonly points: number;
}

/**
 * Reads the answer to one question from a sheet.
 *
 * @returns The answer, or `undefined` when the question was not answered.
 * @throws DomainError `answers_invalid` with the question's id as path; the answer is not repeated.
 */
export function readAnswer({ question, points }: CompiledQuestion, sheet: object): ReadAnswer | undefined {
  const answer: unknown = Object.hasOwn(sheet, question.id) ? Reflect.get(sheet, question.id) : undefined;
  if (answer === undefined || answer === null) return undefined;
  if (question.kind === 'single') {
    const worth = typeof answer === 'string' ? points.get(answer) : undefined;
    if (worth === undefined) throw badAnswer(question.id, 'an option of the question');
    return { chosen: [answer as string], points: worth };
  }
  if (!Array.isArray(answer)) throw badAnswer(question.id, several);
  if (answer.length === 0) return undefined;
  if (new Set(answer).size !== answer.length) throw badAnswer(question.id, several);
  // A copy: the score must not change when the caller goes on with his list.
  const chosen = [...(answer as string[])];
  // Points are added in the order of the definition, whatever the order of the answer.
  const worths = question.options.filter(({ id }) => chosen.includes(id)).map((option) => option.points);
  if (worths.length !== chosen.length) throw badAnswer(question.id, several);
  const worth = question.combine === 'sum' ? worths.reduce((sum, own) => sum + own, 0) : Math.max(...worths);
  return { chosen, points: worth };
}

/** Refuses a sheet that is no object, or answers a question that does not exist; its key is named by position. */
export function requireKnownQuestions(
  { ids }: CompiledQuestionnaire,
  sheet: unknown,
): asserts sheet is object {
  if (typeof sheet !== 'object' || sheet === null || Array.isArray(sheet)) throw badAnswer('', 'an object');
  for (const [position, id] of Object.keys(sheet).entries()) {
    if (!ids.has(id)) throw badAnswer(`[${position}]`, 'a question of the questionnaire');
  }
}

function badAnswer(path: string, expected: Expectation): DomainError {
  return new DomainError('answers_invalid', { path, expected });
}
