/**
 * Whether a column of values rises, from `least` on and without end, and each has its weights: none below zero, and some
 * above. Cost: one pass.
 */
export function sumsFit(values: unknown, least: number, weights: readonly unknown[]): boolean {
  if (!(values instanceof Float64Array)) return false;
  const columns = weights.filter(
    (column) => column instanceof Float64Array && column.length === values.length,
  );
  if (columns.length < weights.length) return false;
  let before = -Infinity;
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    // Comparisons with NaN are false.
    if (!(value >= least && value < Infinity && (place === 0 || value > before))) return false;
    let sum = 0;
    for (const column of columns as Float64Array[]) {
      const weight = column[place]!;
      if (!(weight >= 0 && weight < Infinity)) return false;
      sum += weight;
    }
    if (sum === 0) return false;
    before = value;
  }
  return true;
}
