/** A bit for each of the chosen values, by its place among all. */
export function bitsOf<Value extends string>(all: readonly Value[], chosen: readonly Value[]): number {
  let bits = 0;
  for (const value of chosen) bits |= 1 << all.indexOf(value);
  return bits;
}

/** The values whose bits are set. */
export function chosenOf<Value extends string>(all: readonly Value[], bits: number): Value[] {
  return all.filter((_, place) => (bits & (1 << place)) !== 0);
}
