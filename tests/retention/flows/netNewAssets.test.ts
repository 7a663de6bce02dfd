import fc from 'fast-check';
import {
  type AssetRecords,
  type CashFlow,
  defineNetNewAssetsPolicy,
  fromEpochDay,
  industry,
  netNewAssets,
  netNewAssetsOf,
  type NetNewAssetsPolicy,
  type SecuritiesTransfer,
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
import { FIRST, written } from '../books.js';
import { cny, flow, on, transfer } from './churnBooks.js';

describe('net new assets of figures', () => {
  it.each([
    // 30,000 − 10,000 = 20,000; ÷ 1,000,000 = 2 %; 73 days are a fifth of 365, so 10 % a year.
    ['a fifth of a year', '1000000', '30000', '10000', 73, '20000', 0.02, 0.1],
    ['a year', '200', '0', '50', 365, '-50', -0.25, -0.25],
    ['no opening', '0', '5', '0', 10, '5', null, null],
    ['debts', '-100', '5', '0', 10, '5', null, null],
    ['cents', '0.30', '0.1', '0.20', 365, '-0.10', -1 / 3, -1 / 3],
  ])('%s', (_, opening, inflow, outflow, days, amount, rate, annualised) => {
    const figures = netNewAssets(frozen({ opening, inflow, outflow, days }));
    expectPlain(figures);
    expect(figures).toEqual({ amount, rate, annualised });
  });

  it('are brought to the year that is asked for', () => {
    const flowOf = { opening: '100', inflow: '1', outflow: '0', days: 90 };
    expect(netNewAssets({ ...flowOf, daysAYear: 360 }).annualised).toBe(0.04);
  });

  it.each([
    ['days', 0, 'facts_invalid'],
    ['days', 1.5, 'facts_invalid'],
    ['days', NaN, 'facts_invalid'],
    ['daysAYear', 0, 'facts_invalid'],
    ['daysAYear', Infinity, 'facts_invalid'],
    ['inflow', '-1', 'facts_invalid'],
    ['outflow', '-1', 'facts_invalid'],
    ['opening', 'x', 'decimal_invalid'],
  ])('refuse what cannot be: %s %s', (path, bad, code) => {
    const figures = { opening: '1', inflow: '0', outflow: '0', days: 1, [path]: bad };
    const error = errorOf(() => netNewAssets(figures));
    expect(error).toMatchObject({ code, details: { path } });
    expectWorded([error.reason]);
  });
});

const records: AssetRecords = {
  opening: cny('100000.00'),
  closing: cny('120000.00'),
  from: on('2024-01-01'),
  to: on('2024-12-30'), // 365 days, both included
  cashFlows: [
    flow('c1', '2024-01-01', 'deposit', '9000.00'),
    flow('c1', '2024-12-30', 'deposit', '1000.00'),
    flow('c2', '2024-03-01', 'withdrawal', '4000.00'),
    flow('c1', '2024-03-01', 'dividend', '300.00'),
    flow('c1', '2024-03-01', 'interest', '20.00'),
    flow('c1', '2024-03-01', 'fee', '7.00'),
    flow('c1', '2024-03-01', 'tax', '30.00'),
    flow('c1', '2024-03-01', 'adjustment-in', '2.00'),
    flow('c1', '2024-03-01', 'adjustment-out', '1.00'),
    flow('c1', '2023-12-31', 'deposit', '55.00'),
    flow('c1', '2024-12-31', 'deposit', '55.00'),
  ],
  transfers: [
    transfer('c1', '2024-05-01', 'in', '500.00'),
    transfer('c1', '2024-05-01', 'out', '200.00'),
    transfer('c1', '2024-05-01', 'in', '40.00', 'firm'),
    transfer('c1', '2024-05-01', 'out', '10.00', 'firm'),
    transfer('c1', '2024-05-01', 'out'),
  ],
};

describe('net new assets of records', () => {
  it('by the UBS-like definition leave income, costs and prices apart', () => {
    const { value, reasons } = netNewAssetsOf(industry.netNewAssetsUbs, frozen(records));
    expectPlain({ value, reasons });
    expectWorded(reasons);
    // In: 10,000 + 500. Out: 4,000 + 200. Apart: 300 + 20 − 7 − 30 + 2 − 1 + 40 − 10 = 314. Market: 20,000 − 6,300 − 314.
    expect(value).toEqual({
      amount: '6300.00',
      rate: 0.063,
      annualised: 0.063,
      inflow: '10500.00',
      outflow: '4200.00',
      apart: '314.00',
      market: '13386.00',
    });
  });

  it('by the Schwab-like definition count income and costs', () => {
    const { value } = netNewAssetsOf(industry.netNewAssetsSchwab, records);
    // In: 10,500 + 300 + 20. Out: 4,200 + 7 + 30. Apart: 2 − 1 + 40 − 10 = 31.
    expect(value).toMatchObject({
      inflow: '10820.00',
      outflow: '4237.00',
      amount: '6583.00',
      apart: '31.00',
      market: '13386.00',
    });
  });

  it('name each kind, how often it moved and what it moved, and what had no value', () => {
    const { reasons } = netNewAssetsOf(industry.netNewAssetsUbs, records);
    expect(reasons).toContainEqual({
      rule: 'net_new_assets_part',
      detail: { kind: 'deposit', movement: 'movement-deposit', amount: '10000.00', records: 2 },
    });
    expect(reasons).toContainEqual({
      rule: 'net_new_assets_apart',
      detail: { kind: 'fee', movement: 'movement-fee', amount: '-7.00', records: 1 },
    });
    expect(reasons.at(-1)).toEqual({ rule: 'net_new_assets_unvalued', detail: { transfers: 1 } });
  });

  it('do not know the market movement without a closing', () => {
    const { closing, ...open } = records;
    expect(closing).toBeDefined();
    expect(netNewAssetsOf(industry.netNewAssetsUbs, open).value.market).toBeNull();
  });

  const fen = fc.bigInt({ min: 0n, max: 10n ** 17n }).map(written);
  const when = fc.integer({ min: 0, max: 40 }).map((after) => fromEpochDay(FIRST + after));
  const kinds = [
    'deposit',
    'withdrawal',
    'dividend',
    'interest',
    'fee',
    'tax',
    'adjustment-in',
    'adjustment-out',
  ] as const;
  const books = fc.record({
    opening: fen.map(cny),
    closing: fen.map(cny),
    cashFlows: fc.array(
      fc
        .tuple(when, fc.constantFrom<CashFlow['kind']>(...kinds), fen)
        .map(([day, kind, amount]) => flow('c1', day, kind, amount)),
    ),
    transfers: fc.array(
      fc
        .tuple(
          when,
          fc.constantFrom('in' as const, 'out' as const),
          fc.option(fen, { nil: undefined }),
          fc.constantFrom('firm' as const, undefined),
        )
        .map(([day, direction, value, by]): SecuritiesTransfer => transfer('c1', day, direction, value, by)),
    ),
  });
  const fenOf = (text: string) => BigInt(text.replace('.', ''));

  it('have reasons that add up to the value, and parts that add up to the closing', () => {
    fc.assert(
      fc.property(books, fc.boolean(), (book, isUbs) => {
        const policy = isUbs ? industry.netNewAssetsUbs : industry.netNewAssetsSchwab;
        const time = { from: fromEpochDay(FIRST + 5), to: fromEpochDay(FIRST + 30) };
        const { value, reasons } = netNewAssetsOf(policy, { ...book, ...time });
        const sum = (rule: string) =>
          reasons
            .filter((one) => one.rule === rule)
            .reduce((total, { detail }) => total + fenOf(detail['amount'] as string), 0n);
        expect(sum('net_new_assets_part')).toBe(fenOf(value.amount));
        expect(sum('net_new_assets_apart')).toBe(fenOf(value.apart));
        expect(fenOf(value.inflow) - fenOf(value.outflow)).toBe(fenOf(value.amount));
        expect(
          fenOf(book.opening.amount) + fenOf(value.amount) + fenOf(value.apart) + fenOf(value.market!),
        ).toBe(fenOf(book.closing.amount));
        const turned = {
          ...book,
          ...time,
          cashFlows: book.cashFlows.toReversed(),
          transfers: book.transfers.toReversed(),
        };
        expect(netNewAssetsOf(policy, turned)).toEqual({ value, reasons });
        expectPlain({ value, reasons });
      }),
    );
  });

  const usd = { amount: '1.00', currency: 'USD' };
  it.each<[string, Partial<AssetRecords>, string, string]>([
    ['a closing in another currency', { closing: usd }, 'currency_mixed', 'closing.currency'],
    [
      'a flow in another currency',
      { cashFlows: [{ ...records.cashFlows[0]!, amount: usd }] },
      'currency_mixed',
      'cashFlows[0].amount.currency',
    ],
    [
      'a value in another currency',
      { transfers: [{ ...records.transfers[0]!, value: usd }] },
      'currency_mixed',
      'transfers[0].value.currency',
    ],
    [
      'an amount that is none',
      { cashFlows: [flow('c', '2024-02-02', 'fee', 'CANARY')] },
      'decimal_invalid',
      'cashFlows[0].amount',
    ],
    ['an opening that is none', { opening: cny('CANARY') }, 'decimal_invalid', 'opening'],
    ['an end before the beginning', { to: on('2023-12-31') }, 'facts_invalid', 'to'],
  ])('refuse %s', (_, change, code, path) => {
    const error = errorOf(() => netNewAssetsOf(industry.netNewAssetsUbs, { ...records, ...change }));
    expect(error).toMatchObject({ code, details: { path } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });

  it('refuse a day that does not exist', () => {
    const make = () => netNewAssetsOf(industry.netNewAssetsUbs, { ...records, from: on('2024-02-30') });
    expect(errorOf(make).code).toBe('day_invalid');
  });
});

describe('a definition of net new assets', () => {
  const base = throughJson<NetNewAssetsPolicy>(industry.netNewAssetsUbs);
  it.each([
    ['a deposit that goes out', { counts: { ...base.counts, deposit: 'out' } }, 'counts.deposit'],
    ['a fee that comes in', { counts: { ...base.counts, fee: 'in' } }, 'counts.fee'],
    ['a kind left out', { counts: { ...base.counts, tax: undefined } }, 'counts.tax'],
    ['no year', { daysAYear: 0 }, 'daysAYear'],
  ])('with %s is refused', (_, change, path) => {
    const policy = { ...base, ...change } as unknown as NetNewAssetsPolicy;
    expect(errorOf(() => defineNetNewAssetsPolicy(policy))).toMatchObject({
      code: 'policy_invalid',
      details: { path },
    });
  });

  it('that points the wrong way does not compile', () => {
    const wrong = (): NetNewAssetsPolicy => ({
      ...base,
      // @ts-expect-error [ts2322] -- a deposit never goes out
      counts: { ...base.counts, deposit: 'out' },
    });
    expect(wrong().counts.deposit).toBe('out');
  });

  it('that was not checked counts nothing', () => {
    expect(errorOf(() => netNewAssetsOf({ ...industry.netNewAssetsUbs }, records)).code).toBe(
      'definition_unchecked',
    );
  });
});
