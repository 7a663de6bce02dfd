import { chainFromLog, chainFromReference, course, forecastCloses, fromEpochDay, type Step } from 'panhuo';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';

// How often the interval holds what then happens. With S simulations a share of 95 % has a standard error of
// √(0.95 × 0.05 ÷ S): of 2,000 it is 0.49 %, and four of them are 1.9 %. An exact interval of whole closes holds more than it
// must: at either edge up to the chance of one number, φ(1.96) ÷ 7.5 = 0.8 % for the spread of 7.5 here, on average half of
// it. So 93.1 % to 97.7 % is what chance allows, and 92 % to 98 % is asked.
const SIMULATIONS = 2000;
const stages = ['watch', 'select', 'trade', 'close'] as const;
/** 10-5-2-1: the chance to come to the next stage, and the share that closes in the end. */
const next = [0.5, 0.4, 0.5];
const share = [0.1, 0.2, 0.5];
const today = fromEpochDay(19_727);
const standing = { watch: 300, select: 120, trade: 40 };

const generator = xoroshiro128plus(20_260_301);
const chance = (probability: number): boolean => (generator.next() >>> 0) / 2 ** 32 < probability;

/** How many of today's cases close. */
function truth(): number {
  let closes = 0;
  for (const [place, count] of Object.values(standing).entries()) {
    for (let one = 0; one < count; one += 1) if (chance(share[place]!)) closes += 1;
  }
  return closes;
}

/** The log of cases that all began to watch, and went as far as they did. */
function branchLog(cases: number): Step<(typeof stages)[number] | 'lost'>[] {
  return Array.from({ length: cases }, (_, place) => {
    const id = String(place);
    const base = { case: id, customer: id, episode: 1, on: today };
    const steps: Step<(typeof stages)[number] | 'lost'>[] = [
      { ...base, revision: 0, event: 'open', from: null, to: 'watch' },
    ];
    for (const [stage, probability] of next.entries()) {
      const goesOn = chance(probability);
      const to = goesOn ? stages[stage + 1]! : 'lost';
      steps.push({ ...base, revision: stage + 1, event: 'go', from: stages[stage]!, to });
      if (!goesOn) break;
    }
    return steps;
  }).flat();
}

describe('a 95 % interval', () => {
  it('holds the truth 95 times in 100 by given rates', () => {
    const chain = chainFromReference(course.serviceFunnelReference);
    const { lower, upper } = forecastCloses(chain, standing, { into: 'close' }).value.interval!;
    let held = 0;
    for (let one = 0; one < SIMULATIONS; one += 1) {
      const closes = truth();
      if (closes >= lower && closes <= upper) held += 1;
    }
    expect(held / SIMULATIONS).toBeGreaterThan(0.92);
    expect(held / SIMULATIONS).toBeLessThan(0.98);
  });

  // Of 20 cases two close, on average: few enough that a symmetric interval holds the truth 87 times in 100 only.
  it.each([20, 150])('holds the truth 95 times in 100 by the rates of a log of %i cases', (cases) => {
    let made = 0;
    let held = 0;
    let heldByChanceAlone = 0;
    for (let one = 0; one < SIMULATIONS; one += 1) {
      const chain = chainFromLog(branchLog(cases), {
        absorbing: ['close', 'lost'],
        asOf: fromEpochDay(19_727),
      });
      // Where nobody came to trade, nothing is known of it, and nothing is forecast.
      if (chain.unknown.length > 0 || chain.stages.length < 3) continue;
      made += 1;
      const closes = truth();
      const inside = ({ lower, upper }: { lower: number; upper: number }) =>
        closes >= lower && closes <= upper;
      if (inside(forecastCloses(chain, standing, { into: 'close' }).value.interval!)) held += 1;
      const { counts, ...given } = chain;
      if (inside(forecastCloses(given, standing, { into: 'close' }).value.interval!)) heldByChanceAlone += 1;
      expect(counts.left).not.toContain(1);
    }
    expect(held / made).toBeGreaterThan(0.92);
    expect(held / made).toBeLessThan(0.98);
    // Whoever takes an estimate for the truth is wrong far more often than one time in twenty.
    expect(heldByChanceAlone / made).toBeLessThan(0.85);
  });
});
