/** The first row that has one of two scores and not the other; −1 where there is none such. */
export function firstHalfScored(score: Uint8Array, other: Uint8Array): number {
  for (let row = 0; row < score.length; row++) if (score[row]! > 0 !== other[row]! > 0) return row;
  return -1;
}
