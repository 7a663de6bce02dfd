import fc from 'fast-check';
import {
  type ActivitySummary,
  type ActivityTally,
  day,
  encodeActs,
  finishActivity,
  fromEpochDay,
  mergeActivity,
  type PeriodFigure,
  summariseActivity,
  tallyActivity,
  type Trade,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectRefused, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { books, type Entry, FIRST, tradeOf } from '../books.js';

const year = { from: day('2024-01-01'), to: day('2024-12-31') };
const keep: PeriodFigure[] = ['trades', 'amount', 'commission'];
const options = fc.record({
  from: fc.integer({ min: -5, max: 100 }).map((start) => fromEpochDay(FIRST + start)),
  to: fc.integer({ min: 100, max: 410 }).map((end) => fromEpochDay(FIRST + end)),
  unit: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
  keep: fc.subarray(keep),
});
const tradesOf = (entries: readonly Entry[]): Trade[] => entries.map(({ trade }) => trade);

/** A book, and the same cut into three parts, through customers and days. */
const cut = books.chain((book) =>
  fc
    .array(fc.integer({ min: 0, max: 2 }), { minLength: book.length, maxLength: book.length })
    .map((parts) => [0, 1, 2].map((part) => book.filter((_, place) => parts[place] === part))),
);

/** The bytes of a tally: every column in its own type. */
function bytesOf(tally: ActivityTally): unknown {
  return Object.entries(tally).map(([name, column]: [string, unknown]) =>
    ArrayBuffer.isView(column)
      ? [name, column.constructor.name, Array.from(column as Int32Array)]
      : [name, column],
  );
}

describe('mergeActivity', () => {
  it('makes of the parts of a book, cut anywhere and merged in any order, what the whole book gives', () => {
    fc.assert(
      fc.property(cut, options, (parts, asked) => {
        const [a, b, c] = parts.map((part) => frozen(summariseActivity(tradesOf(part), asked)));
        const whole = summariseActivity(parts.flatMap(tradesOf), asked);
        expect(mergeActivity(mergeActivity(a!, b!), c!)).toEqual(whole);
        expect(mergeActivity(c!, mergeActivity(b!, a!))).toEqual(whole);
        expectPlain(whole);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same bytes in any order, of columns with other customers too', () => {
    fc.assert(
      fc.property(cut, options, (parts, asked) => {
        const [a, b, c] = parts.map((part) => tallyActivity(encodeActs(tradesOf(part)), asked));
        const one = mergeActivity(mergeActivity(a!, b!), c!);
        const other = mergeActivity(b!, mergeActivity(c!, a!));
        expect(bytesOf(other)).toEqual(bytesOf(one));
        expect(finishActivity(one)).toEqual(summariseActivity(parts.flatMap(tradesOf), asked));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the places of customers where both parts name the same ones', () => {
    const customers = ['z', 'a', 'm'];
    const part = (customer: number) =>
      tallyActivity(
        { customers, customer: Int32Array.of(customer), on: Int32Array.of(FIRST), currency: null },
        year,
      );
    const merged = mergeActivity(part(0), part(2));
    expect([merged.customers, [...merged.acts]]).toEqual([customers, [1, 0, 1]]);
  });

  it('adds beyond 2 to the 53 exactly, and comes back to numbers where the sum allows it', () => {
    const of = (amount: string) =>
      summariseActivity(
        [{ ...tradeOf('c1', '2024-01-05', '0.00'), commission: { amount, currency: 'CNY' } }],
        year,
      );
    const sum = (texts: readonly string[]) => texts.map(of).reduce(mergeActivity).customers[0]?.commission;
    // By hand: 90071992547409.91 + 0.01 + 0.01; and then less the first of them.
    expect(sum(['90071992547409.91', '0.01', '0.01'])).toBe('90071992547409.93');
    expect(sum(['90071992547409.91', '0.01', '0.01', '-90071992547409.91'])).toBe('0.02');
    const tally = (amounts: readonly number[]) =>
      tallyActivity(
        {
          customers: ['c1'],
          customer: new Int32Array(amounts.length),
          on: new Int32Array(amounts.length).fill(FIRST),
          commission: Float64Array.from(amounts),
          currency: 'CNY',
        },
        year,
      );
    const most = Number.MAX_SAFE_INTEGER;
    expect(tally([most, 1, 1]).commission).toEqual([9007199254740993n]);
    // A customer after the one whose sum had to be rounded does not hide it.
    const two = {
      customers: ['c1', 'c2'],
      customer: Int32Array.of(0, 0, 1),
      on: new Int32Array(3).fill(FIRST),
    };
    const both = { ...two, commission: Float64Array.of(-most, -2, 0), currency: 'CNY' };
    expect(tallyActivity(both, year).commission).toEqual([-9007199254740993n, 0n]);
    expect(tally([most, 1, 1, -most]).commission).toEqual(Float64Array.of(2));
    expect(tally([-most, -1, -1]).commission).toEqual([-9007199254740993n]);
    expect(mergeActivity(tally([most, 1]), tally([1, -most])).commission).toEqual(Float64Array.of(2));
    expect(mergeActivity(tally([most]), tally([2])).commission).toEqual([9007199254740993n]);
    expect(mergeActivity(tally([-most]), tally([-2])).commission).toEqual([-9007199254740993n]);
  });

  const part = (asked: object, trades: Trade[] = []) =>
    summariseActivity({ trades, contacts: [] }, { ...year, ...asked });
  it.each([
    ['from', { from: day('2024-01-02') }],
    ['to', { to: day('2024-12-30') }],
    ['unit', { unit: 'week' }],
    ['keep', { keep: ['trades'] }],
    ['counted', { counted: ['contact'] }],
  ])('refuses parts that differ in %s', (path, asked) => {
    const error = errorOf(() => mergeActivity(part({}), part(asked)));
    expect([error.code, error.details['path']]).toEqual(['unit_mismatch', path]);
    expectWorded([error.reason]);
  });

  it.each([
    ['unit', { unit: undefined }, 'a unit of the calendar'],
    ['keep', { keep: undefined }, 'figures of a period'],
    ['counted', { counted: undefined }, 'kinds of act'],
  ])('refuses a stored part without %s', (path, change, expected) => {
    const stored = { ...part({}), ...change } as unknown as ActivitySummary;
    expectRefused(() => mergeActivity(part({}), stored), 'facts_invalid', { path, expected });
  });

  it.each([
    ['acts', { acts: '1' }],
    ['trades', { trades: 1.5 }],
  ])('refuses a stored line whose %s are no count', (name, change) => {
    const own = part({}, [tradeOf('c1', '2024-01-05')]);
    const stored = {
      ...own,
      customers: own.customers.map((line) => ({ ...line, ...change })),
    } as ActivitySummary;
    expectRefused(() => mergeActivity(own, stored), 'facts_invalid', {
      path: `customers[0].${name}`,
      expected: 'a whole number of zero or more',
    });
  });

  it('refuses a stored line with a product that is no text', () => {
    const own = part({}, [tradeOf('c1', '2024-01-05')]);
    const stored = { ...own, customers: own.customers.map((line) => ({ ...line, products: [7] })) };
    expectRefused(() => mergeActivity(own, stored as never), 'facts_invalid', {
      path: 'customers[0].products[0]',
      expected: 'text',
    });
  });

  it('refuses parts in two currencies, and takes one without any', () => {
    const foreign = { ...tradeOf('c2', '2024-01-05'), amount: { amount: '1.00', currency: 'HKD' } };
    const own = part({}, [tradeOf('c1', '2024-01-05')]);
    expect(errorOf(() => mergeActivity(own, part({}, [foreign]))).code).toBe('currency_mixed');
    expect(mergeActivity(part({}), own)).toEqual(own);
    expect(mergeActivity(own, part({}))).toEqual(own);
  });
});
