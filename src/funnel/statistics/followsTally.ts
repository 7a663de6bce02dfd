import { addCounts, type Day, demandCount, demandEach } from '../../kernel/index.js';
import { demandNames } from './demandNames.js';
import { demandQuestion } from './demandTally.js';

/** The counts of a directly-follows graph, over names in rising order: part of a log, ready to be merged. */
export interface FollowsTally {
  /** What it answers: only tallies of the same question can be merged. */
  readonly question: { readonly of: 'event' | 'stage'; readonly asOf: Day | null };
  readonly cases: number;
  readonly events: number;
  readonly names: readonly string[];
  /** Row by row: from × to. */
  readonly edges: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Refuses what is no tally. Throws `facts_invalid`. */
export function demandFollows(tally: FollowsTally): void {
  demandQuestion(tally);
  const { cases, events, names, edges, starts, ends } = tally;
  for (const [name, count] of Object.entries({ cases, events })) demandCount(count, name);
  demandNames(names, 'names');
  demandEach(edges, 'edges', demandCount, names.length ** 2);
  demandEach(starts, 'starts', demandCount, names.length);
  demandEach(ends, 'ends', demandCount, names.length);
}

/**
 * The sum of parts, over the names that were seen in any of them, in rising order: so it does not depend on the order of
 * the parts, or on how a part came by its names.
 */
export function sumFollows(parts: readonly FollowsTally[], question: FollowsTally['question']): FollowsTally {
  const names = [...new Set(parts.flatMap(seenNames))].sort();
  const places = new Map(names.map((name, place) => [name, place]));
  const edges = zeros(names.length ** 2);
  const starts = zeros(names.length);
  const ends = zeros(names.length);
  let cases = 0;
  let events = 0;
  for (const part of parts) {
    cases = addCounts(cases, part.cases, 'cases');
    events = addCounts(events, part.events, 'events');
    const size = part.names.length;
    for (const [row, name] of part.names.entries()) {
      const from = places.get(name);
      if (from === undefined) continue;
      starts[from] = addCounts(starts[from] ?? 0, part.starts[row] ?? 0, 'starts');
      ends[from] = addCounts(ends[from] ?? 0, part.ends[row] ?? 0, 'ends');
      for (const [column, other] of part.names.entries()) {
        const count = part.edges[row * size + column] ?? 0;
        if (count === 0) continue;
        const place = from * names.length + (places.get(other) ?? 0);
        edges[place] = addCounts(edges[place] ?? 0, count, 'edges');
      }
    }
  }
  return { question, cases, events, names, edges, starts, ends };
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0);
}

// A name that was seen came first in its case, or after another.
function seenNames({ names, edges, starts }: FollowsTally): string[] {
  return names.filter((_, place) => {
    if ((starts[place] ?? 0) > 0) return true;
    return names.some((__, row) => (edges[row * names.length + place] ?? 0) > 0);
  });
}
