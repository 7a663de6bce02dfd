import { type DecimalText, type Explained, fromMinorUnits, reason } from '../../kernel/index.js';
import { ratio } from '../flows/ratio.js';
import { exact } from './exact.js';
import { falling } from './falling.js';
import type { Candidate } from './judgeSleepers.js';
import type { WakingComparison } from './planTypes.js';
import type { WakingTerms } from './valueOfWaking.js';
import { type AdviserRoom, withinCapacity } from './withinCapacity.js';

/**
 * Holds a plan against the rule of calling the richest. A fraction of a place is rounded up; equal assets are ordered by name. Both
 * have the same number of contacts and the same time of the advisers: the best contacts of the plan are compared.
 */
export function compareWithRichest(
  { policy, scale }: WakingTerms,
  candidates: readonly Candidate[],
  called: readonly Candidate[],
  rooms: readonly AdviserRoom[] | null,
): Explained<WakingComparison> {
  const richest = richestOf(candidates, policy.richestShare);
  const byRule = withinCapacity(richest, rooms)
    .filter(({ refusal }) => refusal === undefined)
    .slice(0, called.length)
    .map(({ claim }) => claim);
  const byPlan = called.slice(0, byRule.length);
  const [plan, rule] = [expectedOf(byPlan), expectedOf(byRule)];
  const chosen = new Set(byRule);
  const written = (minor: bigint): DecimalText => fromMinorUnits(minor, scale);
  const contacts = byRule.length;
  const shared = byPlan.filter((one) => chosen.has(one)).length;
  return {
    value: {
      richest: richest.length,
      contacts,
      shared,
      plan: written(plan),
      rule: written(rule),
      difference: written(plan - rule),
      ratio: ratio(plan, rule),
    },
    reasons: [
      reason('waking_by_plan', { contacts, amount: written(plan) }),
      reason('waking_by_assets', {
        contacts,
        share: policy.richestShare,
        richest: richest.length,
        shared,
        rule: written(rule),
        amount: written(-rule),
      }),
    ],
  };
}

function richestOf(candidates: readonly Candidate[], share: DecimalText): Candidate[] {
  const one = exact('1');
  const places = Number((exact(share) * BigInt(candidates.length) + one - 1n) / one);
  return candidates
    .map((candidate) => ({ candidate, funds: exact(candidate.prospect.funds) }))
    .sort(
      (a, b) =>
        falling(a.funds, b.funds) || (a.candidate.prospect.customer < b.candidate.prospect.customer ? -1 : 1),
    )
    .slice(0, places)
    .map(({ candidate }) => candidate);
}

function expectedOf(candidates: readonly Candidate[]): bigint {
  return candidates.reduce((sum, { expected }) => sum + expected, 0n);
}
