import {
  addCounts,
  type DecimalText,
  demandCount,
  demandObject,
  fromMinorUnits,
  toMinorUnits,
} from '../../kernel/index.js';
import { placesOf } from './ratio.js';
import type { RevenueChange } from './revenueChange.js';

const groups = ['contraction', 'churn', 'expansion', 'new', 'steady'] as const;

/**
 * Adds up the change of revenue of two parts of a book: of branches, threads or machines. Every customer is in one part
 * alone.
 *
 * @param a - The change of one part.
 * @param b - That of another, of the same periods and in the same currency.
 * @returns That of both, at the most decimal places of the two; parts merge to the same in any order.
 * @throws DomainError `facts_invalid` for what is no change, `decimal_invalid`.
 * @example
 * ```ts
 * import { mergeRevenueChanges, revenueChange } from 'panhuo';
 *
 * const part = (was: string, is: string) =>
 *   revenueChange([{ customer: 'a', revenue: was }], [{ customer: 'a', revenue: is }]);
 * const { contraction, expansion } = mergeRevenueChanges(part('100', '80'), part('50', '90.50'));
 * [contraction, expansion]; // => ['20.00', '40.50']
 * ```
 */
export function mergeRevenueChanges(a: RevenueChange, b: RevenueChange): RevenueChange {
  for (const [path, part] of Object.entries({ a, b })) {
    demandObject(part, path);
    demandObject(part.customers, `${path}.customers`);
    for (const name of groups) demandCount(part.customers[name], `${path}.customers.${name}`);
  }
  const places = placesOf([a.opening, b.opening]);
  const sum = (name: Exclude<keyof RevenueChange, 'customers'>): DecimalText =>
    fromMinorUnits(toMinorUnits(a[name], places) + toMinorUnits(b[name], places), places);
  const count = (name: keyof RevenueChange['customers']): number =>
    addCounts(a.customers[name], b.customers[name], `customers.${name}`);
  return {
    opening: sum('opening'),
    contraction: sum('contraction'),
    churn: sum('churn'),
    expansion: sum('expansion'),
    new: sum('new'),
    closing: sum('closing'),
    customers: {
      contraction: count('contraction'),
      churn: count('churn'),
      expansion: count('expansion'),
      new: count('new'),
      steady: count('steady'),
    },
  };
}
