import fc from 'fast-check';
import {
  course,
  defineReactivationPolicy,
  type PeriodRecord,
  reactivationMeasures,
  type ReactivationPolicy,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, throughJson, visible } from '../questionnaire/laws.js';
import { written } from './books.js';

const silent: PeriodRecord = { days: 180, trades: 0, amount: '0.00', products: [], commission: '0.00' };
const record = (change: Partial<PeriodRecord>): PeriodRecord => ({
  days: 100,
  trades: 10,
  amount: '10000.00',
  products: ['stock'],
  commission: '100.00',
  ...change,
});
const measure = (before: PeriodRecord, after: PeriodRecord, policy = course.reactivation) => {
  const result = reactivationMeasures(policy, frozen(before), frozen(after));
  expectPlain(result);
  expectWorded(result.reasons);
  return result;
};
const tolerant = (tolerance: string, silentTrades = 0) =>
  defineReactivationPolicy({
    ...throughJson<ReactivationPolicy>(course.reactivation),
    tolerance,
    silentTrades,
  });

describe('the five measures', () => {
  // domain.md §7: trading resumed, larger volume, more kinds of product, higher frequency, larger profit contribution.
  it.each([
    [
      'a silent customer trades again',
      silent,
      record({}),
      { resumed: true, larger: true, wider: true, faster: true, moreProfitable: true },
    ],
    [
      'a silent customer stays silent',
      silent,
      silent,
      { resumed: false, larger: false, wider: false, faster: false, moreProfitable: false },
    ],
    [
      'he was not silent: nothing resumed, and nothing else rose',
      record({}),
      record({}),
      { resumed: null, larger: false, wider: false, faster: false, moreProfitable: false },
    ],
    [
      'more money in fewer trades',
      record({}),
      record({ trades: 5, amount: '10000.01' }),
      { resumed: null, larger: true, wider: false, faster: false, moreProfitable: false },
    ],
    [
      'the same in half the time is twice as much a day',
      record({}),
      record({ days: 50 }),
      { resumed: null, larger: true, wider: false, faster: true, moreProfitable: true },
    ],
    [
      'twice as much in twice the time is the same a day',
      record({}),
      record({ days: 200, trades: 20, amount: '20000.00', commission: '200.00' }),
      { resumed: null, larger: false, wider: false, faster: false, moreProfitable: false },
    ],
    [
      'another product in place of the old one is no wider range',
      record({}),
      record({ products: ['fund'] }),
      { resumed: null, larger: false, wider: false, faster: false, moreProfitable: false },
    ],
    [
      'a second product is',
      record({}),
      record({ products: ['fund', 'stock', 'fund'] }),
      { resumed: null, larger: false, wider: true, faster: false, moreProfitable: false },
    ],
  ])('%s', (_, before, after, expected) => {
    expect(measure(before, after).value).toEqual(expected);
  });

  it('each have their reason, with what was and what is a day', () => {
    expect(measure(record({}), record({ days: 50, products: ['stock', 'fund'] })).reasons).toEqual([
      { rule: 'measure_not_silent', detail: { before: 10, after: 10 } },
      {
        rule: 'measure_rate',
        detail: { measure: 'larger', before: 100, after: 200, tolerance: '0', more: true },
      },
      { rule: 'measure_wider', detail: { gained: ['fund'], wider: true } },
      {
        rule: 'measure_rate',
        detail: { measure: 'faster', before: 0.1, after: 0.2, tolerance: '0', more: true },
      },
      {
        rule: 'measure_rate',
        detail: { measure: 'moreProfitable', before: 1, after: 2, tolerance: '0', more: true },
      },
    ]);
  });
});

it('a loss must become smaller to count as more', () => {
  // With a tolerance of 10 %, −100 must rise above −90.
  const moves = ['-105', '-100', '-90', '-89.99', '1'].map((commission) => {
    const { value } = measure(record({ commission: '-100' }), record({ commission }), tolerant('0.10', 0));
    return value.moreProfitable;
  });
  expect(moves).toEqual([false, false, false, true, true]);
});

describe('silence', () => {
  it.each([
    [0, 0, 1, true],
    [0, 1, 5, null],
    [2, 2, 3, true],
    [2, 2, 2, false],
    [2, 3, 9, null],
    [2, 0, 2, false],
  ])('of at most %i trades: %i before and %i after resumed is %j', (silentTrades, before, after, resumed) => {
    const { value } = measure(
      record({ trades: before }),
      record({ trades: after }),
      tolerant('0', silentTrades),
    );
    expect(value.resumed).toBe(resumed);
  });
});

