import { type Checked, plainCopy, requireChecked } from '../../kernel/index.js';
import type { ArmAssignment } from './assignArms.js';
import { experimentRules } from './experimentRules.js';
import { requireAssignments } from './requireAssignments.js';
import type { ExperimentDesign } from './types.js';

/**
 * Reads the assignments of an experiment back from untrusted input, such as rows of a database, whose arms are any text. Keys other than
 * `customer`, `stratum` and `arm` are left out; a `stratum` of `null` is none.
 *
 * @param experiment - The design that they were made by.
 * @param untrusted - A list of assignments.
 * @returns The assignments in the same order, with the arms of the design as their type: as `assignArms`, `shareOutcome` and
 * `meanOutcome` take them. Cost: a pass.
 * @throws DomainError `facts_invalid` for what is no assignment, an arm that the design has not, a customer who stands there twice, or
 * has no class where the design is stratified; with the place, and without the id.
 * @example
 * ```ts
 * import { industry, readAssignments } from 'panhuo';
 *
 * const rows: unknown = JSON.parse('[{ "customer": "c1", "stratum": "VIP", "arm": "control", "row": 1 }]');
 * readAssignments(industry.wakingExperiment, rows); // => [{ customer: 'c1', stratum: 'VIP', arm: 'control' }]
 * readAssignments(industry.wakingExperiment, [{ customer: 'c1', stratum: 'VIP', arm: 'visit' }]); // throws facts_invalid
 * ```
 */
export function readAssignments<Arm extends string>(
  experiment: Checked<ExperimentDesign<Arm>>,
  untrusted: unknown,
): ArmAssignment<Arm>[] {
  requireChecked(experimentRules.kind, experiment);
  const rows = rowsOf(untrusted) as readonly ArmAssignment<Arm>[];
  requireAssignments(experiment, rows, '');
  return rows.map(({ customer, stratum, arm }) => ({
    customer,
    ...(stratum !== undefined && { stratum }),
    arm,
  }));
}

// Row by row: an experiment may hold more customers than one copy may hold nodes.
function rowsOf(untrusted: unknown): unknown {
  try {
    if (Array.isArray(untrusted)) return Array.from(untrusted, (row) => withoutNull(plainCopy(row)));
  } catch {
    // A proxy or a getter may throw anything, and what it throws may carry data.
  }
  return undefined;
}

// A database has null for what is not there.
function withoutNull(row: unknown): unknown {
  return (row as { readonly stratum?: unknown } | null)?.stratum === null
    ? { ...(row as object), stratum: undefined }
    : row;
}
