/** A stream of chance that its seed decides. */
export interface RandomStream {
  /** The next number, 0 or above and below 1, in steps of 2^−32. */
  next(): number;
  /** The next whole number from 0 to below `bound` (1 to 2^32), each as likely as the others. */
  below(bound: number): number;
}

/**
 * Chance without dice: the generator xoshiro128** of Blackman and Vigna (2018), its state spread from the seed by
 * splitmix32. The same seed gives the same numbers on every engine; it is no source of secrets.
 *
 * @param seed - A whole number; only its lower 32 bits count.
 * @returns The stream. Cost: constant a number.
 * @example
 * ```ts
 * import { seededRandom } from 'panhuo/kernel';
 *
 * seededRandom(7).next() === seededRandom(7).next(); // => true
 * ```
 */
export function seededRandom(seed: number): RandomStream {
  let spread = seed | 0;
  const part = (): number => {
    spread = (spread + 0x9e3779b9) | 0;
    let mixed = Math.imul(spread ^ (spread >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  let a = part();
  let b = part();
  let c = part();
  let d = part();

  function word(): number {
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  }

  return {
    next: () => word() / 4294967296,
    below(bound) {
      // Words above the last whole multiple of the bound would favour the small numbers.
      const limit = 4294967296 - (4294967296 % bound);
      let drawn = word();
      while (drawn >= limit) drawn = word();
      return drawn % bound;
    },
  };
}
