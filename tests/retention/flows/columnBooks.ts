import fc from 'fast-check';
import type { MoneyColumn } from 'panhuo';

/** Fen up to the most that a number holds, so that two can leave ±2^53; now and then more than that. */
export const fen = fc.oneof(
  fc.bigInt({ min: 0n, max: 3n }),
  fc.bigInt({ min: 0n, max: 2n ** 53n - 1n }),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 10n ** 17n }),
);

/** Whole numbers as a column: of numbers where they fit, unless big integers are asked for. */
export function column(units: readonly bigint[], isBig = false): MoneyColumn {
  const fits = units.every((unit) => unit < 2n ** 53n && unit > -(2n ** 53n));
  return fits && !isBig ? Float64Array.from(units, Number) : units;
}

/** Rows in parts, by a number that each has. */
export function parted<Row extends { readonly part: number }>(rows: readonly Row[]): [Row[], Row[], Row[]] {
  const of = (part: number) => rows.filter((row) => row.part === part);
  return [of(0), of(1), of(2)];
}

/** Three parts merged in every way there is, as JSON text: the bytes. */
export function mergedTexts<T>([a, b, c]: readonly [T, T, T], merge: (a: T, b: T) => T): string[] {
  return [
    merge(merge(a, b), c),
    merge(a, merge(b, c)),
    merge(merge(c, a), b),
    merge(b, merge(c, a)),
    merge(merge(b, a), c),
  ].map((whole) => JSON.stringify(whole));
}

/** The part of every row. */
export const part = fc.integer({ min: 0, max: 2 });
