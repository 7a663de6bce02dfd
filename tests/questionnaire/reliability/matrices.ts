import fc from 'fast-check';

export type Matrix = (number | null)[][];

/** Rows of digits as a matrix; a full stop is a gap. */
export function digits(text: string): Matrix {
  return text.split(' ').map((row) => row.split('').map((digit) => (digit === '.' ? null : Number(digit))));
}

/** Items by people: a matrix with rows and columns exchanged. */
export function columnsOf<T>(matrix: readonly (readonly T[])[]): T[][] {
  return (matrix[0] ?? []).map((_, item) => matrix.map((row) => row[item]!));
}

/** A matrix without one of its items. */
export function without<T>(matrix: readonly (readonly T[])[], item: number): T[][] {
  return matrix.map((row) => row.filter((_, place) => place !== item));
}

const size = fc.record({ people: fc.integer({ min: 2, max: 12 }), items: fc.integer({ min: 2, max: 6 }) });
const matrixOf = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T[][]> =>
  size.chain(({ people, items }) =>
    fc.array(fc.array(cell, { minLength: items, maxLength: items }), {
      minLength: people,
      maxLength: people,
    }),
  );

/** Whole ratings from 1 to 5. */
export const ratings = fc.integer({ min: 1, max: 5 });

/** Matrices without gaps. */
export const fullMatrices = matrixOf(ratings);

/** Matrices with gaps, few or many. */
export const gappyMatrices = fc
  .constantFrom(2, 5, 20)
  .chain((most) => matrixOf(fc.option(ratings, { freq: most })));

/** The sample variance by its definition, with fractions that are exact for whole numbers. */
export function variance(values: readonly number[]): number {
  const n = values.length;
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + value * value, 0);
  return (n * squares - sum * sum) / (n * (n - 1));
}

/** Cronbach's alpha by its definition, from the totals of the people: a peer that knows no covariances. */
export function alphaByHand(matrix: readonly (readonly number[])[]): number | null {
  const items = matrix[0]?.length ?? 0;
  const total = variance(matrix.map((row) => row.reduce((sum, value) => sum + value, 0)));
  const own = columnsOf(matrix).reduce((sum, column) => sum + variance(column), 0);
  return items < 2 || total === 0 ? null : (items / (items - 1)) * (1 - own / total);
}
