import { describe, expect, it } from 'vitest';
import { maximise } from '../../../src/retention/columns/prediction/maximise.js';
import type { Objective } from '../../../src/retention/columns/prediction/place.js';

// −(x − 1)² − 50 (y − x²)²: the ridge of Rosenbrock (1960), its top at (1, 1).
const ridge: Objective = ([x = 0, y = 0], gradient) => {
  const off = y - x * x;
  gradient[0] = -2 * (x - 1) + 200 * off * x;
  gradient[1] = -100 * off;
  return -((x - 1) ** 2) - 50 * off * off;
};

/** Two hills, the one on the right twice as high. */
const hills: Objective = ([x = 0], gradient) => {
  const [left, right] = [Math.exp(-((x + 3) ** 2)), 2 * Math.exp(-((x - 3) ** 2))];
  gradient[0] = -2 * (x + 3) * left - 2 * (x - 3) * right;
  return left + right;
};

describe('maximise', () => {
  it('climbs along a bent ridge to its top, and knows how it bends there', () => {
    const start = Float64Array.of(-1.2, 1);
    const { point, value, covariance, errors, rise } = maximise(ridge, start);
    expect([...start]).toEqual([-1.2, 1]);
    for (const own of point) expect(own).toBeCloseTo(1, 9);
    expect(value).toBeCloseTo(0, 12);
    expect(rise).toBeLessThan(1e-12);
    // Minus the second derivatives at the top are [[402, −200], [−200, 100]]; their inverse is [[100, 200], [200, 402]] ÷ 200.
    const expected = [0.5, 1, 1, 2.01];
    expect(
      [...covariance![0]!, ...covariance![1]!].every((own, k) => Math.abs(own / expected[k]! - 1) < 1e-5),
    ).toBe(true);
    expect(errors[1]).toBeCloseTo(Math.sqrt(2.01), 5);
  });

  it('takes the highest of what it finds from several starts', () => {
    expect(maximise(hills, Float64Array.of(-2)).point[0]).toBeCloseTo(-3, 6);
    expect(maximise(hills, Float64Array.of(-2), Float64Array.of(2)).point[0]).toBeCloseTo(3, 6);
    expect(maximise(hills, Float64Array.of(2), Float64Array.of(-2)).point[0]).toBeCloseTo(3, 6);
  });

  it('ends on a slope that rises for ever', () => {
    const { point, errors } = maximise(([x = 0], gradient) => {
      gradient[0] = Math.exp(-x);
      return -Math.exp(-x);
    }, Float64Array.of(0));
    expect(point[0]).toBeGreaterThan(10);
    expect(errors[0]).toBeGreaterThan(100);
  });

  it('holds a coordinate that runs out of bounds, and goes on in the others', () => {
    // Rises in x for ever; and in y to a top that moves with x, at y = x ÷ 10.
    const { point, covariance, errors } = maximise(
      ([x = 0, y = 0], gradient) => {
        gradient[0] = 5 + 0.2 * (y - x / 10);
        gradient[1] = -2 * (y - x / 10);
        return 5 * x - (y - x / 10) ** 2;
      },
      Float64Array.of(0, -3),
    );
    expect(point[0]).toBe(20);
    expect(point[1]).toBeCloseTo(2, 9);
    expect(covariance).toBeNull();
    expect(errors[0]).toBe(Infinity);
    // The root of 1 ÷ 2, for the bend is 2.
    expect(errors[1]).toBeCloseTo(Math.sqrt(0.5), 6);
  });

  it('says that a plain has no top', () => {
    const { covariance, rise } = maximise(
      ([x = 0], gradient) => {
        gradient.fill(0);
        gradient[0] = -2 * x;
        return -x * x;
      },
      Float64Array.of(1, 1),
    );
    expect([covariance, rise]).toEqual([null, null]);
  });

  it('steps back from a wall', () => {
    const { point } = maximise(([x = 0], gradient) => {
      gradient[0] = 1 / x - 1;
      return x > 0 ? Math.log(x) - x : -Infinity;
    }, Float64Array.of(0.01));
    expect(point[0]).toBeCloseTo(1, 9);
  });
});
