/** Stands for a row that no segment fits. */
export const NO_SEGMENT = 255;

/**
 * The first segment that fits the three scores of each row.
 *
 * @param scores - The scores, a row a customer.
 * @param ranges - Six bytes a segment: lowest and highest recency, frequency, value.
 * @param who - The rows to look at.
 * @param segment - Where the places of the segments are written.
 */
export function segmentRows(
  { recency, frequency, value }: Readonly<Record<'recency' | 'frequency' | 'value', Uint8Array>>,
  ranges: Uint8Array,
  who: Int32Array,
  segment: Uint8Array,
): void {
  for (const row of who) {
    const r = recency[row]!;
    const f = frequency[row]!;
    const v = value[row]!;
    for (let at = 0; at < ranges.length; at += 6) {
      if (r < ranges[at]! || r > ranges[at + 1]! || f < ranges[at + 2]! || f > ranges[at + 3]!) continue;
      if (v < ranges[at + 4]! || v > ranges[at + 5]!) continue;
      segment[row] = at / 6;
      break;
    }
  }
}
