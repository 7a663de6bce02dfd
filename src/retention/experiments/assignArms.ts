import { type Checked, requireChecked } from '../../kernel/index.js';
import { NO_ARM } from '../columns/experiments/seatArms.js';
import { assignArmColumns } from './assignArmColumns.js';
import { experimentRules } from './experimentRules.js';
import { requireAssignments, requireCustomers } from './requireAssignments.js';
import type { ExperimentDesign } from './types.js';

/** A customer who is to take part. */
export interface ExperimentCustomer {
  readonly customer: string;
  /** His class, where the design is stratified: as it is now, before the experiment. */
  readonly stratum?: string;
}

/** The arm that a customer was put in, and the class that he had then. */
export interface ArmAssignment<Arm extends string = string> extends ExperimentCustomer {
  readonly arm: Arm;
}

/**
 * Puts customers into the arms of an experiment by lots that are drawn from the seed, the id of the experiment and the id of
 * the customer (SHA-256): nobody chooses, who has the seed can check, and the order in which customers are handed in changes nothing.
 *
 * The customers who are handed in together, and were not assigned before, are a batch. They are ranked by their lots, of each class on its own where
 * the design is stratified, and every arm gets its share of them, exact to one customer; where the share is no whole number, another lot
 * says which arm gets the odd one. What was assigned before never changes and has no part in it: whoever sees how the others
 * were assigned cannot tell where the next one goes, even if customers come one by one. So one list of all is parted most exactly; many small
 * batches even out only as tosses of a coin do.
 *
 * Customers are told apart by their ids as they are written: "c1" and "c1 " are two.
 *
 * @param experiment - The design, with a seed of its own.
 * @param customers - Who takes part; who was assigned before may stand here again.
 * @param before - What was assigned before, all of it, also those who left since.
 * @returns Everybody, those of before included, by customer id. Cost: a hash and a place in a sort each.
 * @throws DomainError `facts_invalid` for a design without a seed, a customer who stands there twice, has no class where one is
 * needed, or an arm that the design has not.
 * @example
 * ```ts
 * import { assignArms, defineExperiment, industry } from 'panhuo';
 *
 * const experiment = defineExperiment({
 *   ...industry.wakingExperiment,
 *   id: 'branch-7/spring-calls',
 *   seed: 'drawn on 2024-03-01',
 * });
 * const first = assignArms(experiment, [
 *   { customer: 'a', stratum: 'VIP' }, { customer: 'b', stratum: 'VIP' }, { customer: 'c', stratum: 'A' },
 * ]);
 * new Set(first.filter(({ stratum }) => stratum === 'VIP').map(({ arm }) => arm)).size; // => 2
 * const later = assignArms(experiment, [{ customer: 'd', stratum: 'A' }], first);
 * later.length; // => 4
 * assignArms(industry.wakingExperiment, [{ customer: 'a', stratum: 'VIP' }]); // throws facts_invalid
 * ```
 */
export function assignArms<Arm extends string>(
  experiment: Checked<ExperimentDesign<Arm>>,
  customers: readonly ExperimentCustomer[],
  before: readonly ArmAssignment<NoInfer<Arm>>[] = [],
): ArmAssignment<Arm>[] {
  requireChecked(experimentRules.kind, experiment);
  const { arms } = experiment;
  requireCustomers(experiment, customers, 'customers');
  requireAssignments(experiment, before, 'before');
  const places = before.map(({ arm }) => arms.findIndex(({ id }) => id === arm));
  const seated = new Set(before.map(({ customer }) => customer));
  const rows: readonly ExperimentCustomer[] = [
    ...before,
    ...customers.filter(({ customer }) => !seated.has(customer)),
  ];
  const column = new Uint8Array(rows.length).fill(NO_ARM);
  column.set(places);
  const seats = assignArmColumns(experiment, {
    customer: rows.map(({ customer }) => customer),
    stratum: rows.map(({ stratum = '' }) => stratum),
    before: column,
  });
  return rows
    .flatMap(({ customer, stratum }, row) => {
      const arm = arms[seats[row] ?? NO_ARM];
      return arm === undefined ? [] : [{ customer, ...(stratum !== undefined && { stratum }), arm: arm.id }];
    })
    .sort((a, b) => (a.customer < b.customer ? -1 : 1));
}
