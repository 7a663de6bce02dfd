import { type Finding, finding, type Json } from '../../kernel/index.js';
import { addFindings, type Foreign, ignoredParts, listOf, objectOf, textOf } from './foreign.js';
import { weightUrl } from './fhirParts.js';
import { strangeExtensions } from './strangeExtensions.js';

/** Items may share a value set, so that a small resource could ask for any number of choices. */
const CHOICE_LIMIT = 100_000;

/** The value sets that a resource contains, by the reference of an item. */
export interface ValueSets {
  readonly has: (reference: Json | undefined) => boolean;
  /** The codings of a set; none, with a finding, once all items together ask for more choices than a form has. */
  readonly codings: (reference: Json | undefined, path: string) => readonly Foreign[];
}

/** Finds the value sets of a resource. What of a set was not read is said when the first item asks for it. */
export function containedValueSets(resource: Foreign, findings: Finding[]): ValueSets {
  const sets = new Map<Json | undefined, { readonly set: Foreign; readonly path: string }>();
  for (const [place, own] of listOf(resource['contained']).entries()) {
    const set = objectOf(own) ?? {};
    const id = textOf(set['id']);
    if (id === undefined || set['resourceType'] !== 'ValueSet') continue;
    sets.set(`#${id}`, { set, path: `contained[${place}]` });
  }
  const read = new Map<Json | undefined, readonly Foreign[]>();
  let left = CHOICE_LIMIT;
  function codings(reference: Json | undefined, path: string): readonly Foreign[] {
    const known = sets.get(reference);
    if (known === undefined) return [];
    const found = read.get(reference) ?? codingsOf(known.set, known.path, findings);
    read.set(reference, found);
    if (found.length > left) {
      findings.push(finding('error', 'form_too_large', { path, limit: CHOICE_LIMIT }));
      return [];
    }
    left -= found.length;
    return found;
  }
  return { has: (reference) => sets.has(reference), codings };
}

function codingsOf(set: Foreign, path: string, findings: Finding[]): readonly Foreign[] {
  addFindings(findings, ignoredParts(set, path, ['modifierExtension']));
  const { total, contains: listed } = objectOf(set['expansion']) ?? {};
  const contains = listOf(listed);
  if (contains.length > 0) {
    const isPart = total !== undefined && total !== contains.length;
    addFindings(findings, ignoredParts({ total: isPart }, `${path}.expansion`, ['total']));
    return contains.map((own, place) => {
      const at = `${path}.expansion.contains[${place}]`;
      addFindings(findings, ignoredParts(objectOf(own) ?? {}, at, ['contains', 'abstract', 'inactive']));
      return codingOf(own, at, findings);
    });
  }
  const compose = objectOf(set['compose']) ?? {};
  addFindings(findings, ignoredParts(compose, `${path}.compose`, ['exclude', 'modifierExtension']));
  return listOf(compose['include']).flatMap((own, place) => {
    const include = objectOf(own) ?? {};
    const at = `${path}.compose.include[${place}]`;
    const concepts = listOf(include['concept']);
    addFindings(findings, ignoredParts(include, at, ['filter', 'valueSet', 'modifierExtension']));
    // Without concepts it stands for all codes of the system, which the resource does not hold.
    if (concepts.length === 0) findings.push(finding('error', 'form_part_ignored', { path: at }));
    const { system } = include;
    return concepts.map((concept, index) => ({
      ...codingOf(concept, `${at}.concept[${index}]`, findings),
      ...(system !== undefined && { system }),
    }));
  });
}

function codingOf(own: Json, path: string, findings: Finding[]): Foreign {
  const coding = objectOf(own) ?? {};
  addFindings(findings, strangeExtensions(coding, path, weightUrl));
  return coding;
}
