import { requireChecked } from '../../kernel/index.js';
import { questionnaireRules } from '../definition/questionnaireRules.js';
import type { PointsReason } from '../scoring/reasons.js';
import type { AnswersOf, Questionnaire, ScaleOf } from '../types.js';
import { unusable } from './itemMatrix.js';
import { scoreSheet } from './scoreSheet.js';

/** The points of many sheets, question by question. */
export interface ItemPoints {
  /** The ids of the questions: the columns. */
  readonly questions: readonly string[];
  /** A row for each sheet: points with reversed questions mirrored, `null` where there is no answer. */
  readonly rows: readonly (readonly (number | null)[])[];
}

/**
 * The points of many sheets as a matrix, for `reliability`. A question that was left out, or that the route led past, is
 * a gap, whatever the questionnaire makes of missing answers; open questions have no column.
 *
 * @param questionnaire - The questionnaire that all sheets answer.
 * @param sheets - Answers by question id, a sheet for each person.
 * @param options - `scale`: only the questions of this scale.
 * @returns The questions, in the order of the questionnaire, and a row for each sheet, in theirs.
 * @throws DomainError `answers_invalid` with the place of the sheet and the path in it; `facts_invalid` for a scale that
 * the questionnaire does not have.
 * @example
 * ```ts
 * import { course, itemPoints } from 'panhuo';
 *
 * const { questions, rows } = itemPoints(course.tradingPersonality, [{ q1: 'a', q2: 'b' }, { q1: 'c' }]);
 * questions.slice(0, 3); // => ['q1', 'q2', 'q3']
 * rows.map((row) => row.slice(0, 3)); // => [[5, 4, null], [3, null, null]]
 * ```
 */
export function itemPoints<Q extends Questionnaire>(
  questionnaire: Q,
  sheets: readonly AnswersOf<Q>[],
  options: { readonly scale?: ScaleOf<Q> } = {},
): ItemPoints {
  requireChecked(questionnaireRules.kind, questionnaire);
  const wanted = questionsOf(questionnaire, options.scale);
  const places = [...questionnaire.questions.entries()].filter(
    ([, { id, kind }]) => kind !== 'open' && (wanted?.includes(id) ?? true),
  );
  return {
    questions: places.map(([, { id }]) => id),
    rows: sheets.map((sheet, row) => {
      const { reasons } = scoreSheet(questionnaire, sheet, row);
      return places.map(([place]) => pointsIn(reasons[place]));
    }),
  };
}

function questionsOf({ scales }: Questionnaire, scale: string | undefined): readonly string[] | undefined {
  if (scale === undefined) return undefined;
  const found = scales?.find(({ id }) => id === scale);
  if (found === undefined) throw unusable('scale', 'a scale of the questionnaire');
  return found.questions;
}

function pointsIn(answer: PointsReason | undefined): number | null {
  const hasPoints = answer?.rule === 'question_points' || answer?.rule === 'question_number';
  return hasPoints ? answer.detail.points : null;
}
