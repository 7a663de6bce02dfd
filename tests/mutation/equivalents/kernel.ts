import type { Equivalent } from '../mutants.js';

/** Mutants of this room that change nothing, with their proofs. */
export const kernel: readonly Equivalent[] = [
  {
    file: 'src/kernel/readDay.ts',
    line: "if (isDay(iso) && iso >= '1000') return iso;",
    original: "iso >= '1000'",
    replacement: "iso > '1000'",
    proof: 'A day has ten characters, so it never equals these four.',
  },
];
