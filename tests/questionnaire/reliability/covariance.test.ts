import { describe, expect, it } from 'vitest';
import { correlationOf } from '../../../src/questionnaire/reliability/covariance.js';

// Both variances are 1, so that the correlation is the covariance. Dust is 1e−12, as the source says.
describe('a correlation', () => {
  it.each([
    [0.5, 0.5],
    [1.1e-12, 1.1e-12],
    [1e-12, 0],
    [-1e-12, 0],
    [1 - 2e-12, 1 - 2e-12],
    [1 - 1e-12, 1],
    [1e-12 - 1, -1],
    [1 + 1e-12, 1],
    [-1 - 1e-12, -1],
    [1 + 2e-12, null],
    [-1 - 2e-12, null],
    [NaN, null],
  ])('of %f is %f: what is dust is taken away, and what no answers can have is none', (shared, expected) => {
    expect(correlationOf(shared, 1, 1)).toBe(expected);
  });

  it.each([
    [0, 0, 1],
    [0, 1, 0],
    [1, 0, 1],
    [1, -1, 1],
  ])('there is none where a variance is zero or less: %f, %f, %f', (shared, a, b) => {
    expect(correlationOf(shared, a, b)).toBeNull();
  });
});
