import { DomainError, type ErrorDetail } from '../../kernel/index.js';
import type { CompiledQuestion, CompiledQuestionnaire } from '../scoring/compile.js';
import { type AnswerColumn, answerCode } from './types.js';

/**
 * The columns of a book in the order of the questions.
 *
 * @throws DomainError `columns_invalid` with the path: a column of another length or type, or of no question (by its
 * position).
 */
export function readColumns(
  { questions, places }: CompiledQuestionnaire,
  rows: number,
  answers: unknown,
): AnswerColumn[] {
  if (!Number.isInteger(rows) || rows < 0) throw unfit('rows', 'a whole number of zero or more');
  if (typeof answers !== 'object' || answers === null) throw unfit('answers', 'an object');
  for (const [position, id] of Object.keys(answers).entries()) {
    if (!places.has(id)) throw unfit(`answers[${position}]`, 'a question of the questionnaire');
  }
  return questions.map((compiled) => {
    const { id } = compiled.question;
    const Column = columnType(compiled);
    const column: unknown = Object.hasOwn(answers, id) ? Reflect.get(answers, id) : undefined;
    if (column === undefined) return emptyColumn(compiled, rows);
    if (column instanceof Column && column.length === rows) return column;
    const expected = { zh: `长度为 ${rows} 的 ${Column.name}`, en: `a ${Column.name} of length ${rows}` };
    throw unfit(`answers.${id}`, expected);
  });
}

function columnType({ question }: CompiledQuestion) {
  if (question.kind === 'number') return Float64Array;
  return question.kind === 'multiple' ? Uint32Array : Uint8Array;
}

// A column on which nobody answered.
function emptyColumn(compiled: CompiledQuestion, rows: number): AnswerColumn {
  const column = new (columnType(compiled))(rows);
  if (column instanceof Float64Array) return column.fill(NaN);
  return column instanceof Uint8Array ? column.fill(answerCode.none) : column;
}

function unfit(path: string, expected: NonNullable<ErrorDetail['expected']>): DomainError {
  return new DomainError('columns_invalid', { path, expected });
}
