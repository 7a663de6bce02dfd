import type { CompiledColumns } from './compileQuestionnaire.js';
import type { AnswersOf } from '../types.js';

/** The codes of a column of answers, beside the indices of options. */
export const answerCode = /* @__PURE__ */ Object.freeze({
  /** Not answered. */
  none: 255,
  /** Never asked: an earlier answer leads past the question. */
  skipped: 254,
});

/** What became of a row. */
export const rowStatus = /* @__PURE__ */ Object.freeze({
  scored: 0,
  /** The policy for missing answers gives no total. */
  refused: 1,
  /** An answer does not fit, where `scoreAnswers` throws `answers_invalid`. */
  badAnswer: 2,
});

/** The level of a row that has none. */
export const NO_LEVEL = 255;

/**
 * The column of a question. Single: the index of the option, or an `answerCode`. Multiple: a bit for each option, 0 for
 * no answer. Number: the number, NaN for no answer. Open: 0 where there is an answer, else an `answerCode`.
 */
export type AnswerColumn = Uint8Array | Uint32Array | Float64Array;

type ColumnFor<Answer> = Answer extends number
  ? Float64Array
  : Answer extends readonly unknown[]
    ? Uint32Array
    : Uint8Array;

/** The columns that a questionnaire takes, by question. A question without a column was answered by nobody. */
export type ColumnsOf<Q> = {
  readonly [Id in keyof AnswersOf<Q>]?: ColumnFor<NonNullable<AnswersOf<Q>[Id]>>;
};

/** The scores of a book, a row a sheet. */
export interface ScoredColumns<ScaleId extends string = string> {
  /** The one that scored it. */
  readonly questionnaire: CompiledColumns['questionnaire'];
  /** The totals; NaN where there is none. */
  readonly points: Float64Array;
  /** Indices into `levels` of the compiled questionnaire; `NO_LEVEL` where there is none. */
  readonly level: Uint8Array;
  /** A `rowStatus` each. */
  readonly status: Uint8Array;
  /** A bit for each of `flags` of the compiled questionnaire. */
  readonly flags: Uint32Array;
  /** The sub-totals; NaN where there is none. */
  readonly scales: { readonly [S in ScaleId]: Float64Array };
}
