import type { MutantText } from './mutants.js';

/** A mutant that changes nothing a caller could see, and why. */
export interface Equivalent extends MutantText {
  readonly proof: string;
}

/** Mutants that no test can kill; they are left out of the score. Each is found by its text, so lines may move. */
export const equivalents: readonly Equivalent[] = [
  {
    file: 'src/kernel/readDay.ts',
    line: "if (isDay(iso) && iso >= '1000') return iso;",
    original: "iso >= '1000'",
    replacement: "iso > '1000'",
    proof: 'A day has ten characters, so it never equals these four.',
  },
];
