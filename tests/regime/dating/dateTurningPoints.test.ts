import { type BarColumns, dateTurningPoints, type DatingRule, monthlyBars } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, frozen } from '../../questionnaire/laws.js';
import { barsOf } from '../series.js';
import { sp500 } from '../sp500.js';

const filter = { rule: 'lunde-timmermann', up: '0.2', down: '0.2' } as const;
const windowRule = {
  rule: 'pagan-sossounov',
  window: 8,
  censor: 6,
  phase: 4,
  cycle: 16,
  exception: '0.2',
} as const;

const spoken = (closes: readonly number[], rule: DatingRule) => {
  const bars = barsOf(closes);
  const placeOf = (day: string) => bars.findIndex((bar) => bar.day === day);
  return dateTurningPoints(bars, rule).map(
    ({ day, kind, confirmedOn }) => `${kind} ${placeOf(day)} known ${placeOf(confirmedOn)}`,
  );
};

describe('dateTurningPoints', () => {
  it('dates the S&P 500 as the filter of Lunde and Timmermann is published for it', () => {
    const turns = dateTurningPoints(sp500, filter);
    // The printed list: filter up 20 %, down 20 %, strict, starts in a bull phase, first extreme wins ties.
    expect(
      turns.map(
        ({ day, kind, close, confirmedOn }) =>
          `${kind === 'peak' ? 'P' : 'T'} ${day} ${close.toFixed(2)} (${confirmedOn})`,
      ),
    ).toEqual([
      'P 2000-03-24 1527.46 (2001-03-12)',
      'T 2001-09-21 965.80 (2001-12-05)',
      'P 2002-01-04 1172.51 (2002-07-10)',
      'T 2002-07-23 797.70 (2002-08-22)',
      'P 2007-10-09 1565.15 (2008-07-09)',
      'T 2008-11-20 752.44 (2008-12-08)',
      'P 2009-01-06 934.70 (2009-02-23)',
      'T 2009-03-09 676.53 (2009-03-23)',
      'P 2020-02-19 3386.15 (2020-03-12)',
      'T 2020-03-23 2237.40 (2020-04-08)',
    ]);
    expectPlain(turns);
  });

  it.each(['cycles-first', 'phases-first', undefined] as const)(
    'dates the S&P 500 by months as Pagan and Sossounov, %s',
    (order) => {
      const turns = dateTurningPoints(monthlyBars(sp500), { ...windowRule, order });
      expect(turns.map(({ day, kind }) => `${day.slice(0, 7)} ${kind === 'peak' ? 'P' : 'T'}`)).toEqual([
        '2002-09 T',
        '2007-10 P',
        '2009-02 T',
        '2011-04 P',
        '2011-09 T',
        '2015-05 P',
        '2015-09 T',
      ]);
      expectPlain(turns);
    },
  );

  it('crosses a threshold only beyond it, on two decimal places too', () => {
    for (let cents = 100; cents <= 60_000; cents += 100) {
      for (const percent of [1, 7, 10, 15, 20, 29, 33, 58, 90]) {
        const rule = { rule: 'lunde-timmermann', up: percent / 100, down: percent / 100 } as const;
        const move = (cents * percent) / 100;
        const price = cents / 100;
        expect(spoken([price, (cents - move) / 100], rule)).toEqual([]);
        expect(spoken([price, (cents - move - 1) / 100], rule)).toEqual(['peak 0 known 1']);
        expect(spoken([price, (cents + move) / 100], { ...rule, starts: 'bear' })).toEqual([]);
        expect(spoken([price, (cents + move + 1) / 100], { ...rule, starts: 'bear' })).toEqual([
          'trough 0 known 1',
        ]);
      }
    }
  });

  it('makes up for a short phase by a move of exactly the exception, on two decimal places too', () => {
    for (const percent of [7, 20, 29, 58]) {
      const exception = (percent / 100).toFixed(2);
      const rule = { ...windowRule, window: 1, censor: 0, phase: 5, cycle: 0, exception };
      const kept = (closes: readonly number[]) => spoken(closes, rule).length;
      for (let price = 1; price <= 600; price++) {
        // In cents, so that each price is the nearest double of its two decimal places.
        const at = (share: number, cents = 0) => (price * share + cents) / 100;
        expect(kept([at(101), at(100), at(100 + percent), at(101)])).toBe(2);
        expect(kept([at(101), at(100), at(100 + percent, -1), at(101)])).toBe(1);
        expect(kept([at(99), at(100), at(100 - percent), at(99)])).toBe(2);
        expect(kept([at(99), at(100), at(100 - percent, 1), at(99)])).toBe(1);
      }
    }
  });

  it('starts in the phase that is said, and begins the extreme of a phase with the crossing', () => {
    expect(spoken([100, 79], { ...filter, starts: 'bear' })).toEqual([]);
    // In a bear phase from 100 on, 121 is 21 % above it; the peak since then is 130, and 103 is 20.8 % below.
    expect(spoken([100, 121, 130, 103], { ...filter, starts: 'bear' })).toEqual([
      'trough 0 known 1',
      'peak 2 known 3',
    ]);
    // The second phase begins with 70: that 60 came before 100 was passed counts no more.
    expect(spoken([100, 60, 73, 100], filter)).toEqual(['peak 0 known 1', 'trough 1 known 2']);
  });

  it('takes the first of equal extremes', () => {
    expect(spoken([90, 100, 100, 79], filter)).toEqual(['peak 1 known 3']);
    const rule = { ...windowRule, window: 2, censor: 0, phase: 0, cycle: 0 };
    expect(spoken([1, 2, 9, 9, 3, 2, 1], rule)).toEqual(['peak 2 known 4']);
  });

  it('asks for a whole window on either side, and for the censored bars beside', () => {
    const rule = { ...windowRule, window: 2, censor: 0, phase: 0, cycle: 0 };
    expect(spoken([2, 9, 3, 2, 1], rule)).toEqual([]);
    expect(spoken([1, 2, 9, 3], rule)).toEqual([]);
    expect(spoken([1, 2, 9, 3, 2], { ...rule, censor: 3 })).toEqual([]);
    // The 7 lies below all that came before, but the 6 within its window below it; mirrored, the 3 below the 4.
    expect(spoken([1, 2, 9, 8, 7, 6, 8], rule)).toEqual(['peak 2 known 4']);
    expect(spoken([9, 8, 1, 2, 3, 4, 2], rule)).toEqual(['trough 2 known 4']);
    expect(spoken([1, 1, 2, 9, 3, 2, 2], { ...rule, censor: 3 })).toEqual(['peak 3 known 6']);
  });

  it('lets the ends of a series beat the turns there', () => {
    const rule = { ...windowRule, window: 1, censor: 2, phase: 0, cycle: 0 };
    // The candidates are 6, 4 and 7. The first close, 9, beats the peak 6, and the last, 8, the peak 7. Two bars after the
    // trough 4 the series stood at 3, which beat it; it stands since 8.
    expect(spoken([9, 5, 6, 4, 7, 3, 8], rule)).toEqual(['trough 3 known 6']);
  });

  it('lets a turn stand again on the day on which the end is level with it', () => {
    const rule = { ...windowRule, window: 1, censor: 3, phase: 0, cycle: 0 };
    // The peak of 5 is beaten by the 6 three bars later, and level with the 5 after it; the trough likewise.
    const closes = [1, 2, 3, 5, 3, 2, 6, 5, 4];
    expect(spoken(closes, rule)).toEqual(['peak 3 known 7', 'trough 5 known 8']);
    const mirrored = closes.map((close) => 8 - close);
    expect(spoken(mirrored, rule)).toEqual(['trough 3 known 7', 'peak 5 known 8']);
  });

  it('makes up for a short cycle by the greater of its moves, phases first only', () => {
    // Down by half and up by a tenth, within two bars of at least nine.
    const rule = { ...windowRule, window: 1, censor: 1, phase: 0, cycle: 9, exception: '0.2' } as const;
    const cut = ['trough 2 known 3', 'peak 3 known 4'];
    expect(spoken([9, 10, 5, 5.5, 5.2], { ...rule, order: 'phases-first' })).toEqual([
      'peak 1 known 2',
      ...cut,
    ]);
    expect(spoken([9, 10, 5, 5.5, 5.2], rule)).toEqual(cut);
  });

  it('dates nothing of an empty series', () => {
    expect(dateTurningPoints([], filter)).toEqual([]);
    expect(dateTurningPoints([], windowRule)).toEqual([]);
    expect(dateTurningPoints({ day: new Int32Array(0), close: new Float64Array(0) }, filter)).toEqual([]);
  });

  it('leaves the series and the rule as they are', () => {
    const bars = frozen(barsOf([100, 130, 90, 120]));
    expect(dateTurningPoints(bars, frozen({ ...filter }))).toHaveLength(2);
    expect(dateTurningPoints(bars, frozen({ ...windowRule }))).toEqual([]);
  });

  it.each([
    [{ ...filter, up: '0' }, 'rule.up'],
    [{ ...filter, up: 'much' }, 'rule.up'],
    [{ ...filter, up: Infinity }, 'rule.up'],
    [{ ...filter, down: 1 }, 'rule.down'],
    [{ ...filter, down: -0.2 }, 'rule.down'],
    [{ ...filter, down: undefined }, 'rule.down'],
    [{ ...filter, down: '20%' }, 'rule.down'],
    [{ ...filter, starts: 'sideways' }, 'rule.starts'],
    [{ ...windowRule, window: 0 }, 'rule.window'],
    [{ ...windowRule, censor: -1 }, 'rule.censor'],
    [{ ...windowRule, phase: 1.5 }, 'rule.phase'],
    [{ ...windowRule, cycle: '16' }, 'rule.cycle'],
    [{ ...windowRule, exception: NaN }, 'rule.exception'],
    [{ ...windowRule, order: 'any' }, 'rule.order'],
    [{ rule: 'by-eye' }, 'rule.rule'],
    [undefined, 'rule.rule'],
  ])('refuses a rule that cannot be, %#', (rule, path) => {
    const error = errorOf(() => dateTurningPoints(barsOf([1, 2]), rule as unknown as DatingRule));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
  });

  it.each([
    ['a day that comes twice', [1, 1, 2], [5, 6, 7], 1],
    ['a day before the calendar', [-719163, 1, 2], [5, 6, 7], 0],
    ['a day after the calendar', [1, 2, 2932897], [5, 6, 7], 2],
    ['no price at first', [1, 2, 3], [0, 6, 7], 0],
    ['no price in a bull phase', [1, 2, 3], [5, NaN, 7], 1],
    ['a price below zero in a bull phase', [1, 2, 3], [5, 5, -1], 2],
    ['an endless price in a bull phase', [1, 2, 3], [5, Infinity, 7], 1],
    ['an endless price at the end', [1, 2, 3], [5, 6, Infinity], 2],
    ['no price in a bear phase', [1, 2, 3], [5, 3, NaN], 2],
    ['a zero in a bear phase', [1, 2, 3, 4], [5, 3, 0, 3], 2],
    ['an endless price in a bear phase', [1, 2, 3], [5, 3, Infinity], 2],
    ['an endless price after the highest there is', [1, 2, 3], [Number.MAX_VALUE, 1, Infinity], 2],
    ['a zero after the least there is', [1, 2], [Number.MIN_VALUE, 0], 1],
  ])('refuses columns with %s', (_, day, close, index) => {
    for (const rule of [filter, windowRule]) {
      const columns = { day: Int32Array.from(day), close: Float64Array.from(close) };
      const error = errorOf(() => dateTurningPoints(columns, rule));
      expect([error.code, error.details['index']]).toEqual(['bars_invalid', index]);
    }
  });

  it.each([
    ['bull', [Number.MIN_VALUE, 0]],
    ['bull', [Number.MIN_VALUE, 2 * Number.MIN_VALUE, 0]],
    ['bear', [Number.MAX_VALUE, Infinity]],
    ['bear', [Number.MAX_VALUE, 0.999 * Number.MAX_VALUE, Infinity]],
  ] as const)('lets no price pass for one at the ends of what a double holds, %s', (starts, close) => {
    const columns = { day: Int32Array.from(close.keys()), close: Float64Array.from(close) };
    const error = errorOf(() => dateTurningPoints(columns, { ...filter, down: 0.9, starts }));
    expect(error.details['index']).toBe(close.length - 1);
    // Down by half only.
    const halved = barsOf([2 * Number.MIN_VALUE, Number.MIN_VALUE]);
    expect(dateTurningPoints(halved, { ...filter, down: 0.9 })).toEqual([]);
  });

  it('refuses what is no series, and bars with another fault', () => {
    const day = Int32Array.of(1, 2);
    const close = Float64Array.of(5, 6);
    for (const series of [null, {}, { day }, { day, close: [5, 6] }, { day, close: close.subarray(1) }]) {
      const error = errorOf(() => dateTurningPoints(series as unknown as BarColumns, filter));
      expect(error.code).toBe('bars_invalid');
    }
    const high = Float64Array.of(5, 1);
    expect(errorOf(() => dateTurningPoints({ day, close, high }, filter)).details['path']).toBe('[1].high');
    const bars = barsOf([5, 6]).map((bar) => ({ ...bar, close: 0 }));
    expect(errorOf(() => dateTurningPoints(bars, filter)).details['index']).toBe(0);
  });
});
