import fc from 'fast-check';
import {
  addDays,
  type CustomerHistory,
  type CustomerHistoryColumns,
  day,
  encodeActs,
  fromEpochDay,
  historyColumns,
  type HistoryOptions,
  type HistoryUnit,
  summariseActivity,
  tallyActivity,
  toEpochDay,
  type Trade,
  tradingHistories,
  type ValuedHistory,
  type ValuedHistoryColumns,
} from 'panhuo';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { expectPlain, frozen } from '../../../questionnaire/laws.js';
import { books, type Entry, FIRST, tradeOf } from '../../books.js';
import { meanOf, plainHistories } from './historyOracle.js';

const TO = FIRST + 400;
const time = { from: fromEpochDay(FIRST), to: fromEpochDay(TO) };
const tradesOf = (book: readonly Entry[]): Trade[] => book.map(({ trade }) => trade);
const daily = { ...time, unit: 'day', keep: ['amount', 'commission'] } as const;
const summary = (...trades: Trade[]) => summariseActivity(trades, daily);

// By the definition in the documentation: 7 days, 365.25 / 12 days, 365.25 days.
const daysOf: Record<HistoryUnit, number> = { day: 1, week: 7, month: 30.4375, year: 365.25 };
const units = fc.constantFrom<HistoryUnit>('day', 'week', 'month', 'year');

