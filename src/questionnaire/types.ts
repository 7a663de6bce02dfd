import type { Checked, Label, Source } from '../kernel/index.js';

/** An answer to choose, and what it is worth: any number, also zero or below. */
export interface Option {
  readonly id: string;
  readonly text: Label;
  readonly points: number;
  /**
   * Where this answer of a single question leads: to a later question, or to `end`. What lies between is skipped.
   * Without it the next question follows.
   */
  readonly next?: string;
}

/** A question with one answer. */
export interface SingleQuestion {
  readonly id: string;
  readonly text: Label;
  readonly kind: 'single';
  readonly options: readonly Option[];
  /** Mirrors the points: what was worth the most is worth the least. For an item that asks the other way round. */
  readonly reverse?: boolean;
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

/** A question whose answer is a number, and worth as many points. */
export interface NumberQuestion {
  readonly id: string;
  readonly text: Label;
  readonly kind: 'number';
  /** The answers: `min`, `min + step` and so on up to `max`. */
  readonly range: { readonly min: number; readonly max: number; readonly step: number };
  /** Mirrors the points: `min` is worth `max` points. */
  readonly reverse?: boolean;
  readonly optional?: boolean;
}

/** A question answered in the customer's own words. It is worth no points, and its answer stands in no reason. */
export interface OpenQuestion {
  readonly id: string;
  readonly text: Label;
  readonly kind: 'open';
  readonly optional?: boolean;
}

/** A question. */
export type Question = SingleQuestion | MultipleQuestion | NumberQuestion | OpenQuestion;

/** A sub-total of some questions. Like every score of ours it counts the questions' points after mirroring. */
export interface Scale {
  readonly id: string;
  readonly text?: Label;
  /** The questions that count, by id. */
  readonly questions: readonly string[];
  /** The sum of their points, or the mean over the answers; a gap that counts as zero counts in the mean too. */
  readonly combine: 'sum' | 'mean';
  /** What the sum or mean is multiplied with. */
  readonly factor?: number;
}

/** An answer that counts beyond its points: it raises a flag, or sets a level, and leaves the points as they are. */
export interface Override {
  readonly question: string;
  /** Option ids of a single or multiple question, or numbers of a number question: one of them is enough. */
  readonly anyOf: readonly (string | number)[];
  readonly flag: string;
  /** The level that holds whatever the points say. Where several overrides set one, the first counts. */
  readonly level?: string;
}

/** A band of points. Both edges belong to it; the last band may be open upwards. */
export interface ScoreLevel {
  readonly id: string;
  readonly text: Label;
  readonly from: number;
  readonly to?: number;
}

/** How a prorated total is rounded: not at all, or to whole points, a half away from zero or to the even neighbour. */
export type ProrateRounding = 'none' | 'half-up' | 'half-even';

/**
 * What becomes of a sheet with a missing answer: no score, or the answer counts as zero points, or the total is raised
 * in the proportion of questions asked to questions answered, of which there must be at least `atLeast`.
 */
export type MissingPolicy =
  | { readonly policy: 'refuse' }
  | { readonly policy: 'zero' }
  | { readonly policy: 'prorate'; readonly atLeast: number; readonly round: ProrateRounding };

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
  /** A test that the law prescribes, such as suitability: how near the next level is, is never told. */
  readonly statutory?: boolean;
  /** Months for which a score is valid; without it a score never expires. */
  readonly validMonths?: number;
  /** What the total is multiplied with. */
  readonly factor?: number;
  readonly questions: readonly Question[];
  readonly scales?: readonly Scale[];
  readonly missing: MissingPolicy;
  readonly levels: readonly ScoreLevel[];
  readonly overrides?: readonly Override[];
}

declare const answersBrand: unique symbol;
declare const levelBrand: unique symbol;
declare const scaleBrand: unique symbol;

/** A checked questionnaire. It knows the types of its answers, levels and scales: see `AnswersOf`, `LevelOf`, `ScaleOf`. */
export type Questionnaire<
  Answers = AnySheet,
  Level extends string = string,
  ScaleId extends string = string,
> = Checked<QuestionnaireDefinition> & {
  readonly [answersBrand]?: Answers;
  readonly [levelBrand]?: Level;
  readonly [scaleBrand]?: ScaleId;
};

/**
 * Answers by question: an option id, a list of them for a multiple question, a number, or the words of an open answer.
 * `undefined` stands for no answer, which the answers of a definition that the compiler has not seen, such as one from
 * JSON, may all be.
 */
export type AnySheet = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** The answers that a questionnaire takes. An option that does not exist does not compile. */
export type AnswersOf<Q> = Q extends { readonly [answersBrand]?: infer Answers }
  ? NonNullable<Answers>
  : never;

/** The ids of the levels of a questionnaire. */
export type LevelOf<Q> = Q extends { readonly [levelBrand]?: infer Level } ? NonNullable<Level> : never;

/** The ids of the scales of a questionnaire. */
export type ScaleOf<Q> = Q extends { readonly [scaleBrand]?: infer ScaleId } ? NonNullable<ScaleId> : never;

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
