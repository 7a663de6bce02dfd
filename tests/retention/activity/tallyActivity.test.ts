import fc from 'fast-check';
import {
  type ActColumns,
  actKinds,
  type ActKind,
  day,
  fromEpochDay,
  tallyActivity,
  toEpochDay,
} from 'panhuo';
import { periodNumber } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, visible } from '../../questionnaire/laws.js';

/** An act as a row. */
interface Act {
  readonly customer: number;
  readonly on: number;
  readonly kind: ActKind;
  readonly amount: number;
}

const CUSTOMERS = ['c3', 'c1', 'c2', 'c4'];
/** Days to either side of 1970: up to 31 numbers and up to 33 lie about one word of bits, the widest beyond a key of 31 bits. */
const SPANS = { word: 15, edge: 16, narrow: 40, wide: 3_000_000 };

const acts = (span: number) =>
  fc.array(
    fc.record({
      customer: fc.integer({ min: 0, max: 2 }),
      on: fc
        .integer({ min: -span, max: span })
        .map((on) => Math.max(toEpochDay(day('0001-01-01')), Math.min(on, 2932896))),
      kind: fc.constantFrom(...actKinds),
      amount: fc.integer({ min: 0, max: 1e12 }),
    }),
    { maxLength: 60 },
  );

const columnsOf = (rows: readonly Act[]): ActColumns => ({
  customers: CUSTOMERS,
  customer: Int32Array.from(rows, ({ customer }) => customer),
  on: Int32Array.from(rows, ({ on }) => on),
  kind: Uint8Array.from(rows, ({ kind }) => actKinds.indexOf(kind)),
  amount: Float64Array.from(rows, ({ amount, kind }) => (kind === 'trade' ? amount : 0)),
  currency: 'CNY',
});

const rising = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);
const whole = { from: day('0001-01-01'), to: day('9999-12-31') };

