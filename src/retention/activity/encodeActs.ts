import type { Trade } from '../../customer/index.js';
import {
  type Currency,
  type Day,
  DomainError,
  scaleOf,
  toEpochDay,
  toMinorUnits,
} from '../../kernel/index.js';
import { requireOn } from '../requireOn.js';
import { MOST_PRODUCTS, NO_PRODUCT } from './readActColumns.js';
import {
  type ActColumns,
  type ActKind,
  actKinds,
  type ActRecords,
  type MoneyColumn,
  type TradedProduct,
} from './types.js';

/** Which acts to write down; default: all. */
export interface EncodingOptions {
  /** First day; earlier acts are left out. */
  readonly from?: Day;
  /** Last day; later acts are left out. */
  readonly to?: Day;
  /** The kinds of act; the others are left out. */
  readonly counted?: readonly ActKind[];
}

/** What is written down while the records go by. */
interface Encoding {
  readonly customers: Map<string, number>;
  readonly products: Map<TradedProduct, number>;
  readonly days: Map<Day, number>;
  readonly customer: number[];
  readonly on: number[];
  readonly kind: number[];
  readonly amount: bigint[];
  readonly commission: bigint[];
  readonly product: number[];
  currency: Currency | null;
  scale: number;
}

/**
 * Writes acts of customers as columns: every customer number once, and its code on each row. What the customer did not do
 * himself is left out: forced sales, transfers by the firm, dividends, interest, fees, contacts that the branch began.
 *
 * @param records - Trades, or lists of records of several kinds, in any order; the money of the trades in one currency.
 * @param options - Which acts to write down.
 * @returns The columns. Money traded is in whole minor units; of the other acts only the day counts. Cost: one pass.
 * @throws DomainError `currency_mixed` or `decimal_invalid` with the path of the amount, `currency_unknown`, `day_invalid`,
 * `facts_invalid` for more than 31 kinds of product.
 * @example
 * ```ts
 * import { encodeActs, parseTrade } from 'panhuo';
 *
 * const amount = { amount: '12.50', currency: 'CNY' };
 * const trade = parseTrade({ customer: 'c1', on: '2024-01-05', side: 'buy', product: 'fund', amount });
 * const { customers, on, amount: units } = encodeActs([trade, trade]);
 * [customers, on[0], units?.[1]]; // => [['c1'], 19727, 1250]
 * ```
 */
export function encodeActs(
  records: readonly Trade[] | ActRecords,
  options: EncodingOptions = {},
): ActColumns {
  const { from = '', to = '9999-12-31', counted = actKinds } = options;
  const encoding = emptyEncoding();
  const isNamed = !isTrades(records);
  const {
    trades = [],
    cashFlows = [],
    transfers = [],
    contacts = [],
  } = isNamed ? records : { trades: records };
  const counts = (kind: ActKind, on: Day, path: string): boolean => {
    if (!counted.includes(kind)) return false;
    readDay(encoding, on, path);
    return on >= from && on <= to;
  };

  for (const [index, trade] of trades.entries()) {
    const path = `${isNamed ? 'trades' : ''}[${index}]`;
    if (trade.by === 'firm' || !counts('trade', trade.on, `${path}.on`)) continue;
    writeMoney(encoding, trade, path);
    write(encoding, 'trade', trade, productCode(encoding, trade.product));
  }
  for (const [index, flow] of cashFlows.entries()) {
    const { kind, on } = flow;
    const isOwn = kind === 'deposit' || kind === 'withdrawal';
    if (isOwn && counts(kind, on, `cashFlows[${index}].on`)) write(encoding, kind, flow);
  }
  for (const [index, transfer] of transfers.entries()) {
    const isOwn = transfer.by !== 'firm';
    if (isOwn && counts('transfer', transfer.on, `transfers[${index}].on`))
      write(encoding, 'transfer', transfer);
  }
  for (const [index, contact] of contacts.entries()) {
    const isOwn = contact.by === 'customer';
    if (isOwn && counts('contact', contact.on, `contacts[${index}].on`)) write(encoding, 'contact', contact);
  }
  return columnsOf(encoding);
}

/** Whether a source is a plain list of trades. */
export function isTrades(source: readonly Trade[] | object): source is readonly Trade[] {
  return Array.isArray(source);
}

function emptyEncoding(): Encoding {
  return {
    customers: new Map(),
    products: new Map(),
    days: new Map(),
    customer: [],
    on: [],
    kind: [],
    amount: [],
    commission: [],
    product: [],
    currency: null,
    scale: 0,
  };
}

function write(
  into: Encoding,
  kind: ActKind,
  { customer, on }: { readonly customer: string; readonly on: Day },
  product = NO_PRODUCT,
): void {
  into.customer.push(codeOf(into.customers, customer));
  into.on.push(into.days.get(on) ?? 0);
  into.kind.push(actKinds.indexOf(kind));
  into.product.push(product);
  if (kind === 'trade') return;
  into.amount.push(0n);
  into.commission.push(0n);
}

function writeMoney(into: Encoding, { amount, commission }: Trade, path: string): void {
  if (into.currency === null) {
    into.currency = amount.currency;
    into.scale = scaleOf(into.currency);
  }
  const { currency, scale } = into;
  if (amount.currency !== currency) throw new DomainError('currency_mixed', { path: `${path}.amount` });
  if ((commission?.currency ?? currency) !== currency) {
    throw new DomainError('currency_mixed', { path: `${path}.commission` });
  }
  into.amount.push(toMinorUnits(amount.amount, scale, `${path}.amount`));
  into.commission.push(
    commission === undefined ? 0n : toMinorUnits(commission.amount, scale, `${path}.commission`),
  );
}

function productCode({ products }: Encoding, product: TradedProduct): number {
  const code = codeOf(products, product);
  if (code < MOST_PRODUCTS) return code;
  throw new DomainError('facts_invalid', { path: 'products', expected: 'at most 31 kinds of product' });
}

function codeOf<Name>(codes: Map<Name, number>, name: Name): number {
  const known = codes.get(name);
  if (known !== undefined) return known;
  codes.set(name, codes.size);
  return codes.size - 1;
}

// Days are few and rows are many: each is read once.
function readDay({ days }: Encoding, on: Day, path: string): void {
  if (!days.has(on)) days.set(requireOn(on, path), toEpochDay(on));
}

function columnsOf({ customers, products, currency, ...rows }: Encoding): ActColumns {
  return {
    customers: [...customers.keys()],
    customer: Int32Array.from(rows.customer),
    on: Int32Array.from(rows.on),
    kind: Uint8Array.from(rows.kind),
    amount: moneyColumn(rows.amount),
    commission: moneyColumn(rows.commission),
    products: [...products.keys()],
    product: Uint8Array.from(rows.product),
    currency,
  };
}

/** Whole minor units as numbers, or as they are where a number could not hold one. */
export function moneyColumn(units: readonly bigint[]): MoneyColumn {
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  return units.every((unit) => unit <= limit && unit >= -limit) ? Float64Array.from(units, Number) : units;
}
