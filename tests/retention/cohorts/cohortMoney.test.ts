import {
  type AssetSnapshot,
  type CohortOptions,
  cohortTable,
  day,
  mergeCohorts,
  type PeriodFigure,
  summariseActivity,
  tallyCohorts,
} from 'panhuo';
import type { PeriodUnit } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded } from '../../questionnaire/laws.js';
import { tradeOf } from '../books.js';

describe('a table of money', () => {
  const commission = (amount: string) => ({ commission: { amount, currency: 'CNY' as const } });
  const trades = [
    tradeOf('a', '2024-01-05', '0.10', commission('0.01')),
    tradeOf('a', '2024-02-05', '0.30', commission('0.02')),
    tradeOf('b', '2024-01-06', '0.20'),
    tradeOf('b', '2024-03-06', '0.40'),
  ];
  const summary = (unit: PeriodUnit = 'month') =>
    summariseActivity(trades, {
      from: day('2024-01-01'),
      to: day('2024-04-10'),
      unit,
      keep: ['amount', 'commission'],
    });
  const options = { unit: 'month', asOf: day('2024-04-10') } as const;

  it('divides what was traded by what the same customers traded in period 0, and may exceed 1', () => {
    const table = cohortTable(summary(), { ...options, kind: 'exact', value: 'amount' });
    expectPlain(table);
    expect(table.currency).toBe('CNY');
    // 0.10 + 0.20; 0.30; 0.40; nothing in April, which is not over.
    expect(table.cohorts[0]?.cells).toEqual([
      { period: 0, amount: '0.30', base: '0.30', eligible: 2, rate: 1 },
      { period: 1, amount: '0.30', base: '0.30', eligible: 2, rate: 1 },
      { period: 2, amount: '0.40', base: '0.30', eligible: 2, rate: 40 / 30 },
      { period: 3, amount: '0.00', base: '0.00', eligible: 0, rate: null },
    ]);
    expect(table.pooled).toEqual(table.cohorts[0]?.cells);
  });

  it('adds up what comes later where retention is unbounded, and the periods of a bracket', () => {
    const cells = (more: Pick<CohortOptions, 'kind' | 'brackets'>) =>
      cohortTable(summary(), { ...options, ...more, value: 'amount' }).cohorts[0]?.cells.map(
        ({ amount, rate }) => [amount, rate],
      );
    expect(cells({ kind: 'unbounded' })).toEqual([
      ['1.00', 100 / 30],
      ['0.70', 70 / 30],
      ['0.40', 40 / 30],
      ['0.00', null],
    ]);
    expect(cells({ kind: 'bracket', brackets: [1, 3] })).toEqual([['0.70', 70 / 30]]);
  });

  it('compares with period 0 where no bracket holds it', () => {
    const activity = summariseActivity([tradeOf('a', '2024-01-05', '3.00')], {
      from: day('2024-01-01'),
      to: day('2024-04-10'),
    });
    const table = cohortTable(activity, { ...options, kind: 'bracket', brackets: [1, 3], value: 'amount' });
    expect(table.currency).toBe('CNY');
    expect(table.pooled).toEqual([
      { period: 1, through: 2, amount: '0.00', base: '3.00', eligible: 1, rate: 0 },
    ]);
  });

  it('counts commission', () => {
    const { cohorts } = cohortTable(summary(), { ...options, kind: 'exact', value: 'commission' });
    expect(cohorts[0]?.cells.map(({ amount, rate }) => [amount, rate])).toEqual([
      ['0.01', 1],
      ['0.02', 2],
      ['0.00', 0],
      ['0.00', null],
    ]);
  });

  it('knows no currency before the first trade, where other acts count too', () => {
    const contact = {
      customer: 'a',
      on: day('2024-01-02'),
      channel: 'call',
      purpose: 'service',
      by: 'customer',
    } as const;
    const currencyAsOf = (asOf: string, keep: readonly PeriodFigure[]) => {
      const activity = summariseActivity(
        { trades: [tradeOf('a', '2024-03-05', '7.00')], contacts: [contact] },
        { from: day('2024-01-01'), to: day('2024-12-31'), counted: ['trade', 'contact'], keep },
      );
      return cohortTable(activity, { ...options, asOf: day(asOf), kind: 'exact', value: 'amount' }).currency;
    };
    for (const keep of [['amount'], ['trades', 'amount']] as const) {
      expect(currencyAsOf('2024-02-29', keep)).toBeNull();
      expect(currencyAsOf('2024-03-31', keep)).toBe('CNY');
    }
  });

  it('has no rate where there was nothing in period 0', () => {
    const activity = summariseActivity(trades.slice(2), {
      from: day('2024-01-01'),
      to: day('2024-03-31'),
      keep: ['trades', 'commission'],
    });
    const { pooled } = cohortTable(activity, { ...options, kind: 'exact', value: 'commission' });
    expect(pooled.map(({ amount, eligible, rate }) => [amount, eligible, rate])).toEqual([
      ['0.00', 1, null],
      ['0.00', 1, null],
      ['0.00', 1, null],
    ]);
  });

  it.each([
    ['week', 'month'],
    ['month', 'week'],
    ['quarter', 'month'],
    ['year', 'quarter'],
    ['month', 'day'],
    ['week', 'year'],
  ] as const)('cannot make cells from money by the %s into a table by the %s', (summed, unit) => {
    const error = errorOf(() =>
      cohortTable(summary(summed), { ...options, unit, kind: 'exact', value: 'amount' }),
    );
    expect(error).toMatchObject({ code: 'unit_mismatch', details: { path: 'unit' } });
    expectWorded([error.reason]);
  });

  it.each([
    [{ value: 'amount', view: 'age' }, 'view'],
    [{ value: 'commission', view: 'age' }, 'view'],
    // Inside a month of a summary that goes on: what came later could not be told apart.
    [{ value: 'amount', asOf: '2024-03-10' }, 'asOf'],
  ] as const)('cannot make a table of %j from months', (change, path) => {
    const error = errorOf(() =>
      cohortTable(summary(), { ...options, kind: 'exact', ...change } as CohortOptions),
    );
    expect(error).toMatchObject({ code: 'unit_mismatch', details: { path } });
    expectWorded([error.reason]);
  });

  it('cannot count own weeks from a summary by the week', () => {
    const own = { ...options, unit: 'week', view: 'age', kind: 'exact', value: 'amount' } as const;
    expect(errorOf(() => cohortTable(summary('week'), own))).toMatchObject({
      code: 'unit_mismatch',
      details: { path: 'view' },
    });
  });

  it.each(['amount', 'commission'] as const)('needs a summary that holds the %s of periods', (value) => {
    const activity = summariseActivity(trades, {
      from: day('2024-01-01'),
      to: day('2024-04-10'),
      keep: ['trades'],
    });
    const error = errorOf(() => cohortTable(activity, { ...options, kind: 'exact', value }));
    expect(error).toMatchObject({ code: 'unit_mismatch', details: { path: 'value' } });
    expectWorded([error.reason]);
  });

  it('is made of months as of the last day of one', () => {
    const table = cohortTable(summary(), {
      ...options,
      asOf: day('2024-02-29'),
      kind: 'unbounded',
      value: 'amount',
    });
    // On 29 February the trade of March is not known.
    expect(table.cohorts[0]?.cells.map(({ amount }) => amount)).toEqual(['0.60', '0.30']);
  });
});

