import type { HistoryColumns } from '../../prediction/types.js';
import { betaGeometricCount } from './betaGeometricCount.js';
import { betaGeometricExpectation } from './betaGeometricExpectation.js';
import { betaGeometricLikelihood, type Shift } from './betaGeometricLikelihood.js';
import type { Four, PredictionColumns, TradingFamily } from './types.js';

/** The BG/NBD model (Fader, Hardie and Lee 2005): after every repeat trade a customer may fall silent. */
export const bgNbdFamily: TradingFamily = /* @__PURE__ */ betaGeometric(0);

/** The modified model (Batislam, Denizel and Filiztekin 2007): after the first trade too. */
export const mbgNbdFamily: TradingFamily = /* @__PURE__ */ betaGeometric(1);

function betaGeometric(shift: Shift): TradingFamily {
  return {
    names: ['r', 'alpha', 'a', 'b'],
    timed: [0, 1, 0, 0],
    starts: (pace) => [
      [-0.5, -0.5 - Math.log(pace), -1, -1],
      // All alike in falling silent; and hardly anybody ever does.
      [-1.5, -1.5 - Math.log(pace), 5, 7],
      [0, -Math.log(pace), -12, -9],
      // Who may fall silent at once has more ways to be told: everybody trades alike, and some leave at once, or few.
      ...(shift === 0
        ? []
        : [[2, 2 - Math.log(pace), 0, 1] as const, [2, 2 - Math.log(pace), -5, 0] as const]),
    ],
    objective: (histories) => betaGeometricLikelihood(histories, shift),
    birth: ([r, alpha, a, b]) => ({
      alive: shift === 0 ? 1 : b / (a + b),
      parameters: [r, alpha, a, b + shift],
    }),
    standing: ([r, alpha, a, b], x, recency, age) => ({
      alive: stillTrading(r + x, alpha, a, b, x + shift, recency, age),
      parameters: [r + x, alpha + age, a, b + (x + shift)],
    }),
    expectation: ([r, alpha, a, b], horizon) => betaGeometricExpectation(r, alpha, a, b, horizon),
    countProbability: ([r, alpha, a, b], trades, horizon) =>
      betaGeometricCount(r, alpha, a, b, trades, horizon),
    predict: (parameters, histories, horizon, into) => {
      predictRows(parameters, histories, horizon, into, shift);
    },
  };
}

function predictRows(
  [r, alpha, a, b]: Four,
  { frequency, recency, age }: HistoryColumns,
  horizon: number,
  { alive, expected }: PredictionColumns,
  shift: Shift,
): void {
  for (let row = 0; row < frequency.length; row++) {
    const x = frequency[row]!;
    const n = x + shift;
    const chance = stillTrading(r + x, alpha, a, b, n, recency[row]!, age[row]!);
    alive[row] = chance;
    expected[row] =
      chance === 0 ? 0 : chance * betaGeometricExpectation(r + x, alpha + age[row]!, a, b + n, horizon);
  }
}

/** One without a chance to fall silent so far surely trades; else the odds of being gone grow with the silence. */
function stillTrading(
  shape: number,
  alpha: number,
  a: number,
  b: number,
  n: number,
  recency: number,
  age: number,
): number {
  if (n === 0) return 1;
  const silent = Math.log1p((age - recency) / (alpha + recency));
  return 1 / (1 + (a / (b + (n - 1))) * Math.exp(shape * silent));
}