describe('the history of a customer', () => {
  it.each<[what: string, days: string[], asOf: string, history: [x: number, recency: number, age: number]]>([
    [
      'counts the days after the first',
      ['2024-01-05', '2024-01-08', '2024-01-20'],
      '2024-01-31',
      [2, 15, 26],
    ],
    ['takes trades of one day for one', ['2024-01-05', '2024-01-05', '2024-01-08'], '2024-01-08', [1, 3, 3]],
    ['has no repeat where all was on one day', ['2024-01-05', '2024-01-05'], '2024-01-31', [0, 0, 26]],
    ['begins with age 0', ['2024-01-31'], '2024-01-31', [0, 0, 0]],
    ['looks at the day itself', ['2024-01-05', '2024-01-31'], '2024-01-31', [1, 26, 26]],
    ['looks at nothing after it', ['2024-01-05', '2024-02-01'], '2024-01-31', [0, 0, 26]],
    // 29 days of February lie between.
    ['counts a leap day', ['2024-02-01', '2024-03-01'], '2024-03-01', [1, 29, 29]],
  ])('%s', (_, days, asOf, [frequency, recency, age]) => {
    const activity = summary(...days.map((on) => tradeOf('c1', on)));
    expect(tradingHistories(activity, { asOf: day(asOf), unit: 'day' })).toEqual([
      { customer: 'c1', frequency, recency, age },
    ]);
  });

  it('leaves out who was there before he could be seen to come', () => {
    const activity = summary(
      ...['2024-01-05', '2024-03-05'].map((on) => tradeOf('old', on)),
      ...['2024-01-06', '2024-03-06'].map((on) => tradeOf('new', on)),
    );
    const of = (bornFrom: string) =>
      tradingHistories(activity, { asOf: day('2024-03-31'), unit: 'day', bornFrom: day(bornFrom) });
    expect(of('2024-01-05').map(({ customer }) => customer)).toEqual(['new', 'old']);
    expect(of('2024-01-06')).toEqual([{ customer: 'new', frequency: 1, recency: 60, age: 85 }]);
    expect(of('2024-01-07')).toEqual([]);
  });

  it('leaves out who is not there yet, and is empty for an empty book', () => {
    const activity = summary(tradeOf('a', '2024-01-05'), tradeOf('b', '2024-02-05'));
    const asOf = day('2024-02-04');
    expect(tradingHistories(activity, { asOf, unit: 'day' }).map(({ customer }) => customer)).toEqual(['a']);
    expect(tradingHistories(summary(), { asOf, unit: 'week', value: 'amount' })).toEqual([]);
    const empty = tallyActivity([], daily);
    expect(historyColumns(empty, { asOf, unit: 'week', value: 'amount' }).age).toHaveLength(0);
  });

  it('gives the mean of the repeat days, each with all its trades, without the first', () => {
    const activity = summary(
      tradeOf('c1', '2024-01-05', '999.99'),
      tradeOf('c1', '2024-01-08', '10.00', { commission: { amount: '0.30', currency: 'CNY' } }),
      tradeOf('c1', '2024-01-08', '20.50'),
      tradeOf('c1', '2024-01-20', '0.50', { commission: { amount: '0.10', currency: 'CNY' } }),
      tradeOf('c2', '2024-01-05', '5.00'),
    );
    const valueOf = (value: 'amount' | 'commission', asOf: string) =>
      tradingHistories(activity, { asOf: day(asOf), unit: 'day', value }).map((line) => line.value);
    // (10.00 + 20.50 + 0.50) / 2; (0.30 + 0.10) / 2
    expect(valueOf('amount', '2024-01-31')).toEqual([15.5, 0]);
    expect(valueOf('commission', '2024-01-31')).toEqual([0.2, 0]);
    expect(valueOf('amount', '2024-01-19')).toEqual([30.5, 0]);
    expect(valueOf('amount', '2024-01-07')).toEqual([0, 0]);
  });

  it('reads money in the minor units of its currency', () => {
    const yen = { amount: '700', currency: 'JPY' };
    const activity = summary(
      tradeOf('c1', '2024-01-05', '1', { amount: yen }),
      tradeOf('c1', '2024-01-06', '1', { amount: yen }),
    );
    const [line] = tradingHistories(activity, { asOf: day('2024-01-31'), unit: 'day', value: 'amount' });
    expect(line?.value).toBe(700);
  });

  it('holds money beyond what a number counts exactly', () => {
    const huge = '90071992547409.93'; // 2^53 + 1 fen
    const activity = summary(
      tradeOf('c1', '2024-01-05', huge),
      tradeOf('c1', '2024-01-06', huge),
      tradeOf('c1', '2024-01-07', '0.03'),
    );
    const [line] = tradingHistories(activity, { asOf: day('2024-01-31'), unit: 'day', value: 'amount' });
    // 9,007,199,254,740,996 fen over two days
    expect(line?.value).toBe(45035996273704.98);
  });

  it('promises money where it was asked for', () => {
    const activity = summary(tradeOf('c1', '2024-01-05'));
    const tally = tallyActivity([], daily);
    const asOf = day('2024-01-31');
    const plain = { asOf, unit: 'day' } as const;
    const asked = { ...plain, value: 'amount' } as const;
    const perhaps: HistoryOptions = asked;
    expectTypeOf(tradingHistories(activity, asked)).toEqualTypeOf<ValuedHistory[]>();
    expectTypeOf(tradingHistories(activity, plain)).toEqualTypeOf<CustomerHistory[]>();
    expectTypeOf(tradingHistories(activity, perhaps)).toEqualTypeOf<CustomerHistory[]>();
    expectTypeOf(historyColumns(tally, asked)).toEqualTypeOf<ValuedHistoryColumns>();
    expectTypeOf(historyColumns(tally, plain)).toEqualTypeOf<CustomerHistoryColumns>();
    expectTypeOf<ValuedHistory['value']>().toEqualTypeOf<number>();
    expect(tradingHistories(activity, asked)[0]).toHaveProperty('value', 0);
    expect(tradingHistories(activity, plain)[0]).not.toHaveProperty('value');
    expect(historyColumns(tally, asked).value).toHaveLength(0);
    expect(historyColumns(tally, plain)).not.toHaveProperty('value');
  });

  it('does not promise money or numbers of customers that were not asked for', () => {
    expectTypeOf<CustomerHistory['value']>().toEqualTypeOf<number | undefined>();
    // @ts-expect-error [ts2339] -- one customer has one history
    expectTypeOf<CustomerHistory['count']>().toBeNumber();
  });
});

