/** Adds the counts of parts: `into[to[place]] += part[place]`. */
export function addCounts(
  parts: readonly (readonly [part: Int32Array, to: Int32Array])[],
  slots: number,
): Int32Array {
  const counts = new Int32Array(slots);
  for (const [part, to] of parts) {
    for (let place = 0; place < to.length; place++) counts[to[place]!]! += part[place]!;
  }
  return counts;
}
