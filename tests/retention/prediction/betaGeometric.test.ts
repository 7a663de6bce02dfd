import {
  type BgNbd,
  expectedTrades,
  expectedTradesOfNew,
  logLikelihood,
  type MbgNbd,
  probabilityAlive,
  tradeCountProbability,
  type TradingHistory,
} from 'panhuo';
import { seededRandom } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { drawHistory, drawLife } from './betaGeometricDraws.js';
import { type History, type Kind, type Parameters, reference } from './betaGeometricReference.js';
import { bgNbd, mbgNbd } from './tradingModels.js';

const modelOf = (kind: Kind, [r, alpha, a, b]: Parameters): BgNbd | MbgNbd => ({
  kind,
  parameters: { r, alpha, a, b },
});
const historyOf = ([frequency, recency, age]: History): TradingHistory => ({ frequency, recency, age });

function expectNear(actual: number, expected: number, share: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(share * Math.abs(expected));
}

describe('the beta-geometric models', () => {
  it.each([
    // (x, tₓ, T), expected trades in 39 weeks, P(alive): ../shared/vectors.md.
    [2, 30.43, 38.86, 1.226028175, 0.7265785701],
    [1, 1.71, 38.86, 0.2031869871, 0.2121009854],
    [0, 0, 38.86, 0.195098052, 1],
  ])('say of the history (%d, %f, %f) what is published', (frequency, recency, age, expected, alive) => {
    const history = { frequency, recency, age };
    expectNear(expectedTrades(bgNbd, history, 39), expected, 1e-9);
    expectNear(probabilityAlive(bgNbd, history), alive, 1e-9);
  });

  it('have the likelihood that is published', () => {
    // ../shared/vectors.md.
    expect(logLikelihood(bgNbd, [{ frequency: 2, recency: 30.43, age: 38.86 }])).toBeCloseTo(-9.458606307, 9);
  });

  it.each(reference.map((line) => [line.slice(0, 5).join(' '), line] as const))(
    'say what the integrals say (%s)',
    (_, [kind, parameters, history, horizon, trades, ...said]) => {
      const [likelihood, alive, expected, chance, chanceOfNew, expectedOfNew] = said;
      const [model, own] = [modelOf(kind, parameters), historyOf(history)];
      expect(Math.abs(logLikelihood(model, [own]) - likelihood)).toBeLessThanOrEqual(
        1e-12 * Math.max(1, Math.abs(likelihood)),
      );
      expectNear(probabilityAlive(model, own), alive, 1e-11);
      expectNear(expectedTrades(model, own, horizon), expected, 1e-11);
      expectNear(tradeCountProbability(model, own, trades, horizon), chance, 1e-11);
      expectNear(tradeCountProbability(model, null, trades, horizon), chanceOfNew, 1e-11);
      expectNear(expectedTradesOfNew(model, horizon), expectedOfNew, 1e-11);
    },
  );

  it('have the chance of two trades where hardly anybody ever trades, over an age', () => {
    const parameters = { r: 1.2680701e-6, alpha: 0.0024413218, a: 2.425095658e-5, b: 4.59138268 };
    const chance = tradeCountProbability({ kind: 'bg-nbd', parameters }, null, 2, 83_070_215);
    // mpmath, the negative binomial summed in 60 digits.
    expect(chance / 6.341381e-7).toBeCloseTo(1, 6);
  });

  it('say the same whether a horizon is looked at as a whole or after its first part', () => {
    // The law of total expectation, over what may happen in the first part; under the BG/NBD model a new customer who does not
    // trade in it is one with a history without a trade.
    const [first, second] = [10, 30];
    for (const model of [bgNbd, mbgNbd]) {
      const stream = seededRandom(5);
      let later = 0;
      const many = 40_000;
      for (let index = 0; index < many; index++) {
        later += expectedTrades(model, drawHistory(stream, model, first), second);
      }
      const whole = expectedTradesOfNew(model, first + second) - expectedTradesOfNew(model, first);
      // The error of the mean of as many draws is about 0.005.
      expect(Math.abs(later / many - whole)).toBeLessThan(0.02);
    }
  });

  it.each([bgNbd, mbgNbd])('say what customers do who live by the model ($kind)', (model) => {
    // Those of 60,000 who had one repeat trade in the last third of 30 weeks: what they did in the 20 after that.
    const stream = seededRandom(8);
    const counts = new Map<number, number>();
    let [many, said, alive, saidAlive, none, saidNone] = [0, 0, 0, 0, 0, 0];
    for (let index = 0; index < 60_000; index++) {
      const { times, silentAfter } = drawLife(stream, model, 50);
      const past = times.filter((time) => time <= 30);
      const [last = 0] = past.slice(-1);
      if (past.length !== 1 || last < 20) continue;
      const history = { frequency: 1, recency: last, age: 30 };
      many += 1;
      counts.set(times.length - 1, (counts.get(times.length - 1) ?? 0) + 1);
      said += expectedTrades(model, history, 20);
      saidNone += tradeCountProbability(model, history, 0, 20);
      saidAlive += probabilityAlive(model, history);
      none += times.length === 1 ? 1 : 0;
      // He is alive who did not fall silent right after the one.
      alive += silentAfter > 1 ? 1 : 0;
    }
    const done = [...counts].reduce((sum, [trades, count]) => sum + trades * count, 0);
    expect(many).toBeGreaterThan(1000);
    // Three errors of a mean of so many: shares with at most ½, trades with a deviation below 1.5.
    const error = 3 / Math.sqrt(many);
    expect(Math.abs(alive - saidAlive) / many).toBeLessThan(error * 0.5);
    expect(Math.abs(none - saidNone) / many).toBeLessThan(error * 0.5);
    expect(Math.abs(done - said) / many).toBeLessThan(error * 1.5);
  });

  it('have no step where the sum gives way to the integral', () => {
    // 5,000 terms are reached at a horizon of some 106 to 112 times α.
    for (const model of [bgNbd, mbgNbd]) {
      const steps = Array.from({ length: 200 }, (_, step) => 100 * 1.001 ** step * model.parameters.alpha);
      const values = steps.map((horizon) => Math.log(expectedTradesOfNew(model, horizon)));
      const slopes = values.slice(1).map((value, index) => value - values[index]!);
      const bends = slopes.slice(1).map((slope, index) => Math.abs(slope - slopes[index]!));
      // A thousandth farther each time, the bend itself changes by some 2e-11; a step of 1e-10 would show.
      for (const [index, bend] of bends.slice(1).entries()) {
        expect(Math.abs(bend - bends[index]!)).toBeLessThan(1e-10);
      }
    }
  });

  it('take who traded today for alive, and doubt him the more the longer he is silent', () => {
    for (const model of [bgNbd, mbgNbd]) {
      const { a, b } = model.parameters;
      const chances = [0, 1, 5, 20, 100].map((silence) =>
        probabilityAlive(model, { frequency: 4, recency: 10, age: 10 + silence }),
      );
      // On the day of a trade only the chance of having fallen silent after it is left: a/(a + b + chances − 1).
      const n = model.kind === 'bg-nbd' ? 4 : 5;
      expectNear(chances[0]!, (b + n - 1) / (a + b + n - 1), 1e-12);
      expect([...chances].sort((p, q) => q - p)).toEqual(chances);
    }
    expect(probabilityAlive(bgNbd, { frequency: 0, recency: 0, age: 500 })).toBe(1);
  });
});
