import fc from 'fast-check';
import { closeReturns, hamiltonFilter, type MarkovSwitchingModel, smoothedHistory } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectRefused, frozen, noRecords, throughJson } from '../../questionnaire/laws.js';
import { sp500 } from '../sp500.js';
import { farthestFromOne, fewReturns, models, weighPaths } from './models.js';

const model: MarkovSwitchingModel = frozen({
  kind: 'markov-switching',
  transition: [
    [0.75, 0.25],
    [0.5, 0.5],
  ],
  means: [0, 0],
  deviations: [1, 2],
});

function expectNear(ours: ArrayLike<number>, exact: readonly number[]): void {
  expect(ours).toHaveLength(exact.length);
  for (const [place, value] of exact.entries()) expect(ours[place]).toBeCloseTo(value, 11);
}

describe('two steps by hand', () => {
  // At the mean the densities are as 1 to 1/2. The long run is 2/3 and 1/3, so the paths weigh 2/3 · 3/4 = 12/24,
  // 2/3 · 1/4 · 1/2 = 2/24, 1/3 · 1/2 · 1/2 = 2/24 and half of the last, 1/24: together 17/24.
  const returns = [0, 0];

  it('predicts, then weighs what it sees', () => {
    const { filtered, predicted, logLikelihood, states, rows } = hamiltonFilter(model, returns);
    expect([states, rows]).toStrictEqual([2, 2]);
    expectNear(predicted, [2 / 3, 1 / 3, 0.7, 0.3]);
    expectNear(filtered, [4 / 5, 1 / 5, 14 / 17, 3 / 17]);
    expect(logLikelihood).toBeCloseTo(Math.log(17 / 24) - Math.log(2 * Math.PI), 14);
  });

  it('sees the first step otherwise from the end', () => {
    const { smoothed, lookAhead, logLikelihood } = smoothedHistory(model, returns);
    expect(lookAhead).toBe(true);
    expectNear(smoothed, [14 / 17, 3 / 17, 14 / 17, 3 / 17]);
    expect(logLikelihood).toBe(hamiltonFilter(model, returns).logLikelihood);
  });

  it('learns nothing from a missing return', () => {
    const { filtered, predicted, logLikelihood } = hamiltonFilter(model, [0, null, NaN]);
    expectNear(filtered.slice(2), [0.7, 0.3, 0.7 * 0.75 + 0.3 * 0.5, 0.7 * 0.25 + 0.3 * 0.5]);
    expectNear(predicted.slice(2), [...filtered.slice(2)]);
    expect(logLikelihood).toBe(hamiltonFilter(model, [0]).logLikelihood);
  });
});

