/** A column with twice the room, the numbers kept. */
export function growInts(column: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * column.length + 16);
  wider.set(column);
  return wider;
}
