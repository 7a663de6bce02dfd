import type { ModelChoice, ModelTrial } from './types.js';

/** A trial that can be chosen, and the figure by which it is compared: the less, the better. */
export interface RankedTrial extends ModelTrial {
  readonly figure: number;
}

/** Errors that agree in so many digits differ by where the fits stopped. */
const DIGITS = 6;
/** So do criteria that are as near as this. */
const HUNDREDTHS = 100;

/** The trials that can be chosen, the best first; of equals the earlier one. */
export function rankTrials(trials: readonly ModelTrial[], by: ModelChoice['by']): RankedTrial[] {
  return trials
    .flatMap((trial): RankedTrial[] => {
      const figure = by === 'likelihood' ? trial.bic : (trial.errors?.rootMeanSquare ?? null);
      return figure === null ? [] : [{ ...trial, figure }];
    })
    .sort((a, b) => shown(a.figure, by) - shown(b.figure, by));
}

/** A figure without the digits that mean nothing. */
export function shown(figure: number, by: ModelChoice['by']): number {
  return by === 'likelihood'
    ? Math.round(figure * HUNDREDTHS) / HUNDREDTHS
    : Number(figure.toPrecision(DIGITS));
}
