import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import {
  answerCode,
  type AnswerColumn,
  type CompiledColumns,
  DomainError,
  NO_LEVEL,
  type Question,
  type Questionnaire,
  type QuestionnaireDefinition,
  rowStatus,
  scoreAnswers,
  type ScoredColumns,
} from 'panhuo';
import { numbersOf, type Sheet, verdictOf } from './oracle.js';

// Books of sheets as columns, and what scoring their sheets one by one says of them.

/** A sheet as the cells of a row: the code, the bits or the number of each question. */
export type Row = readonly number[];

/** The row of a sheet; `never` is the code of questions that its route leads past. */
export function rowOf(definition: QuestionnaireDefinition, sheet: Sheet, never: number): Row {
  const { skipped } = verdictOf(definition, sheet);
  return definition.questions.map((question) => {
    const answer = sheet[question.id];
    const gap = skipped.includes(question.id) ? never : answerCode.none;
    switch (question.kind) {
      case 'single':
        return answer === undefined ? gap : question.options.findIndex(({ id }) => id === answer);
      case 'multiple': {
        const chosen = (answer ?? []) as readonly string[];
        const places = chosen.map((own) => question.options.findIndex(({ id }) => id === own));
        return places.reduce((bits, place) => bits + 2 ** place, 0);
      }
      case 'number':
        return answer === undefined ? NaN : (answer as number);
      case 'open':
        return answer === undefined ? gap : 0;
    }
  });
}

/** The answer that a cell stands for; `undefined` for none. An option that there is not keeps its number as its id. */
function answerIn(question: Question, cell: number): unknown {
  switch (question.kind) {
    case 'single':
      if (cell === answerCode.none || cell === answerCode.skipped) return undefined;
      return question.options[cell]?.id ?? `${cell}`;
    case 'multiple': {
      const bits = cell.toString(2).split('').reverse();
      return bits.flatMap((bit, option) =>
        bit === '1' ? (question.options[option]?.id ?? `${option}`) : [],
      );
    }
    case 'number':
      return Number.isNaN(cell) ? undefined : cell;
    case 'open':
      if (cell === answerCode.none || cell === answerCode.skipped) return undefined;
      return cell === 0 ? 'words' : cell;
  }
}

/** What the columns should say of a row, by way of `scoreAnswers`. */
export interface Expected {
  readonly points: number;
  readonly level: string | undefined;
  readonly status: number;
  readonly flags: readonly string[];
  readonly scales: Readonly<Record<string, number>>;
}

/** Scores a row as a sheet. */
export function expectedOf(questionnaire: Questionnaire, row: Row): Expected {
  const { questions, scales = [] } = questionnaire;
  const bad: Expected = {
    points: NaN,
    level: undefined,
    status: rowStatus.badAnswer,
    flags: [],
    scales: Object.fromEntries(scales.map(({ id }) => [id, NaN])),
  };
  const answers = questions.map((question, place) => [question.id, answerIn(question, row[place]!)] as const);
  try {
    const score = scoreAnswers(questionnaire, Object.fromEntries(answers) as never);
    // A sheet cannot say that a question was never asked; where it was, the code does not fit.
    const isFit = questions.every(
      ({ id, kind }, place) =>
        row[place] !== answerCode.skipped ||
        kind === 'number' ||
        kind === 'multiple' ||
        score.skipped.includes(id),
    );
    if (!isFit) return bad;
    return {
      points: score.points ?? NaN,
      level: score.level ?? undefined,
      status: score.points === null ? rowStatus.refused : rowStatus.scored,
      flags: score.flags.toSorted(),
      scales: Object.fromEntries(Object.entries(score.scales).map(([id, own]) => [id, own ?? NaN])),
    };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'answers_invalid') return bad;
    throw error;
  }
}

/** What the columns say of a row, in the same words. */
function actualOf(compiled: CompiledColumns, scored: ScoredColumns, row: number): Expected {
  const { points, level, status, flags, scales } = scored;
  const index = level[row]!;
  return {
    points: points[row]!,
    level: index === NO_LEVEL ? undefined : compiled.levels[index]!,
    status: status[row]!,
    flags: compiled.flags.filter((_, bit) => Math.floor(flags[row]! / 2 ** bit) % 2 === 1).toSorted(),
    scales: Object.fromEntries(Object.entries(scales).map(([id, column]) => [id, column[row]!])),
  };
}

/** A book of rows. */
export function bookOf({ questions }: QuestionnaireDefinition, rows: readonly Row[]) {
  const columns = questions.map(({ id, kind }, place): readonly [string, AnswerColumn] => {
    const cells = rows.map((row) => row[place]!);
    if (kind === 'number') return [id, Float64Array.from(cells)];
    return [id, kind === 'multiple' ? Uint32Array.from(cells) : Uint8Array.from(cells)];
  });
  return { rows: rows.length, answers: Object.fromEntries(columns) };
}

/** All columns of a scored book as bytes, so that even a NaN of another make would show. */
export function bytesOf({ points, level, status, flags, scales }: ScoredColumns): Record<string, number[]> {
  const columns = { points, level, status, flags, ...scales };
  return Object.fromEntries(
    Object.entries(columns).map(([id, { buffer, byteOffset, byteLength }]) => [
      id,
      Array.from(new Uint8Array(buffer, byteOffset, byteLength)),
    ]),
  );
}

/** Cells of any kind, most of which do not fit. */
function anyCell(question: Question): fc.Arbitrary<number> {
  switch (question.kind) {
    case 'single':
    case 'open':
      return fc.oneof(
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(253, answerCode.skipped, answerCode.none),
      );
    case 'multiple':
      return fc.oneof(
        fc.nat({ max: 2 ** (question.options.length + 1) }),
        fc.constantFrom(2 ** 31, 2 ** 32 - 1, 2 ** 12),
      );
    case 'number': {
      const { min, max, step } = question.range;
      const strange = [NaN, -0, Infinity, -Infinity, min - step, max + step, min + step / 4, max + 1e-9];
      return fc.constantFrom(...numbersOf(question.range), ...strange);
    }
  }
}

/** Rows of a questionnaire: its sheets with either code for a question never asked, now and then with any cell. */
export function anyRow(definition: QuestionnaireDefinition, sheets: readonly Sheet[]): fc.Arbitrary<Row> {
  const { questions } = definition;
  const plain = fc
    .tuple(fc.constantFrom(...sheets), fc.constantFrom(answerCode.none, answerCode.skipped))
    .map(([sheet, never]) => rowOf(definition, sheet, never));
  const planted = fc
    .nat({ max: questions.length - 1 })
    .chain((place) =>
      fc.tuple(plain, anyCell(questions[place]!)).map(([row, cell]) => row.with(place, cell)),
    );
  return fc.oneof({ weight: 3, arbitrary: plain }, { weight: 2, arbitrary: planted });
}

/** The rows of a scored book that differ from what their sheets say, with both sayings. */
export function differences(
  compiled: CompiledColumns,
  scored: ScoredColumns,
  expected: readonly Expected[],
): { readonly row: number; readonly actual: Expected; readonly expected: Expected }[] {
  return expected
    .map((own, row) => ({ row, actual: actualOf(compiled, scored, row), expected: own }))
    .filter(({ actual, expected: own }) => !isDeepStrictEqual(actual, own));
}
