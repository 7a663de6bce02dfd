/** What a list of numbers comes to. */
export interface NumberSummary {
  readonly mean: number;
  /** With n − 1; `null` for a single number. */
  readonly sd: number | null;
  readonly min: number;
  readonly max: number;
}

/**
 * Mean, standard deviation and ends of a list of finite numbers; `null` for an empty one.
 *
 * Two passes, the second with the correction of Chan, Golub and LeVeque (1983): numbers that lie close together far from
 * zero keep their digits, and equal ones have a deviation of exactly zero.
 */
export function summarise(values: readonly number[] | Float64Array): NumberSummary | null {
  const origin = values[0];
  if (origin === undefined) return null;
  let [shift, min, max] = [0, origin, origin];
  for (const value of values) {
    shift += value - origin;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const mean = origin + shift / values.length;
  let [sum, squares] = [0, 0];
  for (const value of values) {
    const deviation = value - mean;
    sum += deviation;
    // A product has the same bytes on every engine; a power need not.
    squares += deviation * deviation;
  }
  const variance = (squares - (sum * sum) / values.length) / (values.length - 1);
  // A zero that is added takes the sign off a negative zero, which JSON has not.
  return { mean, sd: values.length < 2 ? null : Math.sqrt(variance), min: min + 0, max: max + 0 };
}
