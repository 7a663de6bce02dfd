import fc from 'fast-check';
import {
  defineRfmPolicy,
  fromEpochDay,
  industry,
  mergeRfmCounts,
  recencyFrequencyValue,
  rfmColumns,
  rfmCounts,
  type RfmPolicy,
  tallyActivity,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectRefused, frozen, throughJson } from '../../questionnaire/laws.js';
import { books, type Entry, FIRST } from '../books.js';

const asOf = fromEpochDay(FIRST + 400);
const text = { zh: '分群', en: 'segment' };
const policy = defineRfmPolicy({
  ...industry.rfm,
  id: 'test/rfm',
  recency: { cuts: { by: 'fixed', cuts: [30, 90, 180] } },
  frequency: { of: 'trades', cuts: { by: 'fixed', cuts: [2, 5] } },
  value: { of: 'amount', cuts: { by: 'fixed', currency: 'CNY', cuts: ['1000', '1000000000'] } },
  segments: [
    { id: 'recent', text, recency: { from: 3 } },
    { id: 'rich', text, value: { from: 3 } },
  ],
});
const countsOf = (own: typeof policy, book: readonly Entry[], to = asOf) => {
  const trades = book.map(({ trade }) => trade);
  return rfmCounts(rfmColumns(own, tallyActivity(trades, { from: fromEpochDay(FIRST), to }), to));
};

