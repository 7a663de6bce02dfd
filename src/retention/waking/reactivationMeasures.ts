import { type Checked, type Explained, requireChecked } from '../../kernel/index.js';
import { judgeMeasures } from './judgeMeasures.js';
import { type PeriodRecord, requireRecords } from './periodRecord.js';
import { type ReactivationPolicy, reactivationRules } from './reactivationPolicy.js';

/** The five measures of success; `null` where the measure does not apply. */
export interface ReactivationMeasures {
  /** 1: trades again after silence (恢复交易); `null` when he was not silent before. */
  readonly resumed: boolean | null;
  /** 2: a larger amount a day (交易量增大). */
  readonly larger: boolean;
  /** 3: more kinds of product (产品种类增加). */
  readonly wider: boolean;
  /** 4: more trades a day (频率提高). */
  readonly faster: boolean;
  /** 5: more commission a day (利润贡献增加). */
  readonly moreProfitable: boolean;
}

/**
 * The five measures of a re-activation (存量盘活), before against after. Rates are per day, so that periods of
 * different length compare. They say what changed, not why: without a control group nothing proves that the campaign
 * did it. Larger and faster trading may be reported, and must never be what staff is paid for. Where the records hold the level of
 * the market, amounts are compared at the prices of before: what the market lifted is no success, and what it pressed down is none
 * of the customer's failure. Trades and kinds of product have no price.
 *
 * @param policy - What counts as silence and as more.
 * @param before - The customer's record before.
 * @param after - His record after.
 * @returns The measures, each with its reason.
 * @throws DomainError `facts_invalid` for a period without whole days, a count that is none, or a market that is known of one
 * period alone, `decimal_invalid` for an amount.
 * @example
 * ```ts
 * import { course, reactivationMeasures } from 'panhuo';
 *
 * const silent = { days: 180, trades: 0, amount: '0.00', products: [], commission: '0.00' };
 * const awake = { days: 90, trades: 4, amount: '80000.00', products: ['stock'], commission: '20.00' };
 * reactivationMeasures(course.reactivation, silent, awake).value.resumed; // => true
 * // He traded 20 % more a day in a market that stood 50 % higher.
 * const before = { days: 90, trades: 4, amount: '50000.00', products: ['stock'], commission: '12.50', market: 3000 };
 * const after = { ...before, amount: '60000.00', commission: '15.00', market: 4500 };
 * reactivationMeasures(course.reactivation, before, after).value.larger; // => false
 * ```
 */
export function reactivationMeasures(
  policy: Checked<ReactivationPolicy>,
  before: PeriodRecord,
  after: PeriodRecord,
): Explained<ReactivationMeasures> {
  requireChecked(reactivationRules.kind, policy);
  requireRecords(before, after);
  const { value, reasons } = judgeMeasures(policy, before, after);
  return { value, reasons };
}
