import {
  type Checked,
  china,
  compileFees,
  type Day,
  day,
  defineFeeSchedule,
  type FeeRule,
  type FeeSchedule,
  feesFor,
  inspectFeeSchedule,
  toEpochDay,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, throughJson } from '../questionnaire/laws.js';
import { feeRule, feeSchedule } from './schedules.js';

const total = (schedule: Checked<FeeSchedule>, side: 'buy' | 'sell', amount: string, on: string): string => {
  const { value, reasons } = feesFor(schedule, { side, amount, on: day(on) });
  expectPlain({ value, reasons });
  expectWorded(reasons);
  return value.total;
};

describe('the fees of A-shares', () => {
  // Domain facts, section 6: commission 0.025 % and at least 5, stamp duty on sales, transfer fee on both sides.
  it.each([
    ['buy', '10000', '2024-03-01', '5.10'],
    ['sell', '10000', '2024-03-01', '10.10'],
    ['sell', '100000', '2024-03-01', '76.00'],
    ['sell', '100000', '2023-08-25', '126.00'],
    // The other side of the round trip of 102: 100,000 × (0.00025 + 0.00001) = 26.
    ['buy', '100000', '2024-03-01', '26.00'],
    ['buy', '0', '2024-03-01', '0.00'],
    ['sell', '0', '2024-03-01', '0.00'],
    // Stamp duty halves: 100,000 × (0.00025 + 0.001 + 0.00001) = 126, then 0.0005 for 0.001.
    ['sell', '100000', '2023-08-27', '126.00'],
    ['sell', '100000', '2023-08-28', '76.00'],
    // Transfer fee halves: 100,000 × (0.00025 + 0.00002) = 27, then 0.00001 for 0.00002.
    ['buy', '100000', '2022-04-28', '27.00'],
    ['buy', '100000', '2022-04-29', '26.00'],
    ['buy', '100000', '2015-08-01', '27.00'],
    ['sell', '100000', '2015-08-01', '127.00'],
    // 20,000 × 0.00025 = 5: from there on the rate decides.
    ['buy', '20000', '2024-03-01', '5.20'],
    ['buy', '20001', '2024-03-01', '5.20'],
    // 50 × 0.00001 = 0.0005 rounds to nothing; 500 × 0.00001 = 0.005 rounds up.
    ['buy', '50', '2024-03-01', '5.00'],
    ['buy', '500', '2024-03-01', '5.01'],
  ] as const)('for a %s of %s on %s are %s', (side, amount, on, expected) => {
    expect(total(china.aShareFees, side, amount, on)).toBe(expected);
  });

  it('are stated one by one', () => {
    const { value, reasons } = feesFor(china.aShareFees, {
      side: 'sell',
      amount: '10000',
      on: day('2024-03-01'),
    });
    expect(value.fees).toEqual([
      { id: 'commission', amount: '5.00' },
      { id: 'stampDuty', amount: '5.00' },
      { id: 'transferFee', amount: '0.10' },
    ]);
    expect(reasons.map(({ rule }) => rule)).toEqual(['fee_minimum', 'fee_rate', 'fee_rate']);
  });

  it.each(['2015-07-31', '2008-09-18', '1990-12-19'])('are not guessed for %s', (on) => {
    for (const side of ['buy', 'sell'] as const) {
      const ask = () => feesFor(china.aShareFees, { side, amount: '0', on: day(on) });
      expect(errorOf(ask)).toMatchObject({ code: 'rules_uncovered', details: { path: 'on' } });
      const hot = () => compileFees(china.aShareFees).total(side, 0, toEpochDay(day(on)));
      expect(errorOf(hot).code).toBe('rules_uncovered');
    }
  });
});

