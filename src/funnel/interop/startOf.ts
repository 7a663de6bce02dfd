import { DomainError } from '../../kernel/index.js';
import type { FunnelDefinition } from '../types.js';

/** The stage in which a machine starts that has one initial state: that of the entry, or of the first. */
export function startOf({ entries }: FunnelDefinition, entry = Object.keys(entries)[0] ?? ''): string {
  const stage = Object.hasOwn(entries, entry) ? entries[entry] : undefined;
  if (stage === undefined)
    throw new DomainError('facts_invalid', { path: 'entry', expected: 'an entry of the funnel' });
  return stage;
}
