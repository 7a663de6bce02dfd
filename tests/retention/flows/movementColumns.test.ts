import fc from 'fast-check';
import {
  assetMovements,
  type CashFlow,
  fromEpochDay,
  industry,
  mergeMovements,
  type MovementColumns,
  type MovementRecords,
  netNewAssetsOf,
  type SecuritiesTransfer,
  tallyMovements,
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
import { column, fen, mergedTexts, part, parted } from './columnBooks.js';

type Kind = (typeof assetMovements)[number];
interface Row {
  readonly kind: Kind | null;
  readonly day: number;
  readonly amount: bigint;
  readonly part: number;
}

const time = { from: fromEpochDay(FIRST + 3), to: fromEpochDay(FIRST + 6) };
const rows = fc.array(
  fc.record<Row>({
    kind: fc.constantFrom(...assetMovements, null),
    day: fc.integer({ min: FIRST, max: FIRST + 9 }),
    amount: fen,
    part,
  }),
  { maxLength: 30 },
);

const columnsOf = (list: readonly Row[], isBig = false): MovementColumns => ({
  kind: Uint8Array.from(list, ({ kind }) => (kind === null ? 255 : assetMovements.indexOf(kind))),
  on: Int32Array.from(list, ({ day }) => day),
  amount: column(
    list.map(({ kind, amount }) => (kind === null ? 0n : amount)),
    isBig,
  ),
  currency: 'CNY',
});
const recordsOf = (list: readonly Row[]): MovementRecords => {
  const flows: CashFlow[] = [];
  const transfers: SecuritiesTransfer[] = [];
  for (const { kind, day, amount } of list) {
    const when = fromEpochDay(day);
    const direction = kind?.endsWith('in') === true ? 'in' : 'out';
    if (kind === null) transfers.push(transfer('c', when, direction));
    else if (kind.includes('transfer')) {
      const by = kind.startsWith('firm') ? 'firm' : 'customer';
      transfers.push(transfer('c', when, direction, written(amount), by));
    } else flows.push(flow('c', when, kind as CashFlow['kind'], written(amount)));
  }
  return { cashFlows: flows, transfers };
};

it('name every kind that a definition counts, each once', () => {
  expect([...assetMovements].sort()).toEqual(Object.keys(industry.netNewAssetsUbs.counts).sort());
});

it('movements of a time add up by kind, exactly, from columns as from records', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (list, isBig) => {
      const tally = tallyMovements(columnsOf(list, isBig), frozen(time));
      expectPlain(tally);
      // By the plain definition.
      const inTime = list.filter(({ day }) => day >= FIRST + 3 && day <= FIRST + 6);
      const moved: Record<string, unknown> = {};
      for (const kind of assetMovements) {
        const own = inTime.filter((row) => row.kind === kind);
        if (own.length === 0) continue;
        const amount = written(own.reduce((sum, row) => sum + row.amount, 0n));
        moved[kind] = { amount, records: own.length };
      }
      const unvalued = inTime.filter(({ kind }) => kind === null).length;
      expect(tally).toEqual({ ...time, currency: 'CNY', moved, unvalued });
      const fromRecords = tallyMovements(frozen(recordsOf(list)), time);
      const hasMoney = Object.keys(moved).length > 0;
      expect(JSON.stringify(fromRecords)).toBe(
        JSON.stringify({ ...tally, currency: hasMoney ? 'CNY' : null }),
      );
    }),
  );
});

it('parts, cut in any way, merge in any order to the bytes of the whole', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (list, isBig) => {
      const [a, b, c] = parted(list);
      const tally = (own: readonly Row[]) => frozen(tallyMovements(columnsOf(own, isBig), time));
      const whole = JSON.stringify(tally(list));
      for (const text of mergedTexts([tally(a), tally(b), tally(c)], mergeMovements))
        expect(text).toBe(whole);
      // Parts of one book can be read from records and from columns.
      const mixed = mergeMovements(tallyMovements(recordsOf(a), time), throughJson(tally([...b, ...c])));
      expect(JSON.stringify(mixed)).toBe(whole);
    }),
  );
});

it('net new assets of a tally are those of the records', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (list, isUbs) => {
      const policy = isUbs ? industry.netNewAssetsUbs : industry.netNewAssetsSchwab;
      const ends = { opening: cny('1000.00'), closing: cny('90000.00') };
      const movements = tallyMovements(columnsOf(list), time);
      const result = netNewAssetsOf(policy, frozen({ ...ends, movements }));
      expect(JSON.stringify(result)).toBe(
        JSON.stringify(netNewAssetsOf(policy, { ...ends, ...recordsOf(list), ...time })),
      );
      expectWorded(result.reasons);
    }),
  );
});

it('what lies before or after the time changes nothing', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const inTime = list.filter(({ day }) => day >= FIRST + 3 && day <= FIRST + 6);
      expect(tallyMovements(columnsOf(list), time)).toEqual(tallyMovements(columnsOf(inTime), time));
    }),
  );
});

