/** How close to a height counts as that height: products of quotients are rarely exact. R's tolerance. */
const TOLERANCE = Math.sqrt(Number.EPSILON);

/**
 * The time at which a falling curve comes to a height, such as one half for the median, by the convention of R's
 * `survival`: where the curve is flat at that height, the middle of the stretch; its beginning where it stays flat to the
 * end, as R prints the median.
 *
 * @param points - The curve, in the order of time.
 * @param read - The height at a point; `null` where it is undefined.
 * @param height - The height to come to, between 0 and 1.
 * @returns The time; `null` where the curve stays above it. Cost: a pass.
 * @example
 * ```ts
 * import { quantileTime } from 'panhuo/kernel';
 *
 * const curve = [{ time: 3, left: 0.75 }, { time: 8, left: 0.5 }, { time: 10, left: 0.25 }];
 * quantileTime(curve, ({ left }) => left, 0.5); // => 9
 * quantileTime(curve, ({ left }) => left, 0.6); // => 8
 * ```
 */
export function quantileTime<Point extends { readonly time: number }>(
  points: readonly Point[],
  read: (point: Point) => number | null,
  height: number,
): number | null {
  // Where a limit is undefined, because nobody is left, it says nothing: as in R it has not come to the height.
  const heightAt = (point: Point): number => read(point) ?? Infinity;
  // A height closer to 1 or 0 than that is neither: who are all left have not come to it.
  const tolerance = Math.min(TOLERANCE, height / 2, (1 - height) / 2);
  const first = points.find((point) => heightAt(point) <= height + tolerance);
  if (first === undefined) return null;
  if (heightAt(first) < height - tolerance) return first.time;
  const next = points.find((point) => heightAt(point) < height - tolerance);
  return next === undefined ? first.time : (first.time + next.time) / 2;
}
