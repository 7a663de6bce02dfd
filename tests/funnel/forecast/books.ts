import type { FunnelChain } from 'panhuo';

/** A chain in which every stage is left at once, by its own chance to win. */
export const odds = (...chances: number[]): FunnelChain => ({
  stages: chances.map((_, place) => `s${String(place)}`),
  ends: ['won', 'lost'],
  transitions: chances.map(() => chances.map(() => 0)),
  absorbing: chances.map((chance) => [chance, 1 - chance]),
  unknown: [],
});
/** How many cases stand in each stage of such a chain. */
export const holding = (...counts: number[]) =>
  Object.fromEntries(counts.map((count, place) => [`s${String(place)}`, count]));
