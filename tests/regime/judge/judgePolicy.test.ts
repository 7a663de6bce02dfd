import { type Bar, course, defineJudgePolicy, judgeMarket } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, throughJson } from '../../questionnaire/laws.js';

describe('a judge policy', () => {
  const base = throughJson(course.marketJudge);
  it.each([
    ['a window of one bar', { trend: { ...base.trend, window: 1 } }, 'trend.window'],
    ['no slope', { trend: { ...base.trend, slopeOver: 0 } }, 'trend.slopeOver'],
    ['a ratio that is a number', { swing: { ...base.swing, turn: 0.2 } }, 'swing.turn'],
    ['a ratio above one', { swing: { ...base.swing, turn: '1.01' } }, 'swing.turn'],
    ['no confirmation', { confirm: 0 }, 'confirm'],
    ['a stay below zero', { minimumStay: -1 }, 'minimumStay'],
    ['a trend that would end before it begins', { trend: { ...base.trend, leave: '0.06' } }, 'trend.leave'],
    [
      'a drawdown that would end before it begins',
      { swing: { ...base.swing, fall: { enter: '0.1', leave: '0.2' } } },
      'swing.fall.leave',
    ],
    [
      'a rise that would end before it begins',
      { swing: { ...base.swing, rise: { enter: '0.1', leave: '0.2' } } },
      'swing.rise.leave',
    ],
    [
      'a calm that would end before it begins',
      { volatility: { window: 14, enter: '0.05', leave: '0.04' } },
      'volatility.leave',
    ],
    [
      'a breadth that would end before it begins',
      { breadth: { strong: { enter: '0.5', leave: '0.6' }, weak: { enter: '0.4', leave: '0.5' } } },
      'breadth.strong.leave',
    ],
    [
      'a want of breadth that would end before it begins',
      { breadth: { strong: { enter: '0.5', leave: '0.4' }, weak: { enter: '0.4', leave: '0.3' } } },
      'breadth.weak.leave',
    ],
    ['no window of the swing', { swing: { ...base.swing, window: 1 } }, 'swing.window'],
    ['a market without id', { market: { text: base.market.text } }, 'market.id'],
    ['no source', { source: undefined }, 'source'],
    ['an unknown key', { CANARY: 1 }, ''],
  ])('with %s is refused', (_, change, path) => {
    const error = errorOf(() => defineJudgePolicy({ ...base, ...change } as typeof base));
    expect(error).toMatchObject({ code: 'policy_invalid', details: { path } });
    expect(JSON.stringify(error.details)).not.toContain('CANARY');
  });

  it('that was not checked judges nothing', () => {
    const judge = () => judgeMarket({ ...course.marketJudge }, [] as Bar[]);
    expect(errorOf(judge).code).toBe('definition_unchecked');
  });
});
