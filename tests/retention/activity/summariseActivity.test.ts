import fc from 'fast-check';
import { type Day, day, fromEpochDay, summariseActivity, type Trade } from 'panhuo';
import type { PeriodUnit } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import {
  errorOf,
  expectPlain,
  expectRefused,
  expectWorded,
  frozen,
  visible,
} from '../../questionnaire/laws.js';
import { books, type Entry, FIRST, tradeOf, written } from '../books.js';

const units: PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'year'];
const year = { from: day('2024-01-01'), to: day('2024-12-31') };

/** The first day of the period of a day, from the text of the day and the weekdays of the JavaScript engine. */
function startOf(on: string, unit: PeriodUnit): string {
  if (unit === 'day') return on;
  if (unit === 'year') return `${on.slice(0, 4)}-01-01`;
  if (unit === 'month') return `${on.slice(0, 7)}-01`;
  if (unit === 'quarter') {
    const month = Math.floor((Number(on.slice(5, 7)) - 1) / 3) * 3 + 1;
    return `${on.slice(0, 5)}${String(month).padStart(2, '0')}-01`;
  }
  const monday = new Date(`${on}T00:00:00Z`);
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  return monday.toISOString().slice(0, 10);
}

const sum = (entries: readonly Entry[], read: (entry: Entry) => bigint): string =>
  written(entries.reduce((total, entry) => total + read(entry), 0n));

/** The median as it is taught: the middle of the gaps in order, or half way between the two in the middle. */
function medianByHand(days: readonly string[]): number | null {
  const gaps = days.slice(1).map((on, place) => (Date.parse(on) - Date.parse(days[place]!)) / 86_400_000);
  gaps.sort((a, b) => a - b);
  if (gaps.length === 0) return null;
  const half = Math.floor(gaps.length / 2);
  return gaps.length % 2 === 1 ? gaps[half]! : (gaps[half - 1]! + gaps[half]!) / 2;
}

/** The summary of a book, counted by hand. */
function byHand(book: readonly Entry[], from: string, to: string, unit: PeriodUnit) {
  const own = book.filter(({ trade }) => trade.by !== 'firm' && from <= trade.on && trade.on <= to);
  const customers = [...new Set(own.map(({ trade }) => trade.customer))].sort();
  return customers.map((customer) => {
    const entries = own.filter(({ trade }) => trade.customer === customer);
    const days = entries.map(({ trade }) => trade.on).sort();
    const starts = [...new Set(days.map((on) => startOf(on, unit)))];
    return {
      customer,
      firstOn: days[0],
      lastOn: days.at(-1),
      acts: entries.length,
      trades: entries.length,
      activeDays: new Set(days).size,
      medianGap: medianByHand([...new Set(days)]),
      days: [...new Set(days)],
      amount: sum(entries, ({ amount }) => amount),
      commission: sum(entries, ({ commission }) => commission),
      products: [...new Set(entries.map(({ trade }) => trade.product))].sort(),
      periods: starts.map((start) => {
        const inside = entries.filter(({ trade }) => startOf(trade.on, unit) === start);
        return { start, trades: inside.length, amount: sum(inside, ({ amount }) => amount) };
      }),
    };
  });
}

