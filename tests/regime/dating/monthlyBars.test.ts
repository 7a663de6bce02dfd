import fc from 'fast-check';
import { addDays, type Bar, day, monthlyBars } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, frozen } from '../../questionnaire/laws.js';
import { series } from '../series.js';
import { sp500 } from '../sp500.js';

describe('monthlyBars', () => {
  it('takes open, extremes, sums and close of each month', () => {
    const bars = frozen<Bar[]>([
      {
        day: day('2024-01-30'),
        open: 9,
        high: 12,
        low: 8,
        close: 10,
        volume: 5,
        turnover: 0.25,
        breadth: 0.5,
      },
      {
        day: day('2024-01-31'),
        open: 10,
        high: 14,
        low: 9,
        close: 13,
        volume: 7,
        turnover: 0.5,
        breadth: 0.75,
      },
      {
        day: day('2024-03-01'),
        open: 13,
        high: 13,
        low: 11,
        close: 11,
        volume: 2,
        turnover: 0.125,
        breadth: 0,
      },
    ]);
    const months = monthlyBars(bars);
    expect(months).toStrictEqual([
      {
        ...{ day: '2024-01-31', open: 9, high: 14, low: 8, close: 13 },
        ...{ volume: 12, turnover: 0.75, breadth: 0.75 },
      },
      bars[2],
    ]);
    expectPlain(months);
  });

  it('leaves out of a month what one of its days lacks, and no more', () => {
    const months = monthlyBars([
      { day: day('2024-01-30'), close: 10, high: 12, volume: 5, breadth: 0.5 },
      { day: day('2024-01-31'), close: 13, open: 12, volume: 7 },
      { day: day('2024-02-01'), close: 12, high: 12, low: 11 },
    ]);
    expect(months).toStrictEqual([
      { day: '2024-01-31', close: 13, volume: 12 },
      { day: '2024-02-01', close: 12, high: 12, low: 11 },
    ]);
  });

  it('leaves out a sum that no number can hold', () => {
    const bars = ['2024-01-30', '2024-01-31'].map((on) => ({ day: day(on), close: 10, volume: 1e308 }));
    expect(monthlyBars(bars)).toStrictEqual([{ day: '2024-01-31', close: 10 }]);
  });

  it('reads bars and columns, of none too', () => {
    expect(monthlyBars([])).toEqual([]);
    const columns = { day: Int32Array.of(19752, 19753, 19754), close: Float64Array.of(1, 2, 3) };
    // 2024-01-31 is day 19753.
    expect(monthlyBars(columns)).toEqual([
      { day: '2024-01-31', close: 2 },
      { day: '2024-02-01', close: 3 },
    ]);
  });

  it('ends the S&P 500 with the month so far', () => {
    const months = monthlyBars(sp500);
    // January 2000 to April 2020.
    expect(months).toHaveLength(244);
    const { day: lastDay, close } = sp500.at(-1)!;
    expect(months.at(-1)).toMatchObject({ day: lastDay, close });
    expect(months.at(-2)?.day).toBe('2020-03-31');
  });

  it('has a bar for each month that has one, and only the last may change with another bar', () => {
    fc.assert(
      fc.property(series, fc.nat(), (bars, cut) => {
        const months = monthlyBars(bars);
        expect(months.map((bar) => bar.day.slice(0, 7))).toEqual([
          ...new Set(bars.map((bar) => bar.day.slice(0, 7))),
        ]);
        // Monthly bars are bars.
        expect(monthlyBars(months)).toEqual(months);
        const earlier = monthlyBars(bars.slice(0, cut % (bars.length + 1)));
        expect(months.slice(0, Math.max(0, earlier.length - 1))).toEqual(earlier.slice(0, -1));
      }),
    );
  });

  it('refuses days that do not rise', () => {
    const error = errorOf(() =>
      monthlyBars([
        { day: day('2024-01-30'), close: 1 },
        { day: addDays(day('2024-01-30'), -1), close: 1 },
      ]),
    );
    expect([error.code, error.details['index']]).toEqual(['bars_invalid', 1]);
  });
});
