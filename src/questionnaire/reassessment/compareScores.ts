import type { Explained, Reason } from '../../kernel/index.js';
import type { Score } from '../scoreAnswers.js';
import { type PointsReason, pointsReason } from '../scoring/reasons.js';
import { settle } from '../scoring/total.js';
import type { LevelOf, Questionnaire } from '../types.js';
import { provenanceFaults } from './provenance.js';

/** What changed between two scores of one customer. */
export interface ScoreChange<Level extends string = string> {
  /** Whether the level rose or fell, by the points at which levels begin; `null` where one of the two is missing. */
  readonly moved: 'up' | 'down' | 'same' | null;
  readonly from: Level | null;
  readonly to: Level | null;
  /** The change of the points; `null` where a total is missing. */
  readonly points: number | null;
  /** The questions that moved the points, the strongest first. */
  readonly questions: readonly QuestionChange[];
}

/** A question whose points changed. */
export interface QuestionChange {
  readonly question: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

/**
 * Compares two scores of one customer by the same questionnaire (复评对比): did the level move, and which questions
 * moved it?
 *
 * @param questionnaire - The questionnaire that made both.
 * @param earlier - The earlier score, as `scoreAnswers` gave it or as it comes from storage.
 * @param later - The later score.
 * @returns The change, or `null` when one of them was made by another questionnaire or version. The reasons are the
 * changes in points, question by question, and add up to `points` from left to right; an answer that sets the level
 * is a reason without points.
 * @example
 * ```ts
 * import { compareScores, course, scoreAnswers } from 'panhuo';
 *
 * const first = { q1: 'c', q2: 'c', q3: 'b', q4: 'c', q5: 'c', q6: 'b', q7: 'b', q8: 'b', q9: 'b', q10: 'b' } as const;
 * const before = scoreAnswers(course.tradingPersonality, first);
 * const after = scoreAnswers(course.tradingPersonality, { ...first, q1: 'e', q8: 'a', q5: 'a' });
 * const { value } = compareScores(course.tradingPersonality, before, after);
 * [value?.from, value?.to, value?.points]; // => ['steady', 'conservative', -6]
 * value?.questions.map(({ question, change }) => `${question} ${change}`); // => ['q1 -2', 'q5 -2', 'q8 -2']
 * ```
 */
export function compareScores<Q extends Questionnaire>(
  questionnaire: Q,
  earlier: Score,
  later: Score,
): Explained<ScoreChange<LevelOf<Q>> | null> {
  const faults = [...provenanceFaults(questionnaire, earlier), ...provenanceFaults(questionnaire, later)];
  if (faults.length > 0) return { value: null, reasons: faults };
  const [before, after] = [amountsOf(earlier), amountsOf(later)];
  const changes = [...questionnaire.questions.map(({ id }) => keyOf(id)), ...shifts]
    .map((key) => changeOf(before.get(key), after.get(key)))
    .filter((reason) => reason.detail.points !== 0);
  const questions = questionChanges(changes);
  const points = earlier.points === null || later.points === null ? null : later.points - earlier.points;
  const moved = changes.reduce((sum, { detail }) => sum + detail.points, 0);
  if (points !== null) settle(changes, moved, points);
  const value = {
    moved: movedBetween(questionnaire, earlier.level, later.level),
    from: earlier.level as LevelOf<Q> | null,
    to: later.level as LevelOf<Q> | null,
    points,
    questions,
  };
  return { value, reasons: [...changes, ...newOverrides(earlier, later)] };
}

/** What is added to the sum of the questions, in the order of a score. */
const shifts = ['total_prorated', 'total_rounded', 'total_factor'];

const keyOf = (question: string): string => `question ${question}`;

// Amounts by question, and those of the whole sheet by their rule.
function amountsOf({ reasons }: Score): Map<string, PointsReason> {
  const amounts = reasons.filter(({ rule }) => rule !== 'answer_flag' && rule !== 'answer_level');
  return new Map(
    amounts.map((own) => [own.detail.question === undefined ? own.rule : keyOf(own.detail.question), own]),
  );
}

function changeOf(earlier: PointsReason | undefined, later: PointsReason | undefined): PointsReason {
  const [before, after] = [earlier?.detail.points ?? 0, later?.detail.points ?? 0];
  const amount = { before, after, points: after - before };
  const question = later?.detail.question ?? earlier?.detail.question;
  return question === undefined
    ? pointsReason('shift_moved', { shift: later?.rule ?? earlier?.rule ?? '', ...amount })
    : pointsReason('answer_moved', { question, ...amount });
}

function questionChanges(changes: readonly PointsReason[]): QuestionChange[] {
  const questions = changes.flatMap(({ detail: { question, before, after, points } }) =>
    question === undefined
      ? []
      : [{ question, before: Number(before), after: Number(after), change: points }],
  );
  return questions.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

function newOverrides(earlier: Score, later: Score): Reason[] {
  const nameOf = ({ rule, detail }: PointsReason) => JSON.stringify([rule, detail.question, detail['flag']]);
  const known = new Set(earlier.reasons.map(nameOf));
  return later.reasons.filter(
    (own) => (own.rule === 'answer_flag' || own.rule === 'answer_level') && !known.has(nameOf(own)),
  );
}

function movedBetween(
  { levels }: Questionnaire,
  from: string | null,
  to: string | null,
): ScoreChange['moved'] {
  const [before, after] = [from, to].map((id) => levels.find((level) => level.id === id)?.from);
  if (before === undefined || after === undefined) return null;
  if (before === after) return 'same';
  return after > before ? 'up' : 'down';
}
