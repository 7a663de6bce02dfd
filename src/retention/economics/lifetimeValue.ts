import {
  type Currency,
  type DecimalText,
  demandObject,
  type Explained,
  fromMinorUnits,
  reason,
  scaleOf,
  toMinorUnits,
} from '../../kernel/index.js';
import { requireAmounts } from '../flows/ratio.js';
import { type Loyalty, marginsWorth } from './marginsWorth.js';

/** A customer, or the average of a group. Amounts are decimal text in one currency. */
export interface LifetimeFigures extends Loyalty {
  /** What he brings a period, after the cost of serving him; may be negative. */
  readonly margin: DecimalText;
  /** What it cost to win him; left out of an existing customer, for whom it is spent. */
  readonly acquisitionCost?: DecimalText;
  /** The currency, for the scale of amounts; default `XXX`, two decimal places. */
  readonly currency?: Currency;
}

/** What a customer is worth today. `null`: without limit, as nobody leaves and nothing is discounted. */
export interface LifetimeValue {
  /** How many margins of today all his margins are worth. */
  readonly multiple: number | null;
  /** Margin × multiple, rounded half-even to minor units: the one rounding. */
  readonly margins: DecimalText | null;
  /** Margins − acquisition cost. */
  readonly value: DecimalText | null;
}

/**
 * What a customer is worth (客户终身价值) when a constant share of customers stays from period to period: margin × r ÷ (1 + i − r) −
 * acquisition cost. Retention is the same for all and for ever here, which customers are not: of a group, the loyal ones remain,
 * so that this is too low for those who have stayed long; models of the single customer say more.
 *
 * @param figures - Margin, retention and discount of one period: of a year, or of a month.
 * @returns The multiple and the value; the amounts of the reasons add up to the value.
 * @throws DomainError `facts_invalid`, `decimal_invalid`, `currency_unknown`.
 * @example
 * ```ts
 * import { lifetimeValue } from 'panhuo';
 *
 * const { value } = lifetimeValue({ margin: '600.00', retention: '0.8', discount: '0.10', acquisitionCost: '300.00' });
 * value.multiple?.toFixed(2); // => '2.67'
 * [value.margins, value.value]; // => ['1600.00', '1300.00']
 * // Three years of it: 0.8 ÷ 1.1 + (0.8 ÷ 1.1)² + (0.8 ÷ 1.1)³ = 1.6409 margins.
 * lifetimeValue({ margin: '600.00', retention: '0.8', discount: '0.10', periods: 3 }).value.value; // => '984.52'
 * ```
 */
export function lifetimeValue(figures: LifetimeFigures): Explained<LifetimeValue> {
  demandObject(figures, '');
  const { margin, acquisitionCost = '0', retention, discount, currency = 'XXX' } = figures;
  const scale = scaleOf(currency);
  const worth = marginsWorth(figures, margin, scale);
  requireAmounts({ acquisitionCost });
  const cost = toMinorUnits(acquisitionCost, scale, 'acquisitionCost');
  if (worth === null) {
    return {
      value: { multiple: null, margins: null, value: null },
      reasons: [reason('lifetime_endless', {})],
    };
  }
  const { multiple } = worth;
  const margins = fromMinorUnits(worth.margins, scale);
  const reasons = [
    reason('lifetime_margins', { margin, retention, discount, multiple, amount: margins }),
    reason('lifetime_acquisition', { amount: fromMinorUnits(-cost, scale) }),
  ];
  return {
    value: { multiple, margins, value: fromMinorUnits(worth.margins - cost, scale) },
    reasons: figures.acquisitionCost === undefined ? reasons.slice(0, 1) : reasons,
  };
}