describe('against all paths, one by one', () => {
  it('filters, predicts and smooths exactly, however extreme the returns and whatever is impossible', () => {
    fc.assert(
      fc.property(models, fewReturns, (any, returns) => {
        const { states, filtered, predicted, logLikelihood } = hamiltonFilter(any, returns);
        const { smoothed } = smoothedHistory(any, returns);
        const all = weighPaths(any, returns);
        expect(Math.abs(logLikelihood - all.logLikelihood)).toBeLessThan(
          1e-11 * (1 + Math.abs(logLikelihood)),
        );
        for (const row of returns.keys()) {
          const until = weighPaths(any, returns.slice(0, row + 1));
          const before = weighPaths(any, [...returns.slice(0, row), null]);
          for (let state = 0; state < states; state += 1) {
            const at = row * states + state;
            expect(filtered[at]).toBeCloseTo(until.chance(row, state), 10);
            expect(predicted[at]).toBeCloseTo(before.chance(row, state), 10);
            expect(smoothed[at]).toBeCloseTo(all.chance(row, state), 10);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('hamiltonFilter', () => {
  const wild: MarkovSwitchingModel = { ...model, means: [0.001, -0.002], deviations: [0.008, 0.02] };
  const returns = closeReturns(sp500);
  const whole = hamiltonFilter(wild, returns);

  it('does not change an earlier row when a later return arrives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: returns.length }), (cut) => {
        const part = hamiltonFilter(wild, returns.subarray(0, cut));
        expect(part.filtered).toStrictEqual(whole.filtered.slice(0, 2 * cut));
        expect(part.predicted).toStrictEqual(whole.predicted.slice(0, 2 * cut));
      }),
      { numRuns: 20 },
    );
  });

  it('goes on from the chances after any row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: returns.length - 1 }), (cut) => {
        const initial = [...whole.predicted.slice(2 * cut, 2 * cut + 2)];
        const rest = hamiltonFilter({ ...wild, initial }, returns.subarray(cut));
        const first = hamiltonFilter(wild, returns.subarray(0, cut));
        expect(rest.filtered.at(-1)).toBeCloseTo(whole.filtered.at(-1)!, 12);
        expect(first.logLikelihood + rest.logLikelihood).toBeCloseTo(whole.logLikelihood, 8);
      }),
      { numRuns: 20 },
    );
  });

  it('gives chances that sum to 1 in every row', () => {
    for (const chances of [whole.filtered, whole.predicted, smoothedHistory(wild, returns).smoothed]) {
      expect(farthestFromOne(chances)).toBeLessThan(1e-13);
    }
  });

  it('ends where the smoother begins', () => {
    const { smoothed } = smoothedHistory(wild, returns);
    expect(smoothed.slice(-2)).toStrictEqual(whole.filtered.slice(-2));
  });

  it('brings back a state that seemed lost, though no state is ever left', () => {
    // Two hundred deviations towards one mean, then as many towards the other: a chance of e^−20000 in between.
    const lasting: MarkovSwitchingModel = {
      ...model,
      transition: [
        [1, 0],
        [0, 1],
      ],
      means: [-50, 50],
      deviations: [1, 1],
      initial: [0.5, 0.5],
    };
    const { filtered } = hamiltonFilter(lasting, [-200, 200]);
    expectNear(filtered, [1, 0, 0.5, 0.5]);
    expectNear(smoothedHistory(lasting, [-200, 200]).smoothed, [0.5, 0.5, 0.5, 0.5]);
  });

  it('holds a million returns, and the most extreme ones', () => {
    const many = new Float64Array(1_000_000);
    for (let row = 0; row < many.length; row += 1) many[row] = returns[row % returns.length]!;
    many[17] = 1e100;
    many[18] = -1e100;
    const { filtered, predicted, logLikelihood } = hamiltonFilter(wild, many);
    const { smoothed } = smoothedHistory(wild, many);
    expect(Number.isFinite(logLikelihood)).toBe(true);
    for (const chances of [filtered, predicted, smoothed]) {
      expect(chances.every((chance) => chance >= 0)).toBe(true);
      expect(farthestFromOne(chances)).toBeLessThan(1e-12);
    }
  });

  it('takes a model of eight states', () => {
    const states = Array.from({ length: 8 }, (_, state) => state);
    const eight: MarkovSwitchingModel = {
      kind: 'markov-switching',
      transition: states.map((from) => states.map((to) => (from === to ? 0.93 : 0.01))),
      means: states.map((state) => 10 * state),
      deviations: states.map(() => 1),
    };
    const { filtered } = hamiltonFilter(
      eight,
      states.map((state) => 10 * state),
    );
    for (const state of states) expect(filtered[9 * state]).toBeGreaterThan(0.99);
  });

  it('is the same of a list, of a column, and of a model from storage, and changes none', () => {
    const list = frozen([...returns.slice(0, 300)]);
    const column = returns.slice(0, 300);
    expect(hamiltonFilter(throughJson(wild), column)).toStrictEqual(hamiltonFilter(frozen(wild), list));
    expect(column).toStrictEqual(returns.slice(0, 300));
  });

  it('says nothing of no returns', () => {
    const none = new Float64Array(0);
    expect(hamiltonFilter(model, [])).toStrictEqual({
      states: 2,
      rows: 0,
      filtered: none,
      predicted: none,
      logLikelihood: 0,
    });
    expect(smoothedHistory(model, []).smoothed).toStrictEqual(none);
  });

  it.each([
    [{ kind: 'other' }, [], 'kind', 'a model of Markov switching'],
    [{ transition: [[1]] }, [], 'transition', 'at least two states'],
    [{ transition: [[0.5, 0.5], [1]] }, [], 'transition[1]', 'one number for each state'],
    [
      {
        transition: [
          [0.5, 0.4],
          [0, 1],
        ],
      },
      [],
      'transition[0]',
      'chances that sum to 1',
    ],
    [
      {
        transition: [
          [0.5, 0.5],
          [-0.5, 1.5],
        ],
      },
      [],
      'transition[1]',
      'chances that sum to 1',
    ],
    [
      {
        transition: [
          [0.5, 0.5],
          [NaN, 1],
        ],
      },
      [],
      'transition[1]',
      'chances that sum to 1',
    ],
    [
      {
        transition: [
          [1, 0],
          [0, 1],
        ],
      },
      [],
      'transition',
      'a chain with one stationary distribution',
    ],
    [{ initial: [0.5, 0.6] }, [], 'initial', 'chances that sum to 1'],
    [{ initial: [0, '1'] }, [], 'initial', 'chances that sum to 1'],
    [{ initial: Object.assign(new Array<number>(2), [1]) }, [], 'initial', 'chances that sum to 1'],
    [{ means: [0] }, [], 'means', 'one number for each state'],
    [{ means: [0, Infinity] }, [], 'means[1]', 'a number'],
    [{ deviations: [1, 0] }, [], 'deviations[1]', 'above zero'],
    [{ deviations: [1, NaN] }, [], 'deviations[1]', 'a number'],
    [{}, [0, Infinity], 'returns[1]', 'a number within ±1e100, or null'],
  ])('refuses %j with %j', (change, values, path, expected) => {
    for (const verb of [hamiltonFilter, smoothedHistory]) {
      const error = errorOf(() => verb({ ...model, ...change } as MarkovSwitchingModel, values));
      expect(error.code).toBe('facts_invalid');
      expect(error.details).toStrictEqual({ path, expected });
    }
  });

  it.each(noRecords)('refuses %j in place of a model', (none) => {
    for (const verb of [hamiltonFilter, smoothedHistory]) {
      expectRefused(() => verb(none as never, [0]), 'facts_invalid', {
        path: 'model',
        expected: 'an object',
      });
    }
  });
});
