import type { ValueSums } from './sumByValue.js';

/** The sums of two books together. Exact, and so the same in any order, where weights are whole. Cost: one pass. */
export function mergeSums(a: ValueSums, b: ValueSums): ValueSums {
  const most = a.values.length + b.values.length;
  const values = new Float64Array(most);
  const plain = new Float64Array(most);
  const flagged = new Float64Array(most);
  let [size, fromA, fromB] = [0, 0, 0];
  while (fromA < a.values.length || fromB < b.values.length) {
    // Past the end there is no value, which is not below any.
    const value = Math.min(a.values[fromA] ?? Infinity, b.values[fromB] ?? Infinity);
    values[size] = value;
    if (a.values[fromA] === value) {
      plain[size]! += a.plain[fromA]!;
      flagged[size]! += a.flagged[fromA]!;
      fromA += 1;
    }
    if (b.values[fromB] === value) {
      plain[size]! += b.plain[fromB]!;
      flagged[size]! += b.flagged[fromB]!;
      fromB += 1;
    }
    size += 1;
  }
  return { values: values.slice(0, size), plain: plain.slice(0, size), flagged: flagged.slice(0, size) };
}
