import { type DecimalText, toMinorUnits } from '../../kernel/index.js';

/** Decimal places of a share: in whole millionths the seats of ten million customers are exact in a double. */
const PLACES = 6;

/** All of it, in millionths. */
export const WHOLE = 1_000_000;

/** A share as it may stand in a design: above 0, below 1, at most six places. */
export const sharePattern = /^0\.(?!0+$)\d{1,6}$/;

/** The share in whole millionths. */
export function millionths(share: DecimalText): number {
  return Number(toMinorUnits(share, PLACES));
}