describe('tallyActivity', () => {
  it.each(Object.entries(SPANS))('counts acts, days and periods of a %s span as sets do', (_, span) => {
    fc.assert(
      fc.property(
        acts(span),
        fc.subarray([...actKinds], { minLength: 1 }),
        fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
        fc.boolean(),
        (drawn, counted, unit, isGrouped) => {
          const rows = isGrouped ? [...drawn].sort((a, b) => a.customer - b.customer || a.on - b.on) : drawn;
          const tally = tallyActivity(columnsOf(rows), { ...whole, unit, counted });
          for (const customer of CUSTOMERS.keys()) {
            const own = rows.filter((act) => act.customer === customer && counted.includes(act.kind));
            const days = rising(own.map(({ on }) => on));
            const periods = rising(days.map((on) => periodNumber(fromEpochDay(on), unit)));
            const [from, to] = [tally.periodStart[customer]!, tally.periodStart[customer + 1]!];
            expect(tally.acts[customer]).toBe(own.length);
            expect(tally.trades[customer]).toBe(own.filter(({ kind }) => kind === 'trade').length);
            expect([...tally.day.subarray(tally.dayStart[customer], tally.dayStart[customer + 1])]).toEqual(
              days,
            );
            expect([...tally.period.subarray(from, to)]).toEqual(periods);
            for (const [place, number] of periods.entries()) {
              const inside = own.filter(
                ({ on, kind }) => kind === 'trade' && periodNumber(fromEpochDay(on), unit) === number,
              );
              const amount = inside.reduce((sum, act) => sum + act.amount, 0);
              expect(tally.periodTrades?.[from + place]).toBe(inside.length);
              expect(tally.periodAmount?.[from + place]).toBe(amount);
            }
          }
        },
      ),
      { numRuns: span > 1000 ? 15 : 150 },
    );
  });

  it('sorts the days of thousands of customers, beyond one bucket, whatever the order of the rows', () => {
    // Customer c has the days c % 7, c % 7 + 400 and, twice, c % 7 + 90: 3 days from 4 rows.
    const customers = Array.from({ length: 10_000 }, (_, place) => `c${String(place)}`);
    const rows = [400, 90, 0, 90].flatMap((later) =>
      customers.map((_, place) => [place, (place % 7) + later] as const),
    );
    const tally = tallyActivity(
      {
        customers,
        customer: Int32Array.from(rows, ([customer]) => customer),
        on: Int32Array.from(rows, ([, on]) => on),
        currency: null,
      },
      whole,
    );
    expect(tally.day).toHaveLength(30_000);
    for (const place of customers.keys()) {
      const own = tally.day.subarray(tally.dayStart[place], tally.dayStart[place + 1]);
      expect([...own]).toEqual([0, 90, 400].map((later) => (place % 7) + later));
      expect(tally.acts[place]).toBe(4);
    }
  });

  it('keeps customers apart where the days span the whole calendar', () => {
    // Customer c has the first day of the calendar that is c days in, and the last that is c days before the end.
    const [first, last] = [-719162, 2932896];
    const customers = Array.from({ length: 3000 }, (_, place) => `c${String(place)}`);
    const rows = customers.flatMap((_, place) => [
      [place, last - place] as const,
      [place, first + place] as const,
    ]);
    for (const unit of ['day', 'week', 'month', 'quarter', 'year'] as const) {
      const {
        dayStart,
        day: days,
        periodStart,
        period,
      } = tallyActivity(
        {
          customers,
          customer: Int32Array.from(rows, ([customer]) => customer),
          on: Int32Array.from(rows, ([, on]) => on),
          currency: null,
        },
        { ...whole, unit },
      );
      for (const place of customers.keys()) {
        const own = [first + place, last - place];
        expect([...days.subarray(dayStart[place], dayStart[place + 1])]).toEqual(own);
        expect([...period.subarray(periodStart[place], periodStart[place + 1])]).toEqual(
          own.map((on) => periodNumber(fromEpochDay(on), unit)),
        );
      }
    }
  });

  it.each([
    ['a day before the first', -1, 0],
    ['the first day', 0, 1],
    ['the last day', 366 - 1, 1],
    ['a day after the last', 366, 0],
  ])('counts trades without a column of kinds within the days that are asked for: %s', (_, later, acts) => {
    // 2024 has 366 days and begins with epoch day 19723.
    const year = { from: day('2024-01-01'), to: day('2024-12-31') };
    const one = {
      customers: ['c1'],
      customer: Int32Array.of(0),
      on: Int32Array.of(19723 + later),
      currency: null,
    };
    expect(tallyActivity(one, year).acts[0]).toBe(acts);
  });

  it('changes none of the columns that it is given', () => {
    const columns = columnsOf([
      { customer: 1, on: 9, kind: 'trade', amount: 5 },
      { customer: 1, on: 3, kind: 'trade', amount: 5 },
    ]);
    const before = structuredClone(columns);
    tallyActivity(columns, whole);
    expect(columns).toEqual(before);
  });

  const good: ActColumns = {
    customers: ['c1', 'c2'],
    customer: Int32Array.of(0, 1),
    on: Int32Array.of(1, 2),
    kind: Uint8Array.of(0, 1),
    amount: Float64Array.of(7, 0),
    commission: Float64Array.of(-1, 0),
    products: ['stock'],
    product: Uint8Array.of(0, 255),
    currency: 'CNY',
  };
  it.each<[string, object]>([
    ['customers', { customers: ['c1', 'c1'] }],
    ['customers', { customers: [1, 2] }],
    ['customers', { customers: 'c1' }],
    ['customer', { customer: [0, 1] }],
    ['customer[1]', { customer: Int32Array.of(0, 2) }],
    ['customer[0]', { customer: Int32Array.of(-1, 0) }],
    ['on', { on: Int32Array.of(1) }],
    ['on[1]', { on: Int32Array.of(1, 2932897) }],
    ['on[0]', { on: Int32Array.of(-719163, 1) }],
    ['on[0]', { on: Int32Array.of(2 ** 31 - 1, 1) }],
    ['kind', { kind: new Int8Array(2) }],
    ['kind[1]', { kind: Uint8Array.of(0, 5) }],
    ['kind[1]', { kind: Uint8Array.of(0, 255) }],
    ['amount', { amount: Float64Array.of(1) }],
    ['amount', { amount: [1n] }],
    ['amount', { amount: 'many' }],
    ['amount[0]', { amount: Float64Array.of(0.5, 0) }],
    ['amount[0]', { amount: Float64Array.of(NaN, 0) }],
    ['amount[0]', { amount: Float64Array.of(-1, 0) }],
    ['amount[0]', { amount: Float64Array.of(2 ** 53, 0) }],
    ['amount[0]', { amount: [-1n, 0n] }],
    ['amount[1]', { amount: Float64Array.of(0, 3) }],
    ['amount[1]', { amount: [0n, 3n] }],
    ['commission[0]', { commission: Float64Array.of(-(2 ** 53), 0) }],
    ['commission[1]', { commission: Float64Array.of(0, 1) }],
    ['products', { products: ['stock', 'stock'] }],
    ['products', { products: Array.from({ length: 32 }, (_, place) => `p${String(place)}`) }],
    ['product[0]', { product: Uint8Array.of(1, 255) }],
    // Else a deposit would count among the kinds of product that he traded.
    ['product[1]', { product: Uint8Array.of(0, 0) }],
    ['currency', { currency: null }],
  ])('refuses columns in which %s does not fit', (path, change) => {
    expect(tallyActivity(good, whole).acts).toEqual(Int32Array.of(1, 0));
    const error = errorOf(() => tallyActivity({ ...good, ...change }, whole));
    expect([error.code, error.details['path']]).toEqual(['columns_invalid', path]);
    expect(visible(error)).not.toContain('c1');
    expectWorded([error.reason]);
  });

  it('keeps nothing of the caller, who may write the next part into his columns, and no column twice', () => {
    const [customers, customer, on] = [['c1', 'c2'], Int32Array.of(0, 1), Int32Array.of(1, 2)];
    const tally = tallyActivity({ customers, customer, on, currency: null }, whole);
    const before = structuredClone(tally);
    customers[0] = 'other';
    customer.fill(0);
    on.fill(0);
    expect(tally).toEqual(before);
    // Without kinds all acts are trades.
    tally.trades[0] = 77;
    expect(tally.acts).toEqual(before.acts);
  });

  it('refuses a currency that there is not', () => {
    expect(errorOf(() => tallyActivity({ ...good, currency: 'ABC' }, whole)).code).toBe('currency_unknown');
  });

  it('takes 31 kinds of product, the bit of the sign among them not', () => {
    const products = Array.from({ length: 31 }, (_, place) => `p${String(place).padStart(2, '0')}`);
    const columns = {
      ...good,
      products,
      kind: Uint8Array.of(0, 0),
      product: Uint8Array.of(30, 0),
    } as unknown as ActColumns;
    const tally = tallyActivity(columns, whole);
    // Only what somebody traded is named: p00, which is c2's, and p30, which is c1's.
    expect([tally.products, [...tally.traded]]).toEqual([
      ['p00', 'p30'],
      [2, 1],
    ]);
  });
});