describe('summariseActivity', () => {
  const spans = fc.tuple(fc.integer({ min: -5, max: 405 }), fc.integer({ min: 0, max: 410 }));

  it('sums every customer exactly, within its days, without forced sales', () => {
    fc.assert(
      fc.property(books, spans, fc.constantFrom(...units), (book, [start, length], unit) => {
        const [from, to] = [fromEpochDay(FIRST + start), fromEpochDay(FIRST + start + length)];
        const trades = frozen(book.map(({ trade }) => trade));
        const summary = summariseActivity(trades, frozen({ from, to, unit }));
        expect(summary.customers).toEqual(byHand(book, from, to, unit));
        expect(summary).toMatchObject({
          from,
          to,
          unit,
          currency: summary.customers.length === 0 ? null : 'CNY',
        });
        expectPlain(summary);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the trades', () => {
    const shuffled = books.chain((book) =>
      fc.tuple(fc.constant(book), fc.shuffledSubarray(book, { minLength: book.length })),
    );
    fc.assert(
      fc.property(shuffled, ([book, other]) => {
        const of = (entries: readonly Entry[]) =>
          summariseActivity(
            entries.map(({ trade }) => trade),
            year,
          );
        expect(of(other)).toEqual(of(book));
      }),
    );
  });

  it('adds what floating-point numbers cannot: 0.10 and 0.20, and amounts beyond 2 to the 53', () => {
    const amounts = ['0.10', '0.20', '99999999999999999.99', '0.01'];
    const trades = amounts.map((amount) => tradeOf('c1', '2024-01-05', amount));
    // By hand: 99999999999999999.99 + 0.31.
    expect(summariseActivity(trades, year).customers[0]?.amount).toBe('100000000000000000.30');
  });

  it('counts the first and the last day, and none beyond', () => {
    const trades = ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map((on) => tradeOf('c1', on));
    expect(summariseActivity(trades, year).customers[0]).toMatchObject({
      trades: 2,
      firstOn: '2024-01-01',
      lastOn: '2024-12-31',
    });
    const [oneDay] = summariseActivity(trades, { from: year.to, to: year.to }).customers;
    expect(oneDay?.trades).toBe(1);
  });

  it('finds the median of many gaps, in whatever order the trades came', () => {
    // 26 gaps of 26, 25 … 1 days come to 351 days; half way between 13 and 14 lies 13.5.
    const places = Array.from({ length: 27 }, (_, day) => Math.round((day * (53 - day)) / 2));
    const trades = places.map((place) => tradeOf('c1', fromEpochDay(FIRST + place)));
    for (const order of [trades, trades.toReversed()]) {
      expect(summariseActivity(order, year).customers[0]?.medianGap).toBe(13.5);
    }
  });

  it('refuses more kinds of product than fit into one number', () => {
    const trades = Array.from({ length: 32 }, (_, place) => ({
      ...tradeOf('c1', '2024-01-05'),
      product: `p${String(place)}` as 'fund',
    }));
    expect(summariseActivity(trades.slice(1), year).customers[0]?.products).toHaveLength(31);
    expectRefused(() => summariseActivity(trades, year), 'facts_invalid', {
      path: 'products',
      expected: 'at most 31 kinds of product',
    });
  });

  it('counts by the month unless told otherwise', () => {
    expect(summariseActivity([], year)).toEqual({
      ...year,
      unit: 'month',
      keep: ['trades', 'amount'],
      counted: ['trade'],
      currency: null,
      customers: [],
    });
  });

  it('looks at no trade outside its days and at no forced sale, whatever their currency', () => {
    const january = { from: day('2024-01-01'), to: day('2024-01-31') };
    const foreign = { amount: '1.00', currency: 'HKD' };
    const own = tradeOf('c1', '2024-01-05');
    const later = { ...tradeOf('c1', '2024-03-01'), amount: foreign };
    const forced: Trade = { ...own, by: 'firm', amount: foreign };
    const summary = summariseActivity([own], january);
    expect(summariseActivity([forced, own, later], january)).toEqual(summary);
    expect(summariseActivity([later, forced], january)).toMatchObject({ currency: null, customers: [] });
  });

  it('refuses days that do not exist', () => {
    expect(errorOf(() => summariseActivity([], { from: '' as Day, to: day('2024-01-31') })).code).toBe(
      'day_invalid',
    );
  });

  it('keeps the scale of a currency without decimals', () => {
    const yen: Trade = { ...tradeOf('c1', '2024-01-05'), amount: { amount: '1500', currency: 'JPY' } };
    expect(summariseActivity([yen, yen], year)).toMatchObject({
      currency: 'JPY',
      customers: [{ amount: '3000', commission: '0' }],
    });
  });
});

describe('a book that cannot be summed', () => {
  const good = tradeOf('c1', '2024-01-05');
  const foreign = { amount: '1.00', currency: 'USD' };
  it.each([
    [
      'an amount in another currency',
      [good, good, { ...good, amount: foreign }],
      'currency_mixed',
      '[2].amount',
    ],
    [
      'a commission in another currency',
      [good, { ...good, commission: foreign }],
      'currency_mixed',
      '[1].commission',
    ],
    [
      'an amount that is no number',
      [good, { ...good, amount: { amount: 'CANARY', currency: 'CNY' } }],
      'decimal_invalid',
      '[1].amount',
    ],
    [
      'an amount of half a fen',
      [{ ...good, amount: { amount: '0.005', currency: 'CNY' } }],
      'decimal_invalid',
      '[0].amount',
    ],
    [
      'a commission that is no number',
      [{ ...good, commission: { amount: 'CANARY', currency: 'CNY' } }],
      'decimal_invalid',
      '[0].commission',
    ],
    [
      'an unknown currency',
      [{ ...good, amount: { amount: '1', currency: 'CANARY' } }],
      'currency_unknown',
      undefined,
    ],
  ])('is refused by the place in it: %s', (_, trades, code, path) => {
    const error = errorOf(() => summariseActivity(trades, year));
    expect([error.code, error.details['path']]).toEqual([code, path]);
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });

  it('is refused when its time ends before it begins', () => {
    expect(errorOf(() => summariseActivity([], { from: year.to, to: year.from }))).toMatchObject({
      code: 'facts_invalid',
      details: { path: 'to' },
    });
    expect(errorOf(() => summariseActivity([{ ...good, on: '2024-02-30' as Day }], year)).code).toBe(
      'day_invalid',
    );
  });
});
