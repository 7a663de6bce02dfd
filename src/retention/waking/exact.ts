import { type DecimalText, toMinorUnits } from '../../kernel/index.js';

/** Decimal text in whole units of the smallest decimal place that there is: exact to compare and to add. */
export function exact(text: DecimalText): bigint {
  return toMinorUnits(text, 34);
}
