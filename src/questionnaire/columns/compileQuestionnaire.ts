import { DomainError, type Fingerprint } from '../../kernel/index.js';
import { compile } from '../scoring/compile.js';
import type { LevelOf, Questionnaire, ScaleOf } from '../types.js';
import { levelTable } from './levelTable.js';
import { scoreRows } from './scoreRows.js';
import type { ColumnsOf, ScoredColumns } from './types.js';

/** A questionnaire that scores whole books, and the names of what its columns number. */
export interface CompiledColumns<Q extends Questionnaire = Questionnaire> {
  /** As in every score. */
  readonly questionnaire: {
    readonly id: string;
    readonly version: string;
    readonly fingerprint: Fingerprint;
  };
  /** The levels, in the order in which `level` numbers them. */
  readonly levels: readonly LevelOf<Q>[];
  /** The flags, in the order of their bits. */
  readonly flags: readonly string[];
  /**
   * Scores the sheets of a book. Row by row it says what `scoreAnswers` says of the same sheet.
   *
   * @param book - The number of rows, and a column a question.
   * @returns New columns. Cost: linear in the cells, without an allocation a row.
   * @throws DomainError `columns_invalid` with the path of a column that does not fit.
   */
  scoreColumns(book: { readonly rows: number; readonly answers: ColumnsOf<Q> }): ScoredColumns<ScaleOf<Q>>;
}

/** Options that a byte can number beside the two codes, options that a word has bits for, and levels likewise. */
const LIMITS = { single: 254, multiple: 32, flags: 32, levels: 255 };

/**
 * Makes a questionnaire ready to score books of any size from columns.
 *
 * @param questionnaire - The questionnaire.
 * @returns Its scorer.
 * @throws DomainError `columns_invalid` when a question has more options than a column can number.
 * @example
 * ```ts
 * import { compileQuestionnaire, industry } from 'panhuo';
 *
 * const columns = compileQuestionnaire(industry.netPromoter);
 * const { level, status } = columns.scoreColumns({ rows: 3, answers: { recommend: Float64Array.of(10, 6, NaN) } });
 * Array.from(level.slice(0, 2), (index) => columns.levels[index]); // => ['promoter', 'detractor']
 * status[2]; // => 1
 * ```
 */
export function compileQuestionnaire<Q extends Questionnaire>(questionnaire: Q): CompiledColumns<Q> {
  const compiled = compile(questionnaire);
  const { questions, levels, overrides = [] } = questionnaire;
  const flags = [...new Set(overrides.map(({ flag }) => flag))];
  requireAtMost('levels', levels.length, LIMITS.levels);
  requireAtMost('overrides', flags.length, LIMITS.flags);
  for (const [place, question] of questions.entries()) {
    if (!('options' in question)) continue;
    requireAtMost(`questions[${place}].options`, question.options.length, LIMITS[question.kind]);
  }
  const table = levelTable(questionnaire);
  return {
    questionnaire: compiled.head,
    levels: levels.map(({ id }) => id) as LevelOf<Q>[],
    flags,
    scoreColumns: ({ rows, answers }) => scoreRows(compiled, flags, table, rows, answers),
  };
}

function requireAtMost(path: string, count: number, limit: number): void {
  if (count <= limit) return;
  throw new DomainError('columns_invalid', {
    path,
    expected: { zh: `最多 ${limit} 项`, en: `at most ${limit}` },
  });
}
