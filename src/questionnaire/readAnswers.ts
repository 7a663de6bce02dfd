import { decimalPattern, type Json, plainCopy } from '../kernel/index.js';
import { answersInOrder } from './scoring/answers.js';
import { compile, type CompiledQuestionnaire } from './scoring/compile.js';
import { walk } from './scoring/walk.js';
import type { AnswersOf, Question, Questionnaire } from './types.js';

/**
 * Reads a sheet from untrusted input, such as a stored row or a request, and checks it against the questionnaire. What
 * JSON and forms write differently is brought to one form: a number as text becomes a number, the one ticked box of a
 * multiple question a list; `null`, an empty text and an empty list are no answer.
 *
 * @param questionnaire - The questionnaire.
 * @param untrusted - Answers by question id. Questions may be missing.
 * @returns The same answers, typed.
 * @throws DomainError `answers_invalid` with the path: an option or question that does not exist (a strange key by its
 * position), two answers to a single question, an option chosen twice, a number out of range, an answer to a question
 * that the sheet's own route leads past.
 * @example
 * ```ts
 * import { course, readAnswers } from 'panhuo';
 *
 * readAnswers(course.tradingPersonality, { q1: 'a', q2: null }); // => { q1: 'a' }
 * readAnswers(course.tradingPersonality, { q1: 'z' }); // throws answers_invalid
 * ```
 */
export function readAnswers<Q extends Questionnaire>(questionnaire: Q, untrusted: unknown): AnswersOf<Q> {
  const compiled = compile(questionnaire);
  const copy = plainCopy(untrusted);
  const inOrder = answersInOrder(compiled, copy).map((answer, place) =>
    answer === undefined ? undefined : inForm(compiled.questions[place]?.question, answer as Json),
  );
  walk(compiled, inOrder);
  return Object.fromEntries(given(compiled, copy as object, inOrder)) as AnswersOf<Q>;
}

function inForm(question: Question | undefined, answer: Json): Json {
  if (typeof answer !== 'string') return answer;
  if (question?.kind === 'multiple') return [answer];
  return question?.kind === 'number' && decimalPattern.test(answer) ? Number(answer) : answer;
}

// The answers that there are, in the order of the input.
function given({ places }: CompiledQuestionnaire, sheet: object, inOrder: readonly unknown[]) {
  return Object.keys(sheet).flatMap((id) => {
    const answer = inOrder[places.get(id) ?? -1];
    return answer === undefined ? [] : [[id, answer] as const];
  });
}
