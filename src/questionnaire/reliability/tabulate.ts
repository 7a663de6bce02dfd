import { type Day, day, requireChecked } from '../../kernel/index.js';
import { questionnaireRules } from '../definition/questionnaireRules.js';
import type { AnswersOf, LevelOf, Questionnaire } from '../types.js';
import { countAnswer, type QuestionTally, shareOf, startTally, tabulated } from './questionTally.js';
import { scoreSheet } from './scoreSheet.js';
import { type NumberSummary, summarise } from './summarise.js';
import type { Tabulation } from './tabulation.js';

/**
 * Counts what many sheets of one questionnaire say (统计): answers, levels, flags and totals.
 *
 * @param questionnaire - The questionnaire that all sheets answer.
 * @param sheets - Answers by question id, a sheet for each person.
 * @param options - `on`: the day of the survey, which the table then bears.
 * @returns Counts and shares. The answered, missing and skipped of a question add up to the sheets, and so do the refused
 * and those with a total. Cost: one pass over the sheets, and a sort of the different totals.
 * @throws DomainError `answers_invalid` with the place of the sheet and the path in it; `day_invalid`.
 * @example
 * ```ts
 * import { course, tabulate } from 'panhuo';
 *
 * const { refused, questions } = tabulate(course.tradingPersonality, [{ q1: 'a' }, { q1: 'a' }, { q1: 'c' }, {}]);
 * refused; // => 4
 * [questions[0]?.answered, questions[0]?.missing]; // => [3, 1]
 * questions[0]?.options[0]; // => { option: 'a', count: 2, share: 2 / 3 }
 * ```
 */
export function tabulate<Q extends Questionnaire>(
  questionnaire: Q,
  sheets: readonly AnswersOf<Q>[],
  options: { readonly on?: Day } = {},
): Tabulation<LevelOf<Q>> {
  requireChecked(questionnaireRules.kind, questionnaire);
  const on = options.on === undefined ? null : day(options.on);
  const tallies = questionnaire.questions.map(startTally);
  const levels = new Map(questionnaire.levels.map(({ id }) => [id as LevelOf<Q>, 0]));
  const flags = new Map(questionnaire.overrides?.map(({ flag }) => [flag, 0]));
  const totals: number[] = [];
  for (const [row, sheet] of sheets.entries()) {
    const score = scoreSheet(questionnaire, sheet, row, options);
    for (const [place, tally] of tallies.entries()) countAnswer(tally, score.reasons[place]);
    if (score.points !== null) totals.push(score.points);
    if (score.level !== null) raise(levels, score.level);
    for (const flag of score.flags) raise(flags, flag);
  }
  return {
    on,
    sheets: sheets.length,
    refused: sheets.length - totals.length,
    questions: tallies.map((tally: QuestionTally) => tabulated(tally)),
    levels: [...levels].map(([level, count]) => ({ level, count, share: shareOf(count, totals.length) })),
    flags: [...flags].map(([flag, count]) => ({ flag, count, share: shareOf(count, sheets.length) })),
    points: pointsTable(totals),
  };
}

function pointsTable(totals: readonly number[]): Tabulation['points'] {
  const summary: NumberSummary | null = summarise(totals);
  if (summary === null) return null;
  const counts = new Map<number, number>();
  for (const points of totals) raise(counts, points);
  const sorted = [...counts].sort(([a], [b]) => a - b);
  return { ...summary, counts: sorted.map(([points, count]) => ({ points, count })) };
}

function raise<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
