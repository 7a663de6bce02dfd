import {
  type Day,
  DomainError,
  type Finding,
  plainCopy,
  type Reason,
  type Sha256,
} from '../../kernel/index.js';
import type { DecidedUnder, Gate, GateCondition, GateDecision } from '../gate/decision.js';
import { decisionShape } from './evidenceShapes.js';
import { type EvidenceContent, hashOf } from './hashOf.js';
import { readEvidence } from './readEvidence.js';

/** One link of a chain: what a gate decided, under which policy and why, and what stood before it. */
export interface Evidence {
  /** The version of this form. */
  readonly format: 'gate-evidence/1';
  /** Its place in the chain: 0, 1, 2 … */
  readonly sequence: number;
  readonly gate: Gate;
  readonly on: Day;
  readonly policy: DecidedUnder;
  /** Fingerprint of everything that the gate was told. */
  readonly inputs: Sha256;
  readonly allowed: boolean;
  readonly conditions: readonly GateCondition[];
  readonly reasons: readonly Reason[];
  /** The hash of the link before it; `null` in the first. */
  readonly previous: Sha256 | null;
  /** The hash of everything else in the link, as canonical JSON. */
  readonly hash: Sha256;
}

/**
 * The evidence of a gate's decision, as the next link of a hash chain (哈希链): whoever changes, removes, inserts or moves a
 * link later breaks the chain, which `verifyEvidence` shows.
 *
 * It holds no name, number or amount of the customer of its own: what the gate was told is there as one fingerprint, which
 * can be guessed only by whoever can guess all of it at once. The reasons may hold days and levels. So store evidence
 * as protected data, and keep beside it, elsewhere, which link belongs to which customer.
 *
 * @param decision - What a gate returned, whole.
 * @param previous - The last link so far; left out: a new chain begins.
 * @returns The link, plain JSON data. Cost: linear in its text, some tens of microseconds.
 * @throws DomainError `facts_invalid` when `decision` is no decision of a gate, and when `previous` is no evidence or its
 * hash does not fit its content: a broken chain is never continued. `input_not_plain` when one of them is no plain data.
 * @example
 * ```ts
 * import { evidenceOf, type GateDecision, verifyEvidence } from 'panhuo';
 * import { day, sha256 } from 'panhuo/kernel';
 *
 * const decision: GateDecision = {
 *   gate: 'contact', on: day('2026-03-02'), inputs: sha256('all that the gate was told'),
 *   policy: { id: 'our/conduct', version: '1', fingerprint: 'fnv1a64:cbf29ce484222325' },
 *   value: { allowed: true, conditions: [] }, reasons: [],
 * };
 * const first = evidenceOf(decision);
 * const second = evidenceOf(decision, first);
 * second.sequence; // => 1
 * second.previous === first.hash; // => true
 * verifyEvidence([{ ...first, allowed: false }, second]).value; // => { intact: false, at: 0 }
 * evidenceOf(decision, { ...first, allowed: false }); // throws facts_invalid
 * ```
 */
export function evidenceOf(decision: GateDecision, previous?: Evidence): Evidence {
  const { gate, on, policy, inputs, value, reasons } = requireDecision(decision);
  const before = previous === undefined ? null : requireLink(previous);
  const content: EvidenceContent = {
    format: 'gate-evidence/1',
    sequence: before === null ? 0 : before.sequence + 1,
    ...{ gate, on, policy, inputs },
    ...{ allowed: value.allowed, conditions: value.conditions, reasons },
    previous: before === null ? null : before.hash,
  };
  return { ...content, hash: hashOf(content) };
}

function requireDecision(decision: GateDecision): GateDecision {
  const copy = plainCopy(decision);
  const findings: Finding[] = [];
  decisionShape(copy, 'decision', findings);
  const [fault] = findings;
  if (fault === undefined) return copy as unknown as GateDecision;
  const path = fault.detail['path'] ?? 'decision';
  throw new DomainError('facts_invalid', { path, expected: 'a decision of a gate' });
}

function requireLink(previous: Evidence): Evidence {
  const { entry, faults } = readEvidence(previous, 0);
  if (entry !== null && faults.length === 0) return entry;
  throw new DomainError('facts_invalid', { path: 'previous', expected: 'evidence whose hash fits' });
}
