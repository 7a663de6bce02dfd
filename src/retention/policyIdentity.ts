import {
  demandObject,
  demandText,
  type Fingerprint,
  fingerprint,
  type Json,
  type PolicyHead,
  requireSame,
} from '../kernel/index.js';

/** By which policy a book was counted: parts add up only where it is the same. */
export interface PolicyIdentity {
  readonly id: string;
  readonly version: string;
  /** Of the whole policy, apart from its wording: of two that share id and version by mistake it tells that they differ. */
  readonly fingerprint: Fingerprint;
}

/** What tells a policy from every other one. */
export function identityOf(policy: PolicyHead): PolicyIdentity {
  const { id, version } = policy;
  return { id, version, fingerprint: fingerprint(policy as unknown as Json, ['text', 'note']) };
}

/** Refuses what tells no policy: it may come from storage, or from another thread. Throws `facts_invalid`. */
export function demandIdentity(policy: PolicyIdentity, path: string): void {
  demandObject(policy, path);
  for (const key of ['id', 'version', 'fingerprint'] as const) demandText(policy[key], `${path}.${key}`);
}

/** Refuses parts that were counted by different policies. Throws `unit_mismatch`. */
export function requireSamePolicy(a: PolicyIdentity, b: PolicyIdentity): void {
  const told = ({ id, version, fingerprint: own }: PolicyIdentity) => [id, version, own];
  requireSame(told(a), told(b), 'policy');
}
