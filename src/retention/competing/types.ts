/** A time that was watched until somebody left in some way, or until watching ended (censored). */
export interface CauseSpell {
  /** When watching began, if later than the origin (left truncation). */
  readonly entry?: number;
  /** When he left or watching ended. */
  readonly time: number;
  /** The way of leaving; `null` for censoring. */
  readonly cause: string | null;
  /** How many equal spells this one stands for; default 1. */
  readonly weight?: number;
}

/** The same as columns. */
export interface CauseColumns {
  readonly time: Float64Array | Int32Array;
  /** Place in `causes`, −1 for censoring. */
  readonly cause: Int32Array;
  /** The ways of leaving, each once. */
  readonly causes: readonly string[];
  readonly entry?: Float64Array | Int32Array;
  readonly weight?: Float64Array;
}

/** How far one way of leaving has gone at a time. */
export interface CauseIncidence {
  readonly cause: string;
  /** Weight of those who left in this way at this very time. */
  readonly events: number;
  /** Estimated probability of having left in this way up to and including this time. */
  readonly incidence: number;
  /** By the delta method; `null` once the estimate is 1. */
  readonly standardError: number | null;
  /** Confidence limits on the log-log scale; `null` once the estimate is 1. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The curves at a time at which something happened. */
export interface IncidencePoint {
  readonly time: number;
  /** Weight of the spells under watch just before. */
  readonly atRisk: number;
  readonly censored: number;
  /** Estimated probability of not having left in any way: Kaplan–Meier's. With the incidences it adds up to 1. */
  readonly survival: number;
  /** In the order of `causes`. */
  readonly causes: readonly CauseIncidence[];
}

/** Cumulative incidence by way of leaving. */
export interface CumulativeIncidence {
  readonly causes: readonly string[];
  readonly points: readonly IncidencePoint[];
  /** Weight of all spells. */
  readonly spells: number;
  /** Weight of those that ended in each way, in the order of `causes`. */
  readonly events: readonly number[];
}
