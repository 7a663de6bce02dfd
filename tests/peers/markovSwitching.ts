import assert from 'node:assert/strict';
import {
  closeReturns,
  fitMarkovSwitching,
  hamiltonFilter,
  type MarkovSwitchingModel,
  smoothedHistory,
} from 'panhuo';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { sp500 } from '../regime/sp500.js';

const TOLERANCE = 1e-9;
const generator = xoroshiro128plus(20260106);
const whole = (min: number, max: number): number => min + ((generator.next() >>> 0) % (max - min + 1));
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** In percent: the optimiser of statsmodels does badly with variances of a ten-thousandth. */
const returns = Array.from(closeReturns(sp500), (value) => 100 * value);

function randomModel(): MarkovSwitchingModel {
  const states = whole(2, 4);
  return {
    kind: 'markov-switching',
    transition: many(states, () => {
      const weights = many(states, () => whole(1, 100));
      // Rather lasting states in one row of two.
      weights[whole(0, states - 1)]! += whole(0, 1) * whole(100, 5000);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return weights.map((weight) => weight / total);
    }),
    means: many(states, () => whole(-50, 50) / 100),
    deviations: many(states, () => whole(30, 400) / 100),
  };
}

/** A fit: how many states, on how many of the returns. */
type Fit = readonly [states: number, rows: number];

export const markovQuestions = {
  returns,
  models: many(12, randomModel),
  fits: [
    [2, returns.length],
    [2, 1500],
    [3, returns.length],
  ] satisfies Fit[],
};

/** What statsmodels says of a model. Its chances are row by row, as ours. */
type FilterAnswer = Readonly<Record<'filtered' | 'predicted' | 'smoothed', readonly number[]>> & {
  readonly logLikelihood: number;
};

/** What it says of the models, and of its own fits. */
export interface MarkovAnswers {
  readonly filters: readonly FilterAnswer[];
  readonly fits: readonly { readonly logLikelihood: number }[];
}

/** Compares chances, log-likelihoods and fits. */
export function checkMarkovSwitching({ filters, fits }: MarkovAnswers): string {
  checkFilters(filters);
  checkFits(fits);
  return `${String(filters.length)} Hamilton filters and Kim smoothers of the S&P 500 as in statsmodels, to ${String(TOLERANCE)}, and ${String(fits.length)} fits at least as likely as its own`;
}

function checkFilters(answers: MarkovAnswers['filters']): void {
  assert.equal(answers.length, markovQuestions.models.length);
  for (const [index, model] of markovQuestions.models.entries()) {
    const theirs = answers[index]!;
    const filter = hamiltonFilter(model, returns);
    const ours = { ...filter, smoothed: smoothedHistory(model, returns).smoothed };
    const error = Math.abs(ours.logLikelihood / theirs.logLikelihood - 1);
    assert.ok(error <= TOLERANCE, `model ${String(index)}, log-likelihood: ${String(error)}`);
    for (const part of ['filtered', 'predicted', 'smoothed'] as const) {
      assert.equal(theirs[part].length, ours[part].length);
      for (const [place, other] of theirs[part].entries()) {
        const own = ours[part][place]!;
        const what = `model ${String(index)}, ${part} ${String(place)}: ${String(own)} and ${String(other)}`;
        assert.ok(Math.abs(own - other) <= TOLERANCE, what);
      }
    }
  }
}

/**
 * Our fits must be at least as likely. We fit the chances of the first period too, where statsmodels takes the stationary
 * ones: so with those ours may fall short, but by no more than a first period tells.
 */
function checkFits(answers: MarkovAnswers['fits']): void {
  assert.equal(answers.length, markovQuestions.fits.length);
  for (const [index, [states, rows]] of markovQuestions.fits.entries()) {
    const seen = returns.slice(0, rows);
    const fit = fitMarkovSwitching(seen, { states, restarts: 10, seed: 1 });
    assert.ok(fit.converged && !fit.degenerate, `fit ${String(index)}`);
    const theirs = answers[index]!.logLikelihood;
    const what = `fit ${String(index)}: ${String(fit.logLikelihood)} and ${String(theirs)}`;
    assert.ok(fit.logLikelihood >= theirs - 1e-3, what);
    const stationary = hamiltonFilter({ ...fit.model, initial: undefined }, seen);
    assert.ok(stationary.logLikelihood >= theirs - 0.1, what);
  }
}
