import fc from 'fast-check';
import { chainFromReference, course, forecastCloses } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { holding, odds } from './books.js';

const reference = chainFromReference(course.serviceFunnelReference);

/** The chance of each number of wins, one case after another: the oldest way to add them up. */
function slowly(chances: readonly number[], counts: readonly number[]): number[] {
  let sure = [1];
  for (const [place, chance] of chances.entries()) {
    for (let one = 0; one < counts[place]!; one += 1) {
      sure = [...sure, 0].map((share, wins) => share * (1 - chance) + (sure[wins - 1] ?? 0) * chance);
    }
  }
  return sure;
}

describe('a forecast by given rates', () => {
  it('adds up what the stages of the course promise', () => {
    // 10-5-2-1: 120 ÷ 10 + 30 ÷ 5 + 10 ÷ 2 = 12 + 6 + 5.
    const { value, reasons } = forecastCloses(reference, frozen({ watch: 120, select: 30, trade: 10 }), {
      into: 'close',
    });
    expect(value).toMatchObject({ cases: 160, expected: 23 });
    expect(reasons.map(({ detail }) => detail['closes'])).toEqual([12, 6, 5, undefined]);
    expectPlain({ value, reasons });
    expectWorded(reasons);
  });

  const books = fc
    .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 25 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((groups) => ({
      chances: groups.map(([chance]) => chance),
      counts: groups.map(([, count]) => count),
    }));
  const levels = fc.constantFrom(0.5, 0.8, 0.95, 0.99);

  it('explains every close that it expects', () => {
    fc.assert(
      fc.property(books, ({ chances, counts }) => {
        const { value, reasons } = forecastCloses(odds(...chances), holding(...counts), { into: 'won' });
        const closes = reasons.flatMap(({ rule, detail }) =>
          rule === 'forecast_stage' ? [detail['closes'] as number] : [],
        );
        expect(closes.reduce((sum, part) => sum + part, 0)).toBe(value.expected);
        expectPlain({ value, reasons });
        expectWorded(reasons);
      }),
    );
  });

  it('has in its interval at least the level, and in either tail at most half of the rest', () => {
    fc.assert(
      fc.property(books, levels, ({ chances, counts }, confidenceLevel) => {
        const options = { into: 'won', confidenceLevel } as const;
        const { lower, upper, method } = forecastCloses(odds(...chances), holding(...counts), options).value
          .interval!;
        const shares = slowly(chances, counts);
        const sumOf = (from: number, to: number) => shares.slice(from, to).reduce((a, b) => a + b, 0);
        const tail = (1 - confidenceLevel) / 2;
        expect(method).toBe('exact');
        expect(sumOf(0, lower)).toBeLessThan(tail + 1e-12);
        expect(sumOf(upper + 1, shares.length)).toBeLessThan(tail + 1e-12);
        // And it is no wider than it must be: each edge is needed.
        expect(sumOf(0, lower + 1)).toBeGreaterThan(tail - 1e-12);
        if (upper > 0) expect(sumOf(upper, shares.length)).toBeGreaterThan(tail - 1e-12);
      }),
    );
  });

  it('ends at the number whose chance reaches the tail exactly', () => {
    // Two cases of one half: 0, 1 or 2 closes with 1/4, 1/2, 1/4; a quarter on either side of one half.
    const half = chainFromReference({ watch: 2, close: 1 });
    const { value } = forecastCloses(half, { watch: 2 }, { into: 'close', confidenceLevel: 0.5 });
    expect(value.interval).toMatchObject({ lower: 0, upper: 1, method: 'exact' });
  });

  it('passes over the cases that have ended, and stages that are not named', () => {
    const { value } = forecastCloses(reference, { trade: 4, close: 7, lost: 9 }, { into: 'close' });
    expect(value).toMatchObject({ cases: 4, expected: 2 });
    expect(forecastCloses(reference, {}, { into: 'close' }).value).toEqual({
      cases: 0,
      expected: 0,
      interval: { lower: 0, upper: 0, confidenceLevel: 0.95, method: 'exact' },
    });
  });

  it('is sure where the rates are', () => {
    const { value } = forecastCloses(odds(0, 1), holding(3, 5), { into: 'won' });
    expect(value).toMatchObject({ expected: 5, interval: { lower: 5, upper: 5 } });
  });
});

describe('a forecast of a large book', () => {
  it('is exact up to a variance of 10,000, and normal beyond', () => {
    // 40,000 fair trials: variance 10,000. Edges 20,000 ± 1.96 × 100, half a close added: 19,803.5 and 20,195.5 up to whole ones.
    const at = (cases: number) => forecastCloses(odds(0.5), holding(cases), { into: 'won' });
    expect(at(40_000).value.interval).toMatchObject({ lower: 19_804, upper: 20_196, method: 'exact' });
    expect(at(40_004).value.interval).toMatchObject({ lower: 19_806, upper: 20_198, method: 'normal' });
    expectWorded(at(40_004).reasons);
    expectPlain(at(1e9));
  });

  it('does not jump where the method changes', () => {
    // Rare closes are the most skewed: a chance of 1 in 1,000, with a variance just below and just above the limit.
    const chance = 0.001;
    const cases = Math.floor(10_000 / (chance * (1 - chance)));
    const at = (count: number) =>
      forecastCloses(odds(chance), holding(count), { into: 'won' }).value.interval!;
    const [exact, normal] = [at(cases), at(cases + 1)];
    expect([exact.method, normal.method]).toEqual(['exact', 'normal']);
    expect(Math.abs(exact.lower - normal.lower)).toBeLessThanOrEqual(1);
    expect(Math.abs(exact.upper - normal.upper)).toBeLessThanOrEqual(1);
  });
});

describe('what cannot be forecast', () => {
  const blank = chainFromReference({ watch: 10, select: 0, close: 0 });

  it('is refused where cases stand in it, with the reason', () => {
    const { value, reasons } = forecastCloses(blank, { watch: 3, select: 2 }, { into: 'close' });
    expect(value).toEqual({ cases: 5, expected: null, interval: null });
    expect(reasons).toEqual([{ rule: 'chain_unknown', detail: { stage: 'select', unknown: ['select'] } }]);
    expectWorded(reasons);
  });

  it('does not hinder where none do', () => {
    expect(forecastCloses(blank, { watch: 3, select: 0 }, { into: 'close' }).value).toMatchObject({
      cases: 3,
      expected: 0,
    });
  });

  it.each([
    [{ watch: -1 }, { into: 'close' }, 'standing[0]'],
    [{ watch: 1, select: 0.5 }, { into: 'close' }, 'standing[1]'],
    [{ watch: '1' }, { into: 'close' }, 'standing[0]'],
    [{ watch: 1, nowhere: 0 }, { into: 'close' }, 'standing[1]'],
    [{ watch: 1 }, { into: 'watch' }, 'into'],
    [{ watch: 1 }, { into: 'close', confidenceLevel: 1 }, 'confidenceLevel'],
    [{ watch: 1 }, { into: 'close', confidenceLevel: NaN }, 'confidenceLevel'],
  ])('refuses %j with %j', (standing, options, path) => {
    const error = errorOf(() => forecastCloses(reference, standing as never, options as never));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expectWorded([error.reason]);
  });

  it('knows its stages by their type', () => {
    // @ts-expect-error -- the chain has no stage "nowhere"
    expect(() => forecastCloses(reference, { nowhere: 1 }, { into: 'close' })).toThrow();
  });
});
