/** How often each code stands in a column, of the rows whose score is not 0: of the customers who acted. */
export function countCodes(codes: Uint8Array, score: Uint8Array): Int32Array {
  const counts = new Int32Array(256);
  for (let row = 0; row < codes.length; row++) if (score[row]! > 0) counts[codes[row]!]! += 1;
  return counts;
}
