/** A time that was watched until an event, or until watching ended (censored). Times have one unit, the caller's own. */
export interface Spell {
  /** When watching began, if later than the origin (left truncation). */
  readonly entry?: number;
  /** When the event happened or watching ended. */
  readonly time: number;
  /** True for the event, false for censoring. */
  readonly event: boolean;
  /** For curves by group. */
  readonly group?: string;
  /** How many equal spells this one stands for; default 1. */
  readonly weight?: number;
}

/** The curve at a time at which something happened. */
export interface SurvivalPoint {
  readonly time: number;
  /** Weight of the spells under watch just before. */
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
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
