import { logBeta } from '../../kernel/index.js';
import { type Counts, greatestDifference } from '../columns/experiments/jointLimits.js';
import type { ShareSequence, Trials } from './types.js';

type Prior = Extract<ShareSequence, { readonly method: 'exact' }>['prior'];

/** Limits for a difference. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The always-valid interval of a difference of two shares: what the product of two mixture likelihood ratios does not rule out.
 *
 * Had an arm the share p, the chance of its outcomes under the prior over their chance under p would be a martingale that begins with 1, and so
 * would be the product over both arms, however customers come in. By Ville’s inequality it ever reaches 1/α with a chance of at
 * most α: exactly, with few customers and rare successes too. The limits are the least and the greatest difference of all pairs of
 * shares for which it has not.
 *
 * Source: H. Robbins, Ann. Math. Statist. 41 (1970), 1397–1409; R. Johari, P. Koomen, L. Pekelis and D. Walsh, KDD 2017; S. R. Howard,
 * A. Ramdas, J. McAuliffe and J. Sekhon, Ann. Statist. 49 (2021), 1055–1080.
 *
 * @param a - The counts of the treated, at least one.
 * @param b - Those of the control group.
 * @param prior - Of either share.
 * @param level - The confidence level.
 */
export function exactShareLimits(
  a: Counts,
  b: Counts,
  { successes, failures }: Prior,
  level: number,
): Limits {
  const prior = { successes: Number(successes), failures: Number(failures) };
  const threshold = learningCost(a, prior) + learningCost(b, prior) - Math.log(1 - level);
  return {
    // Failures counted for successes turn the difference over. Taken from 0, so that no limit is −0.
    lower: 0 - greatestDifference(turned(a), turned(b), threshold),
    upper: greatestDifference(a, b, threshold),
  };
}

/** The counts of an arm, as often as wanted: to see what more customers like these would show. */
export function countsOf({ successes, total }: Trials, times = 1): Counts {
  return { successes: successes * times, failures: (total - successes) * times };
}

function turned({ successes, failures }: Counts): Counts {
  return { successes: failures, failures: successes };
}

// By how much the outcomes are less likely under the prior than under their own share, as a logarithm.
function learningCost({ successes, failures }: Counts, prior: Counts): number {
  const total = successes + failures;
  const own = entropyPart(successes, total) + entropyPart(failures, total);
  const mixed =
    logBeta(successes + prior.successes, failures + prior.failures) -
    logBeta(prior.successes, prior.failures);
  return own - mixed;
}

function entropyPart(count: number, total: number): number {
  return count === 0 ? 0 : count * Math.log(count / total);
}
