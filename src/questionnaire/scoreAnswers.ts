import { addMonths, type Day, day, demandObject, type Fingerprint } from '../kernel/index.js';
import { answersInOrder } from './scoring/answers.js';
import { compile, standingOf } from './scoring/compile.js';
import { type LevelDistance, unplaced } from './scoring/levels.js';
import { flagsOf, overrideReason } from './scoring/overrides.js';
import { type PointsReason, pointsReason } from './scoring/reasons.js';
import { scalesOf } from './scoring/scalesOf.js';
import { isRefused, totalOf } from './scoring/total.js';
import { walk } from './scoring/walk.js';
import type { AnswersOf, LevelOf, Questionnaire, ScaleOf } from './types.js';

/** A scored sheet. It names the very questionnaire that scored it. */
export interface Score<Level extends string = string, ScaleId extends string = string> {
  readonly questionnaire: {
    readonly id: string;
    readonly version: string;
    readonly fingerprint: Fingerprint;
  };
  /** The total, or `null` when the policy for missing answers refuses to give one. */
  readonly points: number | null;
  /** The lowest and the highest total that there is. */
  readonly range: { readonly min: number; readonly max: number };
  readonly level: Level | null;
  /** The sub-totals; `null` where too little was answered. */
  readonly scales: { readonly [S in ScaleId]: number | null };
  /** The flags that answers raise, whatever the points, and even when there is no total. */
  readonly flags: readonly string[];
  /** The ids of the questions that were answered, of those that were not though they should be, and of those never asked. */
  readonly answered: readonly string[];
  readonly missing: readonly string[];
  readonly skipped: readonly string[];
  /**
   * The distance to the levels below and above that points lead to; `null` where there is none, where an answer and not
   * the points set the level, and in a statutory questionnaire, whose answers it would coach.
   */
  readonly toNext: {
    readonly below: LevelDistance<Level> | null;
    readonly above: LevelDistance<Level> | null;
  };
  /** The day of the answers, where it was given. */
  readonly on: Day | null;
  /** First day on which the score is no longer valid; `null` when it does not expire or no day was given. */
  readonly expiresOn: Day | null;
  readonly reasons: readonly PointsReason[];
}

/**
 * Scores a sheet and explains every point.
 *
 * @param questionnaire - The questionnaire, from `defineQuestionnaire` or a preset.
 * @param answers - Answers by question id. Questions may be missing: the questionnaire says what becomes of them.
 * @param options - `on`: the day of the answers, from which the score expires.
 * @returns The points, the level and one reason a question. Cost: linear in the questions.
 * @throws DomainError `answers_invalid` with the path of an answer that does not fit, also of one to a question that
 * the sheet's own route leads past; `facts_invalid` for options that are no object.
 * @example
 * ```ts
 * import { course, scoreAnswers } from 'panhuo';
 *
 * const calm = { q1: 'e', q2: 'e', q3: 'a', q4: 'a', q5: 'a', q6: 'a', q7: 'a', q8: 'a', q9: 'a', q10: 'a' } as const;
 * const score = scoreAnswers(course.tradingPersonality, calm);
 * [score.points, score.level, score.toNext.above]; // => [9, 'conservative', { level: 'steady', points: 13 }]
 * ```
 */
export function scoreAnswers<Q extends Questionnaire>(
  questionnaire: Q,
  answers: AnswersOf<Q>,
  options: { readonly on?: Day } = {},
): Score<LevelOf<Q>, ScaleOf<Q>> {
  demandObject(options, 'options');
  const compiled = compile(questionnaire);
  const { definition, head, range } = compiled;
  const { validMonths, statutory } = definition;
  const on = options.on === undefined ? null : day(options.on);
  const walked = walk(compiled, answersInOrder(compiled, answers));
  const { tally, reasons, answered, missing, skipped, overrides } = walked;
  const { asked, answered: given } = tally;
  const isTotal = !isRefused(definition.missing, asked, given);
  const scales = scalesOf(compiled, reasons, !isTotal) as Score<string, ScaleOf<Q>>['scales'];
  const points = isTotal ? totalOf(definition, tally, reasons) : null;
  if (!isTotal) reasons.push(pointsReason('score_refused', { asked, answered: given, points: 0 }));
  // Without a total nothing is set; of several that would set a level, the first does.
  const setting = isTotal ? overrides.find(({ level }) => level !== undefined) : undefined;
  for (const override of overrides) reasons.push(overrideReason(override, override === setting));
  const standing = points === null ? unplaced : standingOf(compiled, points);
  const { toNext } = setting === undefined && statutory !== true ? standing : unplaced;
  return {
    questionnaire: head,
    points,
    range,
    level: (setting?.level ?? standing.level) as LevelOf<Q> | null,
    scales,
    flags: flagsOf(overrides),
    answered,
    missing,
    skipped,
    toNext: toNext as Score<LevelOf<Q>>['toNext'],
    on,
    expiresOn:
      on === null || validMonths === undefined || points === null ? null : addMonths(on, validMonths),
    reasons,
  };
}
