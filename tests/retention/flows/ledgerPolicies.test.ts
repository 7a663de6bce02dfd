import {
  churnLedger,
  type ChurnPolicy,
  defineChurnPolicy,
  encodeChurn,
  industry,
  mergeChurnLedgers,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, throughJson } from '../../questionnaire/laws.js';
import { on, quiet } from './churnBooks.js';
import { ledgerOf, time, was } from './oneLedger.js';

describe('ledgers that do not belong together', () => {
  const book = { ...quiet, ...time, opening: was('9000.00') };
  const one = churnLedger(industry.churn, book);
  const strict = defineChurnPolicy({ ...throughJson<ChurnPolicy>(industry.churn), version: '2' });
  const dearer = defineChurnPolicy({ ...throughJson<ChurnPolicy>(industry.churn), effectiveFrom: '50000' });
  it.each([
    ['of another policy', 'policy', churnLedger(strict, book)],
    ['of another policy that has the same id and version', 'policy', churnLedger(dearer, book)],
    ['of another currency', 'currency', { ...one, currency: 'HKD' }],
    ['of another time', 'periods', churnLedger(industry.churn, { ...book, asOf: on('2024-02-28') })],
    ['of another unit', 'unit', churnLedger(industry.churn, { ...book, unit: 'year' })],
    ['with lists', 'periods', churnLedger(industry.churn, book, { lists: true })],
  ])('are not added up: %s', (_, path, other) => {
    const error = errorOf(() => mergeChurnLedgers(one, other));
    expect(error).toMatchObject({ code: 'unit_mismatch', details: { path } });
    expectWorded([error.reason]);
  });

  it('one without flows makes the parts of the whole unknown', () => {
    const { periods } = mergeChurnLedgers(
      one,
      churnLedger(industry.churn, {
        ...time,
        snapshots: [],
        events: [],
        opening: [{ customer: 'z', assets: '6000.00' }],
      }),
    );
    expect(periods[0]!.assets).toMatchObject({ opening: '15000.00', parts: null });
    expect(periods[0]!.reasons.map(({ rule }) => rule)).toEqual(['ledger_flows_unknown']);
  });
});

describe('a ledger without a first day', () => {
  it.each([
    // The first record lies in the month, or the quarter, that the ledger begins with.
    ['month', '2024-02-01', ['2024-02-01', '2024-03-01']],
    ['quarter', '2024-01-01', ['2024-01-01']],
  ] as const)('begins with the %s of the first snapshot or event', (unit, from, starts) => {
    const book = {
      snapshots: [
        { customer: 'a', on: on('2024-03-20'), total: { amount: '9000.00', currency: 'CNY' } },
        { customer: 'b', on: on('2024-02-14'), total: { amount: '7000.00', currency: 'CNY' } },
      ],
      events: [{ customer: 'a', on: on('2024-02-29'), kind: 'opened' }],
      asOf: on('2024-03-31'),
      unit,
    } as const;
    const ledger = churnLedger(industry.churn, book);
    expect(ledger.periods.map(({ start }) => start)).toEqual(starts);
    expect(ledger).toEqual(churnLedger(industry.churn, { ...book, from: on(from) }));
  });

  it('and without a record covers the period of the day to look from', () => {
    const { periods } = churnLedger(industry.churn, { snapshots: [], events: [], asOf: on('2024-03-15') });
    expect(periods).toMatchObject([{ start: '2024-03-01', end: '2024-03-15', complete: false }]);
  });
});

describe('a churn policy', () => {
  const base = throughJson<ChurnPolicy>(industry.churn);
  it.each([
    ['a currency that there is not', { currency: 'XYZ' }, 'currency'],
    ['a limit that is a number', { effectiveFrom: 5000 }, 'effectiveFrom'],
    ['limits in the wrong order', { implicitBelow: '5000.01' }, 'implicitBelow'],
    ['no month', { implicitMonths: 0 }, 'implicitMonths'],
    ['an act that is none', { reactivatedBy: ['dividend'] }, 'reactivatedBy[0]'],
    ['no source', { source: undefined }, 'source'],
  ])('with %s is refused', (_, change, path) => {
    const policy = { ...base, ...change } as unknown as ChurnPolicy;
    expect(errorOf(() => defineChurnPolicy(policy))).toMatchObject({
      code: 'policy_invalid',
      details: { path },
    });
  });

  it('that was not checked judges nothing', () => {
    const bare = { ...industry.churn };
    expect(errorOf(() => churnLedger(bare, { ...quiet, ...time })).code).toBe('definition_unchecked');
    expect(errorOf(() => encodeChurn(bare, { ...quiet, ...time })).code).toBe('definition_unchecked');
  });

  it('speaks of its limits to the last digit', () => {
    // 5000.005 lies between two fen: 5000.00 is below it, 5000.01 is not.
    const policy = defineChurnPolicy({ ...base, effectiveFrom: '5000.005' });
    const closing = (assets: string) =>
      ledgerOf({ opening: [{ customer: 'c1', assets }] }, policy).periods[0]!.customers.closing;
    expect([closing('5000.00'), closing('5000.01')]).toEqual([0, 1]);
  });

  it('says the same limits as the policy of activity statuses', () => {
    const { currency, effectiveFrom, implicitBelow, implicitMonths, newAfterClosingMonths } =
      industry.activityStatus;
    expect(industry.churn).toMatchObject({
      currency,
      effectiveFrom,
      implicitBelow,
      implicitMonths,
      newAfterClosingMonths,
    });
  });
});