describe('a fee', () => {
  // 2.50 × 0.01 = 0.025 and 3.50 × 0.01 = 0.035: halves of a cent.
  it.each([
    ['half-up', '0.03', '0.04'],
    ['half-even', '0.02', '0.04'],
    ['down', '0.02', '0.03'],
    ['up', '0.03', '0.04'],
  ] as const)('is rounded %s', (rounding, first, second) => {
    const schedule = feeSchedule([feeRule({ rate: '0.01', rounding })]);
    expect(total(schedule, 'buy', '2.5', '2024-03-01')).toBe(first);
    expect(total(schedule, 'buy', '3.5', '2024-03-01')).toBe(second);
  });

  it('is rounded half up by itself, not in the sum', () => {
    // Two of 0.005 make 0.02, where the sum of 0.01 would stay.
    const schedule = feeSchedule([feeRule({ id: 'a', rate: '0.01' }), feeRule({ id: 'b', rate: '0.01' })]);
    expect(total(schedule, 'buy', '0.5', '2024-03-01')).toBe('0.02');
  });

  it('follows the places of its currency', () => {
    // 12,345 × 0.001 = 12.345: twelve yen.
    const schedule = feeSchedule([feeRule({ rate: '0.001' })], 'JPY');
    expect(total(schedule, 'buy', '12345', '2024-03-01')).toBe('12');
  });

  it('that one side pays is not asked of the other', () => {
    const schedule = feeSchedule([feeRule({ sides: ['sell'], from: '2020-01-01' as Day, rate: '0.01' })]);
    expect(total(schedule, 'buy', '100', '2019-12-31')).toBe('0.00');
    expect(errorOf(() => total(schedule, 'sell', '100', '2019-12-31')).code).toBe('rules_uncovered');
    expect(total(schedule, 'sell', '100', '2020-01-01')).toBe('1.00');
  });

  it('may hold for a single day', () => {
    const only = '2020-02-29' as Day;
    const schedule = feeSchedule([feeRule({ rate: '0.01', from: only, until: only })]);
    expect(total(schedule, 'buy', '100', only)).toBe('1.00');
    for (const on of ['2020-02-28', '2020-03-01']) {
      expect(errorOf(() => total(schedule, 'buy', '100', on)).code).toBe('rules_uncovered');
    }
  });

  it('that was abolished is stated at a rate of zero', () => {
    const schedule = feeSchedule([
      feeRule({ rate: '0.01', until: '2019-12-31' as Day }),
      feeRule({ rate: '0', from: '2020-01-01' as Day }),
    ]);
    expect(total(schedule, 'buy', '100', '2019-12-31')).toBe('1.00');
    expect(total(schedule, 'buy', '100', '2020-01-01')).toBe('0.00');
  });
});

