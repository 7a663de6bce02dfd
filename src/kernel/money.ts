import { type Currency, type CurrencyPolicy, scaleOf } from './currencies.js';
import { decimal, type DecimalInput, type DecimalText, decimalText, type Rounding } from './decimal.js';
import { DomainError } from './error.js';

/** An amount of money. The amount has exactly the decimal places of its currency. */
export interface Money {
  readonly amount: DecimalText;
  readonly currency: Currency;
}

/** How `money` treats an amount. */
export interface MoneyOptions {
  /** How digits beyond the scale of the currency are dropped; without it they are refused. */
  readonly rounding?: Rounding;
  /** The scales of the currencies; default: ISO 4217. */
  readonly policy?: CurrencyPolicy;
  /** Where the amount stands, for the error. */
  readonly path?: string;
}

/**
 * An amount of money as text, at the scale of its currency. Nothing is rounded unless the caller says how.
 *
 * @param amount - The amount.
 * @param currency - ISO 4217 code.
 * @param options - Rounding, other scales.
 * @returns Decimal text, such as `37500.00`.
 * @throws DomainError `decimal_invalid`, `currency_unknown`, `facts_invalid` for a rounding that there is not, or `amount_scale` when the
 * currency has no such small amounts and no rounding is given.
 * @example
 * ```ts
 * import { money } from 'panhuo';
 *
 * money(37500, 'CNY'); // => '37500.00'
 * money('0.125', 'CNY'); // throws amount_scale
 * money('0.125', 'CNY', { rounding: 'half-even' }); // => '0.12'
 * ```
 */
export function money(amount: DecimalInput, currency: Currency, options: MoneyOptions = {}): DecimalText {
  const scale = scaleOf(currency, options.policy);
  const { rounding, path = '' } = options;
  if (rounding === undefined && decimal(amount, path).decimalPlaces() > scale) {
    throw new DomainError('amount_scale', { path, currency, scale });
  }
  return decimalText(amount, scale, rounding);
}

/**
 * The exact sum of amounts of one currency.
 *
 * @param amounts - The amounts; an empty list sums to zero.
 * @param currency - ISO 4217 code.
 * @returns Decimal text at the scale of the currency.
 * @throws DomainError as `money`, with the index of the amount in the path.
 * @example
 * ```ts
 * import { sumMoney } from 'panhuo/kernel';
 *
 * sumMoney(['0.10', '0.20'], 'CNY'); // => '0.30'
 * ```
 */
export function sumMoney(amounts: readonly DecimalInput[], currency: Currency): DecimalText {
  let sum = decimal(0);
  for (const [index, amount] of amounts.entries()) sum = sum.plus(decimal(amount, `[${index}]`));
  return money(sum, currency);
}
