import {
  type Checked,
  demand,
  demandObject,
  demandText,
  fingerprint,
  type Json,
  requireChecked,
} from '../../kernel/index.js';
import { countsOf, finishGroupMeasures } from './finishGroupMeasures.js';
import type { GroupMeasures, GroupOptions, MeasuredCustomer } from './groupTypes.js';
import { judgeMeasures } from './judgeMeasures.js';
import { requireRecords } from './periodRecord.js';
import { measureNames, type ReactivationPolicy, reactivationRules } from './reactivationPolicy.js';

/**
 * The five measures of a re-activation for a group of customers: to how many each applies, how many fulfil it, and how many only
 * the market lifted, who are no success. The shares say what changed, not why: hold them against a control group.
 *
 * @param policy - What counts as silence and as more, and what is rewarded.
 * @param customers - Each customer’s record before and after.
 * @param options - The level of the intervals.
 * @returns The measures, plain data that `mergeGroupMeasures` adds up. Cost: as `reactivationMeasures`, once a customer.
 * @throws DomainError as `reactivationMeasures`, and `facts_invalid` when a customer stands there twice.
 * @example
 * ```ts
 * import { course, groupMeasures } from 'panhuo';
 *
 * const before = { days: 180, trades: 0, amount: '0', products: [], commission: '0' };
 * const woken = { days: 180, trades: 3, amount: '9000.00', products: ['stock'], commission: '15.00' };
 * const { resumed } = groupMeasures(course.reactivation, [{ before, after: woken }, { before, after: before }]).measures;
 * [resumed.met, resumed.of, resumed.share, resumed.lower?.toFixed(3)]; // => [1, 2, 0.5, '0.095']
 * groupMeasures(course.reactivation, []).measures.resumed.share; // => null
 * ```
 */
export function groupMeasures(
  policy: Checked<ReactivationPolicy>,
  customers: readonly MeasuredCustomer[],
  { confidenceLevel = 0.95 }: GroupOptions = {},
): GroupMeasures {
  requireChecked(reactivationRules.kind, policy);
  requireCustomers(customers);
  const counts = countsOf(() => ({ of: 0, met: 0, lifted: 0 }));
  let marketUnknown = 0;
  for (const { before, after } of customers) {
    const { value, lifted } = judgeMeasures(policy, before, after);
    if (before.market === undefined) marketUnknown += 1;
    for (const measure of measureNames) {
      const met = value[measure];
      if (met !== null) counts[measure].of += 1;
      if (met === true) counts[measure].met += 1;
    }
    for (const measure of lifted) counts[measure].lifted += 1;
  }
  const { id, version, rewarded = [] } = policy;
  return finishGroupMeasures({
    policy: { id, version, fingerprint: fingerprint(policy as unknown as Json, ['note']) },
    confidenceLevel,
    customers: customers.length,
    marketUnknown,
    counts,
    rewarded,
  });
}

function requireCustomers(customers: readonly MeasuredCustomer[]): void {
  demand(Array.isArray(customers), '', 'a list');
  const seen = new Set<string>();
  for (const [index, entry] of customers.entries()) {
    demandObject(entry, `[${index}]`);
    const { customer, before, after } = entry;
    requireRecords(before, after, `[${index}].`);
    if (customer === undefined) continue;
    demandText(customer, `[${index}].customer`);
    demand(!seen.has(customer), `[${index}].customer`, 'each only once');
    seen.add(customer);
  }
}
