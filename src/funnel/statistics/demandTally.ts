import { demand, demandCount, demandObject, demandText, type Place } from '../../kernel/index.js';
import type { Durations } from './durations.js';
import type { GroupTally } from './groupTallies.js';

/** Refuses what has no question, as a tally has. A part may come from storage. Throws `facts_invalid`. */
export function demandQuestion(tally: { readonly question: object }): void {
  demandObject(tally, 'tally');
  demandObject(tally.question, 'question');
  // Written down to be compared, which what is nested deeply could not be.
  const fits = (own: unknown): boolean =>
    typeof own === 'object' && own !== null ? Object.values(own).every(isPlain) : isPlain(own);
  demand(Object.values(tally.question).every(fits), 'question', 'texts, numbers and lists of them');
}

/** Refuses what is no list of texts. Throws `facts_invalid`. */
export function demandNames(names: readonly string[], path: string): void {
  demand(Array.isArray(names), path, 'a list of texts');
  for (const [place, name] of names.entries()) demandText(name, () => `${path}[${place}]`);
}

/** Refuses what is no list of counts of this length. Throws `facts_invalid`. */
export function demandCounts(counts: readonly number[], length: number, path: string): void {
  demandList(counts, length, path);
  for (const [place, count] of counts.entries()) demandCount(count, () => `${path}[${place}]`);
}

/** Refuses what is no list of histograms, one a stage. Throws `facts_invalid`. */
export function demandHistograms(histograms: readonly Durations[], length: number, path: string): void {
  demandList(histograms, length, path);
  for (const [place, own] of histograms.entries()) demandHistogram(own, `${path}[${place}]`);
}

/** Refuses what is no histogram: numbers that rise, and how often each was seen. Throws `facts_invalid`. */
export function demandHistogram(histogram: Durations, path: string): void {
  demandObject(histogram, path);
  const { lengths, counts } = histogram;
  const rises = (length: number, place: number): boolean =>
    Number.isFinite(length) && (place === 0 || length > (lengths[place - 1] ?? 0));
  demand(Array.isArray(lengths) && lengths.every(rises), `${path}.lengths`, 'rising numbers');
  demandCounts(counts, lengths.length, `${path}.counts`);
}

/** Refuses what are no counts by group. Throws `facts_invalid`. */
export function demandGroups<Counts>(
  groups: readonly GroupTally<Counts>[],
  demandOwn: (counts: Counts, path: string) => void,
): void {
  demand(Array.isArray(groups), 'groups', 'a list');
  for (const [place, own] of groups.entries()) {
    demandObject(own, `groups[${place}]`);
    const { group, counts } = own;
    demand(group === null || typeof group === 'string', `groups[${place}].group`, 'text');
    demandObject(counts, `groups[${place}].counts`);
    demandOwn(counts, `groups[${place}].counts`);
  }
}

function demandList(list: readonly unknown[], length: number, place: Place): void {
  demand(Array.isArray(list) && list.length === length, place, {
    zh: `${length} 项的列表`,
    en: `a list of ${length}`,
  });
}

function isPlain(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
