import { DomainError, plainCopy, requireChecked } from '../../kernel/index.js';
import type { AnySheet, Questionnaire } from '../types.js';
import { type Foreign, idOf, objectOf } from './foreign.js';

/**
 * The answers that a SurveyJS form collected, `survey.data`, as a sheet for `readAnswers`. A form of `toSurveyJs` needs no
 * such thing: its data is a sheet already. A form designed elsewhere may have numbers or flags for values, where options
 * have texts for ids, and may ask what the questionnaire could not take over: those answers are passed over.
 *
 * @param questionnaire - The questionnaire, from `fromSurveyJs` and `defineQuestionnaire`.
 * @param data - The data of the survey. It is not trusted.
 * @returns The sheet. Whether its answers are options of the questions is for `readAnswers` to say.
 * @throws DomainError `input_not_plain`; `answers_invalid` for what is no object.
 * @example
 * ```ts
 * import { answersFromSurveyJs, course } from 'panhuo';
 *
 * answersFromSurveyJs(course.tradingPersonality, { q1: 'a', 'q1-Comment': 'well' }); // => { q1: 'a' }
 * ```
 */
export function answersFromSurveyJs(questionnaire: Questionnaire, data: unknown): AnySheet {
  requireChecked('questionnaire', questionnaire);
  const plain = objectOf(plainCopy(data));
  if (plain === undefined) throw new DomainError('answers_invalid', { path: '', expected: 'an object' });
  const sheet = questionnaire.questions.flatMap(({ id, kind }) => {
    const answer = Object.hasOwn(plain, id) ? plain[id] : undefined;
    if (answer === undefined) return [];
    return [[id, kind === 'number' ? answer : textual(answer)] as const];
  });
  return Object.fromEntries(sheet) as AnySheet;
}

function textual(answer: Foreign[string]): Foreign[string] {
  return Array.isArray(answer)
    ? answer.map((own: Foreign[string]) => idOf(own) ?? own ?? null)
    : (idOf(answer) ?? answer);
}