describe('the counts of scores and segments', () => {
  it('are those of the customers one by one', () => {
    fc.assert(
      fc.property(fc.constantFrom(policy, industry.rfm), books, (own, book) => {
        const trades = book.map(({ trade }) => trade);
        const tally = tallyActivity(trades, { from: fromEpochDay(FIRST), to: asOf });
        const lines = recencyFrequencyValue(own, tally, asOf);
        const counts = countsOf(own, book);
        expectPlain(counts);
        expect(counts.customers).toBe(lines.length);
        for (const figure of ['recency', 'frequency', 'value'] as const) {
          const scores = lines.map((line) => line.scores[figure]);
          expect(counts.scores[figure]).toEqual(
            counts.scores[figure].map((_, place) => scores.filter((score) => score === place + 1).length),
          );
          expect(counts.scores[figure].reduce((sum, count) => sum + count, 0)).toBe(lines.length);
        }
        const names = [...own.segments.map(({ id }) => id), null];
        expect(counts.segments).toEqual(
          names.map((segment) => ({
            segment,
            customers: lines.filter((line) => line.segment === segment).length,
          })),
        );
      }),
    );
  });

  it('of parts by customer add up to those of the whole, in any order', () => {
    const parting = fc.func(fc.integer({ min: 0, max: 2 }));
    const orders = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    fc.assert(
      fc.property(books, parting, orders, (book, partOf, order) => {
        const parts = order.map((part) =>
          frozen(
            countsOf(
              policy,
              book.filter(({ trade }) => partOf(trade.customer) === part),
            ),
          ),
        );
        expect(parts.reduce(mergeRfmCounts)).toStrictEqual(countsOf(policy, book));
      }),
    );
  });

  const changed = (change: Partial<RfmPolicy>) => countsOf(defineRfmPolicy({ ...policy, ...change }), []);
  it.each([
    ['of another policy', () => changed({ id: 'test/other' }), 'policy'],
    ['of another version', () => changed({ version: '2' }), 'policy'],
    ['as of another day', () => countsOf(policy, [], fromEpochDay(FIRST + 399)), 'asOf'],
    ['by other limits', () => changed({ recency: { cuts: { by: 'fixed', cuts: [30, 90, 181] } } }), 'policy'],
    [
      'of segments with other ranges',
      () => changed({ segments: policy.segments.map((own) => ({ ...own, recency: { from: 2 } })) }),
      'policy',
    ],
    ['of other segments', () => ({ ...countsOf(policy, []), segments: [] }), 'segments'],
  ])('do not add up with those %s', (_, other, path) => {
    const { code, details } = errorOf(() => mergeRfmCounts(countsOf(policy, []), other()));
    expect([code, details['path']]).toEqual(['unit_mismatch', path]);
  });

  it('say what policy they are by, and add up after storage, whatever the order of keys', () => {
    const counts = countsOf(policy, []);
    const { id, version, fingerprint } = counts.policy;
    expect(fingerprint).toMatch(/^fnv1a64:/);
    const stored = throughJson({ ...counts, policy: { fingerprint, version, id } });
    expect(mergeRfmCounts(counts, stored)).toEqual(counts);
  });

  const part = countsOf(policy, []);
  it.each<[string, unknown]>([
    ['b', null],
    ['b', []],
    ['b.policy', {}],
    ['b.policy.fingerprint', { ...part, policy: { id: 'a', version: '1' } }],
    ['b.asOf', { ...part, asOf: 'x' }],
    ['b.limits', { ...part, limits: null }],
    ['b.limits.days', { ...part, limits: { ...part.limits, days: ['1'] } }],
    ['b.limits.count', { ...part, limits: { ...part.limits, count: 2 } }],
    ['b.limits.units', { ...part, limits: { ...part.limits, units: [1] } }],
    ['b.customers', { ...part, customers: '1' }],
    ['b.customers', { ...part, customers: -1 }],
    ['b.scores', { ...part, scores: null }],
    ['b.scores.value', { ...part, scores: { ...part.scores, value: [0] } }],
    ['b.scores.recency[0]', { ...part, scores: { ...part.scores, recency: ['0', 0, 0, 0] } }],
    ['b.segments', { ...part, segments: {} }],
    ['b.segments[0]', { ...part, segments: [null] }],
    ['b.segments[0].segment', { ...part, segments: [{ segment: 1, customers: 0 }] }],
    ['b.segments[0].customers', { ...part, segments: [{ segment: null, customers: 0.5 }] }],
  ])('are refused by %s for what are none', (path, other) => {
    const error = errorOf(() => mergeRfmCounts(part, other as never));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
  });

  const columns = rfmColumns(policy, tallyActivity([], { from: fromEpochDay(FIRST), to: asOf }), asOf);
  it.each<[string, string, unknown]>([
    ['facts_invalid', 'columns', null],
    ['facts_invalid', 'columns.policy', {}],
    ['columns_invalid', 'limits.units', { ...columns, limits: { ...columns.limits, units: 'x' } }],
    ['columns_invalid', 'limits.units', { ...columns, limits: { ...columns.limits, units: [1] } }],
    ['columns_invalid', 'limits.days', { ...columns, limits: { ...columns.limits, days: ['x', {}, null] } }],
    ['columns_invalid', 'limits.count', { ...columns, limits: { ...columns.limits, count: [1n] } }],
    [
      'columns_invalid',
      'limits.days',
      { ...columns, limits: { ...columns.limits, days: Float64Array.of(NaN, 1, 2) } },
    ],
    ['columns_invalid', 'segments', { ...columns, segments: null }],
    ['columns_invalid', 'recency', { ...columns, recency: [] }],
    ['columns_invalid', 'segment', { ...columns, segment: new Uint8Array(1) }],
  ])('are not made (%s at %s) of what are no scores', (code, path, other) => {
    const error = errorOf(() => rfmCounts(other as never));
    expect([error.code, error.details['path']]).toEqual([code, path]);
  });

  // Two customers, of whom one has never acted. The policy has two segments, and three limits of recency, two of the others.
  const acts = {
    customers: ['a', 'b'],
    customer: Int32Array.of(0),
    on: Int32Array.of(FIRST),
    currency: null,
  };
  const two = rfmColumns(policy, tallyActivity(acts, { from: fromEpochDay(FIRST), to: asOf }), asOf);
  it.each<[string, object]>([
    ['segment[1]', { segment: Uint8Array.of(0, 2) }],
    ['segment[0]', { segment: Uint8Array.of(254, 255) }],
    ['recency[0]', { recency: Uint8Array.of(5, 0) }],
    ['frequency[0]', { frequency: Uint8Array.of(4, 0) }],
    ['value[1]', { value: Uint8Array.of(1, 4) }],
    // Scored in one figure and not in another, he would stand in some of the lists.
    ['frequency[0]', { frequency: Uint8Array.of(0, 0) }],
    ['value[1]', { value: Uint8Array.of(1, 1) }],
  ])('are not made of codes of what there is not: %s', (path, change) => {
    expect(rfmCounts(two).customers).toBe(1);
    expectRefused(() => rfmCounts({ ...two, ...change }), 'columns_invalid', {
      path,
      expected: 'codes of what there is',
    });
  });

  it('are made of limits that only big integers hold', () => {
    const limits = { ...columns.limits, units: [1n, 2n ** 60n] };
    expect(rfmCounts({ ...columns, limits }).limits.units).toEqual(['1', '1152921504606846976']);
  });

  it.each<[string, object]>([
    ['customers', { customers: Number.MAX_SAFE_INTEGER }],
    ['scores.recency[1]', { scores: { ...part.scores, recency: [0, Number.MAX_SAFE_INTEGER, 0, 0] } }],
    [
      'segments[1].customers',
      { segments: part.segments.map((own, at) => (at === 1 ? { ...own, customers: 2 ** 53 - 1 } : own)) },
    ],
  ])('add up to no number that a double cannot hold: %s', (path, change) => {
    const most = { ...part, ...change };
    expect(mergeRfmCounts(most, part)).toEqual(most);
    expectRefused(() => mergeRfmCounts(most, most), 'facts_invalid', {
      path,
      expected: 'counts whose sum is 2^53 − 1 at most',
    });
  });

  it('leave the tally as it was, whatever is written into the scores', () => {
    for (const of of ['trades', 'active-days'] as const) {
      const own = defineRfmPolicy({ ...policy, frequency: { of, cuts: policy.frequency.cuts } });
      const tally = tallyActivity(acts, { from: fromEpochDay(FIRST), to: asOf });
      const before = structuredClone(tally);
      const scores = rfmColumns(own, tally, asOf);
      scores.count[0] = 77;
      (scores.units as Float64Array)[0] = 77;
      expect(tally).toEqual(before);
      expect(rfmColumns(own, tally, asOf).count[0]).toBe(1);
    }
  });

  it('do not add up where each part has ranks of its own', () => {
    const entry = (on: number): Entry[] => [
      {
        ...{ amount: 100n, commission: 0n },
        trade: {
          ...{ customer: 'c1', on: fromEpochDay(FIRST + on), side: 'buy', product: 'stock' },
          amount: { amount: '1.00', currency: 'CNY' },
        },
      },
    ];
    const parts = [countsOf(industry.rfm, entry(1)), countsOf(industry.rfm, entry(2))] as const;
    expect(errorOf(() => mergeRfmCounts(...parts)).details['path']).toBe('limits');
  });
});
