import fc from 'fast-check';
import {
  course,
  defineReactivationPolicy,
  type PeriodRecord,
  reactivationMeasures,
  type ReactivationPolicy,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import {
  errorOf,
  expectPlain,
  expectWorded,
  frozen,
  throughJson,
  visible,
} from '../../questionnaire/laws.js';
import { written } from '../books.js';

const record = (change: Partial<PeriodRecord> = {}): PeriodRecord => ({
  days: 100,
  trades: 10,
  amount: '10000.00',
  products: ['stock'],
  commission: '100.00',
  ...change,
});
const measure = (before: PeriodRecord, after: PeriodRecord, tolerance = '0') => {
  const policy = defineReactivationPolicy({
    ...throughJson<ReactivationPolicy>(course.reactivation),
    tolerance,
  });
  const result = reactivationMeasures(policy, frozen(before), frozen(after));
  expectPlain(result);
  expectWorded(result.reasons);
  return result;
};

/** The same, for the laws, which judge thousands of records. */
const judge = (before: PeriodRecord, after: PeriodRecord) =>
  reactivationMeasures(course.reactivation, frozen(before), frozen(after));

describe('at the prices of before', () => {
  // 10,000 at a market of 3,000; the market rises by half to 4,500, or falls by half to 1,500.
  it.each([
    ['what rose with the market is not larger', '15000.00', 4500, false],
    ['a fen more than the market is', '15000.01', 4500, true],
    ['what rose less than the market is not', '14000.00', 4500, false],
    ['in a market that stands still every fen counts', '10000.01', 3000, true],
    ['what fell with the market did not change', '5000.00', 1500, false],
    ['what fell less than the market is not larger: it fell', '9999.99', 1500, false],
    ['what rose while the market fell is larger', '10000.01', 1500, true],
  ])('%s', (_, amount, market, larger) => {
    expect(measure(record({ market: 3000 }), record({ amount, market })).value.larger).toBe(larger);
  });

  it('profit counts by the same rule, trades and kinds of product have no price', () => {
    const { value } = measure(
      record({ market: 3000 }),
      record({ market: 6000, commission: '200.00', trades: 11, products: ['stock', 'fund'] }),
    );
    expect(value).toMatchObject({ moreProfitable: false, faster: true, wider: true });
  });

  it('the tolerance is a share of what was, at the same prices', () => {
    // 10 % more than 10,000 in a market twice as high: what lies above 22,000.
    const of = (amount: string) =>
      measure(record({ market: 1 }), record({ amount, market: 2 }), '0.10').value.larger;
    expect([of('22000.00'), of('22000.01')]).toEqual([false, true]);
  });

  it('the reasons say what the market did, and what it alone lifted', () => {
    const { reasons } = measure(
      record({ market: 3000 }),
      record({ market: 4500, amount: '12000.00', commission: '90.00' }),
    );
    expect(reasons.map(({ rule }) => rule)).toEqual([
      'measure_market',
      'measure_not_silent',
      'measure_rate',
      'measure_lifted',
      'measure_wider',
      'measure_rate',
      'measure_rate',
    ]);
    expect(reasons[0]?.detail).toEqual({ before: 3000, after: 4500, change: 0.5 });
    // 12,000 in 100 days at half as much again: 80 a day at the prices of before, 120 as it was paid.
    expect(reasons[2]?.detail).toMatchObject({ measure: 'larger', before: 100, after: 80, more: false });
    expect(reasons[3]?.detail).toEqual({ measure: 'larger', before: 100, after: 120 });
  });
});

describe('the market', () => {
  const pairs = fc.record({
    amount: fc.bigInt({ min: 0n, max: 10n ** 10n }),
    // Rebates may be more than what was paid.
    commission: fc.bigInt({ min: -(10n ** 8n), max: 10n ** 10n }),
    trades: fc.integer({ min: 0, max: 9 }),
    days: fc.integer({ min: 1, max: 400 }),
  });
  const recordOf = ({
    amount,
    commission,
    ...own
  }: {
    amount: bigint;
    commission: bigint;
    trades: number;
    days: number;
  }) => record({ ...own, amount: written(amount), commission: written(commission) });

  it('makes no success: amounts scaled by its move make none that was not there', () => {
    fc.assert(
      fc.property(
        pairs,
        pairs,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 5000 }),
        (was, is, times, level) => {
          const still = judge({ ...recordOf(was), market: level }, { ...recordOf(is), market: level });
          const scaled = {
            ...is,
            amount: is.amount * BigInt(times),
            commission: is.commission * BigInt(times),
          };
          const moved = judge(
            { ...recordOf(was), market: level },
            { ...recordOf(scaled), market: level * times },
          );
          expect(moved.value.larger).toBe(still.value.larger);
          if (was.commission >= 0n) expect(moved.value.moreProfitable).toBe(still.value.moreProfitable);
          // A market that stands still says what no market says.
          expect(still.value).toEqual(judge(recordOf(was), recordOf(is)).value);
          const down = judge(
            { ...recordOf(scaled), market: level * times },
            { ...recordOf(is), market: level },
          );
          expect(down.value).toMatchObject({ larger: false, moreProfitable: false });
        },
      ),
    );
  });

  it('up or down, makes no success of what is none as it stands', () => {
    fc.assert(
      fc.property(
        pairs,
        pairs,
        fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
        (was, is, [from, to]) => {
          const plain = judge(recordOf(was), recordOf(is)).value;
          const { value } = judge({ ...recordOf(was), market: from }, { ...recordOf(is), market: to });
          if (!plain.larger) expect(value.larger).toBe(false);
          if (!plain.moreProfitable) expect(value.moreProfitable).toBe(false);
        },
      ),
    );
  });

  it('makes no success of a loss that it only makes look smaller', () => {
    // −10 in a market twice as high is −5 at the prices of before: the same loss, or a greater one.
    const of = (commission: string) =>
      judge(record({ commission: '-10.00', market: 3000 }), record({ commission, market: 6000 })).value;
    expect([of('-10.00').moreProfitable, of('-12.00').moreProfitable]).toEqual([false, false]);
    expect(of('-4.00').moreProfitable).toBe(true);
  });

  it('that rises more makes no more of a success', () => {
    fc.assert(
      fc.property(pairs, pairs, fc.integer({ min: 1, max: 100 }), (was, is, level) => {
        const of = (market: number) =>
          judge({ ...recordOf(was), market: 50 }, { ...recordOf(is), market }).value.larger;
        if (of(level + 1)) expect(of(level)).toBe(true);
      }),
    );
  });

  it.each([
    ['is known of one period alone', { market: 3000 }, {}, 'after.market'],
    ['is known of the other alone', {}, { market: 3000 }, 'after.market'],
    ['is nothing', { market: 0 }, { market: 1 }, 'before.market'],
    ['is below nothing', { market: 1 }, { market: -1 }, 'after.market'],
    ['has no end', { market: 1 }, { market: Infinity }, 'after.market'],
    ['is no number', { market: NaN }, { market: 1 }, 'before.market'],
    ['is text', { market: '3000' as never }, { market: 1 }, 'before.market'],
  ])('that %s is refused', (_, before, after, path) => {
    const error = errorOf(() => measure(record(before), record(after)));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expectWorded([error.reason]);
    expect(visible(error)).not.toContain('3000');
  });
});
