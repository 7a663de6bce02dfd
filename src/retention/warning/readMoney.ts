import { type Currency, DomainError, type Money, toMinorUnits } from '../../kernel/index.js';

/** The currency of a policy, and its decimal places. */
export interface MoneyUnit {
  readonly currency: Currency;
  readonly scale: number;
}

/**
 * Reads an amount of a record in whole minor units of the policy's currency.
 *
 * @throws DomainError `currency_mixed`, `decimal_invalid`.
 */
export function readMoney(amount: Money, { currency, scale }: MoneyUnit, path: string): bigint {
  if (amount.currency !== currency) throw new DomainError('currency_mixed', { path: `${path}.currency` });
  return toMinorUnits(amount.amount, scale, `${path}.amount`);
}
