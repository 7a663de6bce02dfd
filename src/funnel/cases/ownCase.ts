import { DomainError } from '../../kernel/index.js';
import type { FunnelCase } from '../types.js';
import type { CompiledFunnel, CompiledStage } from './compiled.js';

/** A row as storage may give it: of another system, or none at all. */
type Stored = { readonly funnel?: Partial<FunnelCase['funnel']> | null } | null | undefined;

/** Whether a case belongs to a version of a funnel. */
export function isOf(row: Stored, { id, version, fingerprint }: FunnelCase['funnel']): boolean {
  const own = row?.funnel;
  return own?.fingerprint === fingerprint && own.id === id && own.version === version;
}

/**
 * The stage in which a case stands. Refuses a row of another funnel, of another version, or of a definition that was
 * changed in silence, and one whose numbers are texts, to which a 1 would be appended. `place` goes before the path, where there are many rows.
 */
export function stageOf({ identity, stages }: CompiledFunnel, row: FunnelCase, place = ''): CompiledStage {
  if (!isOf(row, identity)) {
    const differs = (['id', 'version', 'fingerprint'] as const).find(
      (key) => (row as Stored)?.funnel?.[key] !== identity[key],
    );
    throw new DomainError('case_mismatch', {
      path: `${place}funnel.${differs ?? ''}`,
      expected: 'the funnel that opened the case',
    });
  }
  const stage = stages.get(row.stage);
  if (stage === undefined)
    throw new DomainError('case_mismatch', { path: `${place}stage`, expected: 'a stage of the funnel' });
  if (!Number.isSafeInteger(row.revision) || !Number.isSafeInteger(row.episode)) {
    const path = `${place}${Number.isSafeInteger(row.revision) ? 'episode' : 'revision'}`;
    throw new DomainError('case_mismatch', { path, expected: 'a whole number' });
  }
  return stage;
}
