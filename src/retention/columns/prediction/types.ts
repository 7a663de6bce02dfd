import type { HistoryColumns } from '../../prediction/types.js';
import type { GroupedHistories } from './groupHistories.js';
import type { Objective } from './place.js';

/** Parameters of a trading model, in the order of its `parameters`: four numbers above zero. */
export type Four = readonly [number, number, number, number];

/**
 * Where a customer stands. After whatever history, each family says of him: with this chance he still trades, and if so, he
 * goes on as one who begins anew, with other parameters. So what is to come needs no history.
 */
export interface Standing {
  /** The chance that he still trades. */
  readonly alive: number;
  /** Those of the process by which he goes on if he does. */
  readonly parameters: Four;
}

/** What is predicted of histories, a row each. */
export interface PredictionColumns {
  /** The chance that the customer still trades. */
  readonly alive: Float64Array;
  /** Days with trades that are expected of him over the horizon. */
  readonly expected: Float64Array;
}

/** What one family of trading models can say. */
export interface TradingFamily {
  /** Names of the parameters, in their order. */
  readonly names: readonly string[];
  /** Which of them count in units of time: 1 if so, else 0. */
  readonly timed: readonly (0 | 1)[];
  /**
   * Points from which to search, as logarithms, for times whose mean age is 1: enough of them that the highest
   * maximum is among those to which they lead, for a likelihood may have several.
   *
   * @param pace - Repeat trades a customer in that time; above zero.
   */
  readonly starts: (pace: number) => readonly Four[];
  /** The log-likelihood of histories, as a function of the logarithms of the parameters. */
  readonly objective: (histories: GroupedHistories) => Objective;
  /** Where a new customer stands, on the day of his first trade. */
  readonly birth: (parameters: Four) => Standing;
  /** Where a customer stands after a history. */
  readonly standing: (parameters: Four, frequency: number, recency: number, age: number) => Standing;
  /** Trades expected over a horizon of one who surely trades. */
  readonly expectation: (parameters: Four, horizon: number) => number;
  /** The chance of exactly so many trades over a horizon, of one who surely trades. */
  readonly countProbability: (parameters: Four, trades: number, horizon: number) => number;
  /** `standing` and `expectation` for every row: a loop of its own, without an allocation a row. */
  readonly predict: (
    parameters: Four,
    histories: HistoryColumns,
    horizon: number,
    into: PredictionColumns,
  ) => void;
}
