import { funnel } from './equivalents/funnel.js';
import { kernel } from './equivalents/kernel.js';
import { questionnaire } from './equivalents/questionnaire.js';
import { regime } from './equivalents/regime.js';
import { retention } from './equivalents/retention.js';
import type { Equivalent, MutantText } from './mutants.js';

/** Mutants that no test can kill; they are left out of the score. Each is found by its text, so lines may move. */
export const equivalents: readonly Equivalent[] = [
  ...funnel,
  ...kernel,
  ...questionnaire,
  ...regime,
  ...retention,
];

const known = new Set(equivalents.map(keyOf));

/** Whether a mutant is one of these. */
export function changesNothing(mutant: MutantText): boolean {
  return known.has(keyOf(mutant));
}

function keyOf({ file, line, original, replacement }: MutantText): string {
  return JSON.stringify([file, line, original, replacement]);
}
