import { demand, demandCount, demandEach, demandObject } from '../../kernel/index.js';
import { demandNames } from './demandNames.js';
import type { Durations } from './durations.js';
import type { GroupTally } from './groupTallies.js';

/**
 * Refuses what has no question, as a tally has: a part may come from storage. Its `lists` hold texts, its grouping may be an
 * object, all else is plain: it is written down to be compared, which what is nested deeply could not be.
 *
 * @throws DomainError `facts_invalid` with the path.
 */
export function demandQuestion(tally: { readonly question: object }, lists: readonly string[] = []): void {
  demandObject(tally, 'tally');
  demandObject(tally.question, 'question');
  const { by = null, ...rest } = tally.question as Readonly<Record<string, unknown>>;
  for (const list of lists) demandNames(rest[list], `question.${list}`);
  const isGrouping = typeof by === 'object' && by !== null && !Array.isArray(by);
  const fits = isGrouping ? Object.values(by).every(isPlain) : isPlain(by);
  demand(fits, 'question.by', 'the entry, a label or a period of opening');
  const others = Object.keys(rest).filter((key) => !lists.includes(key));
  demand(
    others.every((key) => isPlain(rest[key])),
    'question',
    'texts, numbers and lists of texts',
  );
}

/** Refuses what is no list of histograms, one a stage. Throws `facts_invalid`. */
export function demandHistograms(histograms: readonly Durations[], length: number, path: string): void {
  demandEach(
    histograms,
    path,
    (own, place) => {
      demandHistogram(own, place());
    },
    length,
  );
}

/** Refuses what is no histogram: numbers that rise, and how often each was seen. Throws `facts_invalid`. */
export function demandHistogram(histogram: Durations, path: string): void {
  demandObject(histogram, path);
  const { lengths, counts } = histogram;
  const rises = (length: number, place: number): boolean =>
    Number.isFinite(length) && (place === 0 || length > (lengths[place - 1] ?? 0));
  demand(Array.isArray(lengths) && lengths.every(rises), `${path}.lengths`, 'rising numbers');
  demandEach(counts, `${path}.counts`, demandCount, lengths.length);
}

/** Refuses what are no counts by group. Throws `facts_invalid`. */
export function demandGroups<Counts>(
  groups: readonly GroupTally<Counts>[],
  demandOwn: (counts: Counts, path: string) => void,
): void {
  demandEach(groups, 'groups', (own, place) => {
    demandObject(own, place);
    const { group, counts } = own;
    demand(group === null || typeof group === 'string', () => `${place()}.group`, 'text or null');
    const path = `${place()}.counts`;
    demandObject(counts, path);
    demandOwn(counts, path);
  });
}

function isPlain(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
