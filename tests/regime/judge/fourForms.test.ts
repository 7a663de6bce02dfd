import { ATR } from 'technicalindicators';
import fc from 'fast-check';
import {
  type Bar,
  type BarColumns,
  createJudge,
  judgeColumns,
  judgeMarket,
  type JudgeState,
  phases,
  regimes,
  stepJudge,
  toEpochDay,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, frozen, throughJson } from '../../questionnaire/laws.js';
import { sp500 } from '../sp500.js';
import { barsOf, judgeOf, judges, series } from '../series.js';
import { slowJudge } from './slowJudge.js';

/** The bars as columns: what a bar does not say is NaN, what none says has no column. */
function columnsOf(bars: readonly Bar[]): BarColumns {
  const column = (field: 'high' | 'low' | 'breadth') =>
    bars.some((bar) => bar[field] !== undefined)
      ? { [field]: Float64Array.from(bars, (bar) => bar[field] ?? NaN) }
      : {};
  return {
    day: Int32Array.from(bars, ({ day }) => toEpochDay(day)),
    close: Float64Array.from(bars, ({ close }) => close),
    ...column('high'),
    ...column('low'),
    ...column('breadth'),
  };
}

/** Prices in whole points: sums of them are exact, so that two ways to count meet a limit alike. */
function inWholePoints(bars: readonly Bar[]): Bar[] {
  return bars.map((bar) => ({
    ...bar,
    close: Math.round(bar.close),
    ...(bar.high === undefined ? {} : { high: Math.ceil(bar.high) }),
    ...(bar.low === undefined ? {} : { low: Math.floor(bar.low) }),
  }));
}

describe('the four forms of the judge', () => {
  it('give the same judgements as a judge that counts each bar afresh', () => {
    fc.assert(
      fc.property(judges, series.map(inWholePoints), (policy, bars) => {
        const said = judgeMarket(policy, bars).map(({ regime, phase, since }) => ({ regime, phase, since }));
        expect(said).toEqual(slowJudge(policy, bars));
      }),
      { numRuns: 1000 },
    );
  });

  it('agree: records, columns of bars, columns, live, and step by step through JSON', () => {
    fc.assert(
      fc.property(judges, series, (policy, bars) => {
        const judgements = judgeMarket(policy, bars);
        for (const columns of [judgeColumns(policy, bars), judgeColumns(policy, columnsOf(bars))]) {
          expect([...columns.regime].map((code) => regimes[code])).toEqual(
            judgements.map(({ regime }) => regime),
          );
          expect([...columns.phase].map((code) => phases[code])).toEqual(
            judgements.map(({ phase }) => phase),
          );
          expect([...columns.since]).toEqual(judgements.map(({ since }) => toEpochDay(since)));
        }
        let state: JudgeState | undefined;
        const steps = bars.map((bar) => {
          const step = stepJudge(policy, frozen(state), bar);
          state = throughJson(step.state);
          return step.judgement;
        });
        expect(steps).toEqual(judgements);
        const judge = createJudge(policy);
        expect(bars.map((bar) => judge.push(bar))).toEqual(judgements);
        expect(judge.save()).toEqual(state ?? createJudge(policy).save());
      }),
    );
  });

  it('change nothing of the columns they are given', () => {
    const bars = barsOf([100, 101, 103, 99, 104]);
    const columns = columnsOf(bars);
    judgeColumns(judgeOf({}), columns);
    expect(columns).toEqual(columnsOf(bars));
  });

  it('judge no bars as no judgements', () => {
    const none = judgeColumns(judgeOf({}), []);
    expect([none.regime.length, none.phase.length, none.since.length]).toEqual([0, 0, 0]);
  });

  it('refuse an unchecked policy', () => {
    const policy = { ...judgeOf({}) };
    expect(errorOf(() => judgeColumns(policy as never, [])).code).toBe('definition_unchecked');
    expect(errorOf(() => stepJudge(policy as never, undefined, barsOf([1])[0]!)).code).toBe(
      'definition_unchecked',
    );
  });
});

