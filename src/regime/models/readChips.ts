import { demand, demandObject } from '../../kernel/index.js';
import type { ChipBuckets } from '../columns/chipFigures.js';
import type { Chips } from './chipDistribution.js';

/**
 * The buckets of a chip distribution, which may have come back from storage.
 *
 * @throws DomainError `facts_invalid` with the path of what is none.
 */
export function readChips(chips: Pick<Chips, 'edges' | 'mass'>): ChipBuckets {
  demandObject(chips, 'chips');
  const { edges, mass } = chips;
  demandFigures(mass, 'mass');
  demandFigures(edges, 'edges');
  const expected = { zh: '比区间多一个', en: 'one more than there are buckets' };
  demand(edges.length === mass.length + 1, 'edges', expected);
  return { edges, mass, from: 0, to: mass.length };
}

function demandFigures(figures: readonly number[], path: string): void {
  demand(Array.isArray(figures) && figures.every(Number.isFinite), path, 'a list of numbers');
}
