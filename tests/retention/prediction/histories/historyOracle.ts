import { toEpochDay } from 'panhuo';
import type { Entry } from '../../books.js';

/** A history by its definition, in days, with the money of the repeat days in fen. */
export interface PlainHistory {
  customer: string;
  days: number[];
  fenOfDay: Map<number, bigint>;
}

/** The days on which each customer traded, from `from` to `to` (epoch days), and the money of each; forced sales left out. */
export function plainHistories(book: readonly Entry[], from: number, to: number): PlainHistory[] {
  const byCustomer = new Map<string, PlainHistory>();
  for (const { trade, amount } of book) {
    const on = toEpochDay(trade.on);
    if (trade.by === 'firm' || on < from || on > to) continue;
    const { customer } = trade;
    const line = byCustomer.get(customer) ?? { customer, days: [], fenOfDay: new Map<number, bigint>() };
    byCustomer.set(customer, line);
    if (!line.days.includes(on)) line.days.push(on);
    line.fenOfDay.set(on, (line.fenOfDay.get(on) ?? 0n) + amount);
  }
  for (const { days } of byCustomer.values()) days.sort((a, b) => a - b);
  return [...byCustomer.values()].sort((a, b) => (a.customer < b.customer ? -1 : 1));
}

/** The mean of the money of some days, in yuan; 0 of none. */
export function meanOf({ fenOfDay }: PlainHistory, days: readonly number[]): number {
  if (days.length === 0) return 0;
  return Number(days.reduce((sum, on) => sum + (fenOfDay.get(on) ?? 0n), 0n)) / 100 / days.length;
}
