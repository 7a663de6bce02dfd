import { DomainError } from '../../kernel/index.js';
import { affordableQuantity, type CompiledFees, lawfulQuantity, type LotRule } from '../../market/index.js';
import { type PositionLimits, standingOf } from '../allocation/standing.js';
import { regimes } from '../judge/types.js';

/** A market series to trade in. Amounts are whole minor units (fen). */
export interface TradedSeries {
  readonly day: Int32Array;
  /** Codes of the regimes: nothing is decided where they are unknown. */
  readonly regime: Uint8Array;
  /** The first bar that decides: cash earns from there on. */
  readonly first: number;
  /** What a share is worth at the close. */
  readonly price: Float64Array;
  /** At what an order of the day before is filled. */
  readonly fill: Float64Array;
  readonly fees: CompiledFees;
  readonly lotsOn: (epochDay: number) => LotRule;
  /** What cash earns in a year of 365 days. */
  readonly cashRate: number;
}

/** An order that was filled. */
export interface Fill {
  /** The bar that decided and what was invested at its close, and the bar that traded. */
  readonly decided: number;
  readonly invested: number;
  readonly traded: number;
  /** Shares: bought above zero, sold below. */
  readonly quantity: number;
  readonly price: number;
  readonly fees: number;
}

/** What became of a portfolio. */
export interface PortfolioRun {
  readonly equity: Float64Array;
  /** Share of the equity that is invested at the close. */
  readonly exposure: Float64Array;
  readonly fills: readonly Fill[];
  /** Bars whose order came to nothing: for less than a lot, less than a share, or less than it costs. */
  readonly unfilled: number;
  readonly interest: number;
}

/**
 * Leads a portfolio through a series: it decides on the close of a bar and trades on the next. What is bought on a bar is
 * sold on a later one at the earliest, as T+1 asks.
 *
 * @param once - Whether it keeps what it bought first.
 */
export function runPortfolio(
  { day, regime, first, price, fill, fees, lotsOn, cashRate }: TradedSeries,
  limits: PositionLimits,
  capital: number,
  once: boolean,
): PortfolioRun {
  const bars = day.length;
  const equity = new Float64Array(bars);
  const exposure = new Float64Array(bars);
  const fills: Fill[] = [];
  let cash = capital;
  let shares = 0;
  let interest = 0;
  let isWaiting = false;
  let wished = 0;
  let unfilled = 0;
  let invested = 0;
  for (let bar = 0; bar < bars; bar++) {
    if (cashRate > 0 && bar > first) {
      const earned = Math.round((cash * cashRate * (day[bar]! - day[bar - 1]!)) / 365);
      cash += earned;
      interest += earned;
    }
    if (isWaiting) {
      const quantity = wished > 0 ? buyable(bar, wished) : -sellable(bar, -wished);
      if (quantity === 0) unfilled += 1;
      else trade(bar, quantity);
      isWaiting = false;
    }
    const close = price[bar]!;
    invested = shares * close;
    const worth = cash + invested;
    if (worth > Number.MAX_SAFE_INTEGER) {
      throw new DomainError('facts_invalid', {
        path: 'capital',
        expected: 'amounts within ±2^53 minor units',
      });
    }
    equity[bar] = worth;
    exposure[bar] = invested / worth;
    if (once && shares > 0) continue;
    const { adjustment } = standingOf(limits, regimes[regime[bar]!]!, BigInt(worth), BigInt(invested));
    // The order is for as many shares as the amount is worth at this close, to lots on the side of cash.
    wished = Math.floor(Number(adjustment) / close);
    isWaiting = adjustment !== 0n;
  }
  return { equity, exposure, fills, unfilled, interest };

  function buyable(bar: number, quantity: number): number {
    const lot = lotsOn(day[bar]!);
    const lawful = lawfulQuantity(lot, 'buy', quantity);
    if (lawful === 0) return 0;
    const purse = { price: fill[bar]!, budget: cash, epochDay: day[bar]! };
    return Math.min(lawful, affordableQuantity(lot, fees, purse));
  }

  function sellable(bar: number, quantity: number): number {
    const lot = lotsOn(day[bar]!);
    let lawful = lawfulQuantity(lot, 'sell', quantity, shares);
    if (lawful < quantity) {
      const above = lawful === 0 ? lot.minimum : lawful + lot.step;
      lawful = lawfulQuantity(lot, 'sell', above, shares);
    }
    // Nothing is sold for less than the sale costs.
    const value = lawful * fill[bar]!;
    return value > fees.total('sell', value, day[bar]!) ? lawful : 0;
  }

  function trade(bar: number, quantity: number): void {
    const at = fill[bar]!;
    const value = Math.abs(quantity) * at;
    const cost = fees.total(quantity > 0 ? 'buy' : 'sell', value, day[bar]!);
    cash -= quantity * at + cost;
    shares += quantity;
    fills.push({ decided: bar - 1, invested, traded: bar, quantity, price: at, fees: cost });
  }
}
