import fc from 'fast-check';
import { stationaryBootstrap, type BootstrapOptions } from 'panhuo';
import { seededRandom } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectRefused, expectWorded, noRecords } from '../../questionnaire/laws.js';

const meanOf = (row: Float64Array) => row.reduce((sum, value) => sum + value, 0) / row.length;

/** A series whose values lean on the one before: x = 0.6 x + chance. */
function leaning(size: number, seed: number): Float64Array {
  const chance = seededRandom(seed);
  let before = 0;
  return Float64Array.from({ length: size }, () => (before = 0.6 * before + chance.next() - 0.5));
}

/**
 * The variance of the mean of a resampled row. Politis and Romano (1994), lemma 1, by circular covariances C(i):
 * [C(0) + 2 Σ (1 − i/n) (1 − p)^i C(i)] ÷ n, where p is 1 ÷ mean block length.
 */
function varianceOfMean(values: Float64Array, blockLength: number): number {
  const size = values.length;
  const mean = meanOf(values);
  const covariance = (lag: number) =>
    values.reduce((sum, value, at) => sum + (value - mean) * (values[(at + lag) % size]! - mean), 0) / size;
  let sum = covariance(0);
  for (let lag = 1; lag < size; lag++) {
    sum += 2 * (1 - lag / size) * (1 - 1 / blockLength) ** lag * covariance(lag);
  }
  return sum / size;
}

