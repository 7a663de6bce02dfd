import fc from 'fast-check';
import { closeReturns, day, drawdowns, performance } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectRefused, frozen, noRecords } from '../../questionnaire/laws.js';
import { series } from '../series.js';
import { sp500 } from '../sp500.js';

const daily = { periodsPerYear: 252 };
const hundredths = fc.array(fc.option(fc.integer({ min: -20, max: 20 }).map((percent) => percent / 100)), {
  maxLength: 40,
});

describe('published figures', () => {
  it('are those of mixed_returns in the tests of empyrical', () => {
    const mixed = frozen([null, 0.01, 0.1, -0.04, 0.02, 0.03, 0.02, 0.01, -0.1]);
    const figures = performance(mixed, daily);
    expect(figures).toMatchObject({ periods: 9, missing: 1 });
    expect(figures.maxDrawdown).toBeCloseTo(-0.1, 14);
    expect(figures.annualReturn! / 1.9135925373194231).toBeCloseTo(1, 13);
    expect(figures.volatility! / 0.9136465399704637).toBeCloseTo(1, 13);
    expect(figures.calmar! / 19.135925373194233).toBeCloseTo(1, 13);
    expect(figures.sharpe! / 1.7238613961706866).toBeCloseTo(1, 13);
    expect(figures.sortino! / 2.605531251673693).toBeCloseTo(1, 13);
  });

  it('are those of the S&P 500 from 2000 to April 2020, as empyrical has them', () => {
    const figures = performance(closeReturns(sp500), daily);
    expect(figures.cumulative! / 0.9753440141593548).toBeCloseTo(1, 13);
    expect(figures.volatility! / 0.1989143062066408).toBeCloseTo(1, 13);
    expect(figures.maxDrawdown! / -0.5677538775030553).toBeCloseTo(1, 13);
  });
});

