import {
  demandObject,
  DomainError,
  type Explained,
  type Finding,
  type Reason,
  reason,
  type Sha256,
} from '../../kernel/index.js';
import type { Evidence } from './evidence.js';
import { hashOrNullShape } from './evidenceShapes.js';
import { readEvidence } from './readEvidence.js';

/** How a chain is known to end, from a note that was kept elsewhere. */
export interface ExpectedEnd {
  /** How many links it has. */
  readonly length?: number;
  /** The hash of its last link; `null` of an empty chain. */
  readonly lastHash?: Sha256 | null;
}

/** A chain that holds, and how it ends; or the first place at which it does not. */
export type ChainVerdict =
  | { readonly intact: true; readonly length: number; readonly lastHash: Sha256 | null }
  | { readonly intact: false; readonly at: number };

/**
 * Whether a chain of evidence is as it was made, link by link from the first.
 *
 * It finds a changed value, a link removed, inserted or moved, and a thing that is no evidence. A tail that was cut off, and
 * a chain that somebody wrote anew from some place on with fitting hashes, show only against `expected`: note `length` and
 * `lastHash` of a verified chain where whoever writes the chain cannot write, every evening for example. Of a chain that has
 * grown since, verify `chain.slice(0, length)` against the note. White space and the order of keys count for nothing.
 *
 * @param chain - The links in their order, as they come from storage.
 * @param expected - How the chain is known to end; what is left out is not checked.
 * @returns Whether it is intact. If not, `at` is the index of the first link that does not fit by itself or does not
 * follow the one before it; where the links fit and only the end differs from `expected`, it is the index at which one of
 * the two chains goes on or, with equal lengths, the length. Cost: one pass, a hash a link.
 * @throws DomainError `facts_invalid` when the chain is no list, and when `expected` holds no length or hash.
 * @example
 * ```ts
 * import { verifyEvidence } from 'panhuo';
 *
 * verifyEvidence([]).value; // => { intact: true, length: 0, lastHash: null }
 * verifyEvidence([], { length: 1 }).value; // => { intact: false, at: 0 }
 * ```
 */
export function verifyEvidence(
  chain: readonly unknown[],
  expected: ExpectedEnd = {},
): Explained<ChainVerdict> {
  if (!Array.isArray(chain)) throw new DomainError('facts_invalid', { path: 'chain', expected: 'a list' });
  requireEnd(expected);
  let last: Evidence | null = null;
  for (const [index, item] of chain.entries()) {
    const { entry, faults } = readEvidence(item, index);
    const reasons: readonly Reason[] =
      entry === null ? faults : [...faults, ...linkFaults(entry, index, last)];
    if (entry === null || reasons.length > 0) return { value: { intact: false, at: index }, reasons };
    last = entry;
  }
  const { length } = chain;
  const lastHash = last === null ? null : last.hash;
  const reasons = endFaults(length, lastHash, expected);
  if (reasons.length > 0) {
    return { value: { intact: false, at: Math.min(length, expected.length ?? length) }, reasons };
  }
  return { value: { intact: true, length, lastHash }, reasons: [reason('evidence_intact', { length })] };
}

function linkFaults({ sequence, previous }: Evidence, index: number, last: Evidence | null): Reason[] {
  const faults: Reason[] = [];
  if (sequence !== index) faults.push(reason('evidence_misplaced', { index, sequence }));
  if (previous !== (last === null ? null : last.hash)) faults.push(reason('evidence_unlinked', { index }));
  return faults;
}

function endFaults(length: number, lastHash: Sha256 | null, expected: ExpectedEnd): Reason[] {
  const faults: Reason[] = [];
  if (expected.length !== undefined && expected.length !== length) {
    faults.push(reason('evidence_length_other', { length, expected: expected.length }));
  }
  if (expected.lastHash !== undefined && expected.lastHash !== lastHash) {
    faults.push(reason('evidence_end_other', { length }));
  }
  return faults;
}

function requireEnd(expected: ExpectedEnd): void {
  demandObject(expected, 'expected');
  const { length = 0, lastHash = null } = expected;
  if (!Number.isSafeInteger(length) || length < 0) {
    throw new DomainError('facts_invalid', {
      path: 'expected.length',
      expected: 'a whole number of zero or more',
    });
  }
  const findings: Finding[] = [];
  hashOrNullShape(lastHash, 'expected.lastHash', findings);
  if (findings.length > 0) {
    throw new DomainError('facts_invalid', { path: 'expected.lastHash', expected: 'a SHA-256 hash or null' });
  }
}
