import type { FunnelChain } from './types.js';
import { unusable } from './unusable.js';

/**
 * The absorbing chain of reference counts: from each stage the next one follows at the rate of the counts, and whoever does not
 * come to it is `lost`. The last stage is the other end.
 *
 * @param reference - How many of the first stage come to each, in the order of the stages.
 * @returns The chain. Its chances are given, not estimated: it carries no counts. Cost: the square of the stages.
 * @throws DomainError `facts_invalid` for fewer than two stages, a count that is none, one that is more than the count
 * before it, and a stage of the name `lost`; places are those of the reference.
 * @example
 * ```ts
 * import { absorbingChain, chainFromReference, course } from 'panhuo';
 *
 * const chain = chainFromReference(course.serviceFunnelReference);
 * chain.stages; // => ['watch', 'select', 'trade']
 * chain.ends; // => ['close', 'lost']
 * absorbingChain(chain).probability.map(([close]) => close); // => [0.1, 0.2, 0.5]
 * ```
 */
export function chainFromReference<Stage extends string>(
  reference: Readonly<Record<Stage, number>>,
): FunnelChain<Stage, Stage | 'lost'> {
  const names = Object.keys(reference) as Stage[];
  const counts = Object.values<number>(reference);
  const stages = names.slice(0, -1);
  const won = names.at(-1);
  if (won === undefined || stages.length === 0) throw unusable('reference', 'at least two stages');
  for (const [place, count] of counts.entries()) {
    if (!(Number.isFinite(count) && count >= 0)) throw unusable(`reference[${place}]`, 'zero or more');
    if (count > (counts[place - 1] ?? Infinity)) {
      throw unusable(`reference[${place}]`, 'at most the count of the stage before');
    }
    if (names[place] === 'lost') throw unusable(`reference[${place}]`, 'a name other than lost');
  }
  // Nobody in a stage: the rate out of it is unknown, and its row is empty.
  const shares = stages.map((_, place) => {
    const [here = 0, next = 0] = counts.slice(place);
    return here === 0 ? { on: 0, lost: 0 } : { on: next / here, lost: (here - next) / here };
  });
  const last = stages.length - 1;
  return {
    stages,
    ends: [won, 'lost'],
    transitions: shares.map(({ on }, place) => stages.map((_, to) => (to === place + 1 ? on : 0))),
    absorbing: shares.map(({ on, lost }, place) => [place === last ? on : 0, lost]),
    unknown: stages.filter((_, place) => counts[place] === 0),
  };
}
