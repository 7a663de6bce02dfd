import { defineExperiment, industry, sequentialLook } from 'panhuo';
import type { RandomStream } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { exact, normal, shareOf } from './designs.js';

const large = industry.wakingExperiment;

describe('the error of looks after every single customer', () => {
  // Who comes next is treated with this chance; the shares are the same in both arms, so that any difference found is an error.
  const everLookedWrong = (
    design: typeof exact,
    random: RandomStream,
    p: number,
    treated: number,
    most: number,
  ) => {
    const treatment = { successes: 0, total: 0 };
    const control = { successes: 0, total: 0 };
    for (let customer = 0; customer < most; customer++) {
      const arm = random.next() < treated ? treatment : control;
      arm.total += 1;
      if (random.next() < p) arm.successes += 1;
      const { lower, upper } = sequentialLook(design, { measure: 'share', treatment, control }).value;
      if ((lower ?? -1) > 0 || (upper ?? 1) < 0) return true;
    }
    return false;
  };

  it.each([
    [0.1, 0.5],
    [0.3, 0.8],
  ])(
    'is at most one in twenty for shares of %s, with a part of %s treated, on large numbers',
    (p, treated) => {
      expect(
        shareOf(200, 11, (random) => everLookedWrong(large, random, p, treated, 1000)),
      ).toBeLessThanOrEqual(0.05);
    },
  );

  it('is at most one in twenty for shares, exact, from the first customer on', () => {
    expect(shareOf(100, 12, (random) => everLookedWrong(exact, random, 0.02, 0.7, 300))).toBeLessThanOrEqual(
      0.05,
    );
  });

  it('is at most one in twenty for skewed means', () => {
    const wrong = shareOf(100, 13, (random) => {
      const column = () => Float64Array.from({ length: 350 }, () => Math.exp(normal(random)));
      const [a, b] = [column(), column()];
      for (let customers = 100; customers <= 350; customers++) {
        const { lower, upper } = sequentialLook(large, {
          measure: 'mean',
          treatment: a.subarray(0, customers),
          control: b.subarray(0, customers),
        }).value;
        if ((lower ?? -1) > 0 || (upper ?? 1) < 0) return true;
      }
      return false;
    });
    expect(wrong).toBeLessThanOrEqual(0.05);
  });

  // By the spread of each arm on its own about 9 of 100 would be wrong by the 4,000th customer: the small arm lacks the few large ones.
  it('is at most one in twenty for money that few customers hold, in unequal arms', () => {
    const parted = defineExperiment({
      ...large,
      arms: [
        { id: 'control', share: '0.2' },
        { id: 'treatment', share: '0.8' },
      ],
    });
    const wrong = shareOf(150, 14, (random) => {
      const column = (count: number) =>
        Float64Array.from({ length: count }, () =>
          random.next() < 0.05 ? Math.exp(1.5 * normal(random)) : 0,
        );
      const [a, b] = [column(3200), column(800)];
      for (let customers = 100; customers <= 800; customers += 20) {
        const { lower, upper } = sequentialLook(parted, {
          measure: 'mean',
          treatment: a.subarray(0, 4 * customers),
          control: b.subarray(0, customers),
        }).value;
        if ((lower ?? -1) > 0 || (upper ?? 1) < 0) return true;
      }
      return false;
    });
    expect(wrong).toBeLessThanOrEqual(0.02);
  });
});
