import type { Day } from '../../kernel/index.js';
import type { NumberSummary } from './summarise.js';

/** How often an option was chosen. */
export interface OptionCount {
  readonly option: string;
  readonly count: number;
  /** Of those who answered the question; `null` where nobody did. With several answers the shares may exceed 1 together. */
  readonly share: number | null;
}

/** What the sheets answer to one question. */
export interface QuestionCounts {
  readonly question: string;
  readonly answered: number;
  /** Asked and not answered, optional or not. */
  readonly missing: number;
  /** Not asked: an earlier answer leads past it. */
  readonly skipped: number;
  /** Every option, chosen or not, in the order of the questionnaire; none for a number and an open question. */
  readonly options: readonly OptionCount[];
  /** The numbers as they were answered, before any mirroring; `null` for other questions, and where nobody answered. */
  readonly numbers: NumberSummary | null;
}

/** Counts and shares of many sheets. */
export interface Tabulation<Level extends string = string> {
  /** The day of the survey, where it was given. */
  readonly on: Day | null;
  readonly sheets: number;
  /** Sheets without a total, because answers are missing. */
  readonly refused: number;
  readonly questions: readonly QuestionCounts[];
  /** Shares of the sheets with a total. */
  readonly levels: readonly {
    readonly level: Level;
    readonly count: number;
    readonly share: number | null;
  }[];
  /** Shares of all sheets: a flag stands without a total too. */
  readonly flags: readonly { readonly flag: string; readonly count: number; readonly share: number | null }[];
  /** The totals, and how often each occurs, from the lowest up; `null` where there is none. */
  readonly points:
    | (NumberSummary & { readonly counts: readonly { readonly points: number; readonly count: number }[] })
    | null;
}
