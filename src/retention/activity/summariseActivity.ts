import type { Trade } from '../../customer/index.js';
import {
  type Currency,
  type Day,
  day,
  DomainError,
  fromMinorUnits,
  periodNumber,
  periodStart,
  type PeriodUnit,
  scaleOf,
  toEpochDay,
  toMinorUnits,
} from '../../kernel/index.js';
import type { ActivitySummary, CustomerActivity, TradedProduct } from './types.js';

/** The time that a summary covers. */
export interface ActivityOptions {
  /** First day; earlier trades are not looked at. */
  readonly from: Day;
  /** Last day; later trades are not looked at. */
  readonly to: Day;
  /** The calendar unit of the per-period figures; default: month. */
  readonly unit?: PeriodUnit;
}

/** What is gathered of one customer while the trades go by. Amounts are whole minor units. */
interface Gathered {
  first: number;
  last: number;
  trades: number;
  amount: bigint;
  commission: bigint;
  readonly days: Set<number>;
  readonly products: Set<TradedProduct>;
  readonly periods: Map<number, { trades: number; amount: bigint }>;
}

/**
 * Sums up the trades of a book: who traded, when, how much, in what, and in which periods. Forced sales are left out.
 *
 * @param trades - The trades, in any order, all in one currency.
 * @param options - The time to cover, and the unit of the per-period figures.
 * @returns One line a customer with at least one trade; amounts are exact. Cost: one pass, and a sort of the customers.
 * @throws DomainError `currency_mixed` with the index of the first trade in another currency, `facts_invalid` when the
 * time ends before it begins.
 * @example
 * ```ts
 * import { day, parseTrade, summariseActivity } from 'panhuo';
 *
 * const trade = (on: string, amount: string) => parseTrade({
 *   customer: 'c1', on, side: 'buy', product: 'fund', amount: { amount, currency: 'CNY' },
 * });
 * const summary = summariseActivity([trade('2024-01-05', '0.10'), trade('2024-03-01', '0.20')], {
 *   from: day('2024-01-01'),
 *   to: day('2024-12-31'),
 * });
 * const [line] = summary.customers;
 * [line?.amount, line?.activeDays, line?.periods.length]; // => ['0.30', 2, 2]
 * ```
 */
export function summariseActivity(trades: readonly Trade[], options: ActivityOptions): ActivitySummary {
  const { from, to, unit = 'month' } = options;
  requireWindow(from, to);
  let currency: Currency | null = null;
  let scale = 0;
  const book = new Map<string, Gathered>();
  for (const [index, trade] of trades.entries()) {
    if (trade.by === 'firm' || trade.on < from || trade.on > to) continue;
    if (currency === null) {
      currency = trade.amount.currency;
      scale = scaleOf(currency);
    }
    requireCurrency(trade, currency, index);
    let gathered = book.get(trade.customer);
    if (gathered === undefined) book.set(trade.customer, (gathered = nothingYet()));
    gather(gathered, trade, unit, scale, index);
  }
  const customers = [...book].map(([customer, gathered]) => finalise(customer, gathered, unit, scale));
  customers.sort((a, b) => (a.customer < b.customer ? -1 : 1));
  return { from, to, unit, currency, customers };
}

function nothingYet(): Gathered {
  return {
    first: Infinity,
    last: -Infinity,
    trades: 0,
    amount: 0n,
    commission: 0n,
    days: new Set(),
    products: new Set(),
    periods: new Map(),
  };
}

function gather(into: Gathered, trade: Trade, unit: PeriodUnit, scale: number, index: number): void {
  const epochDay = toEpochDay(trade.on);
  const amount = toMinorUnits(trade.amount.amount, scale, `[${index}].amount`);
  into.first = Math.min(into.first, epochDay);
  into.last = Math.max(into.last, epochDay);
  into.trades += 1;
  into.amount += amount;
  if (trade.commission !== undefined) {
    into.commission += toMinorUnits(trade.commission.amount, scale, `[${index}].commission`);
  }
  into.days.add(epochDay);
  into.products.add(trade.product);
  const number = periodNumber(trade.on, unit);
  const period = into.periods.get(number) ?? { trades: 0, amount: 0n };
  into.periods.set(number, { trades: period.trades + 1, amount: period.amount + amount });
}

function finalise(customer: string, gathered: Gathered, unit: PeriodUnit, scale: number): CustomerActivity {
  const periods = [...gathered.periods].sort(([a], [b]) => a - b);
  return {
    customer,
    firstOn: periodStart(gathered.first, 'day'),
    lastOn: periodStart(gathered.last, 'day'),
    trades: gathered.trades,
    activeDays: gathered.days.size,
    amount: fromMinorUnits(gathered.amount, scale),
    commission: fromMinorUnits(gathered.commission, scale),
    products: [...gathered.products].sort(),
    periods: periods.map(([number, { trades, amount }]) => ({
      start: periodStart(number, unit),
      trades,
      amount: fromMinorUnits(amount, scale),
    })),
  };
}

function requireWindow(from: Day, to: Day): void {
  for (const on of [from, to]) day(on);
  if (to < from) {
    throw new DomainError('facts_invalid', { path: 'to', expected: 'on or after the first day' });
  }
}

function requireCurrency({ amount, commission }: Trade, currency: Currency, index: number): void {
  if (amount.currency !== currency) throw new DomainError('currency_mixed', { path: `[${index}].amount` });
  if ((commission?.currency ?? currency) !== currency) {
    throw new DomainError('currency_mixed', { path: `[${index}].commission` });
  }
}
