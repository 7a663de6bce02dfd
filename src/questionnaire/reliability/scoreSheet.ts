import { type Day, DomainError } from '../../kernel/index.js';
import { scoreAnswers, type Score } from '../scoreAnswers.js';
import type { AnswersOf, LevelOf, Questionnaire } from '../types.js';

/** Scores one of many sheets. The path of an answer that does not fit begins with the place of the sheet. */
export function scoreSheet<Q extends Questionnaire>(
  questionnaire: Q,
  sheet: AnswersOf<Q>,
  row: number,
  options: { readonly on?: Day } = {},
): Score<LevelOf<Q>> {
  try {
    return scoreAnswers(questionnaire, sheet, options);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'answers_invalid') throw error;
    const { path } = error.details;
    const inside = typeof path === 'string' ? path : '';
    const joined = inside === '' || inside.startsWith('[') ? inside : `.${inside}`;
    throw new DomainError(error.code, { ...error.details, path: `[${row}]${joined}` });
  }
}
