/**
 * A market that switches between hidden states (马尔可夫区制转换模型): the state of a period follows from that of the period
 * before by chance alone, and the return is normally distributed about the mean of the state.
 */
export interface MarkovSwitchingModel {
  readonly kind: 'markov-switching';
  /** Chance to come from one state next to another: a row for each state, each row sums to 1. */
  readonly transition: readonly (readonly number[])[];
  /** Mean return of each state, in the unit of the returns. */
  readonly means: readonly number[];
  /** Standard deviation of the return in each state, above zero. */
  readonly deviations: readonly number[];
  /** Chances of the states in the first period; the stationary distribution unless given. */
  readonly initial?: readonly number[] | undefined;
}
