import { china, course, day, defineModelPolicy, simulateModel } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, throughJson, visible } from '../../questionnaire/laws.js';
import { madeUpPanel } from './securities.js';
import { modelOf, studyOf } from './studies.js';

describe('a model', () => {
  it.each(Object.entries(course.models))('of the course, %s, comes back from JSON as it was', (_, model) => {
    expect(defineModelPolicy(throughJson(model))).toEqual(model);
  });

  it('serves the regime that the course names', () => {
    // domain.md §6: weak 高抛低吸, 反弹; sideways 筹码密集; strong 龙头股, 黑马股.
    const served = Object.values(course.models).map(({ text, regimes }) => [text.zh, ...regimes]);
    expect(served).toEqual([
      ['高抛低吸', 'weak'],
      ['反弹', 'weak'],
      ['筹码密集', 'sideways'],
      ['龙头股', 'strong'],
      ['黑马股', 'strong'],
    ]);
  });

  const window = 5;
  it.each([
    ['a condition without a limit', { entry: [{ signal: 'return', window }] }, 'entry[0].atLeast'],
    [
      'limits that exclude one another',
      { entry: [{ signal: 'return', window, atLeast: '0.2', atMost: '0.1' }] },
      'entry[0].atMost',
    ],
    ['chips without a chip policy', { entry: [{ signal: 'winnerShare', atLeast: '0.5' }] }, 'chips'],
    ['an unknown signal', { entry: [{ signal: 'tip', window, atLeast: '0' }] }, 'entry[0].signal'],
    ['a rank of no signal', { entry: [{ signal: 'rank', window, atMost: '3' }] }, 'entry[0].of'],
    ['a window of nothing', { prefer: { signal: 'return', window: 0, order: 'highest' } }, 'prefer.window'],
    ['no entry', { entry: [] }, 'entry'],
    ['no regime', { regimes: [] }, 'regimes'],
    ['the unknown regime', { regimes: ['unknown'] }, 'regimes[0]'],
    ['no slot', { slots: 0 }, 'slots'],
    ['a claim about nothing', { claims: [{ figure: 'fame', atLeast: '1' }] }, 'claims[0].figure'],
  ])('is refused with %s', (_, parts, path) => {
    const error = errorOf(() => modelOf(parts as never));
    expect([error.code, error.details['path']]).toEqual(['policy_invalid', path]);
  });
});

describe('a study refuses', () => {
  const { panel, market } = madeUpPanel({ seed: 1, days: 30, members: 2 });
  const first = panel[0]!;
  const bars = first.bars as readonly object[];
  const study = (members: unknown, options: object = {}) =>
    errorOf(() => simulateModel(modelOf({}), members as never, studyOf(market, options)));
  const withBar = (place: number, bar: object) => [
    panel[1]!,
    { ...first, bars: bars.map((own, at) => (at === place ? { ...own, ...bar } : own)) },
  ];

  it.each([
    ['no list', {}, 'facts_invalid', 'panel'],
    ['a security without an id', [{ ...first, id: '' }], 'facts_invalid', 'panel'],
    ['nothing as a security', [null], 'facts_invalid', 'panel'],
    ['two of one id', [first, first], 'facts_invalid', 'panel'],
    ['a board that does not exist', [{ ...first, board: 'moon' }], 'facts_invalid', 'panel[0].board'],
    ['a bad bar', withBar(3, { close: -1 }), 'bars_invalid', 'panel[1].bars[3].close'],
  ])('%s', (_, members, code, path) => {
    const error = study(members);
    expect([error.code, error.details['path']]).toEqual([code, path]);
    expect(visible(error)).not.toContain('SECRET');
    expectWorded(error.reasons);
  });

  it('a bar on a day that the market does not have', () => {
    const holiday = market.filter((_, place) => place !== 4);
    const error = study(panel, { market: holiday });
    expect([error.code, error.details['path']]).toEqual(['bars_invalid', 'panel[0].bars[4].day']);
  });

  it('chips of bars without turnover', () => {
    const bare = { ...first, bars: market };
    const error = errorOf(() => simulateModel(course.models.chipConcentration, [bare], studyOf(market)));
    expect(error.details['path']).toBe('panel[0].bars[0].high');
  });

  it.each([
    ['no capital', { capital: '0' }, 'facts_invalid', 'capital'],
    ['part of a fen', { capital: '0.001' }, 'amount_scale', 'capital'],
    ['no end', { until: 'soon' }, 'facts_invalid', 'until'],
    ['no start', { from: '2024-02-30' }, 'facts_invalid', 'from'],
    ['resampling nothing', { bootstrap: { seed: 1, resamples: 0 } }, 'facts_invalid', 'resamples'],
    ['rules that were not checked', { rules: { ...china.aShareRules } }, 'definition_unchecked', undefined],
    ['costs that were not checked', { costs: { ...china.aShareFees } }, 'definition_unchecked', undefined],
    ['amounts beyond whole numbers', { capital: '1e17' }, 'decimal_invalid', 'capital'],
    ['more than whole numbers hold', { capital: '99999999999999999' }, 'facts_invalid', 'capital'],
  ])('%s', (_, options, code, path) => {
    const error = study(panel, options);
    expect([error.code, error.details['path']]).toEqual([code, path]);
  });

  it('a model that was not checked, and days that no rule covers', () => {
    const copy = { ...modelOf({}) } as ReturnType<typeof modelOf>;
    expect(errorOf(() => simulateModel(copy, panel, studyOf(market))).code).toBe('definition_unchecked');
    const long = madeUpPanel({ seed: 1, days: 30, members: 1 });
    const old = <Bar extends { readonly day: string }>(list: readonly Bar[]) =>
      list.map((bar) => ({ ...bar, day: day(bar.day.replace('2024', '1990')) }));
    const member = {
      ...long.panel[0]!,
      bars: old(long.panel[0]!.bars as readonly { day: string; close: number }[]),
    };
    const error = errorOf(() => simulateModel(modelOf({}), [member], studyOf(old(long.market))));
    expect(error.code).toBe('rules_uncovered');
  });
});