describe('the tolerance', () => {
  it.each([
    // 10,000 in 100 days and 10 % more is 11,000: only what lies above counts.
    ['0.10', '11000.00', false],
    ['0.10', '11000.01', true],
    ['0', '10000.00', false],
    ['0', '10000.01', true],
    ['1.5', '25000.00', false],
    ['1.5', '25000.01', true],
  ])('of %s: %s in place of 10000.00 is larger: %s', (tolerance, amount, larger) => {
    expect(measure(record({}), record({ amount }), tolerant(tolerance)).value.larger).toBe(larger);
  });
});

describe('rates a day', () => {
  it('that are equal are never more, though 0.30 ÷ 3 and 0.10 ÷ 1 differ as floating-point numbers', () => {
    const { value } = measure(
      record({ days: 3, trades: 3, amount: '0.30', commission: '0.30' }),
      record({ days: 1, trades: 1, amount: '0.10', commission: '0.10' }),
    );
    expect(value).toMatchObject({ larger: false, faster: false, moreProfitable: false });
  });

  it('are compared exactly', () => {
    const fen = fc.bigInt({ min: 0n, max: 10n ** 12n });
    const days = fc.integer({ min: 1, max: 400 });
    const hundredths = fc.integer({ min: 0, max: 150 });
    fc.assert(
      fc.property(fen, fen, days, days, hundredths, (was, is, daysBefore, daysAfter, percent) => {
        const { value } = measure(
          record({ days: daysBefore, amount: written(was) }),
          record({ days: daysAfter, amount: written(is) }),
          tolerant((percent / 100).toFixed(2)),
        );
        // is ÷ daysAfter > was ÷ daysBefore × (1 + percent ÷ 100), in whole numbers.
        const larger = is * BigInt(daysBefore) * 100n > was * BigInt(daysAfter) * BigInt(100 + percent);
        expect(value.larger).toBe(larger);
      }),
    );
  });
});

describe('a record that cannot be', () => {
  it.each([
    ['no days', { days: 0 }, 'facts_invalid', 'days'],
    ['negative days', { days: -1 }, 'facts_invalid', 'days'],
    ['half a day', { days: 0.5 }, 'facts_invalid', 'days'],
    ['days without end', { days: Infinity }, 'facts_invalid', 'days'],
    ['no number of days', { days: NaN }, 'facts_invalid', 'days'],
    ['trades below zero', { trades: -1 }, 'facts_invalid', 'trades'],
    ['no number of trades', { trades: NaN }, 'facts_invalid', 'trades'],
    ['an amount that is no number', { amount: 'CANARY' }, 'decimal_invalid', 'amount'],
    ['an amount as a number', { amount: 5 }, 'decimal_invalid', 'amount'],
    ['a commission that is no number', { commission: 'CANARY' }, 'decimal_invalid', 'commission'],
  ])('is refused by its path: %s', (_, change, code, key) => {
    const bad = record(change as Partial<PeriodRecord>);
    for (const [path, action] of [
      ['before', () => reactivationMeasures(course.reactivation, bad, record({}))],
      ['after', () => reactivationMeasures(course.reactivation, record({}), bad)],
    ] as const) {
      const error = errorOf(action);
      expect(error).toMatchObject({ code, details: { path: `${path}.${key}` } });
      expect(visible(error)).not.toContain('CANARY');
      expectWorded([error.reason]);
    }
  });
});

describe('a re-activation policy', () => {
  const base = throughJson<ReactivationPolicy>(course.reactivation);
  it.each([
    ['a negative tolerance', { tolerance: '-0.1' }, 'tolerance'],
    ['a tolerance that is a number', { tolerance: 0.1 }, 'tolerance'],
    ['half a trade', { silentTrades: 0.5 }, 'silentTrades'],
    ['no source', { source: undefined }, 'source'],
  ])('with %s is refused', (_, change, path) => {
    const policy = { ...base, ...change } as unknown as ReactivationPolicy;
    expect(errorOf(() => defineReactivationPolicy(policy))).toMatchObject({
      code: 'policy_invalid',
      details: { path },
    });
  });

  it('that was not checked measures nothing', () => {
    const judge = () => reactivationMeasures({ ...course.reactivation }, silent, silent);
    expect(errorOf(judge).code).toBe('definition_unchecked');
  });
});