describe('histories of a book', () => {
  it('agree with the plain definition', () => {
    fc.assert(
      fc.property(books, fc.integer({ min: FIRST, max: TO }), units, (book, asOf, unit) => {
        const theirs = plainHistories(book, FIRST, asOf).map((plain) => {
          const { customer, days } = plain;
          return {
            customer,
            frequency: days.length - 1,
            recency: ((days.at(-1) ?? 0) - (days[0] ?? 0)) / daysOf[unit],
            age: (asOf - (days[0] ?? 0)) / daysOf[unit],
            value: meanOf(plain, days.slice(1)),
          };
        });
        const options = { asOf: fromEpochDay(asOf), unit, value: 'amount' } as const;
        const ours = tradingHistories(frozen(summary(...tradesOf(book))), options);
        expect(ours).toEqual(
          theirs.map((line) => ({ ...line, value: expect.closeTo(line.value, 6) as number })),
        );
        expectPlain(ours);
      }),
    );
  });

  it('come out the same from records and columns, row by row', () => {
    fc.assert(
      fc.property(books, fc.integer({ min: FIRST, max: TO }), units, (book, asOf, unit) => {
        const options = { asOf: fromEpochDay(asOf), unit, value: 'commission' } as const;
        const tally = tallyActivity(encodeActs(tradesOf(book)), daily);
        const records = tradingHistories(summary(...tradesOf(book)), options);
        expect(tradingHistories(tally, options)).toEqual(records);
        expect(linesOf(historyColumns(tally, options))).toEqual(records);
      }),
    );
  });

  it('do not know what came after the day', () => {
    fc.assert(
      fc.property(books, fc.integer({ min: FIRST, max: TO }), (book, asOf) => {
        const options = { asOf: fromEpochDay(asOf), unit: 'week', value: 'amount' } as const;
        const past = book.filter(({ trade }) => toEpochDay(trade.on) <= asOf);
        const known = tradingHistories(summary(...tradesOf(past)), options);
        expect(tradingHistories(summary(...tradesOf(book)), options)).toEqual(known);
      }),
    );
  });

  it('of parts of a book are the histories of the book', () => {
    fc.assert(
      fc.property(books, fc.func(fc.boolean()), (book, isFirst) => {
        const options = { asOf: fromEpochDay(TO), unit: 'month', value: 'amount' } as const;
        const part = (wanted: boolean) =>
          tradesOf(book).filter(({ customer }) => isFirst(customer) === wanted);
        const both = [true, false].flatMap((wanted) => tradingHistories(summary(...part(wanted)), options));
        const whole = tradingHistories(summary(...tradesOf(book)), options);
        expect(both.sort((a, b) => (a.customer < b.customer ? -1 : 1))).toEqual(whole);
      }),
    );
  });

  it('age by a day a day, and change nothing else while nobody trades', () => {
    fc.assert(
      fc.property(books, (book) => {
        const activity = summariseActivity(tradesOf(book), { ...daily, to: addDays(time.to, 30) });
        const at = (asOf: number) => tradingHistories(activity, { asOf: fromEpochDay(asOf), unit: 'day' });
        expect(at(TO + 30)).toEqual(at(TO).map((line) => ({ ...line, age: line.age + 30 })));
      }),
    );
  });
});

function linesOf({
  customers,
  customer,
  frequency,
  recency,
  age,
  value,
}: CustomerHistoryColumns): CustomerHistory[] {
  return Array.from(customer, (place, row) => ({
    customer: customers[place]!,
    frequency: frequency[row]!,
    recency: recency[row]!,
    age: age[row]!,
    value: value![row]!,
  })).sort((a, b) => (a.customer < b.customer ? -1 : 1));
}
