import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw } from './sample.js';

const text = (file: string) => ({ file, line: 'a + b', original: '+', replacement: '-' });
const mutants = fc.array(fc.constantFrom('one.ts', 'two.ts', 'three.ts').map((file) => ({ file })));
const drawn = (of: readonly { readonly file: string }[], size: number, seed = 1) =>
  draw(of, ({ file }) => text(file), { size, seed });

describe('a sample of mutants', () => {
  it('is all of them where none is asked for', () => {
    const all = [{ file: 'one.ts' }, { file: 'one.ts' }];
    expect([...draw(all, ({ file }) => text(file))]).toEqual(all);
  });

  it('has exactly the size asked for, holds every smaller one, and is drawn again by its seed', () => {
    fc.assert(
      fc.property(mutants, fc.nat(120), (of, size) => {
        const sample = drawn(of, size);
        expect(sample.size).toBe(Math.min(size, of.length));
        for (const mutant of drawn(of, Math.floor(size / 2))) expect(sample.has(mutant)).toBe(true);
        expect(drawn(of, size)).toEqual(sample);
      }),
    );
  });

  it('takes every mutant as often as any other', () => {
    const of = Array.from({ length: 20 }, () => ({ file: 'one.ts' }));
    const times = new Map(of.map((mutant) => [mutant, 0]));
    for (let seed = 0; seed < 1000; seed += 1) {
      for (const mutant of drawn(of, 5, seed)) times.set(mutant, times.get(mutant)! + 1);
    }
    // 1,000 draws of 5 in 20: 250 of each, with a standard deviation of √(1000 · ¼ · ¾) = 13.7; five of them are 69.
    for (const count of times.values()) expect(Math.abs(count - 250)).toBeLessThan(69);
  });
});
