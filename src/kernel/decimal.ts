import { Decimal as Base } from 'decimal.js';
import { decimalPattern } from './decimalPattern.js';
import { DomainError } from './error.js';

/** A decimal number of the library's own precision: 34 digits, half-even, as IEEE 754 decimal128. */
export type Decimal = Base;

/** What is accepted as a decimal number: text is exact, a number is taken at its shortest decimal form. */
export type DecimalInput = string | number | Base;

/** An exact decimal number as text, such as `37500.00` or `0.75`: no exponent, no grouping. */
export type DecimalText = string;

/** How a digit too many is dropped. `half-even` is the banker's rounding. */
export type Rounding = 'half-even' | 'half-up' | 'down' | 'up';

const DIGITS = 34;

// The caller's global Decimal is never touched; the numbers are decimal.js rounding modes.
const Precise = /* @__PURE__ */ Base.clone({ precision: 34, rounding: 6, defaults: true });
const modes: Readonly<Record<Rounding, Base.Rounding>> = { up: 0, down: 1, 'half-up': 4, 'half-even': 6 };

/**
 * Reads a decimal number.
 *
 * @param input - Plain decimal text (at most 34 digits, no exponent), a finite number, or a Decimal.
 * @param path - Where the value stands, for the error.
 * @returns The number, to compute with.
 * @throws DomainError `decimal_invalid`.
 * @example
 * ```ts
 * import { decimal } from 'panhuo/kernel';
 *
 * decimal('0.1').plus('0.2').toFixed(); // => '0.3'
 * decimal('1,000'); // throws decimal_invalid
 * ```
 */
export function decimal(input: DecimalInput, path = ''): Decimal {
  const plain = typeof input === 'string' ? decimalPattern.test(input) : isNumber(input);
  const value = plain ? new Precise(input) : undefined;
  if (value === undefined || value.precision() > DIGITS || Math.abs(value.e) > DIGITS) {
    throw new DomainError('decimal_invalid', {
      path,
      expected: 'a decimal number of at most 34 digits, without thousands separators',
    });
  }
  return value;
}

/**
 * The text of a Decimal that stands where untrusted data is read, whichever copy of decimal.js made it.
 *
 * @param value - An object of any kind.
 * @returns Its exact text, or `undefined` when it is no finite Decimal.
 */
export function textOfDecimal(value: object): DecimalText | undefined {
  if (!Base.isDecimal(value) || !value.isFinite()) return undefined;
  // What only calls itself a Decimal may answer with anything.
  const text: unknown = value.toFixed();
  return typeof text === 'string' ? text : undefined;
}

/**
 * Writes a decimal number with a fixed number of decimal places.
 *
 * @param input - The number.
 * @param places - Decimal places, 0 to 34.
 * @param rounding - How digits beyond them are dropped.
 * @returns The text; zero is never negative.
 * @throws DomainError `decimal_invalid`, or `facts_invalid` for a rounding that does not exist.
 * @example
 * ```ts
 * import { decimalText } from 'panhuo/kernel';
 *
 * decimalText('2.345', 2); // => '2.34'
 * decimalText('2.345', 2, 'half-up'); // => '2.35'
 * ```
 */
export function decimalText(
  input: DecimalInput,
  places: number,
  rounding: Rounding = 'half-even',
): DecimalText {
  if (!Object.hasOwn(modes, rounding)) {
    throw new DomainError('facts_invalid', { path: 'rounding', expected: 'half-even, half-up, down or up' });
  }
  const rounded = decimal(input).toDecimalPlaces(places, modes[rounding]);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(places);
}

/**
 * The plain text of a decimal number, for the facts of a reason: text stays as it was given, with its decimal places.
 *
 * @param input - The number, already read by `decimal`.
 * @returns Decimal text without an exponent.
 * @throws DomainError `decimal_invalid` for a number that is not finite or has more than 34 digits; text is not read.
 * @example
 * ```ts
 * import { plainText } from 'panhuo/kernel';
 *
 * plainText('253490.80'); // => '253490.80'
 * plainText(1e-7); // => '0.0000001'
 * ```
 */
export function plainText(input: DecimalInput): DecimalText {
  return typeof input === 'string' ? input : decimal(input).toFixed();
}

function isNumber(input: unknown): input is number | Base {
  return typeof input === 'number' ? Number.isFinite(input) : Base.isDecimal(input) && input.isFinite();
}
