import { targetsOf } from '../definition/routes.js';
import type { Question } from '../types.js';

/** An answer that leads beyond a question, by the places of its question and its option. */
export interface Hider {
  readonly question: number;
  readonly option: number;
}

/**
 * The earlier answers that skip each question. A question is asked as long as none of them is given: the questions that
 * are skipped have no answer, so their options never count.
 *
 * @param questions - The questions of a checked definition.
 * @returns A list of answers for each question. Cost: questions times options that skip.
 */
export function hidersOf(questions: readonly Question[]): readonly (readonly Hider[])[] {
  const hiders = questions.map((): Hider[] => []);
  for (const [place, question] of questions.entries()) {
    for (const [option, target] of targetsOf(question, place, questions).entries()) {
      for (const skipped of hiders.slice(place + 1, Math.max(place + 1, target))) {
        skipped.push({ question: place, option });
      }
    }
  }
  return hiders;
}
