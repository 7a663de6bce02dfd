import { type DecimalText, toMinorUnits } from '../../kernel/index.js';

/** Decimal places of an exact figure. */
export const PLACES = 34;

/** Decimal text in whole units of the smallest decimal place that there is: exact to compare and to add. */
export function exact(text: DecimalText): bigint {
  return toMinorUnits(text, PLACES);
}

/**
 * The same for a figure that may be a number, such as a probability or an estimate of a model: a number is taken at its
 * shortest decimal form, one below 1e-6 at its first 34 decimal places. The number is finite and below 1e21.
 */
export function exactFigure(figure: DecimalText | number): bigint {
  if (typeof figure === 'string') return exact(figure);
  const shortest = String(figure);
  return exact(shortest.includes('e') ? figure.toFixed(PLACES) : shortest);
}
