/** Whether the starts of stretches begin at 0, never fall and end at `end`. */
export function startsFit(start: Int32Array, end: number): boolean {
  if (start.length === 0 || start[0] !== 0 || start[start.length - 1] !== end) return false;
  for (let place = 1; place < start.length; place++) if (start[place]! < start[place - 1]!) return false;
  return true;
}

/** Whether the values of each stretch rise, from `least` to `most`. `start` fits. Cost: one pass. */
export function stretchesRise(start: Int32Array, values: Int32Array, least: number, most: number): boolean {
  for (let place = 0; place + 1 < start.length; place++) {
    let before = least - 1;
    for (let at = start[place]!; at < start[place + 1]!; at++) {
      const value = values[at]!;
      if (value <= before || value > most) return false;
      before = value;
    }
  }
  return true;
}
