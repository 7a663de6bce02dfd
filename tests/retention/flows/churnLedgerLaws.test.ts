import fc from 'fast-check';
import {
  type ChurnColumns,
  churnLedger,
  type Day,
  encodeChurn,
  industry,
  type LedgerPeriod,
  mergeChurnLedgers,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { bookOf, churnBooks, customersOf, type FullBook } from './churnBooks.js';

// Some runs of many records each: about two seconds for the whole file.
const runs = { numRuns: 40 };
const fenOf = (text: string): bigint => BigInt(text.replace('.', ''));
const ledgerOf = (book: FullBook) => churnLedger(industry.churn, frozen(book), { lists: true });

describe('the churn ledger of any book', () => {
  it('adds up: opening + gains + returns − losses = closing, of customers and of assets, to the cent', () => {
    fc.assert(
      fc.property(churnBooks, (book) => {
        for (const { customers, assets } of ledgerOf(book).periods) {
          const sum = (
            {
              new: fresh,
              notNew,
              returned,
              lost,
            }: Pick<LedgerPeriod['assets'], 'new' | 'notNew' | 'returned' | 'lost'>,
            of: (text: string) => bigint,
          ) =>
            [fresh, ...Object.values(notNew), ...Object.values(returned)].reduce((a, b) => a + of(b), 0n) -
            Object.values(lost).reduce((a, b) => a + of(b), 0n);
          expect(BigInt(customers.opening) + sum(customers as never, BigInt)).toBe(BigInt(customers.closing));
          expect(fenOf(assets.opening) + sum(assets, fenOf) + fenOf(assets.change)).toBe(
            fenOf(assets.closing),
          );
          const { inflow, outflow, income, cost, adjustment, market } = assets.parts!;
          expect(
            fenOf(inflow) - fenOf(outflow) + fenOf(income) - fenOf(cost) + fenOf(adjustment) + fenOf(market),
          ).toBe(fenOf(assets.change));
        }
      }),
      runs,
    );
  });

  it('opens each period with the closing of the one before', () => {
    fc.assert(
      fc.property(churnBooks, (book) => {
        const { periods } = ledgerOf(book);
        for (const [place, { customers, assets, standing }] of periods.entries()) {
          expect(standing.effective).toBe(customers.closing);
          const next = periods[place + 1];
          if (next === undefined) continue;
          expect([next.customers.opening, next.assets.opening]).toEqual([customers.closing, assets.closing]);
        }
      }),
      runs,
    );
  });

  it('looks at nothing after a period to judge it', () => {
    fc.assert(
      fc.property(churnBooks, (book) => {
        const whole = ledgerOf(book);
        const place = Math.floor(whole.periods.length / 2);
        const { end, complete } = whole.periods[place]!;
        const early = ledgerOf({ ...book, asOf: end });
        expect(early.periods).toHaveLength(place + 1);
        // The last period of the early view is the same as seen later, if it is over.
        if (complete) expect(early.periods).toEqual(whole.periods.slice(0, place + 1));
        const past = <T extends { readonly on: Day }>(rows: readonly T[]) =>
          rows.filter((row) => row.on <= end);
        const cut = {
          ...book,
          asOf: end,
          snapshots: past(book.snapshots),
          events: past(book.events),
          trades: past(book.trades),
          cashFlows: past(book.cashFlows),
          transfers: past(book.transfers),
        };
        expect(ledgerOf(cut)).toEqual(early);
      }),
      runs,
    );
  });

  it('is the sum of the ledgers of its parts, in any order', () => {
    fc.assert(
      fc.property(churnBooks, fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }), (book, parts) => {
        const people = customersOf(book).concat((book.customers ?? []).map(({ id }) => id));
        const partOf = (customer: string) => parts[[...new Set(people)].indexOf(customer) % 5] ?? 0;
        const ledgers = [0, 1, 2].map((part) =>
          ledgerOf(bookOf(book, (customer) => partOf(customer) === part)),
        );
        const whole = JSON.stringify(ledgerOf(book));
        expect(JSON.stringify(ledgers.reduce(mergeChurnLedgers))).toBe(whole);
        expect(JSON.stringify(ledgers.toReversed().reduce(mergeChurnLedgers))).toBe(whole);
        const [a, b, c] = ledgers;
        expect(JSON.stringify(mergeChurnLedgers(c!, mergeChurnLedgers(b!, a!)))).toBe(whole);
      }),
      runs,
    );
  });

  it('is the same from records and from columns, with money as numbers or as big integers', () => {
    fc.assert(
      fc.property(churnBooks, (book) => {
        const columns = encodeChurn(industry.churn, frozen(book));
        const big: ChurnColumns = { ...columns, assets: Array.from(columns.assets, BigInt) };
        const ledger = ledgerOf(book);
        expect(churnLedger(industry.churn, columns, { lists: true })).toStrictEqual(ledger);
        expect(churnLedger(industry.churn, big, { lists: true })).toStrictEqual(ledger);
      }),
      runs,
    );
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(churnBooks, (book) => {
        const turned = {
          ...book,
          snapshots: book.snapshots.toReversed(),
          events: book.events.toReversed(),
          trades: book.trades.toReversed(),
          cashFlows: book.cashFlows.toReversed(),
          transfers: book.transfers.toReversed(),
        };
        expect(ledgerOf(turned)).toEqual(ledgerOf(book));
      }),
      runs,
    );
  });

  it('is plain data whose reasons can be worded', () => {
    fc.assert(
      fc.property(churnBooks, (book) => {
        const ledger = ledgerOf(book);
        expectPlain(ledger);
        for (const { reasons } of ledger.periods) expectWorded(reasons);
      }),
      runs,
    );
  });
});
