import { demand } from '../../kernel/index.js';
import { stationaryShares } from '../columns/stationaryShares.js';
import { readTransition } from './readTransition.js';

/**
 * The stationary distribution (平稳分布) of a Markov chain: the share of time that it spends in each state in the long run.
 *
 * It is Gaussian elimination in the form of Grassmann, Taksar and Heyman, which never subtracts: no digit is lost, not even
 * for states that are hardly ever left. Source: Operations Research 33 (1985).
 *
 * @param transition - Chance to come from one state next to another: a row for each state, each row sums to 1.
 * @returns The shares, which sum to 1. Cost: the cube of the states.
 * @throws DomainError `facts_invalid` for rows that are none, and for a chain whose long run depends on where it starts.
 * @example
 * ```ts
 * import { stationaryDistribution } from 'panhuo';
 *
 * stationaryDistribution([[0.75, 0.25], [0.75, 0.25]]); // => [0.75, 0.25]
 * ```
 */
export function stationaryDistribution(transition: readonly (readonly number[])[]): number[] {
  const shares = stationaryShares(readTransition(transition), transition.length);
  demand(shares !== undefined, 'transition', 'a chain with one stationary distribution');
  return [...(shares ?? [])];
}
