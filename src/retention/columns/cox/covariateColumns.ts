/** Beyond this, squares leave the doubles. */
const LARGEST = 1e100;

/** The columns of rows that all have the same width. */
export function transpose(rows: readonly (readonly number[])[], width: number): Float64Array[] {
  const columns = Array.from({ length: width }, () => new Float64Array(rows.length));
  for (let row = 0; row < rows.length; row++) {
    const own = rows[row]!;
    // What is no number is not to become one, such as null or the text "1".
    for (let k = 0; k < width; k++) columns[k]![row] = typeof own[k] === 'number' ? own[k]! : NaN;
  }
  return columns;
}

/** The first place, column by column, with something that is no number or too large a one. */
export function firstUnfit(
  columns: readonly Float64Array[],
): { readonly row: number; readonly column: number } | undefined {
  for (let column = 0; column < columns.length; column++) {
    const own = columns[column]!;
    for (let row = 0; row < own.length; row++) {
      if (!(Math.abs(own[row]!) <= LARGEST)) return { row, column };
    }
  }
  return undefined;
}
