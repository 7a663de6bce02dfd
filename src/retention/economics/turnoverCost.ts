import {
  type Currency,
  type DecimalText,
  demand,
  demandObject,
  fromMinorUnits,
  type Reason,
  reason,
  scaleOf,
  toMinorUnits,
} from '../../kernel/index.js';
import { requireAmounts } from '../flows/ratio.js';
import { type Loyalty, marginsWorth } from './marginsWorth.js';

/** Customers of one side of the door. Amounts are decimal text. */
export interface LostCustomers {
  /** How many a week: a whole number. */
  readonly customers: number;
  /** What one brings a period. */
  readonly margin: DecimalText;
  /** The share who would have stayed, or will stay, from period to period. */
  readonly retention: Loyalty['retention'];
}

/** Customers who were won. Those who have just come stay less often than those who stayed: give them their own figures. */
export interface WonCustomers extends LostCustomers {
  /** What it costs to win one. */
  readonly acquisitionCost: DecimalText;
}

/** What comes and goes in a week. */
export interface Turnover extends Omit<Loyalty, 'retention'> {
  readonly lost: LostCustomers;
  readonly won: WonCustomers;
  /** Over so many weeks; default 1. What each is worth is that of his own day: weeks are not discounted. */
  readonly weeks?: number;
  /** The currency, for the scale of amounts; default `XXX`, two decimal places. */
  readonly currency?: Currency;
}

/** What the lost customers cost; `null`: without limit. */
export interface LossOfTurnover {
  readonly customers: number;
  /** What they would have been worth. */
  readonly forgone: DecimalText | null;
  readonly reasons: readonly Reason[];
}

/** What the customers who were won cost, and what they are worth; `null`: without limit. */
export interface GainOfTurnover {
  readonly customers: number;
  readonly spent: DecimalText;
  /** Before the cost of winning them. */
  readonly worth: DecimalText | null;
  readonly reasons: readonly Reason[];
}

/** Losses and gains, each by itself. There is no sum of the two: see `turnoverCost`. */
export interface TurnoverCost {
  readonly weeks: number;
  readonly lost: LossOfTurnover;
  readonly won: GainOfTurnover;
}

/**
 * What it costs to lose so many customers a week and to win as many others (流失与新增各自的代价). In a count of customers the two look
 * neutral and are not: **they are never netted**; no figure of one side depends on the other.
 *
 * @param turnover - Both sides, the discount, and how far ahead to look: `periods` of margins, `weeks` of turnover.
 * @returns Both sides. A customer is worth his `lifetimeValue`, rounded once; the rest is whole multiples of it.
 * @throws DomainError as `lifetimeValue`, with the side in the path of its own figures.
 * @example
 * ```ts
 * import { turnoverCost } from 'panhuo';
 *
 * const { lost, won } = turnoverCost({
 *   lost: { customers: 100, margin: '600.00', retention: '0.9' },
 *   won: { customers: 100, margin: '600.00', retention: '0.6', acquisitionCost: '300.00' },
 *   discount: '0.10',
 * });
 * // 600 × 0.9 ÷ 0.2 = 2,700 each, and 600 × 0.6 ÷ 0.5 = 720 each.
 * lost.forgone; // => '270000.00'
 * [won.spent, won.worth]; // => ['30000.00', '72000.00']
 * ```
 */
export function turnoverCost(turnover: Turnover): TurnoverCost {
  demandObject(turnover, '');
  const { lost, won, weeks = 1, currency = 'XXX' } = turnover;
  demand(Number.isSafeInteger(weeks) && weeks >= 1, 'weeks', 'a whole number above zero');
  const scale = scaleOf(currency);
  const sides = { weeks, scale, turnover };
  const leaving = sideOf(sides, lost, 'lost');
  const coming = sideOf(sides, won, 'won');
  requireAmounts({ 'won.acquisitionCost': won.acquisitionCost });
  const cost = toMinorUnits(won.acquisitionCost, scale, 'won.acquisitionCost');
  const spent = fromMinorUnits(coming.count * cost, scale);
  const { customers } = coming;
  const spending = { customers, each: fromMinorUnits(cost, scale), amount: spent };
  return {
    weeks,
    lost: {
      customers: leaving.customers,
      forgone: leaving.worth,
      reasons: reasonsOf('turnover_forgone', leaving),
    },
    won: {
      customers,
      spent,
      worth: coming.worth,
      reasons: [reason('turnover_spent', spending), ...reasonsOf('turnover_gained', coming)],
    },
  };
}

/** Customers of one side, all weeks together, and what they are worth. */
interface Side {
  readonly customers: number;
  readonly count: bigint;
  readonly each: DecimalText | null;
  readonly worth: DecimalText | null;
}

function sideOf(
  { weeks, scale, turnover }: { readonly weeks: number; readonly scale: number; readonly turnover: Turnover },
  side: LostCustomers,
  name: 'lost' | 'won',
): Side {
  demandObject(side, name);
  const { customers: aWeek, margin, retention } = side;
  const customers = aWeek * weeks;
  const whole = Number.isSafeInteger(aWeek) && aWeek >= 0 && Number.isSafeInteger(customers);
  demand(whole, `${name}.customers`, 'a whole number of zero or more');
  const { discount, periods, firstMargin } = turnover;
  const loyalty = {
    retention,
    discount,
    ...(periods !== undefined && { periods }),
    ...(firstMargin !== undefined && { firstMargin }),
  };
  const worth = marginsWorth(loyalty, margin, scale, name);
  const count = BigInt(customers);
  return {
    customers,
    count,
    each: worth === null ? null : fromMinorUnits(worth.margins, scale),
    worth: worth === null ? null : fromMinorUnits(count * worth.margins, scale),
  };
}

function reasonsOf(rule: 'turnover_forgone' | 'turnover_gained', { customers, each, worth }: Side): Reason[] {
  if (each === null || worth === null) return [reason('lifetime_endless', {})];
  return [reason(rule, { customers, each, amount: worth })];
}