describe('movements that cannot be read', () => {
  const good: MovementColumns = {
    kind: Uint8Array.of(0, 255),
    on: Int32Array.of(FIRST, FIRST),
    amount: Float64Array.of(1, 0),
    currency: 'CNY',
  };
  it.each<[string, unknown, string, string]>([
    ['kind', [0, 255], 'columns_invalid', 'kind'],
    ['kind', Uint8Array.of(0, 12), 'columns_invalid', 'kind[1]'],
    ['on', Int32Array.of(FIRST), 'columns_invalid', 'on'],
    ['on', Float64Array.of(FIRST, FIRST), 'columns_invalid', 'on'],
    ['amount', undefined, 'columns_invalid', 'amount'],
    ['amount', Float64Array.of(1), 'columns_invalid', 'amount'],
    ['amount', Float64Array.of(-1, 0), 'columns_invalid', 'amount[0]'],
    ['amount', Float64Array.of(0.5, 0), 'columns_invalid', 'amount[0]'],
    ['amount', Float64Array.of(2 ** 53, 0), 'columns_invalid', 'amount[0]'],
    ['amount', Float64Array.of(1, 7), 'columns_invalid', 'amount[1]'],
    ['amount', [1n, 7n], 'columns_invalid', 'amount[1]'],
    ['amount', [-1n, 0n], 'columns_invalid', 'amount[0]'],
    ['amount', [1n, 0], 'columns_invalid', 'amount[1]'],
    ['currency', 'XXQ', 'currency_unknown', ''],
  ])('%s = %s', (name, bad, code, path) => {
    const error = errorOf(() => tallyMovements({ ...good, [name]: bad }, time));
    expect(error.code).toBe(code);
    if (path !== '') expect(error.details).toMatchObject({ path });
    expectWorded([error.reason]);
  });

  it('the greatest number of the kinds, and of amounts, is read', () => {
    const kind = Uint8Array.of(11, 255);
    const amount = Float64Array.of(2 ** 53 - 1, 0);
    const day = FIRST + 3;
    const { moved } = tallyMovements({ ...good, kind, amount, on: Int32Array.of(day, day) }, time);
    expect(moved).toEqual({ 'firm-transfer-out': { amount: '90071992547409.91', records: 1 } });
  });

  it('a time that ends before it begins, or of days that do not exist', () => {
    const turned = { from: time.to, to: time.from };
    expect(errorOf(() => tallyMovements(good, turned)).code).toBe('facts_invalid');
    expect(errorOf(() => tallyMovements(good, { ...time, to: on('2024-02-30') })).code).toBe('day_invalid');
    const movements = { ...tallyMovements(good, time), ...turned };
    const assets = { opening: cny('1'), movements };
    expect(errorOf(() => netNewAssetsOf(industry.netNewAssetsUbs, assets)).code).toBe('facts_invalid');
  });

  it.each([
    ['cashFlows[0].on', { cashFlows: [flow('c', '1/31/2024', 'deposit', '1.00')], transfers: [] }],
    ['transfers[0].on', { cashFlows: [], transfers: [transfer('c', '20240131', 'in')] }],
  ])('a record of a day that is none: %s', (path, records) => {
    const error = errorOf(() => tallyMovements(records, time));
    expect(error).toMatchObject({ code: 'day_invalid', details: { path } });
    expectWorded([error.reason]);
  });

  it.each([
    ['cashFlows[0].kind', { cashFlows: [flow('c', time.from, 'CANARY' as never, '1.00')], transfers: [] }],
    ['transfers[0].direction', { cashFlows: [], transfers: [transfer('c', time.from, 'CANARY' as never)] }],
  ])('a record of no kind: %s', (path, records) => {
    const error = errorOf(() => tallyMovements(records, time));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });

  it('records of two currencies', () => {
    const usd = { amount: '1.00', currency: 'USD' };
    const flows = [
      flow('c', time.from, 'fee', '1.00'),
      { ...flow('c', time.from, 'fee', '1.00'), amount: usd },
    ];
    expect(errorOf(() => tallyMovements({ cashFlows: flows, transfers: [] }, time))).toMatchObject({
      code: 'currency_mixed',
      details: { path: 'cashFlows[1].amount.currency' },
    });
  });

  it('parts and assets that do not fit one another', () => {
    const tally = tallyMovements({ ...good, on: Int32Array.of(FIRST + 3, FIRST + 3) }, time);
    const later = { ...tally, to: fromEpochDay(FIRST + 7) };
    expect(errorOf(() => mergeMovements(tally, later))).toMatchObject({
      code: 'unit_mismatch',
      details: { path: 'to' },
    });
    expect(errorOf(() => mergeMovements(tally, { ...tally, from: fromEpochDay(FIRST) }))).toMatchObject({
      code: 'unit_mismatch',
      details: { path: 'from' },
    });
    const dollars = { ...tally, currency: 'USD' };
    expect(errorOf(() => mergeMovements(tally, dollars)).code).toBe('currency_mixed');
    const assets = { opening: cny('1.00'), movements: dollars };
    const error = errorOf(() => netNewAssetsOf(industry.netNewAssetsUbs, assets));
    expect(error).toMatchObject({ code: 'currency_mixed', details: { path: 'movements.currency' } });
    const spoilt = { ...tally, moved: { deposit: { amount: 'x', records: 1 } } };
    const bad = errorOf(() => netNewAssetsOf(industry.netNewAssetsUbs, { ...assets, movements: spoilt }));
    expect(bad).toMatchObject({
      code: 'decimal_invalid',
      details: { path: 'movements.moved.deposit.amount' },
    });
    expect(errorOf(() => mergeMovements(tally, spoilt)).code).toBe('decimal_invalid');
    const most = Number.MAX_SAFE_INTEGER;
    for (const [path, many] of [
      ['moved.deposit.records', { ...tally, moved: { deposit: { amount: '1', records: most } } }],
      ['unvalued', { ...tally, unvalued: most }],
    ] as const) {
      expect(errorOf(() => mergeMovements(many, many)).details).toMatchObject({ path });
    }
  });
});
