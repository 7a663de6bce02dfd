/** A diagonal of one number. */
export function identity(size: number, scale: number): Float64Array[] {
  return Array.from({ length: size }, (_, row) => new Float64Array(size).fill(scale, row, row + 1));
}

/** A matrix, by its lines, times a vector. */
export function times(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (line) => dot(line, vector));
}

/** The sum of the products. */
export function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, own, index) => sum + own * b[index]!, 0);
}

/** The length. */
export function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

/** The greatest coordinate, without its sign. */
export function longest(vector: Float64Array): number {
  return vector.reduce((most, own) => Math.max(most, Math.abs(own)), 0);
}
