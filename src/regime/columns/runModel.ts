import { DomainError } from '../../kernel/index.js';
import { affordableQuantity, type CompiledFees, type LotRule } from '../../market/index.js';
import { regimes } from '../judge/types.js';
import type { ModelPolicy } from '../models/types.js';
import type { ModelSignals } from './modelSignals.js';

/** A security to trade in. Prices are whole minor units (fen), by its own bars. */
export interface TradedMember {
  /** By day of the market: the place of its bar, −1 without one. */
  readonly rows: Int32Array;
  readonly price: Float64Array;
  /** At what an order of the day before is filled; zero where nothing could be traded. */
  readonly fill: Float64Array;
  readonly lotsOn: (epochDay: number) => LotRule;
}

/** What a model trades in. */
export interface ModelMarket {
  readonly day: Int32Array;
  /** Codes of the regimes. */
  readonly regime: Uint8Array;
  /** The first day of the study. */
  readonly first: number;
  readonly members: readonly TradedMember[];
  readonly fees: CompiledFees;
  /** After how many days what is bought on a day may be sold. */
  readonly sellableAfter: (epochDay: number) => number;
}

/** What became of the capital, by day from the first of the study on. Amounts are whole minor units. */
export interface ModelRun {
  readonly equity: Float64Array;
  readonly invested: Float64Array;
  /** Bought and sold together. */
  readonly traded: Float64Array;
  readonly cash: number;
  readonly bought: number;
  readonly sold: number;
  readonly fees: number;
  readonly opened: number;
  readonly closed: number;
  /** Closed with a profit after all fees. */
  readonly hits: number;
}

/** A position. */
interface Held {
  readonly member: number;
  readonly quantity: number;
  readonly paid: number;
  /** Value and fees of the purchase. */
  readonly cost: number;
  readonly since: number;
  readonly sellableFrom: number;
  /** The price at the last close that there was. */
  last: number;
  leaves: boolean;
}

/** Leads a model through the days of a market: it decides on the close and trades on the next day. */
export function runModel(
  model: ModelPolicy,
  { entry, exit, preference }: ModelSignals,
  { day, regime, first, members, fees, sellableAfter }: ModelMarket,
  capital: number,
): ModelRun {
  const days = Math.max(0, day.length - first);
  const equity = new Float64Array(days);
  const invested = new Float64Array(days);
  const traded = new Float64Array(days);
  // By code of the regime. An unknown one judges nothing: nothing is opened, what is held is kept.
  const isOwn = regimes.map((name) => name !== 'unknown' && model.regimes.includes(name));
  const isLeft = regimes.map(
    (name) => model.exit.leavesWithRegime && name !== 'unknown' && !model.regimes.includes(name),
  );
  const { stopLoss, takeProfit, mostDays } = model.exit;
  const stop = Number(stopLoss);
  const take = Number(takeProfit ?? Infinity);
  let held: Held[] = [];
  let chosen: number[] = [];
  let cash = capital;
  let bought = 0;
  let sold = 0;
  let paidFees = 0;
  let opened = 0;
  let closed = 0;
  let hits = 0;

  for (let place = 0; place < days; place++) {
    const today = first + place;
    if (held.some(({ leaves }) => leaves)) held = held.filter((position) => !sell(position, today, place));
    if (chosen.length > 0) {
      const slot = Math.floor(equity[place - 1]! / model.slots);
      for (const member of chosen) buy(member, today, place, slot);
    }
    let value = 0;
    for (const position of held) {
      const row = members[position.member]!.rows[today]!;
      if (row >= 0) position.last = members[position.member]!.price[row]!;
      value += position.quantity * position.last;
    }
    invested[place] = value;
    equity[place] = cash + value;
    if (Math.max(equity[place]!, bought, sold) > Number.MAX_SAFE_INTEGER) {
      throw new DomainError('facts_invalid', {
        path: 'capital',
        expected: 'amounts within ±2^53 minor units',
      });
    }
    decide(today);
  }
  return { equity, invested, traded, cash, bought, sold, fees: paidFees, opened, closed, hits };

  function decide(today: number): void {
    const hasLeft = isLeft[regime[today]!]!;
    for (const position of held) {
      const row = members[position.member]!.rows[today]!;
      // A quotient of whole numbers: a loss of exactly the limit meets it.
      const gain = (position.last - position.paid) / position.paid;
      position.leaves ||=
        hasLeft ||
        today + 1 - position.since >= mostDays ||
        (row >= 0 && (exit[position.member]![row] === 1 || gain <= -stop || gain >= take));
    }
    chosen = isOwn[regime[today]!]! && held.length < model.slots ? candidates(today) : [];
  }

  function candidates(today: number): number[] {
    const found: number[] = [];
    for (let member = 0; member < members.length; member++) {
      const row = members[member]!.rows[today]!;
      if (row < 0 || entry[member]![row] !== 1) continue;
      if (!held.some((position) => position.member === member)) found.push(member);
    }
    const liking = (member: number): number => preference[member]![members[member]!.rows[today]!]!;
    // Sorting is stable: equals stay in the order of the panel. Both may be −Infinity, whose difference is NaN.
    found.sort((a, b) => (liking(a) === liking(b) ? 0 : liking(b) - liking(a)));
    return found.slice(0, model.slots - held.length);
  }

  function fillOf(member: number, today: number): number {
    const { rows, fill } = members[member]!;
    return rows[today]! < 0 ? 0 : fill[rows[today]!]!;
  }

  function sell(position: Held, today: number, place: number): boolean {
    const price = fillOf(position.member, today);
    if (!position.leaves || price === 0 || today < position.sellableFrom) return false;
    // Nothing is sold for less than the sale costs: it waits for a better price.
    const amount = position.quantity * price;
    const fee = fees.total('sell', amount, day[today]!);
    if (amount <= fee) return false;
    cash += amount - fee;
    sold += amount;
    paidFees += fee;
    traded[place]! += amount;
    closed++;
    if (amount - fee > position.cost) hits++;
    return true;
  }

  function buy(member: number, today: number, place: number, slot: number): void {
    const price = fillOf(member, today);
    if (price === 0) return;
    const epochDay = day[today]!;
    const purse = { price, budget: Math.min(slot, cash), epochDay };
    const quantity = affordableQuantity(members[member]!.lotsOn(epochDay), fees, purse);
    if (quantity === 0) return;
    const amount = quantity * price;
    const fee = fees.total('buy', amount, epochDay);
    cash -= amount + fee;
    bought += amount;
    paidFees += fee;
    traded[place]! += amount;
    opened++;
    const sellableFrom = today + sellableAfter(epochDay);
    const terms = { since: today, sellableFrom, last: price, leaves: false };
    held.push({ member, quantity, paid: price, cost: amount + fee, ...terms });
  }
}