describe('performance', () => {
  it('puts returns on a year as the definitions say', () => {
    // Up a quarter and down a fifth, four halves of a year: the product is 1 again, the mean 0.025, the squares of the
    // distances from it 4 × 0.225², a fifth short of zero twice.
    const figures = performance([0.25, -0.2, 0.25, -0.2], { periodsPerYear: 2 });
    expect(figures.cumulative).toBeCloseTo(0, 15);
    expect(figures.annualReturn).toBeCloseTo(0, 15);
    expect(figures.volatility).toBeCloseTo(Math.sqrt((4 * 0.225 ** 2) / 3) * Math.SQRT2, 15);
    expect(figures.sharpe).toBeCloseTo((0.025 / Math.sqrt((4 * 0.225 ** 2) / 3)) * Math.SQRT2, 14);
    expect(figures.sortino).toBeCloseTo((0.025 / Math.sqrt(0.08 / 4)) * Math.SQRT2, 14);
    expect(figures.maxDrawdown).toBeCloseTo(-0.2, 15);
    // Five points, two of them a fifth below the peak.
    expect(figures.ulcerIndex).toBeCloseTo(Math.sqrt((2 * 0.04) / 5), 15);
  });

  it('takes the return without risk off the mean, and measures the shortfall from it', () => {
    // Less 0.05 the returns are 0.2 and −0.25: mean −0.025, shortfall 0.25 once in two.
    const figures = performance([0.25, -0.2], { periodsPerYear: 1, riskFree: 0.05 });
    expect(figures.sharpe).toBeCloseTo(-0.025 / Math.sqrt(2 * 0.225 ** 2), 15);
    expect(figures.sortino).toBeCloseTo(-0.025 / Math.sqrt(0.0625 / 2), 15);
  });

  it('counts the days of the calendar for the calendar return', () => {
    // 1461 days are four years of 365.25; 1.1^4 = 1.4641.
    const between = { from: day('2020-01-01'), to: day('2024-01-01') };
    expect(performance([0.4641], { ...daily, between }).calendarReturn).toBeCloseTo(0.1, 14);
    expect(performance([0.4641], daily).calendarReturn).toBeNull();
    const noDays = { from: between.from, to: between.from };
    expect(performance([0.4641], { ...daily, between: noDays }).calendarReturn).toBeNull();
  });

  it('has nothing to say of no returns', () => {
    const silent = {
      cumulative: null,
      annualReturn: null,
      calendarReturn: null,
      volatility: null,
      sharpe: null,
      sortino: null,
      calmar: null,
      maxDrawdown: null,
      ulcerIndex: null,
    };
    const between = { from: day('2020-01-01'), to: day('2021-01-01') };
    expect(performance([], { ...daily, between })).toStrictEqual({ periods: 0, missing: 0, ...silent });
    expect(performance([null, NaN], { ...daily, between })).toStrictEqual({
      periods: 2,
      missing: 2,
      ...silent,
    });
  });

  it('has no ratio where nothing varies, falls or falls short', () => {
    const steady = performance([0.1, 0.1, 0.1], daily);
    expect(steady).toMatchObject({ volatility: 0, sharpe: null, sortino: null, calmar: null });
    expect(steady).toMatchObject({ maxDrawdown: 0, ulcerIndex: 0 });
    expect(performance([-0.1], daily)).toMatchObject({ volatility: null, sharpe: null, sortino: null });
  });

  it('loses the whole at most', () => {
    const figures = performance([0.5, -1, 0.5], daily);
    expect(figures).toMatchObject({ cumulative: -1, annualReturn: -1, maxDrawdown: -1, calmar: -1 });
  });

  it('says null and not infinity where a number cannot hold a figure', () => {
    const figures = performance([9, 9], { periodsPerYear: 1e6 });
    expect(figures).toMatchObject({ annualReturn: null, calmar: null });
    expect(figures.cumulative).toBe(99);
    // 1e400, then a half of it, or nothing: how deep the fall was is not known.
    for (const last of [-0.5, -1]) {
      const beyond = performance([1e100, 1e100, 1e100, 1e100, last], daily);
      expect(beyond).toMatchObject({ cumulative: null, maxDrawdown: null, calmar: null, ulcerIndex: null });
    }
  });

  it('is plain data, the same of lists and of columns, and changes neither', () => {
    fc.assert(
      fc.property(hundredths, (returns) => {
        const figures = performance(frozen(returns), daily);
        expectPlain(figures);
        const column = Float64Array.from(returns, (value) => value ?? NaN);
        const copy = column.slice();
        expect(performance(column, daily)).toStrictEqual(figures);
        expect(column).toStrictEqual(copy);
      }),
    );
  });

  it('agrees with the drawdowns of the series that the returns are of', () => {
    fc.assert(
      fc.property(series, (bars) => {
        fc.pre(bars.length > 1);
        const { maxDrawdown, ulcerIndex } = performance(closeReturns(bars), daily);
        const fall = drawdowns(bars);
        expect(maxDrawdown).toBeCloseTo(fall.maxDrawdown?.depth ?? 0, 12);
        expect(ulcerIndex).toBeCloseTo(fall.ulcerIndex!, 12);
      }),
    );
  });

  it.each([
    [[0.1, -1.01], daily, 'returns[1]', 'a loss of the whole at most'],
    [[Infinity], daily, 'returns[0]', 'a number within ±1e100, or null'],
    [[0.1, '0.1'], daily, 'returns[1]', 'a number within ±1e100, or null'],
    [[0.1, undefined], daily, 'returns[1]', 'a number within ±1e100, or null'],
    ['0.1', daily, 'returns', 'a list of numbers'],
    [[0.1], { periodsPerYear: 0 }, 'periodsPerYear', 'above zero'],
    [[0.1], { periodsPerYear: NaN }, 'periodsPerYear', 'above zero'],
    [[0.1], { periodsPerYear: '252' }, 'periodsPerYear', 'above zero'],
    [[0.1], { periodsPerYear: 252, riskFree: NaN }, 'riskFree', 'a number'],
    [[0.1], { periodsPerYear: 252, riskFree: 1e101 }, 'riskFree', 'a number'],
    [
      [0.1],
      { periodsPerYear: 252, between: { from: day('2024-01-02'), to: day('2024-01-01') } },
      'between.to',
      'on or after the first day',
    ],
  ])('refuses %j with %j', (returns, options, path, expected) => {
    const error = errorOf(() => performance(returns as number[], options as typeof daily));
    expect(error.code).toBe('facts_invalid');
    expect(error.details).toStrictEqual({ path, expected });
  });

  it.each(noRecords)('refuses %j in place of options', (none) => {
    expectRefused(() => performance([0.1], none as never), 'facts_invalid', {
      path: 'options',
      expected: 'an object',
    });
  });
});
