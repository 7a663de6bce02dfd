import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws that are the same on every machine for the same seed. */
export interface Dice {
  /** A number from 0 up to, but not, 1. */
  uniform(): number;
  /** True with a probability. */
  chance(probability: number): boolean;
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  /** Standard normal. */
  normal(): number;
  /** How many events of a mean rate happen. */
  poisson(mean: number): number;
  pick<T>(items: readonly T[]): T;
  /** One of several outcomes by their shares. */
  share<T extends string>(shares: Readonly<Record<T, number>>): T;
}

/** Makes dice from a seed. */
export function createDice(seed: number): Dice {
  const generator = xoroshiro128plus(seed);
  const uniform = (): number => (generator.next() >>> 0) / 2 ** 32;
  const dice: Dice = {
    uniform,
    chance: (probability) => uniform() < probability,
    whole: (min, max) => min + Math.floor(uniform() * (max - min + 1)),
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    poisson(mean) {
      // Counting exponential waiting times is exact, and the means here are small.
      let events = 0;
      for (let waited = -Math.log(1 - uniform()); waited < mean; waited -= Math.log(1 - uniform()))
        events += 1;
      return events;
    },
    pick: <T>(items: readonly T[]): T => items[dice.whole(0, items.length - 1)] as T,
    share<T extends string>(shares: Readonly<Record<T, number>>): T {
      const entries = Object.entries(shares) as [T, number][];
      let left = uniform() * entries.reduce((sum, [, share]) => sum + share, 0);
      for (const [outcome, share] of entries) {
        left -= share;
        if (left < 0) return outcome;
      }
      return entries[entries.length - 1]![0];
    },
  };
  return dice;
}
