/**
 * The median of the days between neighbouring days of a stretch: how long it usually takes until the next one.
 *
 * @param day - Epoch days, rising within the stretch.
 * @param start - Where the stretch begins.
 * @param end - The place after its last day.
 * @param gaps - Room for as many gaps, so that nothing is allocated a customer.
 * @returns Days, a half where two gaps lie in the middle; NaN where there is no gap. Cost: a sort of the gaps.
 */
export function medianGap(day: Int32Array, start: number, end: number, gaps: Int32Array): number {
  const count = end - start - 1;
  if (count < 1) return NaN;
  for (let gap = 0; gap < count; gap++) gaps[gap] = day[start + gap + 1]! - day[start + gap]!;
  sortStretch(gaps, 0, count);
  const middle = count >> 1;
  return count % 2 === 1 ? gaps[middle]! : (gaps[middle - 1]! + gaps[middle]!) / 2;
}

/** Up to this length moving numbers one by one is faster than a view and its sort. */
const SHORT = 24;

/** Sorts a stretch of a column in place; one that is in order already costs one look. */
export function sortStretch(column: Int32Array, start: number, end: number): void {
  if (end - start > SHORT) {
    if (!isRising(column, start, end)) column.subarray(start, end).sort();
    return;
  }
  for (let place = start + 1; place < end; place++) {
    const value = column[place]!;
    let hole = place;
    for (; hole > start && column[hole - 1]! > value; hole--) column[hole] = column[hole - 1]!;
    column[hole] = value;
  }
}

function isRising(column: Int32Array, start: number, end: number): boolean {
  for (let place = start + 1; place < end; place++) {
    if (column[place]! < column[place - 1]!) return false;
  }
  return true;
}
