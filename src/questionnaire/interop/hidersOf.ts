import { DomainError } from '../../kernel/index.js';
import { targetsOf } from '../definition/routes.js';
import type { Question } from '../types.js';

/** An answer that leads beyond a question, by the ids of its question and its option. */
export interface Hider {
  readonly question: string;
  readonly option: string;
}

/** A question with the answers that skip it. */
export interface HiddenQuestion {
  readonly question: Question;
  readonly hiders: readonly Hider[];
}

/** Conditions that a form may hold: forms ask of each question again what leads past it, so that they multiply. */
const CONDITIONS_LIMIT = 100_000;

/**
 * The earlier answers that skip each question. A question is asked as long as none of them is given: the questions that
 * are skipped have no answer, so their options never count.
 *
 * @param questions - The questions of a checked definition.
 * @returns Each question with a list of answers. Cost: as many as there are in the lists, at most 100,000.
 * @throws DomainError `facts_invalid` beyond that.
 */
export function hidersOf(questions: readonly Question[]): readonly HiddenQuestion[] {
  const hidden = questions.map((question) => ({ question, hiders: [] as Hider[] }));
  let conditions = 0;
  for (const [place, question] of questions.entries()) {
    if (question.kind !== 'single') continue;
    const targets = targetsOf(question, place, questions);
    for (const [at, { id: option }] of question.options.entries()) {
      const skipped = hidden.slice(place + 1, targets[at]);
      conditions += skipped.length;
      if (conditions > CONDITIONS_LIMIT) throw tooMany();
      for (const { hiders } of skipped) hiders.push({ question: question.id, option });
    }
  }
  return hidden;
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
