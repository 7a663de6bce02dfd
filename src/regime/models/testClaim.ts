import { reason } from '../../kernel/index.js';
import type { Estimate, TestedClaim } from './study.js';
import type { Claim } from './types.js';

/** Holds a claim against what was measured: only an interval that lies on one side of it decides. */
export function testClaim(claim: Claim, { value, lower, upper }: Estimate): TestedClaim {
  const least = Number(claim.atLeast);
  const about = { figure: claim.figure, atLeast: claim.atLeast };
  if (value === null || lower === null || upper === null) {
    return { ...claim, verdict: 'cannot tell', reasons: [reason('claim_unmeasured', about)] };
  }
  const measured = { ...about, value, lower, upper };
  if (lower >= least)
    return { ...claim, verdict: 'supported', reasons: [reason('claim_supported', measured)] };
  if (upper < least) return { ...claim, verdict: 'refuted', reasons: [reason('claim_refuted', measured)] };
  return { ...claim, verdict: 'cannot tell', reasons: [reason('claim_open', measured)] };
}
