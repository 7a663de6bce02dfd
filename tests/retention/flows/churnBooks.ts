import fc from 'fast-check';
import {
  type AccountEvent,
  type AssetSnapshot,
  type CashFlow,
  type ChurnBook,
  type Day,
  fromEpochDay,
  type Money,
  type SecuritiesTransfer,
  type Trade,
} from 'panhuo';
import { FIRST, written } from '../books.js';

export const cny = (amount: string): Money => ({ amount, currency: 'CNY' });
export const on = (text: string): Day => text as Day;

export const snap = (
  customer: string,
  day: string,
  total: string,
  more: { readonly account?: string; readonly cash?: string } = {},
): AssetSnapshot => ({
  customer,
  on: on(day),
  total: cny(total),
  ...(more.account !== undefined && { account: more.account }),
  ...(more.cash !== undefined && { cash: cny(more.cash) }),
});
export const happened = (
  customer: string,
  day: string,
  kind: AccountEvent['kind'],
  account?: string,
): AccountEvent => ({ customer, on: on(day), kind, ...(account !== undefined && { account }) });
export const flow = (customer: string, day: string, kind: CashFlow['kind'], amount: string): CashFlow => ({
  customer,
  on: on(day),
  kind,
  amount: cny(amount),
});
export const transfer = (
  customer: string,
  day: string,
  direction: 'in' | 'out',
  value?: string,
  by?: 'customer' | 'firm',
): SecuritiesTransfer => ({
  customer,
  on: on(day),
  direction,
  ...(value !== undefined && { value: cny(value) }),
  ...(by !== undefined && { by }),
});
export const trade = (customer: string, day: string, by?: 'customer' | 'firm'): Trade => ({
  customer,
  on: on(day),
  side: 'buy',
  product: 'stock',
  amount: cny('1.00'),
  ...(by !== undefined && { by }),
});

/** A book in which everything is known, and nothing happened. */
export const quiet = {
  snapshots: [],
  events: [],
  trades: [],
  cashFlows: [],
  transfers: [],
} as const satisfies Partial<ChurnBook>;

/** The records of a whole book: every kind is there. */
export type FullBook = Required<Omit<ChurnBook, 'opening' | 'customers'>> &
  Pick<ChurnBook, 'opening' | 'customers'>;

// Most of it happens to one customer, and often on one of a few days: then things meet on a day.
const who = fc.oneof(
  { weight: 3, arbitrary: fc.constant('c1') },
  { weight: 2, arbitrary: fc.constantFrom('c2', 'c10', '__proto__', 'toString') },
);
const when = fc
  .oneof(fc.integer({ min: -120, max: 260 }), fc.constantFrom(-1, 0, 30, 31, 59, 60, 61, 90))
  .map((after) => fromEpochDay(FIRST + after));
const account = fc.constantFrom('a1', 'a2', undefined);
const by = fc.constantFrom('customer' as const, 'firm' as const, undefined);
// Around the limits of 100 and 5,000 CNY, and above what a double can hold.
const fen = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0n, 9_999n, 10_000n, 10_001n, 499_999n, 500_000n, 500_001n) },
  { weight: 3, arbitrary: fc.bigInt({ min: 0n, max: 1_000_000n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: 2n ** 53n - 2n, max: 2n ** 56n }) },
);

/** Random books of some customers over eight months, with four months before them. */
export const churnBooks: fc.Arbitrary<FullBook> = fc
  .record({
    unit: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const),
    from: fc.integer({ min: 0, max: 60 }).map((after) => fromEpochDay(FIRST + after)),
    days: fc.integer({ min: 0, max: 200 }),
    snapshots: fc.uniqueArray(
      fc
        .tuple(who, when, fen, account, fc.constantFrom('none', 'all', 'unknown'))
        .map(([customer, day, total, of, cash]) =>
          snap(customer, day, written(total), {
            ...(of !== undefined && { account: of }),
            ...(cash !== 'unknown' && { cash: cash === 'none' ? '0.00' : written(total) }),
          }),
        ),
      { maxLength: 40, selector: (row) => `${row.customer} ${row.on} ${row.account ?? ''}` },
    ),
    events: fc.array(
      fc
        .tuple(
          who,
          when,
          fc.constantFrom('opened', 'custody-transferred', 'designation-revoked', 'closed', 'frozen'),
          account,
        )
        .map(([customer, day, kind, of]) => happened(customer, day, kind as AccountEvent['kind'], of)),
      { maxLength: 8 },
    ),
    trades: fc.array(
      fc.tuple(who, when, by).map((row) => trade(...row)),
      { maxLength: 8 },
    ),
    cashFlows: fc.array(
      fc
        .tuple(
          who,
          when,
          fc.constantFrom<CashFlow['kind']>(
            ...(['deposit', 'withdrawal', 'dividend', 'interest', 'fee', 'tax'] as const),
            ...(['adjustment-in', 'adjustment-out'] as const),
          ),
          fen,
        )
        .map(([customer, day, kind, amount]) => flow(customer, day, kind, written(amount))),
      { maxLength: 15 },
    ),
    transfers: fc.array(
      fc
        .tuple(
          who,
          when,
          fc.constantFrom('in' as const, 'out' as const),
          fc.option(fen, { nil: undefined }),
          by,
        )
        .map(([customer, day, direction, value, of]) =>
          transfer(customer, day, direction, value === undefined ? undefined : written(value), of),
        ),
      { maxLength: 6 },
    ),
    opening: fc.option(
      fc.uniqueArray(
        fc
          .tuple(who, fen, fc.constantFrom(true, false, undefined))
          .map(([customer, assets, wasEffective]) => ({
            customer,
            assets: written(assets),
            ...(wasEffective !== undefined && { wasEffective }),
          })),
        { maxLength: 4, selector: ({ customer }) => customer },
      ),
      { nil: undefined },
    ),
    customers: fc.option(
      fc.uniqueArray(
        fc
          .tuple(who, fc.constantFrom('individual' as const, 'institution' as const), when, fc.boolean())
          .map(([id, kind, openedOn, halfOpen]) => ({ id, kind, openedOn, halfOpen })),
        { maxLength: 5, selector: ({ id }) => id },
      ),
      { nil: undefined },
    ),
  })
  .map(({ days, opening, customers, from, ...book }) => ({
    ...book,
    from,
    asOf: fromEpochDay(toDay(from) + days),
    ...(opening !== undefined && { opening }),
    ...(customers !== undefined && { customers }),
  }));

function toDay(of: Day): number {
  return Math.round(Date.parse(`${of}T00:00:00Z`) / 86_400_000);
}

/** Only the records of some customers. */
export function bookOf(book: FullBook, has: (customer: string) => boolean): FullBook {
  return {
    ...book,
    snapshots: book.snapshots.filter(({ customer }) => has(customer)),
    events: book.events.filter(({ customer }) => has(customer)),
    trades: book.trades.filter(({ customer }) => has(customer)),
    cashFlows: book.cashFlows.filter(({ customer }) => has(customer)),
    transfers: book.transfers.filter(({ customer }) => has(customer)),
    ...(book.opening !== undefined && { opening: book.opening.filter(({ customer }) => has(customer)) }),
    ...(book.customers !== undefined && { customers: book.customers.filter(({ id }) => has(id)) }),
  };
}

/** Everybody of whom there is a dated record. */
export const customersOf = (book: FullBook): string[] => [
  ...new Set(
    [
      ...[...book.snapshots, ...book.events, ...book.trades, ...book.cashFlows, ...book.transfers].map(
        (row) => row.customer,
      ),
      ...(book.opening ?? []).map((row) => row.customer),
    ].sort(),
  ),
];
