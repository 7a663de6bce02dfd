/** A time that was watched until an event, or until watching ended (censored). Times have one unit, the caller's own. */
export interface Spell {
  /** When watching began, if later than the origin (left truncation). */
  readonly entry?: number;
  /** When the event happened or watching ended. */
  readonly time: number;
  /** True for the event, false for censoring. */
  readonly event: boolean;
  /** For curves by group, and to compare groups. */
  readonly group?: string;
  /** How many equal spells this one stands for, above zero (1e-100 to 2^53 − 1); default 1. */
  readonly weight?: number;
}

/** Spells as columns: for a book that is too large for records. One row is one spell. */
export interface SpellColumns {
  readonly time: Float64Array | Int32Array;
  /** 1 for the event, 0 for censoring. */
  readonly event: Uint8Array;
  /** When watching began; any number before the origin, such as −1 or −Infinity, for who was watched from there. */
  readonly entry?: Float64Array | Int32Array;
  readonly weight?: Float64Array;
  /** Place in `groups`, −1 for a spell without a group. */
  readonly group?: Int32Array;
  /** The names of the groups, each once. */
  readonly groups?: readonly string[];
}

/** Spells in either form; both give the same results. */
export type Spells = readonly Spell[] | SpellColumns;

/**
 * What curves need to know of some spells: how much weight ended and was entered at every distinct time. It is small where
 * times are whole days, and those of the parts of a book merge.
 */
export interface SpellTally {
  /** The distinct times, rising. */
  readonly times: Float64Array;
  /** Weight of the spells that ended in the event at each of them. */
  readonly events: Float64Array;
  /** Weight of the spells that were censored at each of them. */
  readonly censored: Float64Array;
  /** The distinct entries, rising; −Infinity for those who were watched from the origin. */
  readonly entries: Float64Array;
  /** Weight of the spells that entered at each of them. */
  readonly entered: Float64Array;
}

/** How many are at risk at a time, and what happens to them then. */
export interface RiskPoint {
  readonly time: number;
  /** Weight of the spells under watch just before. */
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
}

/** The curve at a time at which something happened. */
export interface SurvivalPoint extends RiskPoint {
  /** Estimated probability of no event up to and including this time. */
  readonly survival: number;
  /** Greenwood's standard error of `survival`; `null` once the estimate is 0. */
  readonly standardError: number | null;
  /** Confidence limits of `survival`; `null` once the estimate is 0. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A survival curve (Kaplan–Meier). */
export interface SurvivalCurve {
  readonly points: readonly SurvivalPoint[];
  /** Weight of all spells, and of those that ended in the event. */
  readonly spells: number;
  readonly events: number;
  /** First time at which half are left, `null` when the curve stays above; the middle of the step where it is flat at one half. */
  readonly median: number | null;
  /** Limits of the median, where the limits of the curve come to one half; `null` when they never do. */
  readonly medianInterval: { readonly lower: number | null; readonly upper: number | null };
}

/** How the limits of a curve are made. */
export interface CurveOptions {
  /** The scale on which they are symmetric; default `log`, as in R. */
  readonly confidence?: 'log' | 'log-log' | 'plain';
  /** Default 0.95. */
  readonly confidenceLevel?: number;
}
