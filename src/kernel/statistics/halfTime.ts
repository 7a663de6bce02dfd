/** How close to one half counts as one half: products of quotients are rarely exact. R's tolerance. */
const TOLERANCE = Math.sqrt(Number.EPSILON);

/**
 * The time at which a falling curve comes to one half, by the convention of R's `survival`: where the curve is flat at
 * one half, the middle of that stretch.
 *
 * @param points - The curve, in the order of time.
 * @param read - The height at a point; `null` where it is undefined.
 * @returns The time; `null` where the curve stays above one half.
 * @example
 * ```ts
 * import { halfTime } from 'panhuo/kernel';
 *
 * const curve = [{ time: 3, height: 0.75 }, { time: 8, height: 0.5 }, { time: 10, height: 0.25 }];
 * halfTime(curve, ({ height }) => height); // => 9
 * ```
 */
export function halfTime<Point extends { readonly time: number }>(
  points: readonly Point[],
  read: (point: Point) => number | null,
): number | null {
  // Where a limit is undefined, because nobody is left, it says nothing: as in R it has not come to one half.
  const height = (point: Point): number => read(point) ?? Infinity;
  const first = points.find((point) => height(point) <= 0.5 + TOLERANCE);
  if (first === undefined) return null;
  if (height(first) < 0.5 - TOLERANCE) return first.time;
  const next = points.find((point) => height(point) < 0.5 - TOLERANCE);
  return next === undefined ? first.time : (first.time + next.time) / 2;
}
