import { type Bar, day, defineMarketRules, fromEpochDay, type PanelMember, simulateModel } from 'panhuo';
import { toEpochDay } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import {
  errorOf,
  expectRefused,
  expectWorded,
  noRecords,
  throughJson,
  visible,
} from '../../questionnaire/laws.js';
import { costsOf, exchangeOf, free } from '../simulation/markets.js';
import { FIRST_DAY } from './securities.js';
import { modelOf, studyOf } from './studies.js';

type Parts = Parameters<typeof modelOf>[0];

// An index that rises is judged from its seventh bar on (five of the average and two of its slope), at place 6.
const marketOf = (days: number) =>
  Array.from({ length: days }, (_, place): Bar => ({
    day: fromEpochDay(FIRST_DAY + place),
    close: 10 + place,
  }));

/** A study of one security with these closes; the first six days are 10.00 and warm up. */
function study(closes: readonly number[], parts: Parts, options: Parameters<typeof studyOf>[1] = {}) {
  const market = marketOf(closes.length + 6);
  const all = [10, 10, 10, 10, 10, 10, ...closes];
  const bars = market.map((bar, place): Bar => ({ day: bar.day, close: all[place]! }));
  return simulateModel(modelOf(parts), [{ id: 'A', board: 'main', bars }], studyOf(market, options));
}

describe('a limit that is met exactly', () => {
  // Decided at 10.00, bought at 10.00 on the next day; the close after that is at the limit, and it is sold on the day after.
  it.each([
    ['a stop of 7 %', { stopLoss: '0.07' }, 9.3, 9.31],
    ['a stop of 8 %', { stopLoss: '0.08' }, 9.2, 9.21],
    ['a gain of 10 %', { takeProfit: '0.10' }, 11, 10.99],
    ['a gain of 15 %', { takeProfit: '0.15' }, 11.5, 11.49],
  ])('closes a position: %s', (_, exit, at, short) => {
    expect(study([10, 10, at, at], { exit }).trades.closed).toBe(1);
    expect(study([10, 10, short, short], { exit }).trades.closed).toBe(0);
  });

  it.each([
    // 92 ÷ 100 − 1 would be −0.0799…96; 1 − 95 ÷ 100 would be 0.0500…04.
    ['aboveAverage', { signal: 'aboveAverage', window: 1, atLeast: '0', atMost: '0' }, 10, undefined],
    ['return down by 8 %', { signal: 'return', window: 1, atMost: '-0.08' }, 92, 93],
    ['return up by 10 %', { signal: 'return', window: 1, atLeast: '0.10', atMost: '0.10' }, 110, 109],
    [
      'fall from the high of 5 %',
      { signal: 'fallFromHigh', window: 2, atLeast: '0.05', atMost: '0.05' },
      95,
      94,
    ],
    [
      'rise from the low of 10 %',
      { signal: 'riseFromLow', window: 2, atLeast: '0.1', atMost: '0.1' },
      110,
      111,
    ],
    ['above the high by 10 %', { signal: 'aboveHigh', window: 1, atLeast: '0.1', atMost: '0.1' }, 110, 111],
    ['base of no width', { signal: 'baseWidth', window: 1, atMost: '0' }, 110, undefined],
  ] as const)('opens one: %s', (_, condition, at, beside) => {
    const opened = (close: number) => study([100, close, close], { entry: [condition] }).trades.opened;
    expect(opened(at)).toBe(1);
    if (beside !== undefined) expect(opened(beside)).toBe(0);
  });
});

describe('a claim that is met exactly', () => {
  it('is supported by an interval that begins there, and left open by one that ends there', () => {
    const idle = { entry: [{ signal: 'return', window: 1, atLeast: '9' }] } as const;
    const nothing = study([10, 10, 10], { ...idle, claims: [{ figure: 'turnoverTwoWay', atLeast: '0' }] });
    expect(nothing.claims[0]!.verdict).toBe('supported');
    // One sale, one hit: the interval of Wilson ends at 1.
    const sure = { exit: { mostDays: 1 }, claims: [{ figure: 'hitRate', atLeast: '1' }] } as const;
    expect(study([10, 10, 12], sure).claims[0]!.verdict).toBe('cannot tell');
  });
});

