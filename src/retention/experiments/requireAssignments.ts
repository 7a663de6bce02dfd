import { demand, demandChoice, demandObject, demandText } from '../../kernel/index.js';
import type { ArmAssignment, ExperimentCustomer } from './assignArms.js';
import type { ExperimentDesign } from './types.js';

/**
 * Refuses what is no list of assignments of a design.
 *
 * @throws DomainError `facts_invalid` with the place.
 */
export function requireAssignments(
  design: ExperimentDesign,
  list: readonly ArmAssignment[],
  path: string,
): void {
  requireCustomers(design, list, path);
  const arms = design.arms.map(({ id }) => id);
  for (const [index, { arm }] of list.entries()) demandChoice(arm, arms, () => `${path}[${index}].arm`);
}

/**
 * Refuses what is no list of customers, each once, and with a class where the design is stratified.
 *
 * @throws DomainError `facts_invalid` with the place.
 */
export function requireCustomers(
  { stratified }: ExperimentDesign,
  list: readonly ExperimentCustomer[],
  path: string,
): void {
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
