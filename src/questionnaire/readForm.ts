import { readAnswers } from './readAnswers.js';
import { badAnswer } from './scoring/answers.js';
import type { AnswersOf, Questionnaire } from './types.js';

/**
 * Reads a sheet from the fields of a submitted form, where a question of several answers comes as a name that is
 * repeated.
 *
 * @param questionnaire - The questionnaire.
 * @param fields - Names and values, as `URLSearchParams` and `FormData` give them. Names are ids of questions.
 * @returns The answers, typed.
 * @throws DomainError `answers_invalid`, as `readAnswers` does; also for a value that is no text, such as a file.
 * @example
 * ```ts
 * import { course, readForm } from 'panhuo';
 *
 * readForm(course.tradingPersonality, new Map([['q1', 'a'], ['q2', '']])); // => { q1: 'a' }
 * ```
 */
export function readForm<Q extends Questionnaire>(
  questionnaire: Q,
  fields: Iterable<readonly [string, unknown]>,
): AnswersOf<Q> {
  const sheet = new Map<string, string | string[]>();
  let position = 0;
  for (const [name, value] of fields) {
    if (typeof name !== 'string' || typeof value !== 'string') throw badAnswer(`[${position}]`, 'text');
    position++;
    const before = sheet.get(name);
    if (Array.isArray(before)) before.push(value);
    else sheet.set(name, before === undefined ? value : [before, value]);
  }
  return readAnswers(questionnaire, Object.fromEntries(sheet));
}
