import { type Checked, demand, demandObject, demandText, requireChecked } from '../../kernel/index.js';
import { NO_ARM } from '../columns/experiments/seatArms.js';
import { assignArmColumns } from './assignArmColumns.js';
import { experimentRules } from './experimentRules.js';
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
 * Puts customers into the arms of an experiment by a lot that is drawn from the seed, the id of the experiment and the id of
 * the customer (SHA-256): nobody chooses, everybody can check, and the order in which customers are handed in changes nothing.
 *
 * Every arm gets its share, exact to one customer: of each class where the design is stratified, else of all. Where the share is no
 * whole number of customers, the lot of the class says which arm gets the odd one. When customers are added later, hand in
 * what was assigned before: nobody ever changes his arm or his class, and the newcomers fill what is open. (With three arms or
 * more an arm may then be off by less than two.)
 *
 * @param experiment - The design.
 * @param customers - Who takes part; who was assigned before may stand here again.
 * @param before - What was assigned before, all of it, also those who left since.
 * @returns Everybody, those of before included, by customer id. Cost: a hash and a place in a sort each.
 * @throws DomainError `facts_invalid` for a customer who stands there twice, has no class where one is needed, or an arm that the
 * design has not.
 * @example
 * ```ts
 * import { assignArms, industry } from 'panhuo';
 *
 * const first = assignArms(industry.wakingExperiment, [
 *   { customer: 'a', stratum: 'VIP' }, { customer: 'b', stratum: 'VIP' }, { customer: 'c', stratum: 'A' },
 * ]);
 * new Set(first.filter(({ stratum }) => stratum === 'VIP').map(({ arm }) => arm)).size; // => 2
 * const later = assignArms(industry.wakingExperiment, [{ customer: 'd', stratum: 'A' }], first);
 * later.length; // => 4
 * later[2]?.arm === later[3]?.arm; // => false
 * ```
 */
export function assignArms<Arm extends string>(
  experiment: Checked<ExperimentDesign<Arm>>,
  customers: readonly ExperimentCustomer[],
  before: readonly ArmAssignment<NoInfer<Arm>>[] = [],
): ArmAssignment<Arm>[] {
  requireChecked(experimentRules.kind, experiment);
  const { arms, stratified } = experiment;
  requireEach(customers, 'customers', stratified);
  requireEach(before, 'before', stratified);
  const places = before.map(({ arm }, index) => {
    const place = arms.findIndex(({ id }) => id === arm);
    demand(place >= 0, `before[${index}].arm`, 'an arm of the experiment');
    return place;
  });
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

function requireEach(list: readonly ExperimentCustomer[], path: string, stratified: boolean): void {
  demand(Array.isArray(list), path, 'a list');
  const seen = new Set<string>();
  for (const [index, line] of list.entries()) {
    demandObject(line, () => `${path}[${index}]`);
    demandText(line.customer, () => `${path}[${index}].customer`);
    demand(!seen.has(line.customer), () => `${path}[${index}].customer`, 'each only once');
    seen.add(line.customer);
    if (stratified || line.stratum !== undefined) demandText(line.stratum, () => `${path}[${index}].stratum`);
  }
}
