const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/**
 * Sorts keys that are not negative by their digits, the last first; keys in order cost one look.
 *
 * @param keys - The keys; they are sorted in place.
 * @param bits - How many bits of a key count, 31 at the most.
 * @param room - Room for as many keys, so that nothing is allocated a bucket.
 */
export function sortKeys(keys: Int32Array, bits: number, room: Int32Array): void {
  if (isRising(keys)) return;
  const { length } = keys;
  const counts = new Int32Array(DIGITS);
  let [from, to] = [keys, room];
  for (let shift = 0; shift < bits; shift += DIGIT_BITS) {
    counts.fill(0);
    for (let place = 0; place < length; place++) counts[(from[place]! >>> shift) & (DIGITS - 1)]!++;
    let sum = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = counts[digit]!;
      counts[digit] = sum;
      sum += count;
    }
    for (let place = 0; place < length; place++) {
      const key = from[place]!;
      to[counts[(key >>> shift) & (DIGITS - 1)]!++] = key;
    }
    [from, to] = [to, from];
  }
  if (from === room) keys.set(room.subarray(0, length));
}

function isRising(keys: Int32Array): boolean {
  for (let place = 1; place < keys.length; place++) if (keys[place]! < keys[place - 1]!) return false;
  return true;
}
