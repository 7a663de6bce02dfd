import { DomainError } from '../../kernel/index.js';
import { targetsOf } from '../definition/routes.js';
import type { Question } from '../types.js';

/** An answer that leads beyond a question, by the places of its question and its option. */
export interface Hider {
  readonly question: number;
  readonly option: number;
}

/** Conditions that a form may hold: forms ask of each question again what leads past it, so that they multiply. */
const CONDITIONS_LIMIT = 100_000;

/**
 * The earlier answers that skip each question. A question is asked as long as none of them is given: the questions that
 * are skipped have no answer, so their options never count.
 *
 * @param questions - The questions of a checked definition.
 * @returns A list of answers for each question. Cost: as many as there are in the lists, at most 100,000.
 * @throws DomainError `facts_invalid` beyond that.
 */
export function hidersOf(questions: readonly Question[]): readonly (readonly Hider[])[] {
  const hiders = questions.map((): Hider[] => []);
  let conditions = 0;
  for (const [place, question] of questions.entries()) {
    for (const [option, target] of targetsOf(question, place, questions).entries()) {
      conditions += Math.max(0, target - place - 1);
      if (conditions > CONDITIONS_LIMIT) throw tooMany();
      for (let skipped = place + 1; skipped < target; skipped++)
        hiders[skipped]?.push({ question: place, option });
    }
  }
  return hiders;
}

function tooMany(): DomainError {
  return new DomainError('facts_invalid', {
    path: 'questions',
    expected: {
      zh: `跳题条件合计不超过 ${CONDITIONS_LIMIT} 条`,
      en: `routes that make at most ${CONDITIONS_LIMIT} conditions of a form`,
    },
  });
}