describe('the rules of the judge', () => {
  const last = (policy: Parameters<typeof judgeMarket>[0], bars: readonly Bar[]) =>
    judgeMarket(policy, bars).at(-1)!;

  it.each([
    // From a trough of 100: a rise of exactly 20 %, and a hair less; the average of four lies below.
    [120, 'strong', 'rise'],
    [119.9, 'sideways', undefined],
  ])('call a rise from 100 to %d %s', (close, regime, by) => {
    const policy = judgeOf({
      trend: { window: 4, slopeOver: 1, enter: '1', leave: '0.99' },
      swing: { window: 4, fall: { enter: '1', leave: '1' }, rise: { enter: '0.2', leave: '0.1' }, turn: '1' },
    });
    const judgement = last(policy, barsOf([100, 100, 100, 100, 100, close]));
    expect(judgement.regime).toBe(regime);
    expect(judgement.reasons.find(({ rule }) => rule === 'regime_called')?.detail['by']).toBe(by);
    // Held down to a rise of 10 %: the trough of the four bars is still 100.
    if (by !== undefined) {
      expect(last(policy, barsOf([100, 100, 100, 100, 100, close, 110.1])).regime).toBe('strong');
      expect(last(policy, barsOf([100, 100, 100, 100, 100, close, 109.9])).regime).toBe('sideways');
    }
  });

  it.each([
    // From the trough of 100 both rise by 20 % and more. The mean of 100, 140 and 120 is 120: not below it, and not above.
    [[100, 100, 100, 100, 140, 120], 'sideways'],
    [[100, 100, 100, 100, 139, 121], 'strong'],
  ])('call a rise strong above the average only: %j', (closes, regime) => {
    const policy = judgeOf({
      trend: { window: 3, slopeOver: 1, enter: '1', leave: '0.99' },
      swing: { window: 4, fall: { enter: '1', leave: '1' }, rise: { enter: '0.2', leave: '0.2' }, turn: '1' },
    });
    expect(last(policy, barsOf(closes)).regime).toBe(regime);
  });

  it.each([
    // The last true range is 110 − 99 = 11, a tenth of the close.
    ['0.1', 'strong'],
    ['0.099', 'sideways'],
  ])('call a market strong up to a volatility of %s: %s', (enter, regime) => {
    const policy = judgeOf({
      trend: { window: 2, slopeOver: 1, enter: '0.01', leave: '0' },
      volatility: { window: 1, enter, leave: enter },
    });
    expect(last(policy, barsOf([99, 99, 110])).regime).toBe(regime);
  });

  it.each([
    [undefined, 'strong', 'judge_breadth_unknown'],
    [0.6, 'strong', 'judge_breadth'],
    [0.59, 'sideways', 'judge_breadth'],
  ])('ask a strong market for breadth: %d makes it %s', (breadth, regime, rule) => {
    const policy = judgeOf({
      trend: { window: 2, slopeOver: 1, enter: '0.01', leave: '0' },
      breadth: { strong: { enter: '0.6', leave: '0.5' }, weak: { enter: '0.4', leave: '0.5' } },
    });
    const bars = barsOf([100, 101, 110]).map((bar) => (breadth === undefined ? bar : { ...bar, breadth }));
    const judgement = last(policy, bars);
    expect(judgement.regime).toBe(regime);
    expect(judgement.reasons.map((reason) => reason.rule)).toContain(rule);
    // A falling trend asks for the want of it.
    const falling = barsOf([110, 101, 95]).map((bar) => ({ ...bar, breadth: 0.41 }));
    expect(last(policy, falling).regime).toBe('sideways');
    expect(
      last(
        policy,
        falling.map((bar) => ({ ...bar, breadth: 0.4 })),
      ).regime,
    ).toBe('weak');
  });

  it('measure volatility as Wilder’s average true range: that of technicalindicators, bar by bar', () => {
    const bars = sp500.slice(0, 1500);
    const policy = judgeOf({ volatility: { window: 14, enter: '0.9', leave: '0.9' } });
    const measured = judgeMarket(policy, bars).flatMap(({ reasons }) =>
      reasons
        .filter(({ rule }) => rule === 'judge_volatility')
        .map(({ detail }) => detail['volatility'] as number),
    );
    const ranges = ATR.calculate({
      period: 14,
      high: bars.map((bar) => bar.high!),
      low: bars.map((bar) => bar.low!),
      close: bars.map((bar) => bar.close),
    });
    expect(measured).toHaveLength(ranges.length);
    for (const [place, range] of ranges.entries()) {
      expect(measured[place]).toBeCloseTo(range / bars[place + 14]!.close, 12);
    }
  });
});
