import { churnLedger, type ChurnPolicy, defineChurnPolicy, industry } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, throughJson } from '../../questionnaire/laws.js';
import { cny, flow, on, quiet, snap, trade, transfer } from './churnBooks.js';
import { february, ledgerOf, time, was } from './oneLedger.js';

describe('the assets', () => {
  it('of those who stay are parted into own money, income, costs, corrections and market', () => {
    // 10,000 + 3,000 − 500 (own) + 60 + 5 (income) − 12 − 3 (costs) + 20 − 8 + 100 (corrections, firm) = 12,662; there are
    // 13,000, so prices made 338.
    const { assets, customers } = february({
      opening: was('10000.00'),
      snapshots: [snap('c1', '2024-02-29', '13000.00')],
      cashFlows: [
        flow('c1', '2024-02-01', 'deposit', '2000.00'),
        flow('c1', '2024-02-29', 'withdrawal', '300.00'),
        flow('c1', '2024-02-10', 'dividend', '60.00'),
        flow('c1', '2024-02-10', 'interest', '5.00'),
        flow('c1', '2024-02-10', 'fee', '12.00'),
        flow('c1', '2024-02-10', 'tax', '3.00'),
        flow('c1', '2024-02-10', 'adjustment-in', '20.00'),
        flow('c1', '2024-02-10', 'adjustment-out', '8.00'),
        flow('c1', '2024-01-31', 'deposit', '77.00'),
        flow('c1', '2024-03-01', 'deposit', '77.00'),
      ],
      transfers: [
        transfer('c1', '2024-02-11', 'in', '1000.00'),
        transfer('c1', '2024-02-11', 'out', '200.00'),
        transfer('c1', '2024-02-11', 'in', '100.00', 'firm'),
        transfer('c1', '2024-02-11', 'in'),
      ],
    });
    expect(customers).toMatchObject({ opening: 1, closing: 1 });
    expect(assets).toMatchObject({
      opening: '10000.00',
      closing: '13000.00',
      change: '3000.00',
      parts: {
        inflow: '3000.00',
        outflow: '500.00',
        income: '65.00',
        cost: '15.00',
        adjustment: '112.00',
        market: '338.00',
        unvaluedTransfers: 1,
      },
    });
  });

  it('stand by what was lost and gained, not by what is left or was there', () => {
    const { assets } = february({
      opening: [
        { customer: 'lost', assets: '9000.00' },
        { customer: 'gained', assets: '1000.00' },
      ],
      snapshots: [snap('lost', '2024-02-10', '4000.00'), snap('gained', '2024-02-10', '7000.00')],
    });
    expect(assets).toMatchObject({
      opening: '9000.00',
      new: '7000.00',
      lost: { shallow: '9000.00' },
      closing: '7000.00',
      change: '0.00',
      heldBefore: '1000.00',
      stillHeld: '4000.00',
    });
  });

  it('lose no cent beyond what a double can hold', () => {
    // 2^53 fen is 90,071,992,547,409.92 CNY; three customers with one fen more have three times that.
    const amount = '90071992547409.93';
    const opening = ['a', 'b', 'c'].map((customer) => ({ customer, assets: amount }));
    const { assets } = february({ opening, snapshots: [snap('a', '2024-02-02', '90071992547409.94')] });
    expect([assets.opening, assets.closing, assets.change]).toEqual([
      '270215977642229.79',
      '270215977642229.80',
      '0.01',
    ]);
  });

  it('are not parted when cash flows or transfers are not known', () => {
    const { periods } = churnLedger(industry.churn, {
      ...time,
      opening: was('9000.00'),
      snapshots: [],
      events: [],
    });
    expect(periods[0]!.assets).toMatchObject({ change: '0.00', parts: null });
    expect(periods[0]!.reasons).toEqual([{ rule: 'ledger_flows_unknown', detail: {} }]);
  });
});

describe('a customer of whom no snapshot is known', () => {
  it('counts nowhere and is named, from the day on which something is known of him', () => {
    const trades = [trade('c1', '2024-03-31')];
    const { periods } = ledgerOf({ trades, asOf: on('2024-03-31') });
    expect(periods.map(({ unknown }) => unknown.noSnapshot)).toEqual([0, 1]);
    expect(periods[1]!.lists!.noSnapshot).toEqual(['c1']);
    expect(periods[1]!.reasons).toEqual([{ rule: 'ledger_no_snapshot', detail: { customers: 1 } }]);
    expect(periods[1]!.customers).toMatchObject({ opening: 0, closing: 0 });
  });

  it('is not there before he opens an account', () => {
    const customers = [{ id: 'c1', kind: 'individual' as const, openedOn: on('2024-03-31') }];
    const { periods } = ledgerOf({ customers, asOf: on('2024-03-31') });
    expect(periods.map(({ unknown }) => unknown.noSnapshot)).toEqual([0, 1]);
  });
});

describe('the periods', () => {
  it('are those of the calendar, cut to the time that is covered', () => {
    const { periods } = ledgerOf({ from: on('2024-01-15'), asOf: on('2024-03-10') });
    expect(periods.map(({ start, end, complete }) => [start, end, complete])).toEqual([
      ['2024-01-15', '2024-01-31', false],
      ['2024-02-01', '2024-02-29', true],
      ['2024-03-01', '2024-03-10', false],
    ]);
  });

  it('weeks begin on Monday', () => {
    const { periods, unit } = ledgerOf({ unit: 'week', from: on('2024-02-05'), asOf: on('2024-02-18') });
    expect(unit).toBe('week');
    expect(periods.map(({ start, end, complete }) => [start, end, complete])).toEqual([
      ['2024-02-05', '2024-02-11', true],
      ['2024-02-12', '2024-02-18', true],
    ]);
  });
});

it('counts in any currency', () => {
  const yen = defineChurnPolicy({ ...throughJson<ChurnPolicy>(industry.churn), currency: 'JPY' });
  const { periods } = churnLedger(yen, { ...quiet, ...time, opening: [{ customer: 'a', assets: '5000' }] });
  expect(periods[0]!.assets.closing).toBe('5000');
  expect(
    errorOf(() =>
      churnLedger(yen, {
        ...quiet,
        ...time,
        snapshots: [{ ...snap('a', '2024-02-02', '1'), total: cny('1.00') }],
      }),
    ).code,
  ).toBe('currency_mixed');
});
