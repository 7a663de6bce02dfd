import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { day, type Trade } from 'panhuo';

/** Purchases of the 1/10 sample of CDNOW: real data that is not part of the project. Where it is absent, its tests are skipped. */
const file = join(import.meta.dirname, '../../../../shared/data/cdnow/CDNOW_sample.txt');

/** What the name of a skipped test ends with; empty where the data is here. */
export const cdnowAbsent = existsSync(file) ? '' : ' (skipped: the data is not here)';

/** The first day, the last one of the 39 weeks from which models learn, and the last one. */
export const CDNOW_FROM = day('1997-01-01');
export const CDNOW_SPLIT = day('1997-09-30');
export const CDNOW_UNTIL = day('1998-06-30');

/** A purchase as it stands in the file: whose, when (YYYYMMDD), and for how many cents. */
export interface Purchase {
  readonly customer: string;
  readonly on: string;
  readonly cents: number;
}

export function cdnowPurchases(): Purchase[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, customer = '', on = '', , value = ''] = line.trim().split(/\s+/);
      return { customer, on, cents: Math.round(Number(value) * 100) };
    });
}

export function cdnowTrades(): Trade[] {
  return cdnowPurchases().map(({ customer, on, cents }) => ({
    customer,
    on: day(`${on.slice(0, 4)}-${on.slice(4, 6)}-${on.slice(6)}`),
    side: 'buy',
    product: 'other',
    amount: { amount: (cents / 100).toFixed(2), currency: 'USD' },
  }));
}
