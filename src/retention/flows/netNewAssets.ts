import { type DecimalText, fromMinorUnits, toMinorUnits } from '../../kernel/index.js';
import { DAYS_A_YEAR, periodsAYear, placesOf, ratio, requireAmounts } from './ratio.js';

/** What came in and went out in a period. Amounts are decimal text in one currency. */
export interface AssetFlow {
  /** Assets on the evening before the period; may be negative, where debts are taken off. */
  readonly opening: DecimalText;
  /** Zero or more; what counts as inflow and outflow is a matter of definition, see `netNewAssetsOf`. */
  readonly inflow: DecimalText;
  readonly outflow: DecimalText;
  /** Days of the period, whole and above zero. */
  readonly days: number;
  /** Days of the year to which a rate is brought; default 365 (Actual/365 Fixed), at most 366. */
  readonly daysAYear?: number;
}

/** Net new assets (净新增资产). */
export interface NetNewAssets {
  /** Inflow − outflow. Look at both: a large inflow can hide a large outflow. */
  readonly amount: DecimalText;
  /** Amount ÷ opening assets; `null` where there were none. */
  readonly rate: number | null;
  /** The rate brought to a year, without compounding: rate × days of the year ÷ days. */
  readonly annualised: number | null;
}

/**
 * Net new assets: what came in less what went out, of the assets there were.
 *
 * @param flow - The figures.
 * @returns The amount, and the rates.
 * @throws DomainError `decimal_invalid`, `facts_invalid`.
 * @example
 * ```ts
 * import { netNewAssets } from 'panhuo';
 *
 * netNewAssets({ opening: '1000000', inflow: '30000', outflow: '10000', days: 73 });
 * // => { amount: '20000', rate: 0.02, annualised: 0.1 }
 * ```
 */
export function netNewAssets({
  opening,
  inflow,
  outflow,
  days,
  daysAYear = DAYS_A_YEAR,
}: AssetFlow): NetNewAssets {
  requireAmounts({ opening, inflow, outflow }, ['opening']);
  const times = periodsAYear(days, daysAYear);
  const places = placesOf([opening, inflow, outflow]);
  const amount = toMinorUnits(inflow, places) - toMinorUnits(outflow, places);
  const rate = ratio(amount, toMinorUnits(opening, places));
  return {
    amount: fromMinorUnits(amount, places),
    rate,
    annualised: rate === null ? null : rate * times,
  };
}
