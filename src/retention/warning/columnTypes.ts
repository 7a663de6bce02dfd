import type { WarningKind } from './policyTypes.js';

/** What a rule of each kind is judged by, as columns: a figure a customer, NaN where it is not known. */
export interface WarningFigures {
  readonly 'falling-rhythm': {
    /** Days since his last act. */
    readonly silentDays: Float64Array;
    readonly medianGap: Float64Array;
    readonly gaps: Float64Array;
  };
  readonly 'shrinking-assets': {
    /** By how much he is down, as the rule counts it; whole minor units. */
    readonly fallen: Float64Array;
    /** The highest assets; whole minor units. */
    readonly highest: Float64Array;
  };
  readonly 'transfers-out': {
    /** Taken out; whole minor units. */
    readonly out: Float64Array;
    /** Assets before; whole minor units. */
    readonly before: Float64Array;
  };
  readonly 'no-contact': { readonly days: Float64Array };
  /** −1 when no complaint is open. */
  readonly 'complaint-open': { readonly days: Float64Array };
  readonly 'loss-after-wave': {
    /** Loss, zero for a profit; whole minor units. */
    readonly loss: Float64Array;
    readonly cost: Float64Array;
    /** Days since the end of the wave; needed by a rule with `withinDays`. */
    readonly sinceWave?: Float64Array;
  };
}

/** The figures of a book as columns, a row a customer. Rules may share a column. */
export interface WarningColumns {
  readonly rows: number;
  /** By the id of the rule. */
  readonly figures: Readonly<Record<string, WarningFigures[WarningKind]>>;
}

/** Scores of a book, a row a customer. */
export interface WarningScores {
  readonly score: Float64Array;
  /** The place of the level in the policy; 255 for none. */
  readonly level: Uint8Array;
  /** A bit for each rule of the policy, the first the lowest: it fired. */
  readonly fired: Uint32Array;
  /** Likewise: it cannot be judged. */
  readonly unknown: Uint32Array;
}