describe('a fee schedule', () => {
  const since = (from: string | null, until: string | null, rule: Partial<FeeRule> = {}) =>
    feeRule({ from: from as Day | null, until: until as Day | null, ...rule });
  const findings = (...fees: FeeRule[]) => inspectFeeSchedule({ ...throughJson(feeSchedule([])), fees });

  it.each([
    [
      'a day in two periods',
      [since(null, '2020-01-01'), since('2020-01-01', null)],
      'rules_overlap',
      'fees[1]',
    ],
    [
      'a period without an end before another',
      [since(null, null), since('2020-01-01', null)],
      'rules_overlap',
    ],
    [
      'a period in a longer one',
      [since('2019-01-01', '2022-01-01'), since('2020-01-01', '2021-01-01')],
      'rules_overlap',
    ],
    ['an end before the start', [since('2020-01-02', '2020-01-01')], 'order_broken', 'fees[0].until'],
    ['a rate below zero', [since(null, null, { rate: '-0.01' })], 'value_unfit', 'fees[0].rate'],
    ['a rate above 1', [since(null, null, { rate: '1.01' })], 'value_unfit', 'fees[0].rate'],
    [
      'a rate too fine to compute with',
      [since(null, null, { rate: '0.00000001' })],
      'value_unfit',
      'fees[0].rate',
    ],
    [
      'a minimum finer than the currency',
      [since(null, null, { minimum: '5.001' })],
      'value_unfit',
      'fees[0].minimum',
    ],
    ['no side', [since(null, null, { sides: [] })], 'value_unfit', 'fees[0].sides'],
    ['no fee', [], 'value_unfit', 'fees'],
  ] as const)('is refused with %s', (_, fees, rule, path?: string) => {
    const [found] = findings(...fees);
    expect(found).toMatchObject({ severity: 'error', rule });
    if (path !== undefined) expect(found!.detail['path']).toBe(path);
    expectWorded([found!]);
    const schedule = { ...throughJson(feeSchedule([feeRule({})])), fees: [...fees] };
    expect(errorOf(() => defineFeeSchedule(schedule)).code).toBe('policy_invalid');
  });

  it('may have one period for each side, and one id for each fee', () => {
    expect(
      findings(
        since(null, null, { sides: ['buy'] }),
        since(null, null, { sides: ['sell'] }),
        since(null, null, { id: 'b' }),
      ),
    ).toEqual([]);
  });

  it('is warned of a gap, and does not cover it', () => {
    const fees = [since('2021-01-01', null), since(null, '2019-12-31')];
    const [found, ...others] = findings(...fees);
    expect(found).toMatchObject({ severity: 'warning', rule: 'rules_gap', detail: { path: 'fees[0]' } });
    expect(others).toEqual([]);
    expectWorded([found!]);
    const schedule = feeSchedule(fees);
    for (const on of ['2020-01-01', '2020-12-31']) {
      expect(errorOf(() => total(schedule, 'buy', '1', on)).code).toBe('rules_uncovered');
    }
    expect(total(schedule, 'buy', '100', '2019-12-31')).toBe(total(schedule, 'buy', '100', '2021-01-01'));
  });

  it('of a currency that does not exist is refused', () => {
    expect(inspectFeeSchedule({ ...throughJson(feeSchedule([feeRule({})])), currency: 'XYZ' })).toMatchObject(
      [{ rule: 'reference_unknown', detail: { path: 'currency' } }],
    );
  });

  it('is copied and sealed, and does not touch what it was made of', () => {
    const given = frozen(throughJson(china.aShareFees));
    const made = defineFeeSchedule(given);
    expect(made).not.toBe(given);
    expect(total(made, 'sell', '100000', '2024-03-01')).toBe('76.00');
    expect(errorOf(() => total(given, 'buy', '1', '2024-03-01')).code).toBe('definition_unchecked');
    expect(errorOf(() => compileFees({ ...made })).code).toBe('definition_unchecked');
  });
});

describe('the reason of a fee', () => {
  it('is its minimum only where it has one', () => {
    // 5 commission at least; 0.01 × 0.001 % rounds to no transfer fee.
    const { reasons } = feesFor(china.aShareFees, { side: 'buy', amount: '0.01', on: day('2024-03-01') });
    expect(reasons.map(({ rule }) => rule)).toStrictEqual(['fee_minimum', 'fee_rate']);
  });
});

describe('an order that cannot be charged', () => {
  const order = { side: 'buy', amount: '100', on: day('2024-03-01') } as const;
  it.each([
    ['a side', { side: 'hold' }, 'facts_invalid', 'side'],
    ['a day', { on: '2024-02-30' }, 'facts_invalid', 'on'],
    ['an amount below zero', { amount: '-0.01' }, 'facts_invalid', 'amount'],
    ['an amount that no number holds', { amount: '1000000000000.01' }, 'facts_invalid', 'amount'],
    ['an amount that is no number', { amount: 'much' }, 'decimal_invalid', 'amount'],
    ['an amount finer than a cent', { amount: '0.001' }, 'amount_scale', 'amount'],
  ])('is refused for %s', (_, change, code, path) => {
    const error = errorOf(() => feesFor(china.aShareFees, { ...order, ...change } as typeof order));
    expect(error.code).toBe(code);
    expect(error.details['path']).toBe(path);
    expectWorded(error.reasons);
  });
});
