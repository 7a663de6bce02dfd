import fc from 'fast-check';
import { closeReturns, drawdowns } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, frozen } from '../../questionnaire/laws.js';
import { barsOf, series } from '../series.js';
import { sp500 } from '../sp500.js';

describe('drawdowns', () => {
  it('finds the deepest fall of the S&P 500 from 2000 to April 2020', () => {
    // Depth and dates as empyrical and pandas have them.
    const { maxDrawdown } = drawdowns(sp500);
    expect(maxDrawdown).toMatchObject({ peakOn: '2007-10-09', troughOn: '2009-03-09' });
    expect(maxDrawdown!.depth).toBe(-0.5677538775030553);
    // The first close at or above 1565.15 after the trough.
    const back = sp500.find(({ day: on, close }) => on > '2009-03-09' && close >= 1565.15);
    expect(maxDrawdown!.recoveredOn).toBe(back!.day);
  });

  it('begins at the last day of the peak and ends at the first day of the trough', () => {
    // Of two falls by a half the first counts; the days are 2024-01-01 and on.
    const { maxDrawdown } = drawdowns(barsOf([8, 8, 6, 4, 4, 8, 9, 4.5, 5]));
    expect(maxDrawdown).toStrictEqual({
      depth: -0.5,
      peakOn: '2024-01-02',
      troughOn: '2024-01-04',
      recoveredOn: '2024-01-06',
    });
  });

  it('has no day of recovery while the series stands below its peak', () => {
    expect(drawdowns(barsOf([8, 9, 6, 8])).maxDrawdown?.recoveredOn).toBeNull();
  });

  it('has no deepest fall for a series that never fell', () => {
    const risen = drawdowns(barsOf([1, 1, 2]));
    expect(risen).toStrictEqual({ maxDrawdown: null, underwater: new Float64Array(3), ulcerIndex: 0 });
    expect(drawdowns([])).toStrictEqual({
      maxDrawdown: null,
      underwater: new Float64Array(0),
      ulcerIndex: null,
    });
  });

  it('measures the ulcer index over all closes', () => {
    // Below the peak by 0, 1/4, 1/2 and 0: √((1/16 + 1/4) ÷ 4).
    expect(drawdowns(barsOf([4, 3, 2, 4])).ulcerIndex).toBeCloseTo(Math.sqrt(5 / 64), 15);
  });

  it('has an underwater curve that no later bar changes', () => {
    fc.assert(
      fc.property(series, fc.nat(), (bars, cut) => {
        const first = bars.slice(0, cut % (bars.length + 1));
        expect(drawdowns(first).underwater).toStrictEqual(drawdowns(bars).underwater.slice(0, first.length));
      }),
    );
  });

  it('holds each close against the highest so far', () => {
    fc.assert(
      fc.property(series, (bars) => {
        const { maxDrawdown, underwater } = drawdowns(frozen(bars));
        expectPlain(maxDrawdown);
        for (const [place, { close }] of bars.entries()) {
          const peak = Math.max(...bars.slice(0, place + 1).map((bar) => bar.close));
          expect(underwater[place]).toBeCloseTo(close / peak - 1, 14);
        }
        expect(maxDrawdown?.depth ?? 0).toBe(Math.min(0, ...underwater));
      }),
    );
  });

  it('refuses a series with a bad bar', () => {
    expect(errorOf(() => drawdowns(barsOf([1, 0]))).code).toBe('bars_invalid');
  });
});

describe('closeReturns', () => {
  it('leads from each close to the next', () => {
    expect(closeReturns(barsOf([4, 5, 4]))).toStrictEqual(Float64Array.of(0.25, 4 / 5 - 1));
    expect(closeReturns(barsOf([4]))).toHaveLength(0);
    expect(closeReturns([])).toHaveLength(0);
  });
});
