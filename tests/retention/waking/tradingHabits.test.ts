import fc from 'fast-check';
import {
  day,
  summariseActivity,
  tallyActivity,
  toEpochDay,
  fromEpochDay,
  type Trade,
  tradingHabits,
  type TradingHabits,
} from 'panhuo';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorOf, expectPlain, frozen, throughJson } from '../../questionnaire/laws.js';
import { FIRST, tradeOf } from '../books.js';

const paid = (customer: string, on: string, commission: string): Trade =>
  tradeOf(customer, on, '100.00', { commission: { amount: commission, currency: 'CNY' } });
const activityOf = (trades: readonly Trade[], to = '2025-12-31') =>
  summariseActivity(frozen(trades), { from: day('2020-01-01'), to: day(to) });

describe('the habits of a customer', () => {
  it('count trades and commission by the year in which he traded', () => {
    // 2020-01-01 to 2024-01-01 are 1,461 days, which are 4 years: 12 trades are 3 a year, 120.00 are 30.00.
    const trades = ['2020-01-01', '2024-01-01'].flatMap((on) =>
      Array.from({ length: 6 }, () => paid('c1', on, '10.00')),
    );
    const habits = tradingHabits(activityOf(trades, '2024-07-31'));
    expectPlain(habits);
    expect(habits).toEqual([{ customer: 'c1', tradesAYear: 3, commissionAYear: '30.00', silentMonths: 6 }]);
  });

  it('make no habit of a few days: the time is a year at least', () => {
    const [habit] = tradingHabits(
      activityOf([paid('c1', '2025-01-02', '5.00'), paid('c1', '2025-01-03', '5.00')]),
    );
    expect(habit).toMatchObject({ tradesAYear: 2, commissionAYear: '10.00' });
  });

  it('never round trades up', () => {
    // 12 trades in 367 days: 12 × 365.25 ÷ 367 = 11.94 a year.
    const trades = ['2024-01-01', '2025-01-02'].flatMap((on) =>
      Array.from({ length: 6 }, () => paid('c1', on, '0')),
    );
    expect(tradingHabits(activityOf(trades))[0]?.tradesAYear).toBe(11.9);
  });

  it.each([
    ['the day before a month is over', '2025-02-14', 0],
    ['the day on which it is', '2025-02-15', 1],
    ['a year later', '2026-01-15', 12],
    ['on the very day', '2025-01-15', 0],
  ])('count whole months of silence: %s', (_, to, months) => {
    expect(tradingHabits(activityOf([paid('c1', '2025-01-15', '1')], to))[0]?.silentMonths).toBe(months);
  });

  it('end a month that lacks the day with its last', () => {
    expect(tradingHabits(activityOf([paid('c1', '2025-01-31', '1')], '2025-02-28'))[0]?.silentMonths).toBe(1);
  });

  it('know nobody who never traded', () => {
    expect(tradingHabits(activityOf([]))).toEqual([]);
    // `null` stands for him in a waking list, and never here.
    expectTypeOf<TradingHabits['silentMonths']>().toBeNumber();
  });

  it('are those of trades alone', () => {
    const options = {
      from: day('2024-01-01'),
      to: day('2024-12-31'),
      counted: ['trade', 'deposit'],
    } as const;
    const error = errorOf(() => tradingHabits(summariseActivity({ trades: [], cashFlows: [] }, options)));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path: 'counted' } });
  });

  it('are the same of records and of columns, and look at nothing after the last day', () => {
    const acts = fc.array(
      fc.record({
        customer: fc.constantFrom('a', 'b', 'c'),
        on: fc.integer({ min: FIRST, max: FIRST + 900 }),
        fen: fc.integer({ min: 0, max: 99_999 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(acts, (rows) => {
        const trades = rows.map(({ customer, on, fen }) =>
          paid(customer, fromEpochDay(on), (fen / 100).toFixed(2)),
        );
        const scope = { from: day('2024-01-01'), to: fromEpochDay(FIRST + 500) };
        const habits = tradingHabits(summariseActivity(trades, scope));
        expect(tradingHabits(tallyActivity(trades, scope))).toEqual(habits);
        expect(tradingHabits(throughJson(summariseActivity(trades, scope)))).toEqual(habits);
        const before = trades.filter(({ on }) => toEpochDay(on) <= FIRST + 500);
        expect(tradingHabits(summariseActivity(before, scope))).toEqual(habits);
      }),
    );
  });
});
