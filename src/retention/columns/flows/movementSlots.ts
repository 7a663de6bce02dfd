/**
 * The slot of every movement: its kind, `none` for the code 255; −1 outside the time. One pass.
 *
 * @param kind - Codes below `none`, or 255.
 * @param on - Epoch days.
 * @param none - The slot of rows without a kind.
 * @param from - First epoch day that counts.
 * @param to - Last epoch day that counts.
 */
export function movementSlots(
  kind: Uint8Array,
  on: Int32Array,
  none: number,
  from: number,
  to: number,
): Int32Array {
  const slot = new Int32Array(kind.length);
  for (let row = 0; row < kind.length; row++) {
    const day = on[row]!;
    const code = kind[row]!;
    slot[row] = day < from || day > to ? -1 : code < none ? code : none;
  }
  return slot;
}
