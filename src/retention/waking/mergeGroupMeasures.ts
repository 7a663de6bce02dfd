import {
  canonicalJson,
  demand,
  demandCount,
  demandFlag,
  demandObject,
  demandText,
} from '../../kernel/index.js';
import { countsOf, finishGroupMeasures } from './finishGroupMeasures.js';
import type { GroupMeasures } from './groupTypes.js';
import { measureNames, reportedOnly } from './reactivationPolicy.js';

/**
 * Adds up the measures of two groups without a common customer, such as two branches.
 *
 * @param a - A group.
 * @param b - Another one, measured by the same policy at the same level.
 * @returns What `groupMeasures` gives of both together; the order does not matter.
 * @throws DomainError `facts_invalid` when they were not measured alike, or one is no group.
 * @example
 * ```ts
 * import { course, groupMeasures, mergeGroupMeasures } from 'panhuo';
 *
 * const before = { days: 180, trades: 0, amount: '0', products: [], commission: '0' };
 * const branch = groupMeasures(course.reactivation, [{ before, after: before }]);
 * mergeGroupMeasures(branch, branch).measures.resumed.of; // => 2
 * ```
 */
export function mergeGroupMeasures(a: GroupMeasures, b: GroupMeasures): GroupMeasures {
  requireGroup(a, 'a');
  requireGroup(b, 'b');
  demand(canonicalJson(questionOf(a)) === canonicalJson(questionOf(b)), '', 'the same options for all parts');
  return finishGroupMeasures({
    policy: a.policy,
    confidenceLevel: a.confidenceLevel,
    customers: a.customers + b.customers,
    marketUnknown: a.marketUnknown + b.marketUnknown,
    counts: countsOf((measure) => {
      const [one, other] = [a.measures[measure], b.measures[measure]];
      return {
        of: one.of + other.of,
        met: one.met + other.met,
        lifted: one.lifted + other.lifted,
      };
    }),
    rewarded: rewardedOf(a),
  });
}

function questionOf(group: GroupMeasures) {
  const { policy, confidenceLevel } = group;
  return { fingerprint: policy.fingerprint, confidenceLevel, rewarded: rewardedOf(group) };
}

function rewardedOf({ measures }: GroupMeasures) {
  return measureNames.filter((measure) => measures[measure].rewarded);
}

// Parts come from storage: what cannot be counted, or rewards what must not be, is refused.
function requireGroup(group: GroupMeasures, path: string): void {
  demandObject(group, path);
  demandObject(group.policy, `${path}.policy`);
  demandText(group.policy.fingerprint, `${path}.policy.fingerprint`);
  demand(Number.isFinite(group.confidenceLevel), `${path}.confidenceLevel`, 'a number');
  demandObject(group.measures, `${path}.measures`);
  demandCount(group.customers, `${path}.customers`);
  demandCount(group.marketUnknown, `${path}.marketUnknown`);
  for (const measure of measureNames) {
    const place = `${path}.measures.${measure}`;
    demandObject(group.measures[measure], place);
    const { of, met, lifted, rewarded } = group.measures[measure];
    for (const [key, value] of Object.entries({ of, met, lifted })) demandCount(value, `${place}.${key}`);
    demandFlag(rewarded, `${place}.rewarded`);
    const fits = !(rewarded && (reportedOnly as readonly string[]).includes(measure));
    demand(fits, `${place}.rewarded`, { zh: '不得为 true', en: 'never true' });
  }
}
