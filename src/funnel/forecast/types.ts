/** Rows of numbers. */
export type Matrix = readonly (readonly number[])[];

/** The chances of an absorbing Markov chain (吸收马尔可夫链). A row is a stage; each row sums to 1, or to less. */
export interface ChainRates {
  /** Chance to come from one stage next to another: stages × stages. */
  readonly transitions: Matrix;
  /** Chance to come from a stage next to an end: stages × ends. */
  readonly absorbing: Matrix;
}

/** The transitions that a chain was estimated from. */
export interface TransitionCounts {
  /** Stages × stages. */
  readonly transitions: Matrix;
  /** Stages × ends. */
  readonly absorbing: Matrix;
  /** Of each stage, the episodes that stood there when the next episode began: they came to no end. */
  readonly left: readonly number[];
}

/** A funnel as an absorbing Markov chain, with the names of its stages. An episode runs until it comes to an end. */
export interface FunnelChain<Stage extends string = string, End extends string = string> extends ChainRates {
  /** The stages that an episode passes through: the rows. */
  readonly stages: readonly Stage[];
  /** The stages in which an episode ends: the columns of `absorbing`. */
  readonly ends: readonly End[];
  /** Stages that nobody was seen to leave. Their rows are zero because nothing is known, not because nobody goes on. */
  readonly unknown: readonly Stage[];
  /** What the chances were estimated from; absent where they are given, as by a reference. */
  readonly counts?: TransitionCounts;
}
