import type { ChipBuckets } from './chipFigures.js';

/**
 * Which list of a chip distribution is none; `undefined` for neither. Edges are numbers and rise, masses are numbers of
 * zero or more. Cost: one pass, for a pile is asked at many prices.
 */
export function chipsFault({
  edges,
  mass,
}: Pick<ChipBuckets, 'edges' | 'mass'>): 'edges' | 'mass' | undefined {
  let before = -Infinity;
  for (let place = 0; place < edges.length; place++) {
    const edge: unknown = edges[place];
    if (typeof edge !== 'number' || !(edge > before && edge < Infinity)) return 'edges';
    before = edge;
  }
  for (let place = 0; place < mass.length; place++) {
    const share: unknown = mass[place];
    if (typeof share !== 'number' || !(share >= 0 && share < Infinity)) return 'mass';
  }
  return undefined;
}
