import { type Checked, demand, demandChoice, type Explained, requireChecked } from '../../kernel/index.js';
import type { GateColumns } from '../columns/gateColumns.js';
import { judgeRows } from '../columns/judgeRows.js';
import { requireColumns } from '../facts/requireColumns.js';
import { requireSituation } from '../facts/requireFacts.js';
import type { Situation } from '../facts/types.js';
import { type ConductPolicy, conductRules } from '../policy/conductPolicy.js';
import { branchPlace } from './decide.js';
import { type Gate, gates, type Permission } from './decision.js';
import { explainRow } from './explainRow.js';
import { planOf } from './plan.js';

/** A gate for one situation and a whole book. */
export interface CompiledGate {
  /** Judges a book: a byte a row, 1 where it is allowed. Cost: one pass, nothing is allocated per row. */
  readonly judge: (columns: GateColumns) => Uint8Array;
  /** The permission of one row with all its reasons: what the gate of the record says. */
  readonly explain: (columns: GateColumns, row: number) => Explained<Permission>;
}

/**
 * Makes a gate ready for a whole book of customers: one day, one way, one purpose, one person who acts.
 *
 * @param policy - The rules of conduct.
 * @param gate - `contact`, `advice` or `offer`.
 * @param situation - What `mayContact` is told beside the customer and his history.
 * @returns A judge of columns, from `gateColumns`, and its reasons on demand; both say what the gate of the records says.
 * @throws DomainError `definition_unchecked`; `facts_invalid`, also for a row that the book has not; `columns_invalid` for
 * columns of another length than the book.
 * @example
 * ```ts
 * import { china, compileGate, day, gateColumns } from 'panhuo';
 *
 * const situation = { channel: 'letter', purpose: 'call-back', on: day('2026-03-02') } as const;
 * const gate = compileGate(china.conduct, 'contact', situation);
 * const book = gateColumns([{ id: 'a', accounts: [{ status: 'closed' }] }, { id: 'b' }]);
 * Array.from(gate.judge(book)); // => [0, 0]
 * gate.explain(book, 0).value.allowed; // => false
 * ```
 */
export function compileGate(policy: Checked<ConductPolicy>, gate: Gate, situation: Situation): CompiledGate {
  requireChecked(conductRules.kind, policy);
  demandChoice(gate, gates, 'gate');
  requireSituation(situation);
  const plan = planOf(policy, gate, situation);
  return {
    judge: (columns) => {
      requireColumns(columns);
      return plan.covered
        ? judgeRows(plan.rows, columns, branchPlace(columns.branches, situation))
        : new Uint8Array(columns.rows);
    },
    explain: (columns, row) => {
      requireColumns(columns);
      demand(Number.isInteger(row) && row >= 0 && row < columns.rows, 'row', 'a row of the book');
      return explainRow(plan, columns, row, branchPlace(columns.branches, situation));
    },
  };
}
