import { DomainError, type Fingerprint, fingerprint, type Json, requireChecked } from '../kernel/index.js';
import { funnelRules } from './inspectFunnel.js';
import type { FunnelCase, FunnelDefinition } from './types.js';

/** The keys of a funnel that hold wording or provenance: correcting them voids no row. */
const wordingKeys = ['text', 'knownBy', 'source', 'note'];

const fingerprints = new WeakMap<object, Fingerprint>();

/** The name, version and fingerprint that every row of a funnel carries. */
export function identityOf(funnel: FunnelDefinition): FunnelCase['funnel'] {
  let known = fingerprints.get(funnel);
  if (known === undefined) {
    requireChecked(funnelRules.kind, funnel);
    known = fingerprint(withMarkedNames(funnel) as unknown as Json, wordingKeys);
    fingerprints.set(funnel, known);
  }
  return { id: funnel.id, version: funnel.version, fingerprint: known };
}

// The names of stages, events and entries are the author's own: marked, so that a stage called `note` counts and is
// not taken for a note.
function withMarkedNames({ stages, entries, ...rest }: FunnelDefinition) {
  const marked = Object.entries(stages).map(([name, { on = {}, ...stage }]) => {
    return [name, { ...stage, on: markNames(Object.entries(on)) }] as const;
  });
  return { ...rest, stages: markNames(marked), entries: markNames(Object.entries(entries)) };
}

function markNames(named: readonly (readonly [name: string, value: unknown])[]) {
  return Object.fromEntries(named.map(([name, value]) => [`.${name}`, value]));
}

/** Refuses a row of another funnel, of another version, or of a definition that was changed in silence. */
export function requireOwnCase(funnel: FunnelDefinition, row: FunnelCase): void {
  const own = identityOf(funnel);
  for (const key of ['id', 'version', 'fingerprint'] as const) {
    if (row.funnel[key] !== own[key])
      throw new DomainError('case_mismatch', {
        path: `funnel.${key}`,
        expected: 'the funnel that opened the case',
      });
  }
  if (!Object.hasOwn(funnel.stages, row.stage))
    throw new DomainError('case_mismatch', { path: 'stage', expected: 'a stage of the funnel' });
}
