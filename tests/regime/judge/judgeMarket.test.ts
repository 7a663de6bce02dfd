import fc from 'fast-check';
import { course, type Judgement, judgeMarket, type JudgePolicy } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { barsOf, judgeOf, judges, runsOf, scaled, series } from '../series.js';

/** Bars until average, slope, swing and range are there: as the policy’s windows say. */
const warmUpOf = ({ trend, swing, volatility }: JudgePolicy) =>
  Math.max(trend.window + trend.slopeOver, swing.window, (volatility?.window ?? -1) + 1);

const regimesOf = (judgements: readonly Judgement[]) =>
  judgements.map(({ regime }) => ({ strong: '+', weak: '-', sideways: '0', unknown: '?' })[regime]).join('');

describe('every judgement', () => {
  it('stays when later bars arrive: no look ahead', () => {
    fc.assert(
      fc.property(judges, series, fc.nat(), (policy, bars, cut) => {
        const at = cut % (bars.length + 1);
        expect(judgeMarket(policy, bars.slice(0, at))).toEqual(judgeMarket(policy, bars).slice(0, at));
      }),
      { numRuns: 200 },
    );
  });

  it('is the same when all closes are a power of two higher', () => {
    fc.assert(
      fc.property(judges, series, fc.integer({ min: -20, max: 20 }), (policy, bars, power) => {
        expect(judgeMarket(policy, scaled(bars, 2 ** power))).toEqual(judgeMarket(policy, bars));
      }),
    );
  });

  it('is plain and explained on each bar, and its bars stay as they were', () => {
    fc.assert(
      fc.property(judges, series, (policy, bars) => {
        const judgements = judgeMarket(policy, frozen(bars));
        expectPlain(judgements);
        for (const [place, { day, reasons }] of judgements.entries()) {
          expect(day).toBe(bars[place]?.day);
          expect(reasons.length).toBeGreaterThan(0);
          expectWorded(reasons);
        }
      }),
    );
  });

  it('rests on averages and extremes that a count by hand gives too', () => {
    const near = (text: unknown, value: number): void => {
      expect(Math.abs((text as number) - value)).toBeLessThanOrEqual(1e-12);
    };
    fc.assert(
      fc.property(judges, series, (policy, bars) => {
        const { window, slopeOver } = policy.trend;
        const mean = (end: number): number =>
          bars.slice(end - window, end).reduce((sum, { close }) => sum + close, 0) / window;
        for (const [place, { reasons }] of judgeMarket(policy, bars).entries()) {
          const count = place + 1;
          if (count < warmUpOf(policy)) continue;
          const last = bars.slice(count - policy.swing.window, count).map(({ close }) => close);
          const close = last.at(-1)!;
          const [trend, drawdown] = reasons;
          near(trend?.detail['deviation'], close / mean(count) - 1);
          near(trend?.detail['slope'], mean(count) / mean(count - slopeOver) - 1);
          near(drawdown?.detail['drawdown'], 1 - close / Math.max(...last));
          near(drawdown?.detail['rise'], close / Math.min(...last) - 1);
        }
      }),
    );
  });
});

