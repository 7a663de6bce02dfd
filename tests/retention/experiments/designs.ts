import { type AlwaysValidAnalysis, defineExperiment, type FixedAnalysis, industry } from 'panhuo';
import { type RandomStream, seededRandom } from 'panhuo/kernel';

// Designs and chance that several suites share.

export const alwaysValid: AlwaysValidAnalysis = {
  kind: 'always-valid',
  shares: { method: 'large-numbers', leastOutcomes: 10 },
  tunedFor: 2000,
  leastCustomers: 100,
};

/** The preset, with the seed that every experiment has to set. */
export const half = defineExperiment({ ...industry.wakingExperiment, seed: 'of the tests' });

export const exact = defineExperiment({
  ...half,
  id: 'test/exact',
  analysis: {
    ...alwaysValid,
    shares: { method: 'exact', prior: { successes: '0.5', failures: '0.5' } },
  },
});

export const once: FixedAnalysis = {
  kind: 'fixed',
  customers: 2,
  continuityCorrection: false,
  resamples: 1999,
  normalFrom: 10_000,
};

export const fixed = defineExperiment({ ...half, id: 'test/fixed', analysis: once });

export const threeArms = defineExperiment({
  ...half,
  id: 'test/three',
  arms: [
    { id: 'control', share: '0.5' },
    { id: 'call', share: '0.3' },
    { id: 'letter', share: '0.2' },
  ],
  control: 'control',
});

/** A standard normal number (Box and Muller). */
export function normal(random: RandomStream): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** How often a trial with chance of its own comes true, of so many. */
export function shareOf(runs: number, seed: number, trial: (random: RandomStream) => boolean): number {
  const random = seededRandom(seed);
  let found = 0;
  for (let run = 0; run < runs; run++) if (trial(random)) found += 1;
  return found / runs;
}
