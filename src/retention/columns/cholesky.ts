/** A matrix of which only one side is kept, row by row: (0,0), (1,0), (1,1), (2,0) …; it is symmetric, or a triangle. */
export type Triangle = Float64Array;

/** Where the element of a row and a column, no greater than it, stands. */
export function placeOf(row: number, column: number): number {
  return (row * (row + 1)) / 2 + column;
}

/**
 * The lower triangle L of a symmetric matrix that is L Lᵀ, and the rows that the rows before them explain: their pivot
 * is no more than the share `tolerance` of their diagonal, or than `least`. Such a row is left out, as in R's `coxph`.
 * (Cholesky 1910.)
 */
export function cholesky(
  matrix: Triangle,
  size: number,
  tolerance: number,
  least = 0,
): { readonly lower: Triangle; readonly explained: readonly number[] } {
  const lower = new Float64Array(matrix.length);
  const explained: number[] = [];
  for (let row = 0; row < size; row++) {
    const start = placeOf(row, 0);
    for (let column = 0; column <= row; column++) {
      let rest = matrix[start + column]!;
      const other = placeOf(column, 0);
      for (let k = 0; k < column; k++) rest -= lower[start + k]! * lower[other + k]!;
      if (column === row) {
        if (rest > Math.max(least, tolerance * matrix[start + row]!)) lower[start + row] = Math.sqrt(rest);
        else explained.push(row);
      } else {
        const pivot = lower[other + column]!;
        lower[start + column] = pivot === 0 ? 0 : rest / pivot;
      }
    }
  }
  return { lower, explained };
}

/** Solves L Lᵀ x = b, where no row of L is left out. */
export function solveCholesky(lower: Triangle, right: Float64Array): Float64Array {
  const size = right.length;
  const solved = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) solved[row]! -= lower[placeOf(row, k)]! * solved[k]!;
    solved[row]! /= lower[placeOf(row, row)]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) solved[row]! -= lower[placeOf(k, row)]! * solved[k]!;
    solved[row]! /= lower[placeOf(row, row)]!;
  }
  return solved;
}

/** The inverse of L Lᵀ, by its columns. */
export function invertCholesky(lower: Triangle, size: number): Float64Array[] {
  return Array.from({ length: size }, (_, column) => {
    const unit = new Float64Array(size);
    unit[column] = 1;
    return solveCholesky(lower, unit);
  });
}
