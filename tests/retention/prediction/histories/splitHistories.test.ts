import fc from 'fast-check';
import {
  day,
  fromEpochDay,
  type HistorySplit,
  type SplitColumns,
  splitHistories,
  splitHistoryColumns,
  summariseActivity,
  tallyActivity,
  toEpochDay,
  type Trade,
  tradingHistories,
  type ValuedSplit,
  type ValuedSplitColumns,
} from 'panhuo';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorOf, expectPlain, frozen } from '../../../questionnaire/laws.js';
import { books, type Entry, FIRST, tradeOf } from '../../books.js';
import { meanOf, plainHistories } from './historyOracle.js';

const TO = FIRST + 400;
const daily = { from: fromEpochDay(FIRST), to: fromEpochDay(TO), unit: 'day', keep: ['amount'] } as const;
const tradesOf = (book: readonly Entry[]): Trade[] => book.map(({ trade }) => trade);

/** A day to split at, and one after it until which to look. */
const spans = fc
  .tuple(fc.integer({ min: FIRST, max: TO }), fc.integer({ min: FIRST, max: TO }))
  .filter(([a, b]) => a !== b)
  .map(([a, b]): [split: number, until: number] => [Math.min(a, b), Math.max(a, b)]);

describe('a book split by a day', () => {
  it('keeps what a model may know apart from what it is judged by', () => {
    const days = [
      '2024-01-05',
      '2024-01-19',
      '2024-01-22',
      '2024-01-26',
      '2024-01-27',
      '2024-02-02',
      '2024-03-02',
    ];
    const activity = summariseActivity(
      [...days.map((on, index) => tradeOf('a', on, `${String(index)}.00`)), tradeOf('b', '2024-01-27')],
      daily,
    );
    const split = splitHistories(activity, {
      ...{ calibratedOn: day('2024-01-26'), until: day('2024-03-01'), unit: 'week', value: 'amount' },
    });
    // 3 repeat days until the 26th, worth (1 + 2 + 3) / 3; after it the 27th and 2 February, worth (4 + 5) / 2. The hold-out
    // of 35 days reaches back to 23 December, so all three are recent, but not the birth.
    expect(split).toEqual({
      ...{ calibratedOn: '2024-01-26', until: '2024-03-01', unit: 'week', horizon: 5 },
      histories: [
        {
          customer: 'a',
          frequency: 3,
          recency: 3,
          age: 3,
          value: 2,
          recent: 3,
          holdout: { trades: 2, value: 4.5 },
        },
      ],
    });
    const short = splitHistories(activity, {
      ...{ calibratedOn: day('2024-01-26'), until: day('2024-01-30'), unit: 'day' },
    });
    // 4 days: the 27th to the 30th after the split, the 23rd to the 26th before it.
    expect(short.histories).toMatchObject([{ recent: 1, holdout: { trades: 1 } }]);
    const long = splitHistories(activity, {
      ...{ calibratedOn: day('2024-01-26'), until: day('2024-03-02'), unit: 'day' },
    });
    expect(long.histories).toMatchObject([{ holdout: { trades: 3 } }]);
  });

  it('agrees with the plain definition, in records and columns', () => {
    fc.assert(
      fc.property(books, spans, (book, [split, until]) => {
        const width = until - split;
        const theirs = plainHistories(book, FIRST, TO)
          .filter(({ days }) => (days[0] ?? Infinity) <= split)
          .map((plain) => {
            const repeats = plain.days.slice(1);
            const held = repeats.filter((on) => on > split && on <= until);
            return {
              customer: plain.customer,
              recent: repeats.filter((on) => on > split - width && on <= split).length,
              holdout: { trades: held.length, value: expect.closeTo(meanOf(plain, held), 6) as number },
            };
          });
        const options = {
          calibratedOn: fromEpochDay(split),
          until: fromEpochDay(until),
          unit: 'week',
          value: 'amount',
        } as const;
        const activity = frozen(summariseActivity(tradesOf(book), daily));
        const ours = splitHistories(activity, options);
        expect(ours.horizon).toBe(width / 7);
        expect(
          ours.histories.map(({ customer, recent, holdout }) => ({ customer, recent, holdout })),
        ).toEqual(theirs);
        expectPlain(ours);

        const tally = tallyActivity(tradesOf(book), daily);
        expect(splitHistories(tally, options)).toEqual(ours);
        const columns = splitHistoryColumns(tally, options);
        const lines = Array.from(columns.customer, (place, row) => ({
          customer: columns.customers[place]!,
          frequency: columns.frequency[row]!,
          recency: columns.recency[row]!,
          age: columns.age[row]!,
          value: columns.value[row]!,
          recent: columns.recent[row]!,
          holdout: { trades: columns.holdoutTrades[row]!, value: columns.holdoutValue[row]! },
        }));
        expect(lines.sort((a, b) => (a.customer < b.customer ? -1 : 1))).toEqual(ours.histories);
      }),
    );
  });

  it('holds the histories of that day, whatever came after', () => {
    fc.assert(
      fc.property(books, spans, (book, [split, until]) => {
        const calibratedOn = fromEpochDay(split);
        const options = { calibratedOn, until: fromEpochDay(until), unit: 'day', value: 'amount' } as const;
        const past = book.filter(({ trade }) => toEpochDay(trade.on) <= split);
        const known = tradingHistories(summariseActivity(tradesOf(past), daily), {
          ...{ asOf: calibratedOn, unit: 'day', value: 'amount' },
        });
        const { histories } = splitHistories(summariseActivity(tradesOf(book), daily), options);
        expect(histories).toMatchObject(known);
        const untilThen = book.filter(({ trade }) => toEpochDay(trade.on) <= until);
        expect(splitHistories(summariseActivity(tradesOf(untilThen), daily), options).histories).toEqual(
          histories,
        );
      }),
    );
  });

  it('promises money where it was asked for', () => {
    const activity = summariseActivity([tradeOf('a', '2024-01-05')], daily);
    const tally = tallyActivity([], daily);
    const plain = { calibratedOn: day('2024-02-01'), until: day('2024-03-01'), unit: 'week' } as const;
    const asked = { ...plain, value: 'amount' } as const;
    expectTypeOf(splitHistories(activity, asked)).toEqualTypeOf<ValuedSplit>();
    expectTypeOf(splitHistories(activity, plain)).toEqualTypeOf<HistorySplit>();
    expectTypeOf(splitHistoryColumns(tally, asked)).toEqualTypeOf<ValuedSplitColumns>();
    expectTypeOf(splitHistoryColumns(tally, plain)).toEqualTypeOf<SplitColumns>();
    expectTypeOf<ValuedSplit['histories'][number]['holdout']['value']>().toEqualTypeOf<number>();
    expect(splitHistories(activity, asked).histories[0]).toMatchObject({
      value: 0,
      holdout: { trades: 0, value: 0 },
    });
    expect(splitHistories(activity, plain).histories[0]?.holdout).toEqual({ trades: 0 });
    const columns = splitHistoryColumns(tally, asked);
    expect([columns.value, columns.holdoutValue]).toEqual([new Float64Array(0), new Float64Array(0)]);
    expect(splitHistoryColumns(tally, plain)).not.toHaveProperty('holdoutValue');
  });

  it('leaves out who was there before', () => {
    const activity = summariseActivity([tradeOf('old', '2024-01-05'), tradeOf('new', '2024-01-06')], daily);
    const { histories } = splitHistories(activity, {
      ...{
        calibratedOn: day('2024-02-01'),
        until: day('2024-03-01'),
        unit: 'week',
        bornFrom: day('2024-01-06'),
      },
    });
    expect(histories.map(({ customer }) => customer)).toEqual(['new']);
  });

  it('repeats all trades of the history on the last day that the two together reach', () => {
    fc.assert(
      fc.property(books, spans, (book, [split, until]) => {
        const activity = summariseActivity(tradesOf(book), daily);
        const { histories } = splitHistories(activity, {
          ...{ calibratedOn: fromEpochDay(split), until: fromEpochDay(until), unit: 'day' },
        });
        const later = tradingHistories(activity, { asOf: fromEpochDay(until), unit: 'day' });
        for (const { customer, frequency, holdout } of histories) {
          expect(later.find((line) => line.customer === customer)?.frequency).toBe(
            frequency + holdout.trades,
          );
        }
      }),
    );
  });

  it.each<[why: string, path: string, calibratedOn: string, until: string]>([
    ['a split before the activity', 'calibratedOn', '2023-12-31', '2024-03-01'],
    ['a hold-out beyond it', 'until', '2024-02-01', '2026-01-01'],
    ['no hold-out', 'until', '2024-02-01', '2024-02-01'],
    ['a hold-out that ends before it begins', 'until', '2024-02-01', '2024-01-31'],
  ])('is refused with %s', (_, path, calibratedOn, until) => {
    const activity = summariseActivity([tradeOf('a', '2024-01-05')], daily);
    const options = { calibratedOn: day(calibratedOn), until: day(until), unit: 'week' } as const;
    expect(errorOf(() => splitHistories(activity, options))).toMatchObject({
      code: 'facts_invalid',
      details: { path },
    });
  });
});
