import type { CompiledQuestionnaire } from '../scoring/compile.js';
import { ANSWERED, MISSING, scalePoints, SKIPPED } from '../scoring/scalePoints.js';
import { isRefused, totalOf } from '../scoring/total.js';
import { answerCode, rowStatus, type ScoredColumns } from './types.js';
import { cellWorth, type ColumnReader, isEmptyCell } from './columnReader.js';

/** What following one sheet needs, kept from row to row. */
export interface RowScorer {
  readonly compiled: CompiledQuestionnaire;
  readonly readers: readonly ColumnReader[];
  readonly book: ScoredColumns;
  /** Points and state of each question of the sheet at hand. */
  readonly points: Float64Array;
  readonly states: Uint8Array;
  /** The tally of the sheet at hand. */
  readonly tally: { sum: number; required: number; asked: number; answered: number };
}

/** A scorer of single rows. */
export function rowScorer(
  compiled: CompiledQuestionnaire,
  readers: readonly ColumnReader[],
  book: ScoredColumns,
): RowScorer {
  const points = new Float64Array(readers.length);
  const states = new Uint8Array(readers.length);
  return { compiled, readers, book, points, states, tally: { sum: 0, required: 0, asked: 0, answered: 0 } };
}

/** Follows the sheet of one row along its route, and writes its total, its status and its scales. */
export function scoreRow(scorer: RowScorer, row: number): void {
  const { compiled, book, points, states, tally } = scorer;
  const { definition, scales, questions } = compiled;
  const fits = followRow(scorer, row);
  const isScored = fits && !isRefused(definition.missing, tally.asked, tally.answered);
  book.points[row] = isScored ? totalOf(definition, tally) : NaN;
  book.status[row] = fits ? (isScored ? rowStatus.scored : rowStatus.refused) : rowStatus.badAnswer;
  if (!fits) return;
  for (let at = 0; at < scales.length; at++) {
    const scale = definition.scales![at]!;
    const value = scalePoints(scale, scales[at]!, questions, points, states, definition.missing, !isScored);
    book.scales[scale.id]![row] = value ?? NaN;
  }
}

/** Reads the cells of a row as `walk` reads a sheet. False when one does not fit. */
function followRow({ readers, points, states, tally }: RowScorer, row: number): boolean {
  tally.sum = tally.required = tally.asked = tally.answered = 0;
  let next = 0;
  for (let place = 0; place < readers.length; place++) {
    const reader = readers[place]!;
    const { isCounted } = reader.compiled;
    const isEmpty = isEmptyCell(reader, row);
    points[place] = 0;
    if (place < next) {
      const cell = reader.column[row];
      if (!isEmpty && !(reader.kind === 'code' && cell === answerCode.skipped)) return false;
      states[place] = SKIPPED;
      continue;
    }
    if (isCounted) tally.asked++;
    states[place] = isEmpty ? MISSING : ANSWERED;
    if (isEmpty) continue;
    const worth = cellWorth(reader, row);
    if (Number.isNaN(worth)) return false;
    points[place] = worth;
    tally.sum += worth;
    if (isCounted) {
      tally.answered++;
      tally.required += worth;
    }
    if (reader.compiled.hasRoutes) next = reader.next[reader.column[row]!] ?? 0;
  }
  return true;
}
