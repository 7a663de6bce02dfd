import { canonicalJson, plainCopy, type Sha256, sha256 } from '../../kernel/index.js';
import type { Evidence } from './evidence.js';

/** What the hash of a link covers: everything but itself. */
export type EvidenceContent = Omit<Evidence, 'hash'>;

/** The hash of a link. Only the link's own hash stays out: a fact named `hash` in a reason counts like any other. */
export function hashOf(content: EvidenceContent): Sha256 {
  return sha256(canonicalJson(plainCopy(content) ?? null));
}
