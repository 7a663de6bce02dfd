import fc from 'fast-check';
import { testRetest } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../laws.js';

// F. J. Anscombe, Graphs in Statistical Analysis, The American Statistician 27 (1973), data set I.
const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];

const totals = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), {
  maxLength: 30,
});

describe('testRetest', () => {
  it('has the correlation and the interval of R', () => {
    // cor.test(anscombe$x1, anscombe$y1): 0.8164205, 95 percent confidence interval 0.4243912 0.9506933.
    const result = testRetest(frozen(x), frozen(y));
    expect(result.correlation).toBeCloseTo(0.8164205, 7);
    expect(result.interval?.lower).toBeCloseTo(0.4243912, 7);
    expect(result.interval?.upper).toBeCloseTo(0.9506933, 7);
    expect(result.people).toBe(11);
    expectPlain(result);
  });

  it('leaves out who did not answer twice', () => {
    expect(testRetest([...x, null, 7, null], [...y, 3, null, null])).toEqual(testRetest(x, y));
  });

  it.each([
    [[], [], { correlation: null, interval: null, people: 0 }],
    [[1], [2], { correlation: null, interval: null, people: 1 }],
    [[1, null], [null, 2], { correlation: null, interval: null, people: 0 }],
    [[5, 5, 5, 5, 5], [1, 2, 3, 4, 5], { correlation: null, interval: null, people: 5 }],
    [[0.1, 0.1, 0.1, 0.1], [1, 2, 3, 5], { correlation: null, interval: null, people: 4 }],
    [[1, 2], [9, 4], { correlation: -1, interval: null, people: 2 }],
    // 0.1 x + 0.3 is rounded, and the correlation is 1 all the same.
    [[1, 2, 3, 4, 5], [0.4, 0.5, 0.6, 0.7, 0.8], { correlation: 1, interval: null, people: 5 }],
    // Deviations −1, 0, 1 and −2/3, 4/3, −2/3: the products add up to nothing.
    [[1, 2, 3], [1, 3, 1], { correlation: 0, interval: null, people: 3 }],
  ])('of %j and %j is %j', (first, second, expected) => {
    const result = testRetest(first, second);
    expect(result).toEqual(expected);
    expectPlain(result);
  });

  it('does not hear which came first, nor the unit and the zero of the totals', () => {
    fc.assert(
      fc.property(
        totals,
        fc.constantFrom(0.1, 3, 1e9),
        fc.integer({ min: -1e6, max: 1e6 }),
        (pairs, unit, zero) => {
          const [first, second] = [pairs.map(([one]) => one), pairs.map(([, two]) => two)];
          const result = testRetest(first, second);
          const turned = testRetest(second, first);
          const moved = testRetest(
            first.map((total) => total * unit + zero),
            second,
          );
          for (const other of [turned, moved]) {
            if (result.correlation === null) expect(other.correlation).toBeNull();
            else expect(other.correlation).toBeCloseTo(result.correlation, 8);
            expect(other.people).toBe(pairs.length);
          }
          if (result.interval === null || result.correlation === null) return;
          expect(result.interval.lower).toBeGreaterThan(-1);
          expect(result.interval.upper).toBeLessThan(1);
          expect(result.interval.lower).toBeLessThan(result.correlation);
          expect(result.interval.upper).toBeGreaterThan(result.correlation);
        },
      ),
    );
  });

  it.each([
    [[1, 2], [1], {}, 'second'],
    [[1, Infinity], [1, 2], {}, 'first[1]'],
    [[1, 2], [NaN, 2], {}, 'second[0]'],
    [['1', 2], [1, 2], {}, 'first[0]'],
    [[1], [1], { confidenceLevel: 2 }, 'confidenceLevel'],
  ])('of %j and %j with %j is refused at %s', (first, second, options, path) => {
    const error = errorOf(() => testRetest(first as number[], second, options));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expectWorded([error.reason]);
  });
});
