/** Orders exact figures, the largest first. */
export function falling(a: bigint, b: bigint): number {
  return a === b ? 0 : a > b ? -1 : 1;
}
