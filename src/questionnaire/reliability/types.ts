import type { Finding } from '../../kernel/index.js';

/** How sure an interval is, and what becomes of gaps. */
export interface ReliabilityOptions {
  /** How often such intervals hold the true value: 0.95 unless another is given. */
  readonly confidenceLevel?: number;
  /**
   * `listwise` uses the people who answered every item; `pairwise` uses for each pair of items those who answered both,
   * which keeps more answers, but different people in different pairs.
   */
  readonly gaps?: 'listwise' | 'pairwise';
}

/** The edges of an interval; both belong to it. */
export interface ConfidenceInterval {
  readonly lower: number;
  readonly upper: number;
}

/** One item among the others. */
export interface ReliabilityItem {
  /** The correlation with the sum of the other items; `null` where one of the two does not vary. */
  readonly restCorrelation: number | null;
  /** The alpha of the other items: above that of all, the item does harm. `null` where fewer than two are left. */
  readonly alphaIfDropped: number | null;
  readonly mean: number | null;
  /** With n − 1; `null` for fewer than two answers. */
  readonly sd: number | null;
}

/** How far the items of a questionnaire measure one thing. */
export interface Reliability {
  /** Cronbach's alpha, at most 1, and below 0 when the items contradict one another; `null` where it cannot be told. */
  readonly alpha: number | null;
  readonly interval: ConfidenceInterval | null;
  /** The rows that were used: with every answer, or, pairwise, with any. */
  readonly people: number;
  /** In the order of the columns. */
  readonly items: readonly ReliabilityItem[];
  /** Why there is no alpha, items that may be keyed the wrong way round, and items that do not vary. */
  readonly findings: readonly Finding[];
}
