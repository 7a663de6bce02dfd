import {
  type Checked,
  type Day,
  type DecimalInput,
  type DecimalText,
  demandObject,
  DomainError,
  type Explained,
  fromMinorUnits,
  plainText,
  type Reason,
  reason,
  requireChecked,
  scaleOf,
  toEpochDay,
} from '../../kernel/index.js';
import { minorUnitsOf } from '../arithmetic/minorUnitsOf.js';
import { readPrice } from '../rules/readPrice.js';
import { compileFees } from '../fees/compileFees.js';
import { feeRules, type FeeSchedule, type Side } from '../fees/feeSchedule.js';
import { feesFor } from '../fees/feesFor.js';
import { affordableQuantity } from '../lots/affordableQuantity.js';
import { lawfulQuantity } from '../lots/lawfulQuantity.js';
import { lotsOf } from '../lots/lotsOf.js';
import { lotReasons, requireShares } from '../lots/roundToLots.js';
import type { MarketRules } from '../rules/marketRules.js';

/** An amount to invest in one security, or to release from it. */
export interface OrderWish {
  /** Positive: to invest, fees included. Negative: to release, before fees. In the currency of the rules. */
  readonly amount: DecimalInput;
  /** Of one share, in whole ticks. */
  readonly price: DecimalInput;
  readonly board: string;
  readonly on: Day;
  /** Shares that can be sold on the day; needed to release. */
  readonly held?: number | undefined;
}

/** The order that an amount makes. */
export interface Order {
  /** `null` where the amount makes no order. */
  readonly side: Side | null;
  /** Whole shares; zero where the amount makes no order. */
  readonly quantity: number;
  /** Price times quantity. */
  readonly value: DecimalText;
  /** All fees of the order. */
  readonly fees: DecimalText;
  /** What comes in, or leaves when it is negative: the value, less or plus the fees. */
  readonly cash: DecimalText;
  /**
   * What of the amount makes no order. To invest: amount = value + fees + rest. To release, all of it negative: amount =
   * −value + rest.
   */
  readonly rest: DecimalText;
}

/**
 * Turns an amount, such as the distance of a portfolio from its position band, into lots (委托数量). A purchase never costs
 * more than the amount, its fees included; a sale never releases more than the amount, before fees, and never sells more
 * than is held. It says what an amount comes to; it is no instruction to trade.
 *
 * @param rules - Lots and tick, from `defineMarketRules`.
 * @param fees - From `defineFeeSchedule`, in the same currency.
 * @param wish - Amount, price, board, day, and what is held.
 * @returns The order; the amounts of the reasons add up to `cash`, their quantities to `quantity`. O(log of the quantity).
 * @throws DomainError `rules_uncovered` on a day that lots or fees do not cover, `currency_mixed`, `decimal_invalid` or
 * `amount_scale` for the amount, `facts_invalid` for a price off the tick, a board or a day that does not exist, or held
 * shares that are missing or no whole number of zero or more.
 * @example
 * ```ts
 * import { china, day, orderFor } from 'panhuo';
 *
 * const share = { price: '10.00', board: 'main', on: day('2024-03-01') } as const;
 * orderFor(china.aShareRules, china.aShareFees, { ...share, amount: '10000' }).value;
 * // => { side: 'buy', quantity: 900, value: '9000.00', fees: '5.09', cash: '-9005.09', rest: '994.91' }
 * orderFor(china.aShareRules, china.aShareFees, { ...share, amount: '-1500', held: 150 }).value;
 * // => { side: 'sell', quantity: 150, value: '1500.00', fees: '5.77', cash: '1494.23', rest: '0.00' }
 * ```
 */
export function orderFor(
  rules: Checked<MarketRules>,
  fees: Checked<FeeSchedule>,
  wish: OrderWish,
): Explained<Order> {
  demandObject(wish, 'wish');
  const { amount, price, board, on, held } = wish;
  const lot = lotsOf(rules, { board, on });
  requireChecked(feeRules.kind, fees);
  const { currency } = rules;
  if (fees.currency !== currency) throw new DomainError('currency_mixed', { path: 'fees' });
  const units = minorUnitsOf(amount, currency, 'amount');
  const unitPrice = readPrice(rules, price, 'price');
  if (held !== undefined || units < 0) requireShares(held, 'held');

  const side = units < 0 ? 'sell' : 'buy';
  const wished = Math.floor(Math.abs(units) / unitPrice);
  const lawful = lawfulQuantity(lot, side, wished, held);
  const epochDay = toEpochDay(on);
  const compiled = compileFees(fees);
  const purse = { price: unitPrice, budget: units, epochDay };
  const quantity = side === 'sell' ? lawful : affordableQuantity(lot, compiled, purse);
  const text = (of: number): DecimalText => fromMinorUnits(BigInt(of), scaleOf(currency));
  const value = quantity * unitPrice;
  const charged = feesFor(fees, { side, amount: text(value), on });
  const cost = compiled.total(side, value, epochDay);
  const paid = side === 'sell' ? value : -value;
  return {
    value: {
      side: quantity === 0 ? null : side,
      quantity,
      value: text(value),
      fees: charged.value.total,
      cash: text(paid - cost),
      rest: text(side === 'sell' ? units + value : units - value - cost),
    },
    reasons: [
      ...lotReasons(lot, { side, wished, ordered: lawful, held }),
      ...(quantity < lawful ? [reason('quantity_fees', { quantity: quantity - lawful })] : []),
      ...(quantity === 0
        ? []
        : [reason('order_value', { side, shares: quantity, price: plainText(price), amount: text(paid) })]),
      ...(quantity === 0 ? [] : charged.reasons.map(negated)),
    ],
  };
}

// What a fee costs is taken from the cash.
function negated({ rule, detail }: Reason): Reason {
  const amount = detail['amount'] as DecimalText;
  return { rule, detail: { ...detail, amount: /[1-9]/.test(amount) ? `-${amount}` : amount } };
}
