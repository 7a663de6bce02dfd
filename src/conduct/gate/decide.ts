import { fingerprint, type Json, requireChecked } from '../../kernel/index.js';
import type { Checked } from '../../kernel/index.js';
import { gateColumns } from '../facts/gateColumns.js';
import { inputsOf } from '../facts/inputsOf.js';
import { requireRequest } from '../facts/requireFacts.js';
import type { ContactRequest, GateRequest } from '../facts/types.js';
import { type ConductPolicy, conductRules } from '../policy/conductPolicy.js';
import type { DecidedUnder, Gate, GateDecision } from './decision.js';
import { explainRow } from './explainRow.js';
import { planOf } from './plan.js';

const decidedUnder = /* @__PURE__ */ new WeakMap<ConductPolicy, DecidedUnder>();

/** Decides one request: a book of one row, judged by the same rules as any other. */
export function decide(policy: Checked<ConductPolicy>, gate: Gate, request: GateRequest): GateDecision {
  requireChecked(conductRules.kind, policy);
  requireRequest(request);
  const { customer, history, ...situation } = request;
  const columns = gateColumns([customer], [history]);
  const plan = planOf(policy, gate, situation);
  const { value, reasons } = explainRow(plan, columns, 0, branchPlace(columns.branches, situation));
  return { gate, on: request.on, policy: headOf(policy), inputs: inputsOf(request), value, reasons };
}

/** The place of the adviser's branch in a book; -1: not known, -2: none of the customers'. */
export function branchPlace(
  branches: readonly string[],
  { adviser }: Pick<ContactRequest, 'adviser'>,
): number {
  if (adviser?.branch === undefined) return -1;
  const place = branches.indexOf(adviser.branch);
  return place === -1 ? -2 : place;
}

// The fingerprint of a frozen policy never changes.
function headOf(policy: Checked<ConductPolicy>): DecidedUnder {
  const known = decidedUnder.get(policy) ?? {
    id: policy.id,
    version: policy.version,
    fingerprint: fingerprint(policy as unknown as Json, ['note']),
  };
  decidedUnder.set(policy, known);
  return known;
}
