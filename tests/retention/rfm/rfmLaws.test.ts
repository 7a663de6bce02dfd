import fc from 'fast-check';
import {
  type Checked,
  defineRfmPolicy,
  encodeActs,
  fromEpochDay,
  industry,
  recencyFrequencyValue,
  rfmColumns,
  type RfmPolicy,
  summariseActivity,
  tallyActivity,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { books, type Entry, FIRST, tradeOf, written } from '../books.js';
import { type Figures, scoresByHand } from './rfmOracle.js';

const LAST = FIRST + 400;
const asOf = fromEpochDay(LAST);
const window = { from: fromEpochDay(FIRST), to: asOf };
const tradesOf = (book: readonly Entry[]) => book.map(({ trade }) => trade);
const rank = (groups: number) => ({ by: 'quantile', groups }) as const;
const text = { zh: '分群', en: 'segment' };

const policies: fc.Arbitrary<Checked<RfmPolicy>> = fc
  .record({
    groups: fc.integer({ min: 2, max: 7 }),
    recency: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 5 })),
    frequency: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 5 })),
    value: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 10 ** 12 }), { minLength: 1, maxLength: 5 })),
    count: fc.constantFrom('trades', 'active-days'),
    money: fc.constantFrom('amount', 'commission'),
  })
  .map(({ groups, recency, frequency, value, count, money }) => {
    const fixed = (cuts: number[]) => ({ by: 'fixed', cuts: cuts.sort((a, b) => a - b) }) as const;
    return defineRfmPolicy({
      ...industry.rfm,
      id: 'test/rfm',
      recency: { cuts: recency === null ? rank(groups) : fixed(recency) },
      frequency: { of: count, cuts: frequency === null ? rank(groups) : fixed(frequency) },
      value: {
        of: money,
        cuts:
          value === null
            ? rank(groups)
            : { by: 'fixed', currency: 'CNY', cuts: fixed(value).cuts.map((fen) => written(BigInt(fen))) },
      },
      segments: [
        { id: 'first', text, recency: { from: 2 }, frequency: { to: 1 } },
        { id: 'second', text, value: { from: 1, to: 1 } },
        { id: 'third', text, frequency: { from: 2, to: 2 } },
      ],
    });
  });

/** What each customer did himself, by reading his trades one by one. */
const figuresOf = (book: readonly Entry[], { frequency, value }: RfmPolicy): Figures[] =>
  [...new Set(book.filter(({ trade }) => trade.by !== 'firm').map(({ trade }) => trade.customer))].map(
    (customer) => {
      const own = book.filter(({ trade }) => trade.by !== 'firm' && trade.customer === customer);
      const days = own.map(({ trade }) => (Date.parse(asOf) - Date.parse(trade.on)) / 86_400_000);
      return {
        customer,
        days: Math.min(...days),
        count: frequency.of === 'trades' ? own.length : new Set(days).size,
        units: own.reduce((sum, entry) => sum + entry[value.of], 0n),
      };
    },
  );