describe('the stationary bootstrap', () => {
  it.each([1, 4, 12.5])('spreads the mean as Politis and Romano derive, blocks of %s', (blockLength) => {
    const values = leaning(120, 3);
    const means: number[] = [];
    const options = { seed: 11, resamples: 20_000, blockLength };
    const interval = stationaryBootstrap(values, options, (row) => {
      means.push(meanOf(row));
      return means.at(-1)!;
    });
    const centre = meanOf(Float64Array.from(means));
    const variance = means.reduce((sum, value) => sum + (value - centre) ** 2, 0) / means.length;
    const exact = varianceOfMean(values, blockLength);
    // The variance of 20,000 draws has a standard error of √(2 ÷ 20,000) = 1 % of it; five of them are allowed.
    expect(Math.abs(variance / exact - 1)).toBeLessThan(0.05);
    expect(Math.abs(centre - meanOf(values))).toBeLessThan(5 * Math.sqrt(exact / 20_000));
    // The mean of 120 values is close to normal: ±1.96 standard deviations hold 95 %.
    const halfWidth = (interval!.upper - interval!.lower) / 2;
    expect(Math.abs(halfWidth / (1.96 * Math.sqrt(exact)) - 1)).toBeLessThan(0.05);
  });

  it('is wider in blocks where values lean on one another', () => {
    const width = (blockLength: number) => {
      const interval = stationaryBootstrap(leaning(500, 5), { seed: 1, blockLength })!;
      return interval.upper - interval.lower;
    };
    expect(width(20)).toBeGreaterThan(1.5 * width(1));
  });

  it('gives the mean by sums of blocks as by rows that are written out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 8, maxLength: 60 }),
        fc.integer(),
        fc.integer({ min: 1, max: 4 }),
        (list, seed, blockLength) => {
          const values = Float64Array.from(list, (value) => value / 1000);
          const options = { seed, blockLength, resamples: 50 };
          const [fast, slow] = [
            stationaryBootstrap(values, options),
            stationaryBootstrap(values, options, meanOf),
          ];
          expect(fast!.lower).toBeCloseTo(slow!.lower, 12);
          expect(fast!.upper).toBeCloseTo(slow!.upper, 12);
          expect(fast!.lower).toBeLessThanOrEqual(fast!.upper);
          expect(stationaryBootstrap(values, options)).toEqual(fast);
          expectPlain(fast);
        },
      ),
    );
  });

  it.each([NaN, Infinity, -Infinity])(
    'has no interval for values with %d, or for such a statistic',
    (odd) => {
      const values = Float64Array.from({ length: 12 }, (_, place) => (place === 5 ? odd : place));
      expect(stationaryBootstrap(values, { seed: 1 })).toBeNull();
      expect(stationaryBootstrap(leaning(12, 1), { seed: 1 }, () => odd)).toBeNull();
      // One row in two thousand is enough.
      let rows = 0;
      const once = () => (++rows === 7 ? odd : 0);
      expect(stationaryBootstrap(leaning(12, 1), { seed: 1 }, once)).toBeNull();
    },
  );

  it.each([
    // Type 7 of Hyndman and Fan (1996): the quantile p of n values stands at place 1 + (n − 1) p.
    [5, { lower: 2, upper: 4 }],
    [4, { lower: 1.75, upper: 3.25 }],
  ])('holds the middle half of the statistics 1 to %d', (resamples, interval) => {
    let row = 0;
    const options = { seed: 1, resamples, confidenceLevel: 0.5 };
    expect(stationaryBootstrap(leaning(12, 1), options, () => ++row)).toEqual(interval);
  });

  it('draws whole rows of neighbours when blocks never end', () => {
    const values = Float64Array.from({ length: 10 }, (_, place) => place);
    stationaryBootstrap(values, { seed: 2, resamples: 20, blockLength: 5 }, (row) => {
      for (const value of row) expect(values).toContain(value);
      return 0;
    });
    let breaks = 0;
    stationaryBootstrap(values, { seed: 2, resamples: 4000, blockLength: 5 }, (row) => {
      for (let place = 1; place < 10; place++) breaks += row[place] === (row[place - 1]! + 1) % 10 ? 0 : 1;
      return 0;
    });
    // A block ends after a value with chance 1/5, and the next begins elsewhere with chance 9/10: 9 places × 0.18 a row.
    expect(Math.abs(breaks / 4000 - 1.62)).toBeLessThan(0.1);
  });

  it('takes for blocks the cube root of the length, unless told', () => {
    const values = leaning(27, 9);
    const told = stationaryBootstrap(values, { seed: 4, blockLength: 3 });
    expect(stationaryBootstrap(values, { seed: 4 })).toEqual(told);
    expect(stationaryBootstrap(leaning(28, 9), { seed: 4 })).toEqual(
      stationaryBootstrap(leaning(28, 9), { seed: 4, blockLength: 4 }),
    );
  });

  it.each([
    [[], 1],
    [[1], 1],
    [[1, 2, 3], 2],
  ])('has no interval for %j in blocks of %s', (list, blockLength) => {
    expect(stationaryBootstrap(Float64Array.from(list), { seed: 1, blockLength })).toBeNull();
  });

  it.each([
    ['seed', { seed: 0.5 }],
    ['seed', { seed: NaN }],
    ['resamples', { resamples: 0 }],
    ['resamples', { resamples: 1.5 }],
    ['blockLength', { blockLength: 0.9 }],
    ['resamples', { resamples: 1_000_001 }],
    ['blockLength', { blockLength: NaN }],
    ['blockLength', { blockLength: Infinity }],
    ['blockLength', { blockLength: '2' as unknown as number }],
    ['confidenceLevel', { confidenceLevel: '0.9' as unknown as number }],
    ['confidenceLevel', { confidenceLevel: 1 }],
    ['confidenceLevel', { confidenceLevel: 0 }],
  ])('refuses another %s', (path, change) => {
    const options: BootstrapOptions = { seed: 1, ...change };
    const error = errorOf(() => stationaryBootstrap(new Float64Array(9), options));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
    expectWorded([error.reason]);
  });

  it('resamples a million times where it is told to', () => {
    const options = { seed: 1, resamples: 1_000_000, blockLength: 1 };
    expect(stationaryBootstrap(Float64Array.of(3, 3), options)).toEqual({ lower: 3, upper: 3 });
  });

  it.each(noRecords)('refuses %j in place of options', (none) => {
    expectRefused(() => stationaryBootstrap(new Float64Array(9), none as never), 'facts_invalid', {
      path: 'options',
      expected: 'an object',
    });
  });

  it.each([null, 'CANARY', { length: 9 }, Array(9).fill(0), new Float32Array(9)])(
    'refuses values that are no Float64Array, %#',
    (values) => {
      expectRefused(() => stationaryBootstrap(values as Float64Array, { seed: 1 }), 'facts_invalid', {
        path: 'values',
        expected: 'a Float64Array',
      });
    },
  );

  it('takes a Float64Array of nine values, whose mean is theirs where all are the same', () => {
    expect(stationaryBootstrap(new Float64Array(9).fill(3), { seed: 1 })).toEqual({ lower: 3, upper: 3 });
  });
});
