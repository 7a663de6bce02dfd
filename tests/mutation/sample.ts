import { createHash } from 'node:crypto';
import type { MutantText } from './mutants.js';

/** A random sample of a room's mutants. */
export interface Sample {
  /** How many mutants; all where a room has fewer. */
  readonly size: number;
  readonly seed: number;
}

/**
 * Draws exactly so many, each set of that size as likely as any other: those whose hash with the seed is lowest. A larger
 * sample holds the smaller, and an edit elsewhere leaves the rest of a sample as it is.
 */
export function draw<T>(
  mutants: readonly T[],
  text: (mutant: T) => MutantText,
  sample?: Sample,
): ReadonlySet<T> {
  if (sample === undefined) return new Set(mutants);
  const seen = new Map<string, number>();
  const ranked = mutants.map((mutant) => {
    const { file, line, original, replacement } = text(mutant);
    const key = JSON.stringify([file, line, original, replacement]);
    const copy = seen.get(key) ?? 0;
    seen.set(key, copy + 1);
    return { mutant, rank: createHash('sha256').update(`${sample.seed} ${copy} ${key}`).digest('hex') };
  });
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return new Set(ranked.slice(0, sample.size).map(({ mutant }) => mutant));
}
