import type { DecimalText } from '../../kernel/index.js';
import { exact } from '../waking/exact.js';
import { ratio, requireAmounts } from './ratio.js';

/** How the revenue of the customers of a period changed until the next. Amounts are decimal text in one currency. */
export interface RevenueMovement {
  /** Revenue of the customers who were there in the first period. */
  readonly opening: DecimalText;
  /** How much less those pay who pay less. */
  readonly contraction: DecimalText;
  /** What those paid who pay nothing any more. */
  readonly churn: DecimalText;
  /** How much more those pay who pay more. New customers are no expansion. */
  readonly expansion: DecimalText;
}

/** How much of the revenue was kept. */
export interface RevenueRetention {
  /** Gross (GRR): without expansion, so never above 1. */
  readonly gross: number | null;
  /** Net (NRR): with expansion. It can hide losses: look at both. */
  readonly net: number | null;
}

/**
 * How much of the revenue of existing customers was kept: (opening − contraction − churn) ÷ opening, and the same with
 * expansion.
 *
 * @param movement - The four figures, decimal text, none below zero.
 * @returns The two ratios; `null` without opening revenue. Computed exactly and rounded once.
 * @throws DomainError `decimal_invalid`, `facts_invalid` for a figure below zero.
 * @example
 * ```ts
 * import { revenueRetention } from 'panhuo';
 *
 * revenueRetention({ opening: '50000', contraction: '2000', churn: '3000', expansion: '6000' });
 * // => { gross: 0.9, net: 1.02 }
 * revenueRetention({ opening: '0', contraction: '0', churn: '0', expansion: '10' }); // => { gross: null, net: null }
 * ```
 */
export function revenueRetention({
  opening,
  contraction,
  churn,
  expansion,
}: RevenueMovement): RevenueRetention {
  requireAmounts({ opening, contraction, churn, expansion });
  const whole = exact(opening);
  const kept = whole - exact(contraction) - exact(churn);
  return { gross: ratio(kept, whole), net: ratio(kept + exact(expansion), whole) };
}
