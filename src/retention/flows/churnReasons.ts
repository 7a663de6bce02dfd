import {
  type Checked,
  type Explained,
  type Reason,
  reason as because,
  requireChecked,
  wilsonInterval,
} from '../../kernel/index.js';
import {
  type ChurnClaim,
  type ChurnClaimsPolicy,
  churnClaimsRules,
  type StatementCount,
} from './churnClaims.js';
import { type ChurnStatement, reasonCounts, type StatementColumns } from './statementColumns.js';

/** How many customers gave a reason. */
export interface ReasonShare {
  readonly reason: string;
  readonly customers: number;
  /** Of all customers who gave any reason; `null` where nobody did. */
  readonly share: number | null;
  /** Wilson’s interval of the share. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** What the data say of a claim: its interval lies within, beyond, or on both sides of the limit. */
export interface ClaimVerdict extends ChurnClaim {
  readonly verdict: 'supported' | 'contradicted' | 'undecided';
}

/** The stated reasons for leaving (流失原因). */
export interface ChurnReasons {
  /** Customers who gave a reason. Who left in silence is not among them: the shares speak of those who spoke. */
  readonly customers: number;
  /** By the first reason of each: the shares add up to 1. */
  readonly first: readonly ReasonShare[];
  /** By all reasons, each once a customer: the shares can add up to more. */
  readonly all: readonly ReasonShare[];
  readonly claims: readonly ClaimVerdict[];
}

/**
 * Tabulates the reasons that customers gave for leaving, and holds the claims of a policy against them: a claim is
 * supported when the whole interval lies within its limit, contradicted when all of it lies beyond, else the data cannot
 * tell yet.
 *
 * @param policy - The codes and the claims.
 * @param statements - What customers said, as records or as columns; the same reason twice counts once.
 * @returns The tables in the order of the codes, and a verdict with a reason for each claim. Parts are added up by
 * `mergeChurnReasons`. Cost: records are written as columns first; then two passes.
 * @throws DomainError `facts_invalid` with the index of a statement whose reason the policy has not, `day_invalid`;
 * `columns_invalid` with the path of what does not fit.
 * @example
 * ```ts
 * import { churnReasons, course } from 'panhuo';
 *
 * const said = (count: number, reason: string) =>
 *   Array.from({ length: count }, (_, index) => ({ customer: `${reason}${index}`, reason }));
 * const { value } = churnReasons(course.churnClaims, [...said(4, 'price'), ...said(96, 'neglect')]);
 * [value.first[0]?.share, value.claims[0]?.verdict]; // => [0.04, 'supported']
 *
 * const columns = { customers: 2, customer: Int32Array.of(0, 1, 1), reason: Uint8Array.of(1, 1, 0), reasons: ['price', 'neglect'] };
 * churnReasons(course.churnClaims, columns).value.all[0]?.share; // => 0.5
 * ```
 */
export function churnReasons(
  policy: Checked<ChurnClaimsPolicy>,
  statements: readonly ChurnStatement[] | StatementColumns,
): Explained<ChurnReasons> {
  requireChecked(churnClaimsRules.kind, policy);
  return concludeReasons(policy, reasonCounts(policy.reasons, statements));
}

/** The tables and verdicts of counts, which stand in the order of the codes. */
export function concludeReasons(
  policy: ChurnClaimsPolicy,
  {
    customers: of,
    first,
    all,
  }: Readonly<Record<StatementCount, ArrayLike<number>>> & { readonly customers: number },
): Explained<ChurnReasons> {
  const tables = {
    first: tableOf(policy, first, of),
    all: tableOf(policy, all, of),
  } satisfies Record<StatementCount, ReasonShare[]>;
  const reasons: Reason[] = [];
  const claims = policy.claims.map((claim): ClaimVerdict => {
    const row = tables[claim.by].find(({ reason }) => reason === claim.reason);
    const interval = row?.interval ?? null;
    const verdict = judge(interval, Number(claim.atMost));
    reasons.push(
      because(`churn_claim_${verdict}`, {
        reason: claim.reason,
        atMost: claim.atMost,
        by: claim.by,
        customers: row?.customers ?? 0,
        of,
        lower: interval?.lower ?? null,
        upper: interval?.upper ?? null,
      }),
    );
    return { ...claim, verdict };
  });
  return { value: { customers: of, ...tables, claims }, reasons };
}

function judge(interval: ReasonShare['interval'], atMost: number): ClaimVerdict['verdict'] {
  if (interval === null) return 'undecided';
  if (interval.upper <= atMost) return 'supported';
  return interval.lower > atMost ? 'contradicted' : 'undecided';
}

function tableOf(
  { reasons, confidenceLevel }: ChurnClaimsPolicy,
  counts: ArrayLike<number>,
  of: number,
): ReasonShare[] {
  return reasons.map((reason, place) => {
    const customers = counts[place] ?? 0;
    return {
      reason,
      customers,
      share: of === 0 ? null : customers / of,
      interval: wilsonInterval(customers, of, Number(confidenceLevel)),
    };
  });
}
