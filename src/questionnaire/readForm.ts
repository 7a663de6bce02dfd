import { DomainError } from '../kernel/index.js';
import { readAnswers } from './readAnswers.js';
import { badAnswer } from './scoring/answers.js';
import type { AnswersOf, Questionnaire } from './types.js';

/**
 * Reads a sheet from the fields of a submitted form, where a question of several answers comes as a name that is
 * repeated, or as a list.
 *
 * @param questionnaire - The questionnaire.
 * @param fields - Names and values, as `URLSearchParams` and `FormData` give them, or an object of them as web
 * frameworks do. Names are ids of questions: take out what else the form carries, such as a token, beforehand.
 * @returns The answers, typed.
 * @throws DomainError `answers_invalid`, as `readAnswers` does; also for a value that is no text, such as a file.
 * @example
 * ```ts
 * import { course, readForm } from 'panhuo';
 *
 * readForm(course.tradingPersonality, new URLSearchParams('q1=a&q2=')); // => { q1: 'a' }
 * readForm(course.tradingPersonality, { q1: 'a', q2: '' }); // => { q1: 'a' }
 * ```
 */
export function readForm<Q extends Questionnaire>(
  questionnaire: Q,
  fields: Iterable<readonly [string, unknown]> | Readonly<Record<string, unknown>>,
): AnswersOf<Q> {
  return readAnswers(questionnaire, sheetOf(fields));
}

function sheetOf(given: unknown): unknown {
  try {
    return gathered(given);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // A getter or a proxy may throw anything, and what it throws may carry data.
    throw badAnswer('', 'an object');
  }
}

function gathered(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) throw badAnswer('', 'an object');
  const pairs = (Symbol.iterator in given ? given : Object.entries(given)) as Iterable<unknown>;
  const sheet = new Map<string, unknown[]>();
  let position = 0;
  for (const pair of pairs) {
    const [name, value] = Array.isArray(pair) ? (pair as unknown[]) : [];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    if (typeof name !== 'string' || !values.every((own) => typeof own === 'string')) {
      throw badAnswer(`[${position}]`, 'text');
    }
    position++;
    const before = sheet.get(name) ?? [];
    // A hidden field beside a box sends an empty text: that is no second answer.
    for (const own of values) if (own !== '') before.push(own);
    sheet.set(name, before);
  }
  const answers = Array.from(sheet, ([name, all]) => [name, all.length > 1 ? all : all[0]] as const);
  return Object.fromEntries(answers);
}
