import assert from 'node:assert/strict';
import { fQuantile } from 'panhuo/kernel';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const generator = xoroshiro128plus(20260107);
const whole = (min: number, max: number): number => min + ((generator.next() >>> 0) % (max - min + 1));

const questions = Array.from({ length: 3000 }, () => {
  const degrees = () => (whole(0, 1) === 0 ? whole(1, 40) / 2 : whole(1, 1_000_000));
  const [p, d1, d2] = [whole(1, 9999) / 10_000, degrees(), degrees()];
  return { p, d1, d2, quantile: fQuantile(p, d1, d2) };
});

/** The quantiles go over, and the shares of the distribution below them come back: scipy's inverse is less exact. */
export const quantilesAsked = questions.map(({ quantile, d1, d2 }) => [quantile, d1, d2]);

/** With a million degrees a share is a thousand times as touchy as its quantile, of which this is 1 part in 10^13. */
export function checkQuantiles(sharesBelow: readonly number[]): string {
  assert.equal(sharesBelow.length, questions.length);
  for (const [index, { p, d1, d2 }] of questions.entries()) {
    const error = Math.abs(sharesBelow[index]! / p - 1);
    assert.ok(error < 1e-10, `F of ${String(p)} with ${String(d1)} and ${String(d2)}: ${String(error)}`);
  }
  return `${String(sharesBelow.length)} quantiles of F as in scipy, their shares to 1e-10`;
}
