import type { Checked, Label, Source } from '../kernel/index.js';

/** An answer to choose, and what it is worth: any number, also zero or below. */
export interface Option {
  readonly id: string;
  readonly text: Label;
  readonly points: number;
}

/** A question with one answer. */
export interface SingleQuestion {
  readonly id: string;
  readonly text: Label;
  readonly kind: 'single';
  readonly options: readonly Option[];
  /** May be left out: it then counts as zero under every policy for missing answers. */
  readonly optional?: boolean;
}

/** A question with any number of answers. */
export interface MultipleQuestion {
  readonly id: string;
  readonly text: Label;
  readonly kind: 'multiple';
  readonly options: readonly Option[];
  /** Whether the points of the chosen options are added, or the highest counts. */
  readonly combine: 'sum' | 'max';
  readonly optional?: boolean;
}

/** A question. */
export type Question = SingleQuestion | MultipleQuestion;

/** A band of points. Both edges belong to it; the last band may be open upwards. */
export interface ScoreLevel {
  readonly id: string;
  readonly text: Label;
  readonly from: number;
  readonly to?: number;
}

/** What becomes of a sheet with a missing answer: no score, or the answer counts as zero points. */
export interface MissingPolicy {
  readonly policy: 'refuse' | 'zero';
}

/** A questionnaire (问卷) as data. A changed questionnaire is a new version, never an edit. */
export interface QuestionnaireDefinition {
  readonly id: string;
  readonly version: string;
  readonly title: Label;
  /** What it is for; it is shown to whoever answers. */
  readonly purpose?: Label;
  /** Whom it is for. */
  readonly audience?: Label;
  readonly source?: Source;
  readonly note?: Label;
  /** Months for which a score is valid; without it a score never expires. */
  readonly validMonths?: number;
  readonly questions: readonly Question[];
  readonly missing: MissingPolicy;
  readonly levels: readonly ScoreLevel[];
}

declare const answersBrand: unique symbol;
declare const levelBrand: unique symbol;

/** A checked questionnaire. It knows the types of its answers and levels: see `AnswersOf` and `LevelOf`. */
export type Questionnaire<
  Answers = AnySheet,
  Level extends string = string,
> = Checked<QuestionnaireDefinition> & {
  readonly [answersBrand]?: Answers;
  readonly [levelBrand]?: Level;
};

/**
 * Answers by question: an option id, or a list of them for a multiple question. `undefined` stands for no answer, which
 * the answers of a definition that the compiler has not seen, such as one from JSON, may all be.
 */
export type AnySheet = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The answers that a questionnaire takes. An option that does not exist does not compile. */
export type AnswersOf<Q> = Q extends { readonly [answersBrand]?: infer Answers }
  ? NonNullable<Answers>
  : never;

/** The ids of the levels of a questionnaire. */
export type LevelOf<Q> = Q extends { readonly [levelBrand]?: infer Level } ? NonNullable<Level> : never;

/**
 * What a literal may hold: keys that a definition does not have become `never`, so that a misspelt one does not compile.
 * The keys of one kind of question are known in every kind; the check at run time tells them apart.
 */
export type OnlyKnownKeys<Given, Known> = Given extends readonly unknown[]
  ? { readonly [Place in keyof Given]: OnlyKnownKeys<Given[Place], ElementOf<Known>> }
  : Given extends object
    ? {
        readonly [Key in keyof Given]: Key extends string
          ? Key extends KeyOf<Known>
            ? OnlyKnownKeys<Given[Key], ValueOf<Known, Key>>
            : never
          : unknown;
      }
    : Given;

type KeyOf<Known> = Known extends unknown ? keyof Known : never;
type ValueOf<Known, Key> = Known extends unknown ? (Key extends keyof Known ? Known[Key] : never) : never;
type ElementOf<Known> = Known extends readonly (infer Element)[] ? Element : never;