describe('recency, frequency and value', () => {
  it('are scored as the plain definition says, customer by customer', () => {
    fc.assert(
      fc.property(policies, books, (policy, book) => {
        const figures = figuresOf(book, policy);
        const lines = recencyFrequencyValue(policy, summariseActivity(tradesOf(book), window), asOf);
        const sorted = <T extends { customer: string }>(list: T[]) =>
          list.sort((a, b) => (a.customer < b.customer ? -1 : 1));
        expect(lines.map(({ customer, scores }) => ({ customer, ...scores }))).toEqual(
          sorted(scoresByHand(policy, figures)),
        );
        expect(
          lines.map(({ customer, recencyDays, frequency, value }) => [
            customer,
            recencyDays,
            frequency,
            value,
          ]),
        ).toEqual(
          sorted(figures).map(({ customer, days, count, units }) => [customer, days, count, written(units)]),
        );
      }),
    );
  });

  it('name the first segment that fits', () => {
    fc.assert(
      fc.property(policies, books, (policy, book) => {
        const fits = { first: 0, second: 0, third: 0, none: 0 };
        for (const { scores, segment } of recencyFrequencyValue(
          policy,
          summariseActivity(tradesOf(book), window),
          asOf,
        )) {
          const { recency, frequency, value } = scores;
          const expected =
            recency >= 2 && frequency <= 1
              ? 'first'
              : value === 1
                ? 'second'
                : frequency === 2
                  ? 'third'
                  : null;
          expect(segment).toBe(expected);
          fits[expected ?? 'none']++;
        }
      }),
    );
  });

  it('come out the same from columns as from records, in any order of the rows', () => {
    fc.assert(
      fc.property(policies, books, fc.integer(), (policy, book, seed) => {
        const records = recencyFrequencyValue(policy, summariseActivity(tradesOf(book), window), asOf);
        const shuffled = book.toSorted(
          (a, b) => ((a.trade.on.length * seed) % 7) - Number(b.amount % 5n) - 1,
        );
        const tally = tallyActivity(tradesOf(shuffled.toReversed()), window);
        const columns = rfmColumns(policy, tally, asOf);
        const rows = columns.customers
          .map((customer, place) => ({
            customer,
            days: columns.days[place],
            count: columns.count[place],
            scores: {
              recency: columns.recency[place],
              frequency: columns.frequency[place],
              value: columns.value[place],
            },
            segment: policy.segments[columns.segment[place] ?? 255]?.id ?? null,
          }))
          .filter(({ scores }) => scores.recency !== 0)
          .sort((a, b) => (a.customer < b.customer ? -1 : 1));
        expect(rows).toEqual(
          records.map(({ customer, recencyDays, frequency, scores, segment }) => ({
            ...{ customer, scores, segment },
            ...{ days: recencyDays, count: frequency },
          })),
        );
        expect(recencyFrequencyValue(policy, tally, asOf)).toEqual(records);
      }),
    );
  });

  it('never score the better lower, nor equals differently', () => {
    fc.assert(
      fc.property(policies, books, (policy, book) => {
        const lines = recencyFrequencyValue(policy, summariseActivity(tradesOf(book), window), asOf);
        for (const a of lines) {
          for (const b of lines) {
            if (a.recencyDays <= b.recencyDays) expect(a.scores.recency >= b.scores.recency).toBe(true);
            if (a.frequency >= b.frequency) expect(a.scores.frequency >= b.scores.frequency).toBe(true);
            if (BigInt(a.value.replace('.', '')) >= BigInt(b.value.replace('.', ''))) {
              expect(a.scores.value >= b.scores.value).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('depend on nothing but ranks where they are cut by rank', () => {
    const amounts = fc.array(fc.bigInt({ min: 0n, max: 30n }), { minLength: 1, maxLength: 30 });
    const scores = (list: readonly bigint[]) =>
      recencyFrequencyValue(
        industry.rfm,
        summariseActivity(
          list.map((units, place) => tradeOf(String(place).padStart(3, '0'), window.from, written(units))),
          window,
        ),
        asOf,
      ).map((line) => line.scores.value);
    fc.assert(
      fc.property(amounts, (list) => {
        const own = scores(list);
        expect(scores(list.map((units) => units * units * units + 7n))).toEqual(own);
        // Beyond ±2^53 the sums are big integers.
        expect(scores(list.map((units) => units + 2n ** 60n))).toEqual(own);
      }),
    );
  });

  it('are plain data, worded, and change nothing that was handed in', () => {
    fc.assert(
      fc.property(policies, books, (policy, book) => {
        const lines = recencyFrequencyValue(policy, frozen(summariseActivity(tradesOf(book), window)), asOf);
        expectPlain(lines);
        for (const { reasons } of lines) {
          expect(reasons).toHaveLength(4);
          expectWorded(reasons);
        }
      }),
    );
  });

  it('hold customers without an act as columns, unscored', () => {
    const acts = encodeActs([tradeOf('a', window.from)]);
    const tally = tallyActivity({ ...acts, customers: [...acts.customers, 'nobody'] }, window);
    const { recency, frequency, value, days, segment } = rfmColumns(industry.rfm, tally, asOf);
    expect([recency[1], frequency[1], value[1], days[1], segment[1]]).toEqual([0, 0, 0, -1, 255]);
    expect(recencyFrequencyValue(industry.rfm, tally, asOf)).toHaveLength(1);
  });
});
