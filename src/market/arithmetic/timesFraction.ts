import type { DecimalText, Rounding } from '../../kernel/index.js';

/** A ratio as whole numbers, so that money is multiplied without a decimal library and without a rounding error. */
export interface Fraction {
  /** At most 10^7. */
  readonly numerator: number;
  /** A power of ten, at most 10^7. */
  readonly denominator: number;
}

/** With seven places, no product below leaves the whole numbers that a double holds (±2^53). */
export const RATE_PLACES = 7;

/** Reads decimal text from 0 to 1, with at most seven decimal places. */
export function fractionOf(text: DecimalText): Fraction {
  const [whole = '', places = ''] = text.split('.');
  return { numerator: Number(whole + places), denominator: 10 ** places.length };
}

/**
 * An amount times a ratio, rounded once.
 *
 * @param amount - Whole minor units, zero or more, at most 2^53.
 * @returns Whole minor units, exact for a ratio up to 2.
 */
export function timesFraction(
  amount: number,
  { numerator, denominator }: Fraction,
  rounding: Rounding,
): number {
  const below = amount % denominator;
  const product = below * numerator;
  const rest = product % denominator;
  const down = ((amount - below) / denominator) * numerator + (product - rest) / denominator;
  return roundsUp(rounding, rest * 2 - denominator, rest, down) ? down + 1 : down;
}

function roundsUp(rounding: Rounding, overHalf: number, rest: number, down: number): boolean {
  switch (rounding) {
    case 'half-up':
      return overHalf >= 0;
    case 'half-even':
      return overHalf > 0 || (overHalf === 0 && down % 2 === 1);
    case 'up':
      return rest > 0;
    case 'down':
      return false;
  }
}
