import { defineExperiment, experimentVerdict } from 'panhuo';
import type { RandomStream } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { fixed, normal, once, shareOf } from './designs.js';

const design = defineExperiment({ ...fixed, id: 'test/money', analysis: { ...once, resamples: 199 } });
const parted = defineExperiment({
  ...design,
  arms: [
    { id: 'control', share: '0.2' },
    { id: 'treatment', share: '0.8' },
  ],
});

describe('the error of verdicts on money', () => {
  // One sleeper of twenty trades again, and what he brings is skewed: the resampled interval alone errs in 10 of 100, and in 24 of 100
  // with arms of 160 and 40. 400 runs at 5%: a standard deviation of 1.1%, three of them are 3.3%.
  const awake = (random: RandomStream) => (random.next() < 0.05 ? Math.exp(1.5 * normal(random)) : 0);
  it.each([
    ['equal arms', design, 100, 100],
    ['unequal arms', parted, 160, 40],
  ])('is at most one in twenty where few customers hold all of it: %s', (_, experiment, treated, left) => {
    const wrong = shareOf(400, 20_240_601, (random) => {
      const [treatment, control] = [treated, left].map((count) =>
        Float64Array.from({ length: count }, () => awake(random)),
      ) as [Float64Array, Float64Array];
      return (
        experimentVerdict(experiment, { measure: 'mean', treatment, control }).value.verdict !== 'unclear'
      );
    });
    expect(wrong).toBeLessThan(0.083);
  });

  it('sees a difference that is there about as often as the resampled interval does', () => {
    // A difference of 2.8016 standard errors, √(2 ÷ 100), is seen with a chance of 80% (1.959964 + 0.841621).
    const seen = shareOf(200, 7, (random) => {
      const column = (from: number) => Float64Array.from({ length: 100 }, () => from + normal(random));
      const outcome = {
        measure: 'mean',
        treatment: column(2.8016 * Math.sqrt(0.02)),
        control: column(0),
      } as const;
      return experimentVerdict(design, outcome).value.verdict === 'better';
    });
    // Three standard deviations of √(0.8 × 0.2 ÷ 200) = 2.8%.
    expect(Math.abs(seen - 0.8)).toBeLessThan(0.085);
  });
});
