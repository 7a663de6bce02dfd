import {
  addCounts,
  type Checked,
  demandCount,
  demandObject,
  DomainError,
  type Explained,
  requireChecked,
} from '../../kernel/index.js';
import { demandList } from '../demandList.js';
import { type ChurnClaimsPolicy, churnClaimsRules, type StatementCount } from './churnClaims.js';
import { type ChurnReasons, concludeReasons } from './churnReasons.js';

/**
 * Adds up the stated reasons of two parts of a book, and judges the claims anew: of few who spoke a claim can stay
 * undecided that many decide. Every customer is in one part alone.
 *
 * @param policy - The codes and the claims, as of the parts.
 * @param a - The reasons of one part.
 * @param b - Those of another.
 * @returns The tables and verdicts of both; parts merge to the same in any order.
 * @throws DomainError `unit_mismatch` with `a` or `b` when its codes are not those of the policy, `facts_invalid` with the path of what
 * is no table of reasons.
 * @example
 * ```ts
 * import { churnReasons, course, mergeChurnReasons } from 'panhuo';
 *
 * const part = (reason: string) => churnReasons(course.churnClaims, [{ customer: 'a', reason }]).value;
 * const { value } = mergeChurnReasons(course.churnClaims, part('price'), part('neglect'));
 * [value.customers, value.first[0]?.share]; // => [2, 0.5]
 * ```
 */
export function mergeChurnReasons(
  policy: Checked<ChurnClaimsPolicy>,
  a: ChurnReasons,
  b: ChurnReasons,
): Explained<ChurnReasons> {
  requireChecked(churnClaimsRules.kind, policy);
  requireReasons(a, 'a');
  requireReasons(b, 'b');
  const countsOf = (by: StatementCount): number[] =>
    policy.reasons.map((code, place) => {
      for (const [path, part] of Object.entries({ a, b })) {
        if (part[by][place]?.reason === code && part[by].length === policy.reasons.length) continue;
        throw new DomainError('unit_mismatch', { path, expected: 'the same options for all parts' });
      }
      const [own, other] = [a[by][place]?.customers ?? 0, b[by][place]?.customers ?? 0];
      return addCounts(own, other, () => `${by}[${place}].customers`);
    });
  return concludeReasons(policy, {
    customers: addCounts(a.customers, b.customers, 'customers'),
    first: countsOf('first'),
    all: countsOf('all'),
  });
}

// A part may come from storage.
function requireReasons(part: ChurnReasons, path: string): void {
  demandObject(part, path);
  demandCount(part.customers, `${path}.customers`);
  for (const by of ['first', 'all'] as const) {
    demandList(part[by], `${path}.${by}`);
    for (const [place, line] of part[by].entries()) {
      demandObject(line, `${path}.${by}[${place}]`);
      demandCount(line.customers, `${path}.${by}[${place}].customers`);
    }
  }
}
