import type { GammaGamma } from '../../prediction/types.js';
import type { SpendingColumns } from '../../prediction/value/types.js';

/**
 * The mean value of a trade, after so many of a mean value (Fader and Hardie 2013): p (γ + xz)/(px + q − 1), which is
 * the customer's own mean and that of the book, weighted. NaN where the model has none.
 */
export function tradeValue(
  { p, q, gamma }: GammaGamma['parameters'],
  frequency: number,
  value: number,
): number {
  const trust = p * frequency;
  if (trust + q <= 1) return NaN;
  // Who never traded again spent nothing that is looked at.
  return (p * (gamma + (frequency === 0 ? 0 : frequency * value))) / (trust + q - 1);
}

/** The same of every row. Cost: one pass. */
export function tradeValues(
  parameters: GammaGamma['parameters'],
  { frequency, value }: SpendingColumns,
): Float64Array {
  const values = new Float64Array(frequency.length);
  for (let row = 0; row < values.length; row++) {
    values[row] = tradeValue(parameters, frequency[row]!, value[row]!);
  }
  return values;
}
