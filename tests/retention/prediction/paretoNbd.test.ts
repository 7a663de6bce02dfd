import fc from 'fast-check';
import {
  expectedTrades,
  expectedTradesOfNew,
  logLikelihood,
  type ParetoNbd,
  predictColumns,
  probabilityAlive,
  tradeCountProbability,
  type TradingHistory,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { paretoNbd } from './tradingModels.js';

type Parameters = readonly [r: number, alpha: number, s: number, beta: number];
type History = readonly [frequency: number, recency: number, age: number];

const modelOf = ([r, alpha, s, beta]: Parameters): ParetoNbd => ({
  kind: 'pareto-nbd',
  parameters: { r, alpha, s, beta },
});
const historyOf = ([frequency, recency, age]: History): TradingHistory => ({ frequency, recency, age });

function expectNear(actual: number, expected: number, share: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(share * Math.abs(expected));
}

// From mpmath with 40 digits: the integrals of Schmittlein, Morrison and Colombo (1987) over the lifetime, before they are
// solved, by quadrature in ln(1 + time ÷ the shorter of α and β). In this order: parameters, history, horizon, trades; log-likelihood,
// P(alive), expected trades, P(so many trades), the same of a new customer, expected trades of a new customer.
const published: Parameters = [0.553, 10.578, 0.606, 11.669];
// prettier-ignore
const reference: readonly (readonly [Parameters, History, number, number, ...number[]])[] = [
  [published, [0, 0, 38.86], 39, 0, -0.52104629408089037, 0.29528660461689416, 0.10708146821530886, 0.9307148159456802, 0.59362503160238383, 1.2130028442810159],
  [published, [1, 1.71, 38.86], 39, 1, -4.4501943338810114, 0.1680023267243449, 0.17109298055378316, 0.04313448749092392, 0.16556294727717548, 1.2130028442810159],
  [published, [2, 30.43, 38.86], 39, 2, -9.5542832451504057, 0.8691675591530112, 1.4551231932576025, 0.15175652075729827, 0.082487184116316588, 1.2130028442810159],
  [published, [26, 30.86, 31], 39, 7, -39.131671540302774, 0.99791873105515828, 20.117026077370506, 0.015463680519895593, 0.010707750733514574, 1.2130028442810159],
  // Hundreds of trades, and then nothing.
  [published, [300, 38, 38.86], 39, 300, 240.25101964213577, 0.7213165659503878, 142.16490971982811, 0.00013223588014918185, 4.6206631449408243e-34, 1.2130028442810159],
  [published, [300, 3, 38.86], 39, 0, 622.7836276815615, 5.3250671276115005e-167, 1.0495221144012689e-164, 1, 0.59362503160238383, 1.2130028442810159],
  // s = 1, where the published expectation divides by nothing, and beside it.
  [[0.553, 10.578, 1, 11.669], [3, 20, 38.86], 39, 3, -12.252529884843028, 0.37423402737477279, 0.77736652439724638, 0.046214734322541828, 0.037748754265862701, 0.89576323688643264],
  [[2, 30, 1.0000000001, 40], [4, 12.5, 26], 520, 12, -12.54805506496151, 0.59753413846307014, 9.2269019186444235, 0.011040076759903536, 0.012128849775844225, 7.0374862113787398],
  // α far below β, and far above; a trade on the last day; next to no horizon.
  [[0.05, 0.001, 0.3, 500], [1000, 900, 1000], 100, 50, -909.34680553072511, 8.8307001340300085e-43, 8.745279036380334e-41, 1.6928705596011517e-46, 0.00070365982173844378, 4861.6777571031677],
  [[3, 2000, 0.2, 0.002], [5, 10, 700], 365, 1, -32.695931690001531, 0.087989180147991113, 0.091007833042035915, 0.029689875052479247, 0.033929636343520472, 0.060675955804244866],
  [[1.4, 0.8, 25, 9000], [40, 52, 52], 1e-6, 0, -52.747240711519113, 1, 7.8409090800814984e-7, 0.99999921590940682, 0.99999825000262743, 1.7499999975694442e-6],
  [[0.1, 1e-6, 0.1, 12], [0, 0, 39], 39, 12, -1.725658228713276, 0.84624962951335525, 0.082046687437836669, 2.0503558293464861e-6, 0.0019920683503224194, 3569970.1444259875],
  // Rates of next to nobody.
  [[1e-9, 10, 0.6, 12], [3, 20, 39], 39, 2, -32.009363006671413, 0.56871950149606557, 1.1323943843861851, 0.10335211533250297, 2.0777435216549326e-10, 2.3515159817453191e-9],
  // Rates at which next to nothing is left long before the end.
  [[0.0765, 0.0137, 62.7, 0.00032], [2, 0.5, 0.9], 0.996, 1, -462.61210347334163, 3.1378184601078035e-17, 1.0405617508633376e-18, 9.4606005558911633e-19, 2.893651097026008e-5, 2.8960475103219013e-5],
  [[0.3, 60, 18, 0.5], [61, 0.2, 31], 30, 3, -67.29254357137137, 1.819637562821717e-41, 2.2712273902194279e-41, 1.3276293919083387e-42, 1.2623688771898111e-10, 0.00014705882352941176],
];

/** ₂F₁ by its series, for 0 ≤ z < 1. */
function hypergeometric(a: number, b: number, c: number, z: number): number {
  let [term, sum] = [1, 1];
  for (let n = 0; term > 1e-17 * sum; n++) {
    term *= (((a + n) * (b + n)) / (c + n) / (n + 1)) * z;
    sum += term;
  }
  return sum;
}

/** The likelihood as Fader and Hardie (2005, "A note on deriving the Pareto/NBD model") print it. */
function asPrinted([r, alpha, s, beta]: Parameters, [x, recency, age]: History): number {
  const power = r + s + x;
  const [longer, gap, second] = alpha >= beta ? [alpha, alpha - beta, s + 1] : [beta, beta - alpha, r + x];
  const part = (time: number): number =>
    hypergeometric(power, second, power + 1, gap / (longer + time)) / (longer + time) ** power;
  const rising = Array.from({ length: x }, (_, k) => r + k).reduce((product, factor) => product * factor, 1);
  return (
    rising *
    alpha ** r *
    beta ** s *
    (1 / ((alpha + age) ** (r + x) * (beta + age) ** s) + (s / power) * (part(recency) - part(age)))
  );
}

const orders = (from: number, to: number): fc.Arbitrary<number> =>
  fc.double({ min: Math.log(from), max: Math.log(to), noNaN: true }).map(Math.exp);
const parametersWithin = (from: number, to: number): fc.Arbitrary<Parameters> =>
  fc.tuple(orders(from, to), orders(from, to), orders(from, to), orders(from, to));
const histories = (most: number): fc.Arbitrary<History> =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), orders(0.1, 500), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([x, age, share]) => [x, x === 0 ? 0 : age * Math.max(share, 1e-9), age]);

