import { type Bar, type BarColumns, judgeColumns, judgeMarket } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, visible } from '../../questionnaire/laws.js';
import { barsOf, judgeOf } from '../series.js';

const policy = judgeOf({});
const good: Bar = {
  ...barsOf([100])[0]!,
  open: 99,
  high: 101,
  low: 98,
  volume: 0,
  turnover: 0.02,
  breadth: 1,
};
const columns: BarColumns = {
  day: Int32Array.of(1, 2, 3),
  close: Float64Array.of(100, 101, 102),
};
const column = (...values: number[]) => Float64Array.from(values);

describe('a bar', () => {
  it('may say nothing but its close, or all there is', () => {
    expect(judgeMarket(policy, [good])).toHaveLength(1);
    expect(judgeColumns(policy, [good]).regime).toHaveLength(1);
    expect(judgeMarket(policy, [{ ...good, open: 100, high: 100, low: 100 }])).toHaveLength(1);
  });

  it.each([
    ['an open of zero', { open: 0 }, 'open'],
    ['an open as text', { open: 'CANARY' }, 'open'],
    ['a high below the close', { high: 99.9 }, 'high'],
    ['a high below the open', { open: 101.5 }, 'high'],
    ['a high without end', { high: Infinity }, 'high'],
    ['a low above the close', { low: 100.1 }, 'low'],
    ['a low above the open', { open: 97 }, 'low'],
    ['a low of zero', { low: 0 }, 'low'],
    ['a volume below zero', { volume: -1 }, 'volume'],
    ['a turnover that is no number', { turnover: NaN }, 'turnover'],
    ['a breadth above one', { breadth: 1.01 }, 'breadth'],
    ['a breadth of null', { breadth: null }, 'breadth'],
  ])('with %s is refused by its field', (_, change, field) => {
    const bars = [...barsOf([100]).map((bar) => ({ ...bar, day: '2023-12-31' })), { ...good, ...change }];
    for (const judge of [judgeMarket, judgeColumns]) {
      const error = errorOf(() => judge(policy, bars as Bar[]));
      expect(error).toMatchObject({ code: 'bars_invalid', details: { index: 1, path: `[1].${field}` } });
      expect(visible(error)).not.toContain('CANARY');
      expectWorded([error.reason]);
    }
  });
});

describe('columns of bars', () => {
  it('hold NaN where nothing is given', () => {
    const given = {
      ...columns,
      high: column(NaN, 101, NaN),
      low: column(NaN, NaN, NaN),
      breadth: column(NaN, 0, 1),
    };
    expect(judgeColumns(policy, given).regime).toHaveLength(3);
  });

  it.each([
    ['a close of zero', { close: column(100, 0, 102) }, '[1].close'],
    [
      'a close of zero without a low',
      { close: column(100, 0, 102), low: column(NaN, NaN, NaN) },
      '[1].close',
    ],
    ['a close that is no number', { close: column(100, NaN, 102) }, '[1].close'],
    ['a close without end', { close: column(100, 101, Infinity) }, '[2].close'],
    ['a day for the second time', { day: Int32Array.of(1, 2, 2) }, '[2].day'],
    ['a day that cannot be written', { day: Int32Array.of(1, 2, 2_932_897) }, '[2].day'],
    ['a day before all days', { day: Int32Array.of(-719_163, 2, 3) }, '[0].day'],
    ['a high below its close', { high: column(100, 100.5, 102) }, '[1].high'],
    ['a low above its close', { low: column(100, 101, 102.5) }, '[2].low'],
    ['a low of zero', { low: column(100, 0, 102) }, '[1].low'],
    ['an endless high', { high: column(100, Infinity, 102) }, '[1].high'],
    ['an open above its high', { open: column(100, 102, 102), high: column(100, 101, 102) }, '[1].high'],
    ['a breadth above one', { breadth: column(0, 1, 1.5) }, '[2].breadth'],
    ['a volume below zero', { volume: column(0, -1, 1) }, '[1].volume'],
  ])('with %s are refused by index and field', (_, change, path) => {
    const error = errorOf(() => judgeColumns(policy, { ...columns, ...change }));
    expect(error.code).toBe('bars_invalid');
    expect(error.details['path']).toBe(path);
  });

  it.each([
    ['days as a list', { day: [1, 2, 3] }, 'day'],
    ['no closes', { close: undefined }, 'close'],
    ['closes as a list', { close: [1, 2, 3] }, 'close'],
    ['a close too few', { close: column(1, 2) }, 'close'],
    ['a high too many', { high: column(1, 2, 3, 4) }, 'high'],
    ['breadths as text', { breadth: 'CANARY' }, 'breadth'],
  ])('with %s are refused by name', (_, change, path) => {
    const error = errorOf(() => judgeColumns(policy, { ...columns, ...change } as never));
    expect(error).toMatchObject({ code: 'bars_invalid', details: { path } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });

  it.each([null, undefined, 5, 'x', {}])('are no %j', (junk) => {
    expect(errorOf(() => judgeColumns(policy, junk as never)).code).toBe('bars_invalid');
  });
});
