// What a programmer would write by hand for one book of trades and no other: no check, no merging, nothing kept by day.
// These loops are a yardstick and do not change with the library; frozen.test.ts says how a change is made lawful.
import type { Book } from './book.js';

/** First and last day, trades, days, amount and kinds of product of every customer, by code. */
export interface BareActivity {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly trades: Int32Array;
  readonly days: Int32Array;
  readonly amount: Float64Array;
  readonly products: Int32Array;
}

const WORD = 32;

/** The activity of every customer, of rows in any order: a bit for each of so many days from the first. */
export function bareActivity(book: Book, first: number, days: number): BareActivity {
  const { customer, on, amount, product } = book;
  const customers = book.customers.length;
  const found = {
    first: new Int32Array(customers).fill(2 ** 31 - 1),
    last: new Int32Array(customers),
    trades: new Int32Array(customers),
    days: new Int32Array(customers),
    amount: new Float64Array(customers),
    products: new Int32Array(customers),
  };
  const words = Math.ceil(days / WORD);
  const bits = new Int32Array(customers * words);
  for (let row = 0; row < customer.length; row++) {
    const own = customer[row]!;
    const today = on[row]!;
    if (today < found.first[own]!) found.first[own] = today;
    if (today > found.last[own]!) found.last[own] = today;
    found.trades[own]!++;
    found.amount[own]! += amount[row]!;
    found.products[own]! |= 1 << product[row]!;
    const place = today - first;
    const word = own * words + (place >> 5);
    const bit = 1 << (place & 31);
    if ((bits[word]! & bit) === 0) {
      bits[word]! |= bit;
      found.days[own]!++;
    }
  }
  return found;
}

/** Customers by the month of their first trade and by the months from it in which they traded; months by day are given. */
export function bareCohorts(
  { customer, on, customers }: Pick<Book, 'customer' | 'on' | 'customers'>,
  monthOf: Uint8Array,
  first: number,
  months: number,
): Int32Array {
  const traded = new Int32Array(customers.length);
  for (let row = 0; row < customer.length; row++) traded[customer[row]!]! |= 1 << monthOf[on[row]! - first]!;
  const counts = new Int32Array(months * months);
  for (const bits of traded) {
    if (bits === 0) continue;
    const start = 31 - Math.clz32(bits & -bits);
    for (let month = start; month < months; month++) {
      if ((bits & (1 << month)) !== 0) counts[start * months + month - start]!++;
    }
  }
  return counts;
}
