import { addMonths, type Day, day, type Fingerprint, type Reason, reason } from '../kernel/index.js';
import { readAnswer, requireKnownQuestions } from './answers.js';
import { compile } from './compile.js';
import { holds } from './inspectQuestionnaire.js';
import type { AnswersOf, LevelOf, Questionnaire, ScoreLevel } from './types.js';

/** Why a sheet has its points: one reason a question, and their points add up to the total from left to right. */
export interface PointsReason extends Reason {
  readonly detail: {
    readonly question: string;
    /** The options that were chosen; none when the question was not answered. */
    readonly options: readonly string[];
    readonly points: number;
  };
}

/** How far a total is from a neighbouring level. */
export interface LevelDistance<Level extends string = string> {
  readonly level: Level;
  /** Points to the nearest edge of that level. */
  readonly points: number;
}

/** A scored sheet. It names the very questionnaire that scored it. */
export interface Score<Level extends string = string> {
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
  /** The ids of the questions that were answered, and of those that were not though they are not optional. */
  readonly answered: readonly string[];
  readonly missing: readonly string[];
  /** The distance to the levels below and above; `null` where there is none. */
  readonly toNext: {
    readonly below: LevelDistance<Level> | null;
    readonly above: LevelDistance<Level> | null;
  };
  /** First day on which the score is no longer valid; `null` when it does not expire or no day was given. */
  readonly expiresOn: Day | null;
  readonly reasons: readonly PointsReason[];
}

/**
 * Scores a sheet and explains every point.
 *
 * @param questionnaire - The questionnaire, from `defineQuestionnaire` or a preset.
 * @param answers - Option ids by question id. Questions may be missing: the questionnaire says what becomes of them.
 * @param options - `on`: the day of the answers, from which the score expires.
 * @returns The points, the level and one reason a question. Cost: linear in the options.
 * @throws DomainError `answers_invalid` with the path of an answer that does not fit.
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
): Score<LevelOf<Q>> {
  const compiled = compile(questionnaire);
  if (options.on !== undefined) day(options.on);
  requireKnownQuestions(compiled, answers);
  const reasons: PointsReason[] = [];
  const answered: string[] = [];
  const missing: string[] = [];
  let total = 0;
  for (const entry of compiled.questions) {
    const { id, optional } = entry.question;
    const answer = readAnswer(entry, answers);
    if (answer !== undefined) answered.push(id);
    else if (optional !== true) missing.push(id);
    const points = answer?.points ?? 0;
    total += points;
    reasons.push(pointsReason(id, answer?.chosen, points));
  }
  const refused = missing.length > 0 && questionnaire.missing.policy === 'refuse';
  const levels = questionnaire.levels as readonly (ScoreLevel & { readonly id: LevelOf<Q> })[];
  const level = refused ? undefined : levels.find((candidate) => holds(candidate, total));
  const { id, version, validMonths } = questionnaire;
  const expires = options.on !== undefined && validMonths !== undefined && !refused;
  return {
    questionnaire: { id, version, fingerprint: compiled.fingerprint },
    points: refused ? null : total,
    range: compiled.range,
    level: level?.id ?? null,
    answered,
    missing,
    toNext: refused ? { below: null, above: null } : neighbours(levels, total),
    expiresOn: expires ? addMonths(options.on, validMonths) : null,
    reasons,
  };
}

function pointsReason(question: string, chosen: readonly string[] | undefined, points: number): PointsReason {
  const detail = { question, options: chosen ?? [], points };
  return { rule: reason(chosen === undefined ? 'question_missing' : 'question_points', detail).rule, detail };
}

function neighbours<Level extends string>(
  levels: readonly (ScoreLevel & { readonly id: Level })[],
  total: number,
): Score<Level>['toNext'] {
  let below: LevelDistance<Level> | null = null;
  let above: LevelDistance<Level> | null = null;
  for (const { id, from, to } of levels) {
    if (to !== undefined && to < total && (below === null || total - to < below.points)) {
      below = { level: id, points: total - to };
    }
    if (from > total && (above === null || from - total < above.points)) {
      above = { level: id, points: from - total };
    }
  }
  return { below, above };
}