describe('the judge', () => {
  it('knows nothing until the average and its slope are there, and says how long that takes', () => {
    fc.assert(
      fc.property(judges, series, (policy, bars) => {
        const needed = warmUpOf(policy);
        for (const [place, { regime, phase, since, reasons }] of judgeMarket(policy, bars).entries()) {
          const isWarmUp = place + 1 < needed;
          expect(regime === 'unknown').toBe(isWarmUp);
          expect(phase === 'unknown').toBe(isWarmUp);
          if (!isWarmUp) continue;
          expect(since).toBe(bars[0]?.day);
          expect(reasons).toEqual([{ rule: 'judge_warm_up', detail: { bars: place + 1, needed } }]);
        }
      }),
    );
  });

  it('lets a regime last, and dates it from its first day', () => {
    fc.assert(
      fc.property(judges, series, (policy, bars) => {
        const runs = runsOf(judgeMarket(policy, bars));
        for (const [place, run] of runs.entries()) {
          for (const { since } of run) expect(since).toBe(run[0]?.day);
          const isOver = place < runs.length - 1 && run[0]?.regime !== 'unknown';
          if (isOver) expect(run.length).toBeGreaterThanOrEqual(policy.minimumStay);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('calls a regime only after the signs of it have lasted', () => {
    fc.assert(
      fc.property(judges, series, (policy, bars) => {
        const judgements = judgeMarket(policy, bars);
        for (const [place, { reasons }] of judgements.entries()) {
          const called = reasons.find(({ rule }) => rule === 'regime_called');
          if (called === undefined || called.detail['from'] === 'unknown') continue;
          expect(called.detail['bars']).toBeGreaterThanOrEqual(policy.confirm);
          // The bars before it were pending, in favour of the same regime.
          for (let back = 1; back < policy.confirm; back++) {
            const pending = judgements[place - back]?.reasons.find(({ rule }) => rule === 'regime_pending');
            expect(pending?.detail).toMatchObject({ candidate: called.detail['to'] });
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('judges no bars as no judgements', () => {
    expect(judgeMarket(course.marketJudge, [])).toEqual([]);
  });
});

describe('a series made by hand', () => {
  // Averages of two, slope over one bar; enter at 10 %, leave at 0 %; confirmed by two bars, lasting three.
  //  close   100 100 100 150 225   337.5 340    340 330    320    310
  //  average  –  100 100 125 187.5 281.3 338.8  340 335    325    315
  //  dev. %   –   –   0   20  20    20    0.4    0  −1.5   −1.5   −1.6
  const closes = [100, 100, 100, 150, 225, 337.5, 340, 340, 330, 320, 310];
  const trend = { window: 2, slopeOver: 1, enter: '0.1', leave: '0' };
  const steady = { trend, confirm: 2, minimumStay: 3 };

  it.each([
    // Bar 3 is the first to be judged and is called at once. Strong from bar 4 on: two bars confirm it on bar 5, but
    // sideways has lasted three bars only before bar 6. It stays strong down to 0 %, and ends by two bars on bar 10.
    ['as described', steady, '??000++++00'],
    ['without a minimum stay', { ...steady, minimumStay: 0 }, '??00+++++00'],
    ['without confirmation', { ...steady, confirm: 1 }, '??000+++000'],
    ['without either', { ...steady, confirm: 1, minimumStay: 0 }, '??0+++++000'],
    // Leaving at 9 %, bar 7 (0.4 %) is sideways already; strong has lasted three bars before bar 9.
    ['without hysteresis', { ...steady, trend: { ...trend, leave: '0.09' } }, '??000+++000'],
    [
      'without hysteresis, and at once',
      { ...steady, trend: { ...trend, leave: '0.09' }, confirm: 1, minimumStay: 0 },
      '??0+++00000',
    ],
  ])('is judged %s', (_, figures, expected) => {
    expect(regimesOf(judgeMarket(judgeOf(figures), barsOf(closes)))).toBe(expected);
  });

  it('is judged the other way round when it is turned over', () => {
    // 1 ÷ close: the same movements down; the deviations from the average differ, and stay beyond the same limits.
    const turned = closes.map((close) => 1e4 / close);
    expect(regimesOf(judgeMarket(judgeOf(steady), barsOf(turned)))).toBe('??000----00');
  });

  it('explains the bar that calls and the bars that wait', () => {
    const judgements = judgeMarket(judgeOf(steady), barsOf(closes));
    const last = (place: number) => judgements[place]?.reasons.at(-1);
    expect(last(2)).toEqual({
      rule: 'regime_called',
      detail: { from: 'unknown', to: 'sideways', by: 'no-trend', bars: 1 },
    });
    expect(last(3)).toEqual({
      rule: 'regime_pending',
      detail: { candidate: 'strong', by: 'uptrend', bars: 1, confirm: 2, stay: 1, minimumStay: 3 },
    });
    expect(last(5)).toEqual({
      rule: 'regime_called',
      detail: { from: 'sideways', to: 'strong', by: 'uptrend', bars: 3 },
    });
    expect(last(6)?.rule).toBe('judge_topping');
  });

  it('names the edges that hold on each bar: those of the regime that was called are the nearer ones', () => {
    const policy = judgeOf({ trend: { window: 2, slopeOver: 1, enter: '0.1', leave: '0.02' }, confirm: 1 });
    const edges = judgeMarket(policy, barsOf([100, 100, 200, 300, 100, 50])).flatMap(({ regime, reasons }) =>
      reasons.flatMap(({ rule, detail }) =>
        rule === 'judge_trend' ? [[regime, detail['strongFrom'], detail['weakFrom']]] : [],
      ),
    );
    // Closes against averages of two: 200 ÷ 150, 300 ÷ 250, 100 ÷ 200, 50 ÷ 75.
    expect(edges).toEqual([
      ['strong', 0.1, -0.1],
      ['strong', 0.02, -0.1],
      ['weak', 0.02, -0.1],
      ['weak', 0.1, -0.02],
    ]);
  });

  it('needs a slope of the average in the same direction to begin a trend', () => {
    const policy = judgeOf({ trend: { window: 3, slopeOver: 1, enter: '0.1', leave: '0' } });
    // Averages of three from bar 4 on: 100 86.7 73.3 60 73.3 86.7 100. Bars 5 and 6 lie below a falling average; bar 7 on
    // it, where a weak regime has not ended; bar 8 lies 36 % above a rising one; bar 10 on it again.
    const bars = barsOf([100, 100, 100, 100, 60, 60, 60, 100, 100, 100]);
    expect(regimesOf(judgeMarket(policy, bars))).toBe('???0---+++');
    // Turned over: averages 100 120 120; the close 100 of bar 6 lies 17 % below an average that has not fallen.
    expect(regimesOf(judgeMarket(policy, barsOf([100, 100, 100, 100, 160, 100])))).toBe('???0+0');
    const early = barsOf([100, 100, 100, 100, 40, 100]);
    // Bar 6: average 80, close 25 % above, but the average of bar 5 was 80 too: no slope, no trend.
    expect(regimesOf(judgeMarket(policy, early))).toBe('???0-0');
  });
});

describe('the drawdown rule', () => {
  const policy = judgeOf({ drawdown: '0.20', trend: { window: 4, slopeOver: 1, enter: '1', leave: '0.99' } });
  it.each([
    // Falls from 100 of exactly 20 %, and of a hair less.
    [80, 'weak'],
    [80.01, 'sideways'],
    [79.99, 'weak'],
    [60, 'weak'],
  ])('makes a fall from 100 to %d %s, whatever the trend', (close, regime) => {
    expect(judgeMarket(policy, barsOf([100, 100, 100, 100, close])).at(-1)?.regime).toBe(regime);
  });

  it.each([0.05, 0.07, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3])(
    'takes a fall of exactly %d for such a fall, in whole points',
    (limit) => {
      const exact = judgeOf({ trend: policy.trend, drawdown: limit.toFixed(2) });
      for (const peak of [100, 1000, 3000, 5200]) {
        const fallen = Math.round(peak * (1 - limit));
        expect(judgeMarket(exact, barsOf([peak, peak, peak, peak, fallen])).at(-1)?.regime).toBe('weak');
      }
    },
  );

  it('does not call a market weak that has come back above its average', () => {
    // Down 30 % from 100, but above the average of 100 50 50 70, which is 67.5.
    expect(judgeMarket(policy, barsOf([100, 100, 50, 50, 70])).at(-1)?.regime).toBe('sideways');
    expect(judgeMarket(policy, barsOf([100, 100, 50, 50, 66])).at(-1)?.regime).toBe('weak');
  });

  it('forgets a peak that has left the window', () => {
    const bars = barsOf([100, 100, 100, 100, 75, 74, 74, 74, 74, 74]);
    // The window of four still holds a close of 100 until bar 7; bar 8 is judged from 75 on.
    expect(regimesOf(judgeMarket(policy, bars))).toBe('????---000');
  });
});