describe('a table of assets', () => {
  const trades = [tradeOf('a', '2024-01-05'), tradeOf('b', '2024-01-09'), tradeOf('late', '2024-01-20')];
  const activity = summariseActivity(trades, { from: day('2024-01-01'), to: day('2024-04-10') });
  const snapshot = (customer: string, on: string, amount: string, account?: string): AssetSnapshot => ({
    customer,
    ...(account !== undefined && { account }),
    on: day(on),
    total: { amount, currency: 'CNY' },
  });
  const options = { unit: 'month', kind: 'exact', value: 'assets', asOf: day('2024-04-10') } as const;

  it('holds the newest snapshots of all accounts at the end of each period', () => {
    const assets = [
      snapshot('a', '2023-12-29', '5.00'),
      snapshot('a', '2024-02-29', '7.00', 'a1'),
      snapshot('a', '2024-03-01', '1.00', 'a2'),
      snapshot('b', '2024-01-31', '15.00'),
      snapshot('b', '2024-03-31', '0.00'),
      // First known of after his period 0: nothing to compare with.
      snapshot('late', '2024-02-01', '99.00'),
      snapshot('stranger', '2024-01-31', '99.00'),
    ];
    const table = cohortTable(activity, { ...options, assets });
    expectPlain(table);
    // January 5 + 15; February 7 + 15; March 7 + 1 + 0; April, which is not over, the same.
    expect(table.cohorts).toEqual([
      {
        start: '2024-01-01',
        size: 3,
        cells: [
          { period: 0, amount: '20.00', base: '20.00', eligible: 2, rate: 1 },
          { period: 1, amount: '22.00', base: '20.00', eligible: 2, rate: 1.1 },
          { period: 2, amount: '8.00', base: '20.00', eligible: 2, rate: 0.4 },
          { period: 3, amount: '8.00', base: '0.00', eligible: 0, rate: null },
        ],
      },
    ]);
  });

  it('follows the own periods of the age view, and leaves out whom none is over for', () => {
    const young = [...trades.slice(0, 2), tradeOf('young', '2024-03-20')];
    const assets = [
      snapshot('a', '2024-01-31', '5.00'),
      snapshot('a', '2024-02-05', '6.00'),
      snapshot('b', '2024-01-31', '15.00'),
      snapshot('b', '2024-02-08', '10.00'),
      snapshot('young', '2024-03-25', '40.00'),
    ];
    const activity = summariseActivity(young, { from: day('2024-01-01'), to: day('2024-04-10') });
    const at = (asOf: string) =>
      cohortTable(activity, { ...options, view: 'age', assets, asOf: day(asOf) }).cohorts.map(({ cells }) =>
        cells.map(({ amount, base, eligible }) => [amount, base, eligible]),
      );
    // Month 0 of a is over on 4 February, with 5; of b on 8 February, with 10. Month 1 on 4 and 8 March; month 2 on 4 and 8 April.
    expect(at('2024-04-07')).toEqual([
      [
        ['15.00', '15.00', 2],
        ['16.00', '15.00', 2],
        ['6.00', '5.00', 1],
        ['0.00', '0.00', 0],
      ],
      [['0.00', '0.00', 0]],
    ]);
  });

  it('knows the snapshots of the day itself; one over all accounts comes last on it', () => {
    const assets = [snapshot('a', '2024-01-31', '9.00'), snapshot('a', '2024-01-31', '4.00', 'a1')];
    const table = cohortTable(activity, { ...options, asOf: day('2024-01-31'), assets });
    expect(table.pooled).toEqual([{ period: 0, amount: '9.00', base: '9.00', eligible: 1, rate: 1 }]);
  });

  it('takes one currency, and amounts of its places', () => {
    const mixed = [
      snapshot('a', '2024-01-31', '1.00'),
      { ...snapshot('b', '2024-01-31', '1.00'), total: { amount: '1.00', currency: 'USD' as const } },
    ];
    expect(errorOf(() => cohortTable(activity, { ...options, assets: mixed }))).toMatchObject({
      code: 'currency_mixed',
      details: { path: 'assets[1].total' },
    });
    expect(
      errorOf(() => cohortTable(activity, { ...options, assets: [snapshot('a', '2024-01-31', '1.001')] })),
    ).toMatchObject({
      code: 'decimal_invalid',
      details: { path: 'assets[0].total' },
    });
  });

  it('makes parts that cannot be merged with those of other options or another currency', () => {
    const tally = (currency: 'CNY' | 'USD', kind: 'exact' | 'bracket' = 'exact') =>
      tallyCohorts(activity, {
        ...options,
        kind,
        ...(kind === 'bracket' && { brackets: [0, 1] }),
        assets: [{ ...snapshot('a', '2024-01-31', '1.00'), total: { amount: '1.00', currency } }],
      });
    expect(errorOf(() => mergeCohorts(tally('CNY'), tally('USD')))).toMatchObject({
      code: 'currency_mixed',
      details: { path: 'currency' },
    });
    expect(errorOf(() => mergeCohorts(tally('CNY'), tally('CNY', 'bracket')))).toMatchObject({
      code: 'unit_mismatch',
      details: { path: 'question' },
    });
  });
});
