import type { HistoryColumns } from '../../prediction/types.js';
import { paretoCount } from './paretoCount.js';
import { paretoIntegrand } from './paretoIntegrand.js';
import { paretoLikelihood } from './paretoLikelihood.js';
import { paretoOdds } from './paretoOdds.js';
import type { Four, PredictionColumns, TradingFamily } from './types.js';

/** The Pareto/NBD model (Schmittlein, Morrison and Colombo 1987): a customer may fall silent at any time. */
export const paretoFamily: TradingFamily = {
  names: ['r', 'alpha', 's', 'beta'],
  timed: [0, 1, 0, 1],
  starts: (pace) => [
    [-0.5, -0.5 - Math.log(pace), 0, 0],
    [0, -Math.log(pace), -3, -10],
    [2, 2 - Math.log(pace), -1, -7],
  ],
  objective: paretoLikelihood,
  birth: (parameters) => ({ alive: 1, parameters }),
  standing: ([r, alpha, s, beta], x, recency, age) => ({
    alive: stillTrading(paretoOdds(paretoIntegrand(), r, alpha, s, beta, x, recency, age)),
    parameters: [r + x, alpha + age, s, beta + age],
  }),
  expectation: ([r, alpha, s, beta], horizon) => expectation(r / alpha, s, beta, horizon),
  countProbability: ([r, alpha, s, beta], trades, horizon) =>
    paretoCount(paretoIntegrand(), r, alpha, s, beta, trades, horizon),
  predict: predictRows,
};

function predictRows(
  [r, alpha, s, beta]: Four,
  { frequency, recency, age }: HistoryColumns,
  horizon: number,
  { alive, expected }: PredictionColumns,
): void {
  const integrand = paretoIntegrand();
  for (let row = 0; row < frequency.length; row++) {
    const x = frequency[row]!;
    const lived = age[row]!;
    const chance = stillTrading(paretoOdds(integrand, r, alpha, s, beta, x, recency[row]!, lived));
    alive[row] = chance;
    expected[row] = chance * expectation((r + x) / (alpha + lived), s, beta + lived, horizon);
  }
}

function stillTrading(odds: number): number {
  return 1 / (1 + Math.exp(odds));
}

/**
 * The mean rate by the mean time for which he trades within the horizon, β (1 − (β/(β + t))^(s − 1))/(s − 1): written so that it
 * has no hole at s = 1, where it is β ln(1 + t/β).
 */
function expectation(rate: number, s: number, beta: number, horizon: number): number {
  const log = Math.log1p(horizon / beta);
  const power = (1 - s) * log;
  return rate * beta * log * (power === 0 ? 1 : Math.expm1(power) / power);
}
