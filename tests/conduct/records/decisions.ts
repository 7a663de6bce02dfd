import { createHash } from 'node:crypto';
import type { Evidence, Gate, GateDecision } from 'panhuo';
import { canonicalJson, day, fingerprint, type Json, reason, type Sha256, sha256 } from 'panhuo/kernel';

/** What stands in the facts of the marked customer and may stand in no evidence. */
export const marks = [
  'C-MARK-4711',
  '马克明',
  '13800004711',
  '310101199001014711',
  'acct-mark-9',
  '4711000.00',
];

/** Everything that a gate was told of a customer whose every datum is marked. */
export const markedRequest = {
  customer: {
    id: marks[0]!,
    name: marks[1]!,
    phone: marks[2]!,
    documents: [{ kind: 'resident-identity-card', number: marks[3]! }],
    accounts: [{ id: marks[4]!, assets: marks[5]! }],
  },
  channel: 'call',
  purpose: 'care',
  on: '2026-03-02',
};

const gateOf: readonly Gate[] = ['contact', 'advice', 'offer'];

/** A decision as a gate returns it, made by hand: the gate of the library has tests of its own. */
export function decisionOf(number: number, request: Json = { ...markedRequest, number }): GateDecision {
  const allowed = number % 3 === 0;
  return {
    gate: gateOf[number % 3] ?? 'contact',
    on: day(`2026-03-${String((number % 28) + 1).padStart(2, '0')}`),
    policy: { id: 'our/conduct', version: '1', fingerprint: fingerprint({ id: 'our/conduct' }) },
    inputs: sha256(canonicalJson(request)),
    value: {
      allowed,
      conditions: allowed
        ? []
        : [
            { need: 'fact', fact: 'suitability', by: ['customer', 'adviser'] },
            { need: 'waiting', by: [], from: day('2026-04-01') },
          ],
    },
    reasons: [
      reason('suitability_test_missing', {}),
      reason('suitability_term_longer', {
        months: 36 + number,
        wished: 12,
        hash: 'a fact of this name',
        text: '盘活 😀',
      }),
    ].slice(0, 1 + (number % 2)),
  };
}

/** The hash of a link by the definition, made by node: SHA-256 of the canonical JSON of everything but the hash. */
export function hashByNode(link: Evidence): Sha256 {
  // Only the link's own hash stays out, not a fact of that name.
  const content = Object.fromEntries(Object.entries(link).filter(([key]) => key !== 'hash')) as Json;
  return `sha256:${createHash('sha256').update(canonicalJson(content)).digest('hex')}`;
}
