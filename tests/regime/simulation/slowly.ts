import { Decimal } from 'decimal.js';
import {
  allocate,
  type Bar,
  type Checked,
  type FeeSchedule,
  feesFor,
  type JudgePolicy,
  judgeMarket,
  type PositionPolicy,
} from 'panhuo';
import { daysBetween, toMinorUnits } from 'panhuo/kernel';

/** Terms of trading, as the random ones below have them. */
export interface Terms {
  readonly policy: Checked<PositionPolicy>;
  readonly judge: Checked<JudgePolicy>;
  readonly costs: Checked<FeeSchedule>;
  readonly capital: string;
  readonly personality: string | null;
  readonly ceiling: string;
  readonly cashRate: string;
  readonly tick: string;
  readonly lot: { readonly minimum: number; readonly step: number; readonly oddLotsSoldWhole: boolean };
}

/** What is held at a close, and what was traded on the bar. */
export interface SlowBar {
  readonly equity: Decimal;
  readonly cash: Decimal;
  readonly shares: number;
  readonly price: Decimal;
  readonly interest: Decimal;
  readonly trade: { readonly quantity: number; readonly value: Decimal; readonly fees: Decimal } | null;
}

/**
 * The same simulation, written plainly and in decimals: it asks `allocate` on every close and `feesFor` for every order,
 * and seeks lawful quantities one by one.
 */
export function slowly(terms: Terms, bars: readonly Bar[]): SlowBar[] {
  const { policy, costs, lot } = terms;
  const judgements = judgeMarket(terms.judge, bars);
  const first = judgements.findIndex(({ regime }) => regime !== 'unknown');
  let cash = new Decimal(terms.capital);
  let shares = 0;
  let wished = 0;
  return bars.map((bar, place) => {
    const before = bars[place - 1];
    let interest = new Decimal(0);
    if (before !== undefined && first >= 0 && place > first) {
      const fen = Number(toMinorUnits(cash.toFixed(2), 2));
      const days = daysBetween(before.day, bar.day);
      interest = new Decimal(Math.round((fen * Number(terms.cashRate) * days) / 365)).div(100);
    }
    cash = cash.plus(interest);
    const at = priceOf(bar.open ?? bar.close, terms.tick);
    const costOf = (side: 'buy' | 'sell', count: number) =>
      new Decimal(feesFor(costs, { side, amount: at.times(count).toFixed(2), on: bar.day }).value.total);
    let quantity = 0;
    if (wished > 0) {
      let count = largest(lot, wished);
      while (count > 0 && at.times(count).plus(costOf('buy', count)).gt(cash))
        count = largest(lot, count - 1);
      quantity = count;
    }
    if (wished < 0) {
      // The smallest lawful sale that is enough; if there is none, the largest.
      const lawful = [];
      for (let count = lot.minimum; count <= shares; count += lot.step) lawful.push(count);
      if (lot.oddLotsSoldWhole && lawful.at(-1) !== shares) lawful.push(shares);
      const count = lawful.find((sale) => sale >= -wished) ?? lawful.at(-1) ?? 0;
      quantity = at.times(count).gt(costOf('sell', count)) ? -count : 0;
    }
    const trade =
      quantity === 0
        ? null
        : {
            quantity,
            value: at.times(Math.abs(quantity)),
            fees: costOf(quantity > 0 ? 'buy' : 'sell', Math.abs(quantity)),
          };
    if (trade !== null) cash = cash.minus(at.times(quantity)).minus(trade.fees);
    shares += quantity;
    const price = priceOf(bar.close, terms.tick);
    const equity = cash.plus(price.times(shares));
    const { adjustment } = allocate(policy, {
      capital: equity.toFixed(2),
      invested: price.times(shares).toFixed(2),
      regime: judgements[place]!.regime,
      personality: terms.personality,
      ceiling: terms.ceiling,
    }).value;
    wished = new Decimal(adjustment).div(price).floor().toNumber();
    return { equity, cash, shares, price, interest, trade };
  });
}

function largest({ minimum, step }: Terms['lot'], most: number): number {
  return most < minimum ? 0 : most - ((most - minimum) % step);
}

function priceOf(level: number, tick: string): Decimal {
  const ticks = new Decimal(level).div(tick).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  return Decimal.max(ticks, 1).times(tick);
}
