import fc from 'fast-check';
import { type CustomerRevenue, mergeRevenueChanges, revenueChange, type RevenueColumns } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { written } from '../books.js';
import { column, fen, mergedTexts, part, parted } from './columnBooks.js';

interface Row {
  readonly before: bigint;
  readonly after: bigint;
  readonly part: number;
}

const rows = fc
  .array(fc.record({ before: fen, after: fen, same: fc.boolean(), part }), { maxLength: 12 })
  .map((list) => list.map(({ same, ...row }): Row => ({ ...row, after: same ? row.before : row.after })));
const columnsOf = (list: readonly Row[], isBig: boolean): RevenueColumns => ({
  before: column(list.map(({ before }) => before)),
  after: column(
    list.map(({ after }) => after),
    isBig,
  ),
  currency: 'CNY',
});
const paid = (list: readonly Row[], period: 'before' | 'after'): CustomerRevenue[] =>
  list.map((row, place) => ({ customer: `c${place}`, revenue: written(row[period]) }));

it('the change of revenue is the same from columns as from lists, and as defined', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (list, isBig) => {
      const change = revenueChange(columnsOf(list, isBig));
      expectPlain(change);
      // By the plain definition.
      const lost = list.filter(({ before, after }) => before > 0n && after === 0n);
      const less = list.filter(({ before, after }) => after > 0n && after < before);
      const more = list.filter(({ before, after }) => before > 0n && after > before);
      const fresh = list.filter(({ before, after }) => before === 0n && after > 0n);
      const steady = list.filter(({ before, after }) => before > 0n && before === after);
      const sum = (own: readonly Row[], of: (row: Row) => bigint) =>
        written(own.reduce((units, row) => units + of(row), 0n));
      expect(change).toEqual({
        opening: sum(list, ({ before }) => before),
        contraction: sum(less, ({ before, after }) => before - after),
        churn: sum(lost, ({ before }) => before),
        expansion: sum(more, ({ before, after }) => after - before),
        new: sum(fresh, ({ after }) => after),
        closing: sum(list, ({ after }) => after),
        customers: {
          contraction: less.length,
          churn: lost.length,
          expansion: more.length,
          new: fresh.length,
          steady: steady.length,
        },
      });
      if (list.length === 0) return; // Nobody has no decimal places.
      const fromLists = revenueChange(frozen(paid(list, 'before')), frozen(paid(list, 'after')).toReversed());
      expect(JSON.stringify(fromLists)).toBe(JSON.stringify(change));
    }),
    { numRuns: 300 },
  );
});

it('parts merge in any order to the bytes of the whole', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (list, isBig) => {
      const [a, b, c] = parted(list);
      const change = (own: readonly Row[]) => frozen(revenueChange(columnsOf(own, isBig)));
      const whole = JSON.stringify(change(list));
      for (const text of mergedTexts([change(a), change(b), change(c)], mergeRevenueChanges))
        expect(text).toBe(whole);
    }),
  );
});

it('parts of lists merge at the most decimal places', () => {
  const [a, b] = [
    { customer: 'a', revenue: '10' },
    { customer: 'b', revenue: '7.25' },
  ] as const;
  expect(mergeRevenueChanges(revenueChange([a], []), revenueChange([], [b]))).toEqual(
    revenueChange([a], [b]),
  );
});

it('a fen is told where a number could not tell it, also between columns of both kinds', () => {
  // 2^53 + 1 rounds to 2^53.
  const big = { before: [2n ** 53n + 1n, 5n], after: [2n ** 53n, 5n], currency: 'CNY' };
  expect(revenueChange(big)).toMatchObject({ contraction: '0.01', customers: { contraction: 1, steady: 1 } });
  const mixed = { before: Float64Array.of(2 ** 53 - 1, 5), after: [2n ** 53n, 5n], currency: 'CNY' };
  expect(revenueChange(mixed)).toMatchObject({ expansion: '0.01', customers: { expansion: 1, steady: 1 } });
});

it.each([NaN, '1', 0.5, undefined])('a part with %j customers is not added', (churn) => {
  const part = revenueChange([{ customer: 'a', revenue: '10' }], []);
  const spoilt = { ...part, customers: { ...part.customers, churn } };
  for (const [path, a, b] of [
    ['a', spoilt, part],
    ['b', part, spoilt],
  ] as const) {
    const error = errorOf(() => mergeRevenueChanges(a as never, b as never));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path: `${path}.customers.churn` } });
  }
});

describe('columns of revenue', () => {
  const good = { before: Float64Array.of(1, 2), after: Float64Array.of(1, 0), currency: 'CNY' };
  it.each<[string, unknown, string, string]>([
    ['before', Int32Array.of(1, 2), 'columns_invalid', 'before'],
    ['before', Float64Array.of(1, -2), 'columns_invalid', 'before[1]'],
    ['before', [1n, -2n], 'columns_invalid', 'before[1]'],
    ['after', Float64Array.of(1), 'columns_invalid', 'after'],
    ['after', undefined, 'columns_invalid', 'after'],
    ['after', Float64Array.of(1, 0.5), 'columns_invalid', 'after[1]'],
    ['currency', 'XXQ', 'currency_unknown', ''],
  ])('are refused: %s = %s', (name, bad, code, path) => {
    const error = errorOf(() => revenueChange({ ...good, [name]: bad }));
    expect(error.code).toBe(code);
    if (path !== '') expect(error.details).toMatchObject({ path });
    expectWorded([error.reason]);
  });

  it('take no second list', () => {
    // @ts-expect-error [ts2345] -- a list alone says nothing of the second period
    const alone = (): unknown => revenueChange([]);
    expect(alone).toThrow();
  });
});
