import { isRequired } from '../definition/worth.js';
import type { CompiledQuestionnaire } from '../scoring/compile.js';
import { addPoints } from './addPoints.js';
import { columnReader } from './columnReader.js';
import { levelIndex, type LevelTable } from './levelTable.js';
import { applyOverrides } from './overrideColumns.js';
import { readColumns } from './readColumns.js';
import { rowScorer, scoreRow } from './rowScorer.js';
import type { ScoredColumns } from './types.js';

/** Rows that are done together, so that their totals stay in the processor's nearest memory. */
const BLOCK = 4096;

/**
 * Scores a book. Where a sheet has no gap, its total is the sum of one look-up a cell; a row whose look-ups end in NaN,
 * and every row of a questionnaire with routes or scales, is followed question by question.
 */
export function scoreRows(
  compiled: CompiledQuestionnaire,
  flags: readonly string[],
  levels: LevelTable,
  rows: number,
  answers: object,
): ScoredColumns {
  const { definition, questions } = compiled;
  const { missing, factor, scales = [] } = definition;
  const columns = readColumns(compiled, rows, answers);
  const readers = questions.map((question, place) => {
    const isLenient = missing.policy === 'zero' || !isRequired(question.question);
    return columnReader(question, columns[place]!, isLenient);
  });
  const book: ScoredColumns = {
    questionnaire: compiled.head,
    points: new Float64Array(rows),
    level: new Uint8Array(rows),
    status: new Uint8Array(rows),
    flags: new Uint32Array(rows),
    scales: Object.fromEntries(scales.map(({ id }) => [id, new Float64Array(rows).fill(NaN)])),
  };
  const { points, level } = book;
  const isPlain = scales.length === 0 && !questions.some(({ hasRoutes }) => hasRoutes);
  const scorer = rowScorer(compiled, readers, book);
  for (let from = 0; from < rows; from += BLOCK) {
    const to = Math.min(from + BLOCK, rows);
    if (isPlain) addPoints(points, readers, from, to);
    for (let row = from; row < to; row++) {
      const sum = points[row]!;
      const isKnown = isPlain && !Number.isNaN(sum);
      if (!isKnown) scoreRow(scorer, row);
      else if (factor !== undefined) points[row] = sum * factor;
      // Without a total there is no level: NaN lies in none.
      level[row] = levelIndex(levels, points[row]!);
    }
  }
  applyOverrides(compiled, readers, flags, book);
  return book;
}
