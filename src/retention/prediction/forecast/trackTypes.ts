import type { Day } from '../../../kernel/index.js';
import type { HistoryUnit } from '../types.js';

/** Whom to follow, for how long, and in which steps. */
export interface TrackOptions {
  /** Who had come by then is followed; the last day from which the model learnt. */
  readonly calibratedOn: Day;
  /** Last day that is looked at; on or after the other. */
  readonly until: Day;
  /** Who acted before is not followed, as in histories. */
  readonly bornFrom?: Day;
  /** The unit of time of the model. */
  readonly unit: HistoryUnit;
  /** Length of a period in days. One of them ends on `calibratedOn`, so that none lies on both sides. */
  readonly periodDays: number;
}

/** What came and what was expected from the first day of a period to its last, and until then. */
export interface TrackPeriod {
  readonly from: Day;
  readonly to: Day;
  /** Whether the model learnt from this period, or is judged by it. */
  readonly phase: 'calibration' | 'holdout';
  /** Repeat days: days on which a customer traded, but for his first. */
  readonly actual: number;
  readonly expected: number;
  readonly cumulativeActual: number;
  readonly cumulativeExpected: number;
}

/** What came and what was expected over some time. */
export interface TrackTotal {
  readonly actual: number;
  readonly expected: number;
  /** By how much more was expected than came, as a share of what came; `null` where nothing came. */
  readonly bias: number | null;
}

/** A forecast beside what came, period by period: the data of a tracking plot. */
export interface ForecastTrack {
  readonly calibratedOn: Day;
  readonly until: Day;
  readonly unit: HistoryUnit;
  /** Customers who are followed. */
  readonly customers: number;
  /** In order, without gaps; the first and the last one may be cut short. */
  readonly periods: readonly TrackPeriod[];
  readonly calibration: TrackTotal;
  readonly holdout: TrackTotal;
}
