import fc from 'fast-check';
import { minimumDetectableDifference, minimumDetectableEffect, sampleSize, sampleSizeOfMeans } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';

const plan = { power: 0.8, confidenceLevel: 0.95 };
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });
const ratio = fc.double({ min: 0.1, max: 10, noNaN: true });

describe('sampleSize', () => {
  // ../shared/vectors.md, section Retention.
  it('needs 8157.73 customers an arm to tell 6% from 5%', () => {
    expect(sampleSize({ from: 0.05, to: 0.06, ...plan }).toFixed(2)).toBe('8157.73');
  });

  // statsmodels 0.14.4, power_proportions_2indep(-0.01, 0.06, n, ratio, 0.05): a power of 0.800001 and 0.800002 at these sizes;
  // it counts the far tail too.
  it.each([
    [2, 6186.718347748009],
    [0.25, 19962.328732632584],
  ])('with a ratio of %d it needs %d in the first arm', (arms, size) => {
    expect(sampleSize({ from: 0.05, to: 0.06, ...plan, ratio: arms })).toBeCloseTo(size, 6);
  });

  it('is the same from either side: arms and shares change places, successes and failures too', () => {
    fc.assert(
      fc.property(share, share, level, level, ratio, (from, to, power, confidenceLevel, arms) => {
        fc.pre(Math.abs(from - to) > 1e-3);
        const size = sampleSize({ from, to, power, confidenceLevel, ratio: arms });
        const turned = sampleSize({ from: to, to: from, power, confidenceLevel, ratio: 1 / arms });
        const failures = sampleSize({ from: 1 - from, to: 1 - to, power, confidenceLevel, ratio: arms });
        expect(turned / (size * arms)).toBeCloseTo(1, 9);
        expect(failures / size).toBeCloseTo(1, 9);
      }),
    );
  });

  it('asks for more the smaller the difference, the greater the power, the higher the level', () => {
    const size = sampleSize({ from: 0.1, to: 0.12, ...plan });
    expect(sampleSize({ from: 0.1, to: 0.11, ...plan })).toBeGreaterThan(size);
    expect(sampleSize({ from: 0.1, to: 0.12, ...plan, power: 0.9 })).toBeGreaterThan(size);
    expect(sampleSize({ from: 0.1, to: 0.12, ...plan, confidenceLevel: 0.99 })).toBeGreaterThan(size);
    expect(Number.isFinite(sampleSize({ from: 0, to: 1, ...plan }))).toBe(true);
  });

  it.each([
    ['to', { from: 0.05, to: 0.05 }],
    ['from', { from: -0.1, to: 0.05 }],
    ['to', { from: 0.1, to: 1.05 }],
    ['from', { from: NaN, to: 0.05 }],
    ['power', { from: 0.1, to: 0.2, power: 1 }],
    ['confidenceLevel', { from: 0.1, to: 0.2, confidenceLevel: 0 }],
    ['ratio', { from: 0.1, to: 0.2, ratio: 0 }],
    ['ratio', { from: 0.1, to: 0.2, ratio: Infinity }],
  ])('refuses a %s that cannot be used', (path, options) => {
    const error = errorOf(() => sampleSize({ ...plan, ...options }));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
  });
});

describe('minimumDetectableEffect', () => {
  it('is the inverse of sampleSize, up and down', () => {
    fc.assert(
      fc.property(share, share, level, ratio, (from, to, power, arms) => {
        fc.pre(Math.abs(from - to) > 1e-3);
        const options = { from, power, confidenceLevel: 0.95, ratio: arms };
        const customers = sampleSize({ ...options, to });
        const direction = to > from ? 'rise' : 'fall';
        const effect = minimumDetectableEffect({ ...options, customers: customers * (1 + 1e-9), direction })!;
        expect(effect).toBeCloseTo(Math.abs(to - from), 6);
        expect(
          sampleSize({ ...options, to: direction === 'rise' ? from + effect : from - effect }),
        ).toBeLessThanOrEqual(customers * (1 + 2e-9));
      }),
    );
  });

  it('is nothing where even all the way would not show', () => {
    expect(minimumDetectableEffect({ from: 0.5, customers: 2, ...plan })).toBeNull();
    expect(minimumDetectableEffect({ from: 1, customers: 1e6, ...plan })).toBeNull();
    expect(minimumDetectableEffect({ from: 0, customers: 1e6, ...plan, direction: 'fall' })).toBeNull();
  });

  it.each([
    ['from', { from: 2, customers: 5 }],
    ['customers', { from: 0.5, customers: 0 }],
    ['customers', { from: 0.5, customers: NaN }],
    ['direction', { from: 0.5, customers: 5, direction: 'up' as 'rise' }],
  ])('refuses a %s that cannot be used', (path, options) => {
    expect(errorOf(() => minimumDetectableEffect({ ...plan, ...options })).details['path']).toBe(path);
  });
});

describe('sampleSizeOfMeans and minimumDetectableDifference', () => {
  // statsmodels 0.14.4, NormalIndPower().solve_power(effect_size=0.5, alpha=0.05, power=0.8, ratio). It counts the far tail too,
  // which is worth 2 in a million.
  it.each([
    [1, 62.79088416571135],
    [2, 47.09316312422399],
  ])('needs for half a standard deviation, with a ratio of %d, %s in the first arm', (arms, size) => {
    const options = { difference: -1, standardDeviation: 2, ...plan, ratio: arms };
    expect(sampleSizeOfMeans(options) / size).toBeCloseTo(1, 5);
  });

  it('are inverse', () => {
    const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, level, ratio, (difference, standardDeviation, power, arms) => {
        const options = { standardDeviation, power, confidenceLevel: 0.9, ratio: arms };
        const customers = sampleSizeOfMeans({ ...options, difference });
        expect(minimumDetectableDifference({ ...options, customers }) / difference).toBeCloseTo(1, 9);
      }),
    );
  });

  it.each([
    ['difference', { difference: 0, standardDeviation: 1 }],
    ['difference', { difference: NaN, standardDeviation: 1 }],
    ['standardDeviation', { difference: 1, standardDeviation: 0 }],
  ])('refuse a %s that cannot be used', (path, options) => {
    expect(errorOf(() => sampleSizeOfMeans({ ...plan, ...options })).details['path']).toBe(path);
  });

  it('refuse no customers', () => {
    const options = { ...plan, standardDeviation: 1, customers: 0 };
    expect(errorOf(() => minimumDetectableDifference(options)).details['path']).toBe('customers');
  });
});
