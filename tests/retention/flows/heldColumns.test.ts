import fc from 'fast-check';
import { assetsRetained, type HeldAssets, type HeldColumns, mergeAssetsRetained } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { written } from '../books.js';
import { column, fen, mergedTexts, part, parted } from './columnBooks.js';

interface Row {
  readonly opening: bigint;
  readonly closing: bigint;
  readonly inflow: bigint;
  readonly outflow: bigint;
  readonly known: boolean;
  readonly part: number;
}

const assets = fc.oneof(fen, fc.bigInt({ min: -5n, max: 5n }));
const book = (known: fc.Arbitrary<boolean>) =>
  fc.array(fc.record<Row>({ opening: assets, closing: assets, inflow: fen, outflow: fen, known, part }), {
    maxLength: 12,
  });
const books = fc.oneof(book(fc.constant(true)), book(fc.boolean()));

const columnsOf = (rows: readonly Row[], isBig: boolean): HeldColumns => ({
  opening: column(rows.map(({ opening }) => opening)),
  closing: column(
    rows.map(({ closing }) => closing),
    isBig,
  ),
  inflow: column(rows.map(({ inflow }) => inflow)),
  outflow: column(
    rows.map(({ outflow }) => outflow),
    isBig,
  ),
  flowsKnown: Uint8Array.from(rows, ({ known }) => Number(known)),
  currency: 'CNY',
});
const recordsOf = (rows: readonly Row[]): HeldAssets[] =>
  rows.map(({ opening, closing, inflow, outflow, known }, place) => ({
    customer: `c${place}`,
    opening: written(opening),
    closing: written(closing),
    inflow: written(inflow),
    ...(known && { outflow: written(outflow) }),
  }));

// By the plain definition, customer by customer.
const plain = (rows: readonly Row[]) => {
  const least = (...units: bigint[]) => units.reduce((low, unit) => (unit < low ? unit : low));
  const most = (...units: bigint[]) => units.reduce((high, unit) => (unit > high ? unit : high));
  const had = rows.filter(({ opening }) => opening > 0n);
  const sum = (of: (row: Row) => bigint) => written(had.reduce((units, row) => units + of(row), 0n));
  return {
    opening: sum(({ opening }) => opening),
    held: sum(({ opening, closing }) => most(0n, least(opening, closing))),
    own: had.every(({ known }) => known)
      ? sum(({ opening, inflow, outflow }) => most(0n, opening - most(0n, outflow - inflow)))
      : null,
  };
};

it('assets retained are the same from columns as from records, and as defined', () => {
  fc.assert(
    fc.property(books, fc.boolean(), (rows, isBig) => {
      const kept = assetsRetained(columnsOf(rows, isBig));
      expectPlain(kept);
      const { opening, byHoldings, byFlows } = kept;
      expect({ opening, held: byHoldings.retained, own: byFlows?.retained ?? null }).toEqual(plain(rows));
      if (rows.length === 0) return; // Nobody has no decimal places.
      expect(JSON.stringify(kept)).toBe(JSON.stringify(assetsRetained(frozen(recordsOf(rows)))));
    }),
    { numRuns: 300 },
  );
});

it('parts merge in any order to the bytes of the whole', () => {
  fc.assert(
    fc.property(books, fc.boolean(), (rows, isBig) => {
      const [a, b, c] = parted(rows);
      const kept = (own: readonly Row[]) => frozen(assetsRetained(columnsOf(own, isBig)));
      const whole = JSON.stringify(kept(rows));
      for (const text of mergedTexts([kept(a), kept(b), kept(c)], mergeAssetsRetained))
        expect(text).toBe(whole);
    }),
  );
});

it('parts of records merge at the most decimal places', () => {
  const [a, b] = [
    { customer: 'a', opening: '100', closing: '150', inflow: '0', outflow: '0' },
    { customer: 'b', opening: '100.50', closing: '50', inflow: '10', outflow: '50' },
  ];
  const merged = mergeAssetsRetained(assetsRetained([a]), assetsRetained([b]));
  expect(merged).toEqual(assetsRetained([a, b]));
  // 100.50 − (50 − 10) = 60.50.
  expect(merged.byFlows?.retained).toBe('160.50');
});

describe('columns of assets', () => {
  const good = {
    opening: Float64Array.of(10000, 0),
    closing: Float64Array.of(5000, 7),
    inflow: Float64Array.of(0, 0),
    outflow: Float64Array.of(4000, 0),
    currency: 'CNY',
  };

  it('without flows say nothing of own money, unless nobody had any', () => {
    const { inflow, outflow, ...held } = good;
    expect(assetsRetained(held).byFlows).toBeNull();
    expect(assetsRetained({ ...held, inflow }).byFlows).toBeNull();
    expect(assetsRetained({ ...held, outflow }).byFlows).toBeNull();
    expect(assetsRetained({ ...held, opening: Float64Array.of(0, 0) }).byFlows).toEqual({
      retained: '0.00',
      share: null,
    });
  });

  it('know all flows where they do not say otherwise', () => {
    // 100.00 − 40.00 of 100.00.
    expect(assetsRetained(good).byFlows).toEqual({ retained: '60.00', share: 0.6 });
  });

  it.each<[string, unknown, string, string]>([
    ['opening', [1], 'columns_invalid', 'opening[0]'],
    ['opening', undefined, 'columns_invalid', 'opening'],
    ['closing', Float64Array.of(1), 'columns_invalid', 'closing'],
    ['closing', Float64Array.of(1, NaN), 'columns_invalid', 'closing[1]'],
    ['inflow', Float64Array.of(1, -1), 'columns_invalid', 'inflow[1]'],
    ['outflow', [-1n, 1n], 'columns_invalid', 'outflow[0]'],
    ['outflow', Float64Array.of(1), 'columns_invalid', 'outflow'],
    ['flowsKnown', Uint8Array.of(1), 'columns_invalid', 'flowsKnown'],
    ['flowsKnown', Uint8Array.of(1, 2), 'columns_invalid', 'flowsKnown[1]'],
    ['currency', 'XXQ', 'currency_unknown', ''],
  ])('are refused: %s = %s', (name, bad, code, path) => {
    const error = errorOf(() => assetsRetained({ ...good, [name]: bad }));
    expect(error.code).toBe(code);
    if (path !== '') expect(error.details).toMatchObject({ path });
    expectWorded([error.reason]);
  });
});