describe('the Pareto/NBD model', () => {
  it.each(reference)('of %j says of %j, over %d and for %d trades, what 40 digits say', (...row) => {
    const [
      parameters,
      own,
      horizon,
      trades,
      likelihood,
      alive,
      expected,
      chance,
      chanceOfNew,
      expectedOfNew,
    ] = row as [Parameters, History, number, number, number, number, number, number, number, number];
    const [model, history] = [modelOf(parameters), historyOf(own)];
    expectNear(logLikelihood(model, [history]), likelihood, 1e-13);
    expectNear(probabilityAlive(model, history), alive, 1e-12);
    expectNear(expectedTrades(model, history, horizon), expected, 1e-12);
    expectNear(tradeCountProbability(model, history, trades, horizon), chance, 1e-12);
    expectNear(tradeCountProbability(model, null, trades, horizon), chanceOfNew, 1e-12);
    expectNear(expectedTradesOfNew(model, horizon), expectedOfNew, 1e-12);
  });

  it('has the likelihood that is printed, where that does not cancel', () => {
    fc.assert(
      fc.property(
        parametersWithin(0.3, 15),
        histories(8).filter(([, recency, age]) => recency < age * 0.7 && age < 60),
        (parameters, own) => {
          const expected = asPrinted(parameters, own);
          const actual = Math.exp(logLikelihood(modelOf(parameters), [historyOf(own)]));
          expectNear(actual, expected, 1e-8);
        },
      ),
    );
  });

  it('knows chances that sum to 1, with the expected trades for their mean', () => {
    fc.assert(
      fc.property(
        parametersWithin(0.5, 20).filter(([r, alpha]) => r / alpha < 1),
        histories(10).filter(([, , age]) => age > 5),
        fc.boolean(),
        (parameters, own, isNew) => {
          const [model, horizon] = [modelOf(parameters), 6];
          const history = isNew ? null : historyOf(own);
          let [sum, mean] = [0, 0];
          for (let n = 0; n < 400; n++) {
            const chance = tradeCountProbability(model, history, n, horizon);
            sum += chance;
            mean += n * chance;
          }
          expect(sum).toBeCloseTo(1, 10);
          const expected =
            history === null ? expectedTradesOfNew(model, horizon) : expectedTrades(model, history, horizon);
          expectNear(mean, expected, 1e-9);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('gives a number within its bounds however odd the parameters', () => {
    fc.assert(
      fc.property(
        parametersWithin(1e-3, 1e3),
        histories(1000),
        orders(1e-3, 1e4),
        (parameters, own, horizon) => {
          const [model, history] = [modelOf(parameters), historyOf(own)];
          expect(Number.isFinite(logLikelihood(model, [history]))).toBe(true);
          const alive = probabilityAlive(model, history);
          expect(alive).toBeGreaterThanOrEqual(0);
          expect(alive).toBeLessThanOrEqual(1);
          const expected = expectedTrades(model, history, horizon);
          // No more than one who never falls silent.
          const [r, alpha] = parameters;
          const most = ((r + history.frequency) / (alpha + history.age)) * horizon;
          expect(expected).toBeGreaterThanOrEqual(0);
          expect(expected).toBeLessThanOrEqual(most * (1 + 1e-12));
          const chance = tradeCountProbability(model, history, own[0], horizon);
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1 + 1e-12);
        },
      ),
    );
  });

  it('takes who traded today for alive, and doubts him the more the longer he is silent', () => {
    const at = (age: number): number => probabilityAlive(paretoNbd, { frequency: 3, recency: 20, age });
    expect(at(20)).toBe(1);
    const chances = [20, 20.001, 25, 39, 100, 1000].map(at);
    expect(chances.toSorted((a, b) => b - a)).toEqual(chances);
    expect(new Set(chances).size).toBe(chances.length);
    // Unlike under the BG/NBD model, who never came back is doubted too.
    expect(probabilityAlive(paretoNbd, { frequency: 0, recency: 0, age: 39 })).toBeLessThan(0.3);
  });

  it('have no chance above 1', () => {
    // Stays and leaves, 16 roundings above 1 together.
    const parameters = { r: 2.6e-5, alpha: 49, s: 6508, beta: 1.1e-5 };
    const own: ParetoNbd = { kind: 'pareto-nbd', parameters };
    expect(tradeCountProbability(own, null, 0, 0.25)).toBe(1);
  });

  it('expects nothing of no time', () => {
    const history = { frequency: 3, recency: 20, age: 39 };
    expect(expectedTrades(paretoNbd, history, 0)).toBe(0);
    for (const own of [history, null]) {
      const chances = [0, 1, 2, 300].map((trades) => tradeCountProbability(paretoNbd, own, trades, 0));
      expect(chances).toEqual([1, 0, 0, 0]);
    }
  });

  it('looks at columns as at records', () => {
    fc.assert(
      fc.property(fc.array(histories(60), { maxLength: 6 }), orders(0.1, 100), (book, horizon) => {
        const rows = book.map(historyOf);
        const { alive, expected } = predictColumns(paretoNbd, rows, { horizon });
        expect([...alive]).toEqual(rows.map((row) => probabilityAlive(paretoNbd, row)));
        expect([...expected]).toEqual(rows.map((row) => expectedTrades(paretoNbd, row, horizon)));
      }),
    );
  });
});
