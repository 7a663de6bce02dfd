/**
 * The mean of each stretch of a column of money, in major units; 0 for an empty one. Cost: one pass over the stretches.
 *
 * @param money - Whole minor units.
 * @param from - The first place of each stretch.
 * @param end - The place after its last.
 * @param unit - Minor units of a major one.
 */
export function historyMeans(
  money: Float64Array | readonly bigint[],
  from: Int32Array,
  end: Int32Array,
  unit: number,
): Float64Array {
  const means = new Float64Array(from.length);
  const exact = money instanceof Float64Array ? money : null;
  for (let row = 0; row < from.length; row++) {
    const count = end[row]! - from[row]!;
    if (count <= 0) continue;
    const sum =
      exact === null
        ? sumBig(money as readonly bigint[], from[row]!, end[row]!)
        : sumNumbers(exact, from[row]!, end[row]!);
    means[row] = sum / unit / count;
  }
  return means;
}

function sumNumbers(money: Float64Array, from: number, end: number): number {
  let sum = 0;
  for (let place = from; place < end; place++) sum += money[place]!;
  return sum;
}

function sumBig(money: readonly bigint[], from: number, end: number): number {
  let sum = 0n;
  for (let place = from; place < end; place++) sum += money[place]!;
  return Number(sum);
}
