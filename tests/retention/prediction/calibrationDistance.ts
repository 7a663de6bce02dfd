import type { ChancePoint } from 'panhuo';

/** How far chances lie from the shares that came true: the mean over customers of the distances of their points. */
export function distanceOf(points: readonly ChancePoint[]): number {
  const customers = points.reduce((sum, point) => sum + point.customers, 0);
  return (
    points.reduce((sum, { customers: n, expected, share }) => sum + n * Math.abs(expected - share), 0) /
    customers
  );
}
