import { placeOf, type Triangle } from '../cholesky.js';

/**
 * The square of a vector on the scale of its covariance L Lᵀ: u' V⁻ u, the rows that others explain left out.
 *
 * @param lower - The triangle L, with rows of zeros where `explained` names them.
 */
export function scaledSquare(lower: Triangle, explained: readonly number[], vector: Float64Array): number {
  const solved = Float64Array.from(vector);
  let square = 0;
  for (let row = 0; row < vector.length; row++) {
    // Its column in L is zero too, so that no other row asks for it.
    if (explained.includes(row)) continue;
    for (let k = 0; k < row; k++) solved[row]! -= lower[placeOf(row, k)]! * solved[k]!;
    solved[row]! /= lower[placeOf(row, row)]!;
    square += solved[row]! ** 2;
  }
  return square;
}
