/** How many rows of one code go to each slot; without codes, all rows. −1 is nowhere. */
export function countBySlot(slot: Int32Array, slots: number, codes?: Uint8Array, code = 0): Int32Array {
  const counts = new Int32Array(slots);
  for (let row = 0; row < slot.length; row++) {
    const place = slot[row]!;
    if (place >= 0 && (codes === undefined || codes[row] === code)) counts[place]!++;
  }
  return counts;
}

/** A bit for each code that goes to a slot; `none` is no code. At most 31 codes. */
export function bitsBySlot(slot: Int32Array, slots: number, codes: Uint8Array, none: number): Int32Array {
  const bits = new Int32Array(slots);
  for (let row = 0; row < slot.length; row++) {
    const place = slot[row]!;
    if (place >= 0 && codes[row] !== none) bits[place]! |= 1 << codes[row]!;
  }
  return bits;
}
