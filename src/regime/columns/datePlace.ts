/** The place of the last bar on or before a day, −1 where there is none. Cost: the logarithm of the bars. */
export function datePlace(day: Int32Array, on: number): number {
  let low = 0;
  let high = day.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (day[middle]! <= on) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
