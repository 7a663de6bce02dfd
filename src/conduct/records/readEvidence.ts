import { DomainError, type Finding, type Json, plainCopy, type Reason, reason } from '../../kernel/index.js';
import type { Evidence } from './evidence.js';
import { linkShape } from './evidenceShapes.js';
import { hashOf } from './hashOf.js';

/** A link as it was read, `null` when it is none, and what speaks against it by itself. */
export interface ReadEvidence {
  readonly entry: Evidence | null;
  readonly faults: readonly Reason[];
}

/** Reads a link from storage, with nothing of the links around it. */
export function readEvidence(input: unknown, index: number): ReadEvidence {
  const malformed = reason('evidence_malformed', { index });
  let copy: Json | undefined;
  try {
    copy = plainCopy(input);
  } catch (error) {
    if (error instanceof DomainError) return { entry: null, faults: [malformed, error.reason] };
    throw error;
  }
  const findings: Finding[] = [];
  linkShape(copy, `[${index}]`, findings);
  if (findings.length > 0) {
    return { entry: null, faults: [malformed, ...findings.map(({ rule, detail }) => ({ rule, detail }))] };
  }
  const entry = copy as unknown as Evidence;
  const { hash, ...content } = entry;
  return { entry, faults: hashOf(content) === hash ? [] : [reason('evidence_changed', { index })] };
}
