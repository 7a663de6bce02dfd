import { type Bar, closeReturns, createJudge, judgeMarket } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, throughJson } from '../../questionnaire/laws.js';
import { barsOf, judgeOf } from '../series.js';

describe('a series that no market has', () => {
  // 0.6^60 is 5 · 10^−14: a sum from which closes were taken away would by then be nothing but rounding.
  const WINDOW = 60;
  const falling = barsOf(Array.from({ length: 4 * WINDOW }, (_, place) => 1e30 * 0.6 ** place));
  const policy = judgeOf({ trend: { window: WINDOW, slopeOver: 1, enter: '0.5', leave: '0' } });

  it('falls by 40 % a bar, and its average stays that of its closes', () => {
    for (const [place, { reasons }] of judgeMarket(policy, falling).entries()) {
      if (place < WINDOW) continue;
      const closes = falling.slice(place - WINDOW + 1, place + 1).map(({ close }) => close);
      const average = closes.reduceRight((sum, close) => sum + close, 0) / WINDOW;
      expect(reasons[0]?.detail['deviation']).toBeCloseTo(closes.at(-1)! / average - 1, 12);
    }
  });

  it('can be left on any bar, and gone on with', () => {
    const judge = createJudge(policy);
    for (const bar of falling) {
      judge.push(bar);
      const saved = throughJson(judge.save());
      expect(createJudge(policy, saved).save()).toEqual(saved);
    }
  });

  it('leaps by more than a number holds, and its reasons stay plain', () => {
    const wild = judgeOf({
      trend: { window: 3, slopeOver: 1, enter: '0.1', leave: '0' },
      volatility: { window: 2, enter: '0.5', leave: '0.5' },
    });
    const closes = [1e-300, 1e-300, 1e-300, 1e-300, 1e300, 1e300, 1e-300, 1e-300, 1e-300];
    const judgements = judgeMarket(wild, barsOf(closes));
    expectPlain(judgements);
    for (const { reasons } of judgements) expectWorded(reasons);
    // 10^300 ÷ 10^−300 is beyond the largest number.
    expect(judgements[4]!.reasons[0]!.detail['slope']).toBeNull();
    expect(judgements[4]!.reasons[1]!.detail['rise']).toBeNull();
    expect(judgements[6]!.reasons[2]!.detail['volatility']).toBeNull();
  });

  it('is read once a field: what a getter says the second time is not believed', () => {
    const [first, second] = barsOf([1, 2]);
    const liar = () => {
      let asked = 0;
      return Object.defineProperty({ ...second! }, 'close', { get: () => (++asked === 1 ? 2 : NaN) });
    };
    const honest = judgeMarket(policy, barsOf([1, 2, 3]));
    const third = barsOf([1, 2, 3])[2]!;
    expect(judgeMarket(policy, [first!, liar(), third])).toEqual(honest);
    const judge = createJudge(policy);
    for (const bar of [first!, liar(), third]) judge.push(bar);
    expectPlain(judge.save());
    expect([...closeReturns([first!, liar(), third])]).toEqual([1, 0.5]);
  });

  it.each([
    ['nothing', undefined, 'bars'],
    ['null', null, 'bars'],
    ['columns', { day: new Int32Array(1), close: Float64Array.of(1) }, 'bars'],
    ['a list with a gap', Object.assign(barsOf([1, 2]), { length: 3 }), '[2].day'],
  ])('is refused: %s', (_, bars, path) => {
    const error = errorOf(() => judgeMarket(policy, bars as unknown as Bar[]));
    expect([error.code, error.details['path']]).toEqual(['bars_invalid', path]);
    expectWorded([error.reason]);
  });
});