describe('a study at its edges', () => {
  it('holds a rule of settlement on its last day', () => {
    const lot = { minimum: 1, step: 1, oddLotsSoldWhole: true };
    const { settlement, boards, ...head } = throughJson(exchangeOf('0.01', lot).rules);
    const opened = (until: number) => {
      const last = fromEpochDay(FIRST_DAY + until);
      const rules = defineMarketRules({
        ...head,
        settlement: settlement.map((rule) => ({ ...rule, until: last })),
        boards: { main: boards['any']! },
      });
      return study([10, 10], {}, { rules }).trades.opened;
    };
    // Decided at place 6, bought at 7.
    expect(opened(7)).toBe(1);
    expect(errorOf(() => opened(6)).code).toBe('rules_uncovered');
  });

  it.each([
    [1, 2],
    [3, 1],
  ])('sells what may be sold after %d days: %d sales of five days', (sellableAfter, closed) => {
    const lot = { minimum: 1, step: 1, oddLotsSoldWhole: true };
    const { settlement, boards, ...head } = throughJson(exchangeOf('0.01', lot).rules);
    const rules = defineMarketRules({
      ...head,
      settlement: settlement.map((rule) => ({ ...rule, sellableAfter })),
      boards: { main: boards['any']! },
    });
    // Decided at place 6, bought at 7. After a day it is sold at 8 and, bought again at 9, at 10; after three days at 10.
    const { trades } = study([10, 10, 10, 10, 10], { exit: { mostDays: 1 } }, { rules });
    expect(trades.closed).toBe(closed);
  });

  it('sells nothing for less than the sale costs: cash is never below zero', () => {
    // 6.00 buys 100 shares at 0.01 with a fee of 5.00; to sell them would fetch 1.00 and cost 5.00. At 0.10 it fetches 10.00
    // less 5.00 and half a cent of duty, rounded up: 5 + 4.99.
    const cheap = (closes: readonly number[]) => {
      const market = marketOf(closes.length);
      const bars = market.map((bar, place): Bar => ({ day: bar.day, close: closes[place]! }));
      const model = modelOf({ exit: { mostDays: 1 } });
      return simulateModel(model, [{ id: 'A', board: 'main', bars }], studyOf(market, { capital: '6' }));
    };
    const cents = Array.from({ length: 12 }, () => 0.01);
    const held = cheap(cents);
    expect(held.money).toMatchObject({ bought: '1.00', sold: '0.00', cash: '0.00', final: '1.00' });
    expect(held.trades).toEqual({ opened: 1, closed: 0, hits: 0 });
    const sold = cheap([...cents, 0.1]);
    expect(sold.money).toMatchObject({ sold: '10.00', fees: '10.01', cash: '4.99' });
  });

  it('sells nothing for just what the sale costs, and counts no hit where nothing is gained', () => {
    // 100 shares at 0.01 are 1.00, and each order costs 1.00.
    const cents = [0.01, 0.01, 0.01, 0.01, 0.01, 0.01];
    const market = marketOf(12);
    const bars = market.map((bar, place): Bar => ({ day: bar.day, close: [...cents, ...cents][place]! }));
    const dear = studyOf(market, { costs: costsOf('0', '1', '0'), capital: '2' });
    const model = modelOf({ exit: { mostDays: 1 } });
    const { trades } = simulateModel(model, [{ id: 'A', board: 'main', bars }], dear);
    expect(trades).toEqual({ opened: 1, closed: 0, hits: 0 });
    // Bought and sold at 10.00 without costs.
    const even = study([10, 10, 10], { exit: { mostDays: 1 } }, { costs: free });
    expect(even.trades).toEqual({ opened: 1, closed: 1, hits: 0 });
  });

  it('needs no lots for the days of its warm-up', () => {
    // The STAR board began in 2019: rules for 1995 are stated nowhere.
    const market = Array.from({ length: 12 }, (_, place): Bar => ({
      day: fromEpochDay(toEpochDay(day('1995-01-02')) + 1000 * place),
      close: 10 + place,
    }));
    const panel = [{ id: 'A', board: 'star', bars: market }];
    const late = simulateModel(modelOf({}), panel, studyOf(market, { from: day('2024-01-01') }));
    // 11,000 days on: 30 years with 8 leap days are 10,958, and 42 more.
    expect(late.from).toBe('2025-02-13');
    expect(errorOf(() => simulateModel(modelOf({}), panel, studyOf(market))).code).toBe('rules_uncovered');
  });

  it('has no yearly return where a year of it is beyond all numbers', () => {
    // A thousandfold within days: 1000^(365.25 ÷ 9) is more than 10^120, a millionfold in two days more than 10^1000.
    const { yearlyReturn, claims } = study(
      [10, 10, 1e7, 1e7],
      { claims: [{ figure: 'yearlyReturn', atLeast: '0' }] },
      {
        from: fromEpochDay(FIRST_DAY + 6),
      },
    );
    expect(yearlyReturn).toMatchObject({ value: null, upper: null });
    expect(claims[0]!.verdict).toBe('cannot tell');
    expectWorded(claims[0]!.reasons);
  });

  it('takes columns as they come: with keys of no column, empty ones, and from the middle of a buffer', () => {
    const market = marketOf(12);
    const column = (values: readonly number[]) => Float64Array.from([0, ...values]).subarray(1);
    const closes = market.map(({ close }) => close);
    const columns = {
      day: Int32Array.from(market, (bar) => toEpochDay(bar.day)),
      close: column(closes),
      open: undefined,
      symbol: 'SECRET',
    };
    const run = (bars: PanelMember['bars']) =>
      simulateModel(modelOf({}), [{ id: 'A', board: 'main', bars }], studyOf(market));
    expect(run(columns)).toEqual(run(market));
  });

  it.each([
    ['a gap', (one: PanelMember) => Object.assign([one], { length: 2 })],
    ['one id twice', (one: PanelMember) => [one, one]],
    ['an id of nothing', (one: PanelMember) => [{ ...one, id: '' }]],
    ['null', () => [null]],
    ['no list', () => ({ length: 1 })],
  ])('refuses a panel with %s, and names no security', (_, panelOf) => {
    const market = marketOf(9);
    const panel = panelOf({ id: 'SECRET', board: 'main', bars: market }) as unknown as PanelMember[];
    const error = errorOf(() => simulateModel(modelOf({}), panel, studyOf(market)));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', 'panel']);
    expect(visible(error)).not.toContain('SECRET');
    expectWorded([error.reason]);
  });

  it.each(noRecords)('refuses %j in place of options or costs', (none) => {
    const expected = 'an object';
    const ask = (options: unknown) => () => simulateModel(modelOf({}), [], options as never);
    expectRefused(ask(none), 'facts_invalid', { path: 'options', expected });
    expectRefused(ask({ ...studyOf([]), costs: none }), 'facts_invalid', { path: 'costs', expected });
  });

  it.each([
    ['nothing', '0', 'above zero'],
    ['less than nothing', '-1', 'above zero'],
    ['more than exact numbers hold', '90071992547409.92', 'amounts within ±2^53 minor units'],
  ])('refuses a capital of %s, bars or no bars', (_, capital, expected) => {
    const error = errorOf(() => simulateModel(modelOf({}), [], studyOf([], { capital })));
    expect(error.details).toEqual({ path: 'capital', expected });
  });
});
