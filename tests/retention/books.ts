import fc from 'fast-check';
import { type Day, fromEpochDay, type Trade } from 'panhuo';

/** Whole fen as money text, written by hand. */
export function written(fen: bigint): string {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A trade in CNY, as `parseTrade` would give it. */
export function tradeOf(customer: string, on: string, amount = '1.00', more: Partial<Trade> = {}): Trade {
  return {
    customer,
    on: on as Day,
    side: 'buy',
    product: 'stock',
    amount: { amount, currency: 'CNY' },
    ...more,
  };
}

/** A trade with its money in fen, from which the tests count by hand. */
export interface Entry {
  readonly trade: Trade;
  readonly amount: bigint;
  readonly commission: bigint;
}

export const FIRST = 19723; // 2024-01-01

/** Books of some customers over a year and a bit: forced sales, trades without commission, several a day. */
export const books: fc.Arbitrary<Entry[]> = fc.array(
  fc
    .record({
      customer: fc.constantFrom('c1', 'c2', 'c10', '__proto__', 'toString'),
      day: fc.integer({ min: 0, max: 400 }),
      amount: fc.bigInt({ min: 0n, max: 10n ** 14n }),
      commission: fc.option(fc.bigInt({ min: 0n, max: 10n ** 6n }), { nil: undefined }),
      product: fc.constantFrom('stock', 'fund', 'bond'),
      by: fc.constantFrom(undefined, 'customer', 'firm'),
    })
    .map(({ customer, day, amount, commission, product, by }): Entry => ({
      amount,
      commission: commission ?? 0n,
      trade: tradeOf(customer, fromEpochDay(FIRST + day), written(amount), {
        product,
        ...(by !== undefined && { by }),
        ...(commission !== undefined && { commission: { amount: written(commission), currency: 'CNY' } }),
      }),
    })),
  { maxLength: 40 },
);
