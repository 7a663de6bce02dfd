import { type Fingerprint, fingerprint, type Json } from '../../kernel/index.js';
import type { FunnelCase, FunnelDefinition } from '../types.js';

/** The keys of a funnel that hold wording or provenance: correcting them voids no row. */
const wordingKeys = ['text', 'knownBy', 'source', 'note'];

/** The name, version and fingerprint that every row of a funnel carries. Its rows share it, so it is frozen. */
export function identityOf(funnel: FunnelDefinition): FunnelCase['funnel'] {
  const { id, version } = funnel;
  return Object.freeze({ id, version, fingerprint: fingerprintOf(funnel) });
}

// The names of stages, events and entries are the author's own: marked, so that a stage called `note` counts and is
// not taken for a note.
function fingerprintOf({ stages, entries, ...rest }: FunnelDefinition): Fingerprint {
  const marked = Object.entries(stages).map(([name, { on = {}, ...stage }]) => {
    return [name, { ...stage, on: markNames(Object.entries(on)) }] as const;
  });
  const definition = { ...rest, stages: markNames(marked), entries: markNames(Object.entries(entries)) };
  return fingerprint(definition as unknown as Json, wordingKeys);
}

function markNames(named: readonly (readonly [name: string, value: unknown])[]) {
  return Object.fromEntries(named.map(([name, value]) => [`.${name}`, value]));
}
