import fc from 'fast-check';
import {
  closeReturns,
  fitMarkovSwitching,
  hamiltonFilter,
  type MarkovSwitchingModel,
  smoothedHistory,
} from 'panhuo';
import { seededRandom } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import {
  errorOf,
  expectPlain,
  expectRefused,
  frozen,
  noRecords,
  throughJson,
} from '../../questionnaire/laws.js';
import { sp500 } from '../sp500.js';
import { models, returnsOf } from './models.js';

const options = { states: 2, restarts: 3, seed: 7 };
const market = closeReturns(sp500);

describe('fitMarkovSwitching', () => {
  const truth: MarkovSwitchingModel = {
    kind: 'markov-switching',
    transition: [
      [0.95, 0.05],
      [0.02, 0.98],
    ],
    means: [-1, 0.5],
    deviations: [2, 0.7],
  };

  it('finds the model that brought the returns forth', () => {
    const returns = returnsOf(truth, 8000, 11);
    const { model, logLikelihood, converged, degenerate } = fitMarkovSwitching(returns, options);
    expect([converged, degenerate]).toStrictEqual([true, false]);
    // About 2,300 returns are of the first state: its mean has a standard error of 2 ÷ √2300 = 0.04. Four of them.
    expect(Math.abs(model.means[0]! - -1)).toBeLessThan(0.17);
    expect(Math.abs(model.means[1]! - 0.5)).toBeLessThan(0.04);
    expect(Math.abs(model.deviations[0]! - 2)).toBeLessThan(0.12);
    expect(Math.abs(model.deviations[1]! - 0.7)).toBeLessThan(0.03);
    // Some 115 moves of 2,300, and as many of 5,700: errors of 0.005 and 0.002.
    expect(Math.abs(model.transition[0]![1]! - 0.05)).toBeLessThan(0.02);
    expect(Math.abs(model.transition[1]![0]! - 0.02)).toBeLessThan(0.008);
    expect(logLikelihood).toBeGreaterThan(hamiltonFilter(truth, returns).logLikelihood);
  });

  it('never steps down', () => {
    fc.assert(
      fc.property(models, fc.integer(), fc.integer({ min: 2, max: 3 }), (any, seed, states) => {
        const returns = returnsOf(any, 60, seed);
        let before = -Infinity;
        for (let maxIterations = 1; maxIterations <= 12; maxIterations += 1) {
          const { logLikelihood } = fitMarkovSwitching(returns, {
            states,
            restarts: 1,
            seed,
            maxIterations,
            tolerance: 1e-300,
          });
          expect(logLikelihood).toBeGreaterThan(before - 1e-9);
          before = logLikelihood;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('steps to the moments of the states in hindsight', () => {
    const returns = returnsOf(truth, 40, 3);
    const after = (maxIterations: number) =>
      fitMarkovSwitching(returns, { ...options, restarts: 1, maxIterations, tolerance: 1e-300 }).model;
    for (const steps of [1, 2, 3]) {
      const [{ states, smoothed }, next] = [smoothedHistory(after(steps), returns), after(steps + 1)];
      for (let state = 0; state < states; state += 1) {
        const weights = Array.from(returns, (_, row) => smoothed[row * states + state]!);
        const weigh = (value: (of: number) => number) =>
          weights.reduce((sum, weight, row) => sum + weight * value(returns[row]!), 0) /
          weights.reduce((sum, weight) => sum + weight, 0);
        const mean = weigh((value) => value);
        expect(next.means[state]).toBeCloseTo(mean, 10);
        expect(next.deviations[state]).toBeCloseTo(Math.sqrt(weigh((value) => (value - mean) ** 2)), 10);
        expect(next.initial![state]).toBeCloseTo(weights[0]!, 10);
      }
    }
  });

  it('says the log-likelihood that the filter has for its model', () => {
    const { model, logLikelihood } = fitMarkovSwitching(market, options);
    expect(hamiltonFilter(throughJson(model), market).logLikelihood).toBeCloseTo(logLikelihood, 8);
  });

  it('keeps the likeliest of its runs, and tells of all', () => {
    const fit = fitMarkovSwitching(market.subarray(0, 600), { ...options, restarts: 6 });
    expect(fit.restarts).toHaveLength(6);
    const sound = fit.restarts.filter(({ degenerate }) => !degenerate);
    expect(fit.logLikelihood).toBe(Math.max(...sound.map(({ logLikelihood }) => logLikelihood)));
    // More restarts leave the earlier ones as they are.
    const fewer = fitMarkovSwitching(market.subarray(0, 600), { ...options, restarts: 2 });
    expect(fit.restarts.slice(0, 2)).toStrictEqual(fewer.restarts);
  });

  it('keeps a sound run, though a degenerate one is likelier', () => {
    // Two of ten returns are exactly zero: a state of nothing but these is as likely as the least deviation lets it be.
    const random = seededRandom(5);
    const returns = Array.from({ length: 60 }, (_, row) => (row % 10 < 2 ? 0 : random.next() - 0.5));
    const fit = fitMarkovSwitching(returns, { ...options, restarts: 8 });
    const likeliest = fit.restarts.reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a));
    expect([likeliest.degenerate, fit.degenerate]).toStrictEqual([true, false]);
  });

  it('gives the same bytes for the same seed, of lists and of columns, and changes neither', () => {
    const list = frozen([...market.subarray(0, 500)]);
    const fit = fitMarkovSwitching(list, options);
    expectPlain(fit);
    expect(fitMarkovSwitching(market.slice(0, 500), options)).toStrictEqual(fit);
  });

  it('puts the states in the order of their means', () => {
    const { means } = fitMarkovSwitching(market.subarray(0, 1500), { ...options, states: 3 }).model;
    expect([...means].sort((a, b) => a - b)).toStrictEqual(means);
  });

  it('learns from a series with gaps, and says how many there are', () => {
    const gaps = Array.from(returnsOf(truth, 4000, 5), (value, row) => (row % 10 === 3 ? null : value));
    const { model, fittedOn } = fitMarkovSwitching(gaps, options);
    expect(fittedOn).toStrictEqual({ rows: 4000, missing: 400 });
    expect(Math.abs(model.means[0]! - -1)).toBeLessThan(0.25);
    expect(Math.abs(model.deviations[0]! - 2)).toBeLessThan(0.2);
  });

  it('says that a run has not converged', () => {
    const { converged, iterations } = fitMarkovSwitching(market, {
      ...options,
      restarts: 1,
      maxIterations: 2,
    });
    expect([converged, iterations]).toStrictEqual([false, 2]);
  });

  it('leaves the chances of a state as they were where nothing is known to have left it', () => {
    // The last return alone is of the second state. All others lie so far from it, in least deviations, that the chance of
    // being there is below the least double.
    const random = seededRandom(7);
    const returns = Array.from({ length: 60 }, (_, row) => (row === 59 ? 1e6 : random.next() - 0.5));
    const { model, logLikelihood } = fitMarkovSwitching(returns, options);
    expect(Number.isFinite(logLikelihood)).toBe(true);
    for (const row of model.transition) expect(row.reduce((sum, chance) => sum + chance)).toBeCloseTo(1, 12);
  });

  it('holds a state that shrinks on equal returns at the least deviation, and says so', () => {
    // Half of the returns are exactly zero: the likelihood of a state about them has no bound.
    const random = seededRandom(3);
    const returns = Array.from({ length: 300 }, (_, row) => (row % 20 < 10 ? 0 : random.next() - 0.5));
    const fit = fitMarkovSwitching(returns, options);
    expect(fit.degenerate).toBe(true);
    expect(Number.isFinite(fit.logLikelihood)).toBe(true);
    const mean = returns.reduce((sum, value) => sum + value, 0) / 300;
    const deviation = Math.sqrt(returns.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 299);
    expect(Math.min(...fit.model.deviations)).toBeCloseTo(0.01 * deviation, 12);
    const wider = fitMarkovSwitching(returns, { ...options, leastDeviation: 0.1 });
    expect(Math.min(...wider.model.deviations)).toBeCloseTo(0.1 * deviation, 12);
  });

  it('does not depend on the unit of the returns, but for the constant of the density', () => {
    const percent = market.subarray(0, 800).map((value) => value * 128);
    const [one, other] = [market.subarray(0, 800), percent].map((values) =>
      fitMarkovSwitching(values, options),
    );
    expect(other!.model.deviations[0]).toBeCloseTo(128 * one!.model.deviations[0]!, 8);
    expect(other!.logLikelihood).toBeCloseTo(one!.logLikelihood - 800 * Math.log(128), 6);
  });

  it('asks for one known return more than there are parameters', () => {
    // Two states have two free chances, one of the first row, two means and two deviations: seven.
    expect(fitMarkovSwitching([0, 1, 2, 3, 4, 5, 6, 8], options).fittedOn.rows).toBe(8);
  });

  it.each([
    [[0, 1, 2], options, 'returns', 'more known returns than the model has parameters'],
    [[0, 1, 2, 3, 4, 5, 6, null], options, 'returns', 'more known returns than the model has parameters'],
    [Array(50).fill(0.1), options, 'returns', 'returns that vary'],
    [[0.1, Infinity], options, 'returns[1]', 'a number within ±1e100, or null'],
    [[], { ...options, states: 1 }, 'states', 'at least two states'],
    [[], { ...options, states: 2.5 }, 'states', 'at least two states'],
    [[], { ...options, restarts: 0 }, 'restarts', 'a whole number from 1 to 1,000'],
    [[], { ...options, restarts: 1001 }, 'restarts', 'a whole number from 1 to 1,000'],
    [[], { ...options, restarts: 1e9 }, 'restarts', 'a whole number from 1 to 1,000'],
    [[], { ...options, seed: 0.5 }, 'seed', 'a whole number'],
    [[], { ...options, maxIterations: 0 }, 'maxIterations', 'a whole number from 1 to 10,000'],
    [[], { ...options, maxIterations: 2.5 }, 'maxIterations', 'a whole number from 1 to 10,000'],
    [[], { ...options, maxIterations: 10_001 }, 'maxIterations', 'a whole number from 1 to 10,000'],
    [[], { ...options, tolerance: 0 }, 'tolerance', 'above zero'],
    [[], { ...options, leastDeviation: 0 }, 'leastDeviation', 'above 0 and below 1'],
  ])('refuses %j with %j', (returns, faulty, path, expected) => {
    const error = errorOf(() => fitMarkovSwitching(returns as number[], faulty));
    expect(error.code).toBe('facts_invalid');
    expect(error.details).toStrictEqual({ path, expected });
  });

  it.each(noRecords)('refuses %j in place of options', (none) => {
    expectRefused(() => fitMarkovSwitching([], none as never), 'facts_invalid', {
      path: 'options',
      expected: 'an object',
    });
  });

  it('starts a thousand times where it is told to', () => {
    const thousand = { ...options, restarts: 1000, maxIterations: 1 };
    expect(fitMarkovSwitching([1, 2, 1, 3, 1, 2, 5, 2, 1], thousand).restarts).toHaveLength(1000);
  });

  it('takes ten thousand steps where it is told to, and stops where no step adds anything', () => {
    const patient = { ...options, maxIterations: 10_000, tolerance: 5e-324 };
    expect(fitMarkovSwitching([1, 2, 1, 3, 1, 2, 5, 2, 1], patient).converged).toBe(true);
  });
});
