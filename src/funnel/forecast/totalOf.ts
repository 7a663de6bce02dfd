import type { TransitionCounts } from './types.js';

/** How many were seen to leave a stage. */
export function totalOf({ transitions, absorbing, left }: TransitionCounts, stage: number): number {
  const counts = [...(transitions[stage] ?? []), ...(absorbing[stage] ?? []), left[stage] ?? 0];
  return counts.reduce((sum, count) => sum + count, 0);
}
