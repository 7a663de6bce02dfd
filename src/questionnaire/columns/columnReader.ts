import { type Grid, gridPlace, gridValue } from '../definition/grid.js';
import type { CompiledQuestion } from '../scoring/compile.js';
import type { MultipleQuestion } from '../types.js';
import { type AnswerColumn, answerCode } from './types.js';

/** Options up to which the worth of every choice of several fits into a table. */
const TABLE_OPTIONS = 12;

/** A question with its column. It has the same form for every kind, so that the loops over rows stay fast. */
export interface ColumnReader {
  readonly compiled: CompiledQuestion;
  readonly column: AnswerColumn;
  readonly kind: 'code' | 'bits' | 'number';
  /** Points by option index, or by choice of several; NaN where there is no such answer. */
  readonly table: Float64Array;
  /** The same for the fast sum, where a gap that counts as zero needs no closer look. */
  readonly fastTable: Float64Array;
  /** What a gap is worth in the fast sum: nothing, or NaN. */
  readonly whenNone: number;
  /** The points of each option. */
  readonly worths: readonly number[];
  /** The place of the question that follows each option. */
  readonly next: readonly number[];
  readonly combine: MultipleQuestion['combine'];
  readonly grid: Grid | undefined;
  readonly isMirrored: boolean;
}

/** Joins a question and its column. `isLenient` says that a gap in it is worth nothing and needs no closer look. */
export function columnReader(
  compiled: CompiledQuestion,
  column: AnswerColumn,
  isLenient: boolean,
): ColumnReader {
  const { question, choices, grid } = compiled;
  const worths = Array.from(choices.values(), ({ points }) => points);
  const combine = question.kind === 'multiple' ? question.combine : 'sum';
  const whenNone = isLenient ? 0 : NaN;
  const table =
    question.kind === 'multiple' ? choiceTable(combine, worths) : codeTable(question.kind, worths);
  const fastTable = table.slice();
  if (table.length > 0) fastTable[question.kind === 'multiple' ? 0 : answerCode.none] = whenNone;
  return {
    compiled,
    column,
    kind: question.kind === 'number' ? 'number' : question.kind === 'multiple' ? 'bits' : 'code',
    table,
    fastTable,
    whenNone,
    worths,
    next: Array.from(choices.values(), (choice) => choice.next),
    combine,
    grid,
    isMirrored: question.kind === 'number' && question.reverse === true,
  };
}

// An open answer is there or not: code 0 says that it is.
function codeTable(kind: 'single' | 'number' | 'open', worths: readonly number[]): Float64Array {
  const table = new Float64Array(256).fill(NaN);
  table.set(kind === 'open' ? [0] : worths);
  return table;
}

// The worth of each choice of several options, by its bits; empty where there would be too many.
function choiceTable(combine: MultipleQuestion['combine'], worths: readonly number[]): Float64Array {
  if (worths.length > TABLE_OPTIONS) return new Float64Array(0);
  return Float64Array.from({ length: 2 ** worths.length }, (_, bits) => bitsWorth(combine, worths, bits));
}

/** What the answer in a cell that is not empty is worth; NaN where it holds what the question does not have. */
export function cellWorth(reader: ColumnReader, row: number): number {
  const { kind, column, table, combine, worths } = reader;
  const cell = column[row]!;
  if (kind === 'number') return numberWorth(reader, cell);
  if (kind === 'code' || table.length > 0) return table[cell] ?? NaN;
  return bitsWorth(combine, worths, cell);
}

/** Whether a cell says that there is no answer, of its own or because the route leads past. */
export function isEmptyCell({ kind, column }: ColumnReader, row: number): boolean {
  const cell = column[row]!;
  if (kind === 'number') return Number.isNaN(cell);
  return kind === 'bits' ? cell === 0 : cell === answerCode.none;
}

function bitsWorth(how: MultipleQuestion['combine'], worths: readonly number[], bits: number): number {
  if (worths.length < 32 && bits >>> worths.length !== 0) return NaN;
  let worth = how === 'sum' ? 0 : -Infinity;
  for (let option = 0; option < worths.length; option++) {
    if (((bits >>> option) & 1) === 0) continue;
    const own = worths[option]!;
    worth = how === 'sum' ? worth + own : Math.max(worth, own);
  }
  return worth;
}

function numberWorth({ grid, isMirrored }: ColumnReader, value: number): number {
  if (grid === undefined) return NaN;
  const place = gridPlace(grid, value);
  if (place < 0) return NaN;
  return gridValue(grid, isMirrored ? grid.count - 1 - place : place);
}
