import { plainCopy } from '../kernel/index.js';
import { readAnswer, requireKnownQuestions } from './answers.js';
import { compile } from './compile.js';
import type { AnswersOf, Questionnaire } from './types.js';

/**
 * Reads a sheet from untrusted input, such as a stored row or a form, and checks it against the questionnaire.
 *
 * @param questionnaire - The questionnaire.
 * @param untrusted - Option ids by question id; a list of them for a multiple question. Questions may be missing.
 * @returns The same answers, typed.
 * @throws DomainError `answers_invalid` with the path: an option or question that does not exist (a strange key by its
 * position), two answers to a single question, an option chosen twice.
 * @example
 * ```ts
 * import { course, readAnswers } from 'panhuo';
 *
 * readAnswers(course.tradingPersonality, { q1: 'a' }); // => { q1: 'a' }
 * readAnswers(course.tradingPersonality, { q1: 'z' }); // throws answers_invalid
 * ```
 */
export function readAnswers<Q extends Questionnaire>(questionnaire: Q, untrusted: unknown): AnswersOf<Q> {
  const compiled = compile(questionnaire);
  const sheet: unknown = plainCopy(untrusted);
  requireKnownQuestions(compiled, sheet);
  for (const question of compiled.questions) readAnswer(question, sheet);
  // Forms and databases say null where there is no answer.
  const given = Object.entries(sheet).filter(([, answer]) => answer !== null);
  return Object.fromEntries(given) as AnswersOf<Q>;
}
