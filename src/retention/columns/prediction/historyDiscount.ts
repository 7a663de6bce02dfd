/** Adds what is expected of a period, discounted to today; an expectation never falls, though its last digits may. */
export function addDiscounted(
  into: Float64Array,
  expected: Float64Array,
  before: Float64Array | null,
  factor: number,
): void {
  for (let row = 0; row < into.length; row++) {
    const own = before === null ? expected[row]! : expected[row]! - before[row]!;
    if (own > 0) into[row]! += own * factor;
  }
}
