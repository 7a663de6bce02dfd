import { demand, demandObject } from '../../kernel/index.js';
import type { ChipBuckets } from '../columns/chipFigures.js';
import { chipsFault } from '../columns/chipsFault.js';
import type { Chips } from './chipDistribution.js';

/**
 * The buckets of a chip distribution, which may have come back from storage. Cost: one pass over them.
 *
 * @throws DomainError `facts_invalid` with the path of what is none.
 */
export function readChips(chips: Pick<Chips, 'edges' | 'mass'>): ChipBuckets {
  demandObject(chips, 'chips');
  const { edges, mass } = chips;
  demand(Array.isArray(edges), 'edges', 'a list of numbers');
  demand(Array.isArray(mass), 'mass', 'a list of numbers');
  const expected = { zh: '比区间多一个', en: 'one more than there are buckets' };
  demand(edges.length === mass.length + 1, 'edges', expected);
  const fault = chipsFault(chips);
  demand(fault !== 'edges', 'edges', 'rising numbers');
  demand(fault !== 'mass', 'mass', 'numbers of zero or more');
  return { edges, mass, from: 0, to: mass.length };
}
