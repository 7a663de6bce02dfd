/** The weight of the rows that end at each of some rising times by each cause; rows with a cause below zero count nowhere. */
export function causeSums(
  time: Float64Array | Int32Array,
  cause: Int32Array,
  weight: Float64Array | undefined,
  times: Float64Array,
  causes: number,
): Float64Array[] {
  const sums = Array.from({ length: causes }, () => new Float64Array(times.length));
  for (let row = 0; row < time.length; row++) {
    const own = cause[row]!;
    if (own < 0) continue;
    let low = 0;
    let high = times.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (times[middle]! < time[row]!) low = middle + 1;
      else high = middle;
    }
    sums[own]![low]! += weight === undefined ? 1 : weight[row]!;
  }
  return sums;
}

/** Which rows end in an event: 1 where the cause is none below zero. */
export function eventsOfCauses(cause: Int32Array): Uint8Array {
  const event = new Uint8Array(cause.length);
  for (let row = 0; row < cause.length; row++) event[row] = cause[row]! < 0 ? 0 : 1;
  return event;
}
