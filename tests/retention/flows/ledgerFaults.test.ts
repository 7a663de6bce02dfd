import { type ChurnBook, type ChurnColumns, churnFlags, churnLedger, encodeChurn, industry } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, visible } from '../../questionnaire/laws.js';
import { flow, on, quiet, snap, transfer } from './churnBooks.js';
import { february, time, was } from './oneLedger.js';

describe('a book that cannot be read', () => {
  const usd = { amount: '1.00', currency: 'USD' };
  it.each<[string, Partial<ChurnBook>, string, string]>([
    [
      'a total in another currency',
      { snapshots: [{ ...snap('CANARY', '2024-02-02', '1.00'), total: usd }] },
      'currency_mixed',
      'snapshots[0].total.currency',
    ],
    [
      'cash in another currency',
      { snapshots: [{ ...snap('CANARY', '2024-02-02', '1.00'), cash: usd }] },
      'currency_mixed',
      'snapshots[0].cash.currency',
    ],
    [
      'a flow in another currency',
      { cashFlows: [{ ...flow('CANARY', '2024-02-02', 'fee', '1.00'), amount: usd }] },
      'currency_mixed',
      'cashFlows[0].amount.currency',
    ],
    [
      'a transfer in another currency',
      { transfers: [{ ...transfer('CANARY', '2024-02-02', 'in'), value: usd }] },
      'currency_mixed',
      'transfers[0].value.currency',
    ],
    [
      'a snapshot of a day that is none',
      { snapshots: [snap('CANARY', '31/1/2024', '1.00')] },
      'day_invalid',
      'snapshots[0].on',
    ],
    [
      'an act of a day that is none',
      { cashFlows: [flow('CANARY', '20240131', 'deposit', '1.00')] },
      'day_invalid',
      'cashFlows[0].on',
    ],
    [
      'a total that is no amount',
      { snapshots: [snap('CANARY', '2024-02-02', 'CANARY')] },
      'decimal_invalid',
      'snapshots[0].total',
    ],
    [
      'opening assets that are no amount',
      { opening: [{ customer: 'CANARY', assets: 'CANARY' }] },
      'decimal_invalid',
      'opening[0].assets',
    ],
    [
      'somebody twice in the opening',
      { opening: [...was('1.00'), ...was('2.00')] },
      'facts_invalid',
      'opening[1].customer',
    ],
    [
      'somebody twice among the customers',
      {
        customers: [
          { id: 'c', kind: 'individual' },
          { id: 'c', kind: 'individual' },
        ],
      },
      'facts_invalid',
      'customers[1].id',
    ],
    ['an end before the beginning', { asOf: on('2024-01-31') }, 'facts_invalid', 'asOf'],
    ['a unit that is none', { unit: 'decade' as never }, 'facts_invalid', 'unit'],
  ])('is refused: %s', (_, change, code, path) => {
    const error = errorOf(() => churnLedger(industry.churn, { ...quiet, ...time, ...change }));
    expect(error).toMatchObject({ code, details: { path } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });

  it('is refused with a day that does not exist', () => {
    const make = () =>
      churnLedger(industry.churn, { ...quiet, from: on('2024-02-30'), asOf: on('2024-03-01') });
    expect(errorOf(make).code).toBe('day_invalid');
  });

  it('is read where the currency changes after the day', () => {
    expect(
      february({ snapshots: [{ ...snap('c1', '2024-03-01', '1.00'), total: usd }] }).customers.closing,
    ).toBe(0);
  });
});

describe('columns', () => {
  const columns = encodeChurn(industry.churn, { ...quiet, ...time, opening: was('9000.00') });
  it('can be written by hand', () => {
    const { known, left } = churnFlags;
    const { periods } = churnLedger(industry.churn, {
      ...time,
      customers: 2,
      assets: Float64Array.of(900_000, 0, 0, 600_000),
      flags: Uint8Array.of(known, known | left, 0, known),
      notNew: Uint8Array.of(0, 2),
    });
    expect(periods[0]!.customers).toMatchObject({
      opening: 1,
      notNew: { secondOpening: 1 },
      lost: { explicit: 1 },
      closing: 1,
    });
  });

  it.each<[string, Partial<ChurnColumns>, string]>([
    ['a number of customers that is none', { customers: 0.5 }, 'customers'],
    ['flags of another length', { flags: new Uint8Array(3) }, 'flags'],
    ['flags of another kind', { flags: [1, 1] as never }, 'flags'],
    ['assets of another length', { assets: new Float64Array(1) }, 'assets'],
    ['assets with a fraction', { assets: Float64Array.of(0.5, 1) }, 'assets[0]'],
    ['assets beyond what is exact', { assets: Float64Array.of(1, 2 ** 53) }, 'assets[1]'],
    ['assets that are texts', { assets: ['1', '2'] as never }, 'assets[0]'],
    ['assets that are known no more', { flags: Uint8Array.of(1, 0) }, 'flags[1]'],
    ['a code that means nothing', { notNew: Uint8Array.of(4) }, 'notNew[0]'],
    ['codes of another length', { notNew: new Uint8Array(2) }, 'notNew'],
    ['flows of another length', { flows: { ...columns.flows!, cost: new Float64Array(1) } }, 'flows.cost'],
    [
      'flows with a fraction',
      { flows: { ...columns.flows!, cost: Float64Array.of(0, 0.5) } },
      'flows.cost[1]',
    ],
    ['too few names', { ids: [] }, 'ids'],
  ])('are refused: %s', (_, change, path) => {
    const error = errorOf(() => churnLedger(industry.churn, { ...columns, ...change }));
    expect(error).toMatchObject({ code: 'columns_invalid', details: { path } });
    expectWorded([error.reason]);
  });

  it('without names have no lists', () => {
    const { ids, ...nameless } = columns;
    expect(ids).toEqual(['c1']);
    expect(churnLedger(industry.churn, nameless).periods[0]!.customers.closing).toBe(1);
    const error = errorOf(() => churnLedger(industry.churn, nameless, { lists: true }));
    expect(error).toMatchObject({ code: 'columns_invalid', details: { path: 'ids' } });
  });
});
