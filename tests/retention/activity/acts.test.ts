import {
  type ActivityOptions,
  type ActRecords,
  day,
  fromEpochDay,
  type PeriodFigure,
  summariseActivity,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, frozen } from '../../questionnaire/laws.js';
import { FIRST, tradeOf } from '../books.js';

const year = { from: day('2024-01-01'), to: day('2024-12-31') };

describe('the acts of a customer', () => {
  const money = { amount: '5.00', currency: 'CNY' };
  const own = { customer: 'c1' };
  const records: ActRecords = {
    trades: [tradeOf('c1', '2024-01-05'), { ...tradeOf('c1', '2024-01-06'), by: 'firm' }],
    cashFlows: (
      [
        'deposit',
        'withdrawal',
        'dividend',
        'interest',
        'fee',
        'tax',
        'adjustment-in',
        'adjustment-out',
      ] as const
    ).map((kind, place) => ({ ...own, on: fromEpochDay(FIRST + 40 + place), kind, amount: money })),
    transfers: [
      { ...own, on: day('2024-03-01'), direction: 'in' },
      { ...own, on: day('2024-03-02'), direction: 'out', by: 'firm' },
    ],
    contacts: [
      { ...own, on: day('2024-04-01'), channel: 'call', purpose: 'service', by: 'customer' },
      { ...own, on: day('2024-04-02'), channel: 'call', purpose: 'campaign', by: 'branch' },
    ],
  };

  it.each([
    ['trade', ['2024-01-05']],
    ['deposit', ['2024-02-10']],
    ['withdrawal', ['2024-02-11']],
    ['transfer', ['2024-03-01']],
    ['contact', ['2024-04-01']],
  ] as const)('are his own: of all these records only one is his %s', (kind, days) => {
    const [line] = summariseActivity(frozen(records), { ...year, counted: [kind] }).customers;
    expect(line).toMatchObject({ acts: 1, days, trades: kind === 'trade' ? 1 : 0 });
    expect(line?.amount).toBe(kind === 'trade' ? '1.00' : '0');
  });

  it('are counted together where a policy counts several, and only trades carry money', () => {
    const summary = summariseActivity(records, { ...year, counted: ['contact', 'trade', 'deposit'] });
    expect(summary).toMatchObject({ counted: ['trade', 'deposit', 'contact'], currency: 'CNY' });
    expect(summary.customers).toMatchObject([
      { acts: 3, trades: 1, activeDays: 3, amount: '1.00', products: ['stock'], lastOn: '2024-04-01' },
    ]);
    // A deposit is no trade of its month.
    expect(summary.customers[0]?.periods).toEqual([
      { start: '2024-01-01', trades: 1, amount: '1.00' },
      { start: '2024-02-01', trades: 0, amount: '0.00' },
      { start: '2024-04-01', trades: 0, amount: '0.00' },
    ]);
  });

  it('are held by period as far as the caller wants them', () => {
    const trades = [
      { ...tradeOf('c1', '2024-01-05', '7.00'), commission: { amount: '0.30', currency: 'CNY' } },
      { ...tradeOf('c1', '2024-01-09', '8.00'), commission: { amount: '-0.10', currency: 'CNY' } },
    ];
    const periods = (keep: readonly PeriodFigure[]) =>
      summariseActivity(trades, { ...year, keep }).customers[0]?.periods;
    expect(periods([])).toEqual([]);
    expect(periods(['commission'])).toEqual([{ start: '2024-01-01', commission: '0.20' }]);
    expect(periods(['commission', 'amount', 'trades'])).toEqual([
      { start: '2024-01-01', trades: 2, amount: '15.00', commission: '0.20' },
    ]);
  });

  it.each([
    ['unit', { unit: 'decade' }],
    ['keep', { keep: ['trades', 'profit'] }],
    ['keep', { keep: 'trades' }],
    ['counted', { counted: ['dividend'] }],
    ['counted', { counted: [] }],
  ])('are refused by the name of an option that there is not: %s', (path, option) => {
    const error = errorOf(() => summariseActivity(records, { ...year, ...option } as ActivityOptions));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
    expectWorded([error.reason]);
  });

  it.each([
    ['trades', '1/5/2024'],
    ['cashFlows', '20240105'],
    ['transfers', undefined],
    ['contacts', 45_296],
  ] as const)('with a day that is none are refused by the place in %s', (list, on) => {
    const broken = { ...records, [list]: records[list]!.map((record) => ({ ...record, on })) };
    const counted = ['trade', 'deposit', 'transfer', 'contact'] as const;
    const error = errorOf(() => summariseActivity(broken, { ...year, counted }));
    expect([error.code, error.details['path']]).toEqual(['day_invalid', `${list}[0].on`]);
    expectWorded([error.reason]);
  });

  it.each([
    ['deposit', 'cashFlows'],
    ['withdrawal', 'cashFlows'],
    ['transfer', 'transfers'],
    ['contact', 'contacts'],
  ] as const)('are not counted where their list is missing: %s', (kind, path) => {
    const misspelt = { trades: [], cashflows: [] };
    for (const source of [misspelt, []]) {
      const error = errorOf(() => summariseActivity(source, { ...year, counted: [kind] }));
      expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
      expectWorded([error.reason]);
    }
  });

  it('name the list and the place of an amount that cannot be read', () => {
    const bad = { ...tradeOf('c1', '2024-01-05'), amount: { amount: 'CANARY', currency: 'CNY' } };
    const error = errorOf(() => summariseActivity({ trades: [bad] }, year));
    expect([error.code, error.details['path']]).toEqual(['decimal_invalid', 'trades[0].amount']);
  });
});
