import { decimal, type DecimalInput, DomainError } from '../../kernel/index.js';
import type { MarketRules } from './marketRules.js';
import { minorUnitsOf } from '../arithmetic/minorUnitsOf.js';

/**
 * A price in whole minor units.
 *
 * @throws DomainError `decimal_invalid`, or `facts_invalid` when it is not above zero or off the tick.
 */
export function readPrice({ currency, tick }: MarketRules, input: DecimalInput, path: string): number {
  const price = decimal(input, path);
  if (!price.gt(0) || !price.mod(tick).isZero()) {
    throw new DomainError('facts_invalid', { path, expected: 'a price above zero, in whole ticks' });
  }
  return minorUnitsOf(price, currency, path);
}
