import {
  type ActColumns,
  type AssetSnapshot,
  day,
  fromEpochDay,
  summariseActivity,
  tallyActivity,
  toEpochDay,
  type Trade,
} from 'panhuo';
import { drawsFrom, idsOf } from './draw.js';

const products = ['bond', 'fund', 'other', 'stock'] as const;

/** The two years that the books of the battery cover. */
export const span = { from: day('2023-01-01'), to: day('2024-12-30') };
const DAYS = 730;

/** Trades of few customers, as records, in no order. */
export function trades(): Trade[] {
  const draw = drawsFrom(2024);
  const customers = idsOf(120);
  return Array.from({ length: 1500 }, () => ({
    customer: customers[draw(120)]!,
    on: fromEpochDay(toEpochDay(span.from) + draw(DAYS)),
    side: draw(2) === 0 ? 'buy' : 'sell',
    product: products[draw(4)]!,
    amount: { amount: `${String(draw(90_000))}.${String(draw(90) + 10)}`, currency: 'CNY' },
    commission: { amount: `${String(draw(90))}.${String(draw(90) + 10)}`, currency: 'CNY' },
  }));
}

/** Trades of two thousand customers, as columns: few customers trade much, many a little, and most fall silent. */
export function acts(): ActColumns {
  const draw = drawsFrom(77);
  const customers = idsOf(2000);
  const rows = 8000;
  const first = toEpochDay(span.from);
  const customer = new Int32Array(rows);
  const on = new Int32Array(rows);
  const amount = new Float64Array(rows);
  const product = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const own = Math.floor((draw(2000) * draw(2000)) / 2000);
    customer[row] = own;
    on[row] = first + ((own * 37) % 300) + draw(1 + ((own * 101) % 430));
    amount[row] = draw(10_000_000);
    product[row] = draw(4);
  }
  return { customers, customer, on, amount, product, products, currency: 'CNY' };
}

/** Evenings of the few customers' assets, of two accounts each. */
export function snapshots(): AssetSnapshot[] {
  const draw = drawsFrom(5);
  return idsOf(60).flatMap((customer) =>
    Array.from({ length: 8 }, (_, place) => ({
      customer,
      account: `a${String(place % 2)}`,
      on: fromEpochDay(toEpochDay(span.from) + 60 * place + draw(60)),
      total: { amount: `${String(draw(40_000))}.00`, currency: 'CNY' },
    })),
  );
}

/** The summary of the records. */
export const activity = () => summariseActivity(trades(), span);

/** The tally of the columns. */
export const tally = () => tallyActivity(acts(), span);
