import fc from 'fast-check';
import { normalQuantile, seededRandom } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';

const MASK = 0xffffffffn;
const rotate = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & MASK;

/** xoshiro128** 1.1 as in xoshiro128starstar.c of Blackman and Vigna (public domain), in whole numbers. */
function* xoshiro(state: readonly [bigint, bigint, bigint, bigint]): Generator<number, never> {
  const s = [...state];
  for (;;) {
    yield Number((rotate((s[1]! * 5n) & MASK, 7n) * 9n) & MASK);
    const t = (s[1]! << 9n) & MASK;
    s[2]! ^= s[0]!;
    s[3]! ^= s[1]!;
    s[1]! ^= s[2]!;
    s[0]! ^= s[3]!;
    s[2]! ^= t;
    s[3] = rotate(s[3]!, 11n);
  }
}

/** splitmix32: a Weyl sequence of the golden ratio, each number mixed by two multiplications and three shifts. */
function* splitmix(seed: number): Generator<bigint, never> {
  let weyl = BigInt.asUintN(32, BigInt(seed));
  for (;;) {
    weyl = (weyl + 0x9e3779b9n) & MASK;
    let z = weyl ^ (weyl >> 16n);
    z = (z * 0x21f0aaadn) & MASK;
    z ^= z >> 15n;
    z = (z * 0x735a2d97n) & MASK;
    yield z ^ (z >> 15n);
  }
}

function reference(seed: number): Generator<number, never> {
  const words = splitmix(seed);
  const word = () => words.next().value;
  return xoshiro([word(), word(), word(), word()]);
}

/** The bound that chi-square passes once in a million times, by Wilson and Hilferty (1931). */
const chiSquareBound = (degrees: number) =>
  degrees * (1 - 2 / (9 * degrees) + normalQuantile(1 - 1e-6) * Math.sqrt(2 / (9 * degrees))) ** 3;

function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

describe('the reference', () => {
  it('gives the numbers that the authors’ program gives from the state 1, 2, 3, 4', () => {
    // From the tests of the crate rand_xoshiro, which were made with xoshiro128starstar.c, version 1.1.
    const numbers = xoshiro([1n, 2n, 3n, 4n]);
    expect(Array.from({ length: 10 }, () => numbers.next().value)).toStrictEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });
});

describe('seededRandom', () => {
  it('is xoshiro128** with a state of splitmix32', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [ours, theirs] = [seededRandom(seed), reference(seed)];
        for (let drawn = 0; drawn < 50; drawn += 1) expect(ours.next()).toBe(theirs.next().value / 2 ** 32);
      }),
    );
  });

  it.each([0, 1, -1, 2 ** 31, 2 ** 32 - 1])('follows the reference for long from the seed %d', (seed) => {
    const [ours, theirs] = [seededRandom(seed), reference(seed)];
    for (let drawn = 0; drawn < 10_000; drawn += 1) {
      if (ours.next() !== theirs.next().value / 2 ** 32) expect.fail(`number ${String(drawn)} differs`);
    }
  });

  it('counts only the lower 32 bits of the seed', () => {
    expect(seededRandom(2 ** 32 + 5).next()).toBe(seededRandom(5).next());
    expect(seededRandom(-1).next()).toBe(seededRandom(2 ** 32 - 1).next());
  });

  it.each([1, 2, 20260101])('spreads evenly from 0 to 1, from the seed %i', (seed) => {
    const random = seededRandom(seed);
    const counts = Array.from({ length: 256 }, () => 0);
    const pairs = Array.from({ length: 256 }, () => 0);
    let before = 0;
    for (let drawn = 0; drawn < 256_000; drawn += 1) {
      const value = random.next();
      if (!(value >= 0 && value < 1)) expect.fail(`${String(value)} lies outside`);
      counts[Math.floor(value * 256)]! += 1;
      // Two in a row, which do not overlap: sixteen by sixteen fields.
      if (drawn % 2 === 1) pairs[Math.floor(before * 16) * 16 + Math.floor(value * 16)]! += 1;
      before = value;
    }
    expect(chiSquare(counts)).toBeLessThan(chiSquareBound(255));
    expect(chiSquare(pairs)).toBeLessThan(chiSquareBound(255));
  });
});

describe('below', () => {
  it('stays in range, whatever the bound', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, bound) => {
        const random = seededRandom(seed);
        for (let drawn = 0; drawn < 20; drawn += 1) {
          const value = random.below(bound);
          expect(Number.isInteger(value) && value >= 0 && value < bound).toBe(true);
        }
      }),
    );
  });

  it.each([2, 3, 7, 10, 100])('gives each number below %i as often', (bound) => {
    const random = seededRandom(bound);
    const counts = Array.from({ length: bound }, () => 0);
    for (let drawn = 0; drawn < 2000 * bound; drawn += 1) counts[random.below(bound)]! += 1;
    expect(chiSquare(counts)).toBeLessThan(chiSquareBound(bound - 1));
  });

  it('draws again where a remainder would favour the small numbers', () => {
    // Three quarters of the words are one whole multiple of the bound. The rest, if taken, would all fall in its first third.
    const bound = 3 * 2 ** 30;
    const random = seededRandom(9);
    const counts = [0, 0, 0];
    for (let drawn = 0; drawn < 30_000; drawn += 1) counts[Math.floor(random.below(bound) / 2 ** 30)]! += 1;
    expect(chiSquare(counts)).toBeLessThan(chiSquareBound(2));
    // Taken by the remainder alone, the first third would have half of all: chi-square 30000 · (½ − ⅓)² · 4.5 = 3750.
    expect(chiSquare([15_000, 7500, 7500])).toBeGreaterThan(chiSquareBound(2));
  });

  it('takes just the words of the reference below the last whole multiple', () => {
    const bound = 3 * 2 ** 30;
    const [ours, theirs] = [seededRandom(4), reference(4)];
    const kept: number[] = [];
    while (kept.length < 1000) {
      const word = theirs.next().value;
      if (word < bound) kept.push(word);
    }
    expect(kept.map(() => ours.below(bound))).toStrictEqual(kept);
  });
});
