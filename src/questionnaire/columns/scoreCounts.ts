import { addCounts, requireSame } from '../../kernel/index.js';
import type { LevelOf, Questionnaire } from '../types.js';
import type { CompiledColumns } from './compileQuestionnaire.js';
import { requireSameQuestionnaire, requireScoreCounts, requireScored } from './requireScores.js';
import { rowStatus, type ScoredColumns } from './types.js';

/** What the sheets of a book come to: what `tabulate` counts of levels, flags and totals. */
export interface ScoreCounts<Level extends string = string> {
  readonly questionnaire: CompiledColumns['questionnaire'];
  /** All rows. */
  readonly sheets: number;
  /** Rows without a total, because answers are missing. */
  readonly refused: number;
  /** Rows with an answer that does not fit; they are in no other count but `sheets`. */
  readonly badAnswers: number;
  /** In the order of the questionnaire. */
  readonly levels: readonly { readonly level: Level; readonly count: number }[];
  /** Of all sheets: a flag stands without a total too. */
  readonly flags: readonly { readonly flag: string; readonly count: number }[];
  /** The totals, and how often each occurs, from the lowest up. */
  readonly points: readonly { readonly points: number; readonly count: number }[];
}

/**
 * Counts what the sheets of a book, or of a part of it, come to.
 *
 * @param columns - The compiled questionnaire.
 * @param scored - What it scored, here or on another thread.
 * @returns The counts, for `mergeScoreCounts`. Cost: two passes over the rows, a sort of the different totals.
 * @throws DomainError `unit_mismatch` for what another questionnaire scored, `columns_invalid` with the path of a column, or of
 * a row in it, that does not fit, `facts_invalid` for what are no scores.
 * @example
 * ```ts
 * import { compileQuestionnaire, industry, scoreCounts } from 'panhuo';
 *
 * const columns = compileQuestionnaire(industry.netPromoter);
 * const scored = columns.scoreColumns({ rows: 3, answers: { recommend: Float64Array.of(10, 6, 9) } });
 * scoreCounts(columns, scored).levels[2]; // => { level: 'promoter', count: 2 }
 * ```
 */
export function scoreCounts<Q extends Questionnaire>(
  columns: CompiledColumns<Q>,
  scored: ScoredColumns,
): ScoreCounts<LevelOf<Q>> {
  const { questionnaire, levels, flags } = columns;
  requireScored(columns, scored);
  const { points, level, status, flags: raised } = scored;
  const byLevel = new Float64Array(256);
  const byStatus = new Float64Array(256);
  const byFlag = new Float64Array(flags.length);
  const byPoints = new Map<number, number>();
  for (let row = 0; row < points.length; row++) {
    byLevel[level[row]!]! += 1;
    byStatus[status[row]!]! += 1;
    for (let flag = 0; flag < byFlag.length; flag++) byFlag[flag]! += (raised[row]! >>> flag) & 1;
    const total = points[row]!;
    if (!Number.isNaN(total)) byPoints.set(total, (byPoints.get(total) ?? 0) + 1);
  }
  return {
    questionnaire,
    sheets: points.length,
    refused: byStatus[rowStatus.refused]!,
    badAnswers: byStatus[rowStatus.badAnswer]!,
    levels: levels.map((own, code) => ({ level: own, count: byLevel[code]! })),
    flags: flags.map((flag, place) => ({ flag, count: byFlag[place]! })),
    points: rising(byPoints),
  };
}

/**
 * Adds up the counts of two parts of a book. Any order gives the same.
 *
 * @param a - The counts of one part.
 * @param b - The counts of another part, of the same questionnaire.
 * @returns The counts of both.
 * @throws DomainError `unit_mismatch` where another questionnaire scored, `facts_invalid` for what are no counts, and for counts
 * whose sum is above 2^53 − 1.
 * @example
 * ```ts
 * import { compileQuestionnaire, industry, mergeScoreCounts, scoreCounts } from 'panhuo';
 *
 * const columns = compileQuestionnaire(industry.netPromoter);
 * const part = (...recommend: number[]) =>
 *   scoreCounts(
 *     columns,
 *     columns.scoreColumns({ rows: recommend.length, answers: { recommend: Float64Array.from(recommend) } }),
 *   );
 * mergeScoreCounts(part(10, 6), part(9)).levels[2]; // => { level: 'promoter', count: 2 }
 * ```
 */
export function mergeScoreCounts<Level extends string>(
  a: ScoreCounts<Level>,
  b: ScoreCounts<Level>,
): ScoreCounts<Level> {
  requireScoreCounts(a, 'a');
  requireScoreCounts(b, 'b');
  requireSameQuestionnaire(a.questionnaire, b.questionnaire);
  requireSame(namesOf(a.levels, 'level'), namesOf(b.levels, 'level'), 'levels');
  requireSame(namesOf(a.flags, 'flag'), namesOf(b.flags, 'flag'), 'flags');
  const byPoints = new Map<number, number>();
  for (const { points, count } of [...a.points, ...b.points]) {
    byPoints.set(points, addCounts(byPoints.get(points) ?? 0, count, 'points'));
  }
  return {
    questionnaire: a.questionnaire,
    sheets: addCounts(a.sheets, b.sheets, 'sheets'),
    refused: addCounts(a.refused, b.refused, 'refused'),
    badAnswers: addCounts(a.badAnswers, b.badAnswers, 'badAnswers'),
    levels: added(a.levels, b.levels, 'levels'),
    flags: added(a.flags, b.flags, 'flags'),
    points: rising(byPoints),
  };
}

function namesOf<Key extends string>(lines: readonly Readonly<Record<Key, string>>[], key: Key): string[] {
  return lines.map((line) => line[key]);
}

function rising(byPoints: ReadonlyMap<number, number>): ScoreCounts['points'] {
  return [...byPoints].sort(([a], [b]) => a - b).map(([points, count]) => ({ points, count }));
}

function added<Line extends { readonly count: number }>(
  a: readonly Line[],
  b: readonly Line[],
  path: string,
): Line[] {
  return a.map((line, place) => ({ ...line, count: addCounts(line.count, b[place]!.count, path) }));
}
