import type { Account, AccountEvent, AccountEventKind } from 'panhuo';
import type { BranchData } from '../branchData.js';

/**
 * The closings that the list of accounts tells of. An account that was closed nobody knows when is empty at least on the
 * day of the review.
 */
export function closingsOf({ accounts, asOf }: Pick<BranchData, 'accounts' | 'asOf'>): AccountEvent[] {
  const closed = accounts?.filter(({ status, closedOn }) => status === 'closed' || closedOn !== undefined);
  return (closed ?? []).map(({ id, customer, closedOn = asOf }) => ({
    customer,
    account: id,
    on: closedOn,
    kind: 'closed',
  }));
}

/** What is known of the accounts of one customer, up to the day of the review. */
export interface AccountRecords {
  /** `undefined` when the list of accounts has none of his. */
  readonly accounts: readonly Account[] | undefined;
  readonly events: readonly AccountEvent[];
  /** The accounts that other records name. */
  readonly named: readonly string[];
}

/**
 * Whether the customer has a fund account that is neither closed nor frozen. Where no row tells of his accounts, nothing
 * but the events speaks against them.
 */
export function hasUsableAccount({ accounts, events, named }: AccountRecords): boolean {
  const of = (id: string): AccountEvent[] =>
    events.filter(({ account }) => account === undefined || account === id);
  if (accounts !== undefined) {
    return accounts.some(
      ({ id, kind, status }) =>
        kind === 'fund' && (status === 'normal' || status === 'dormant') && isOpen(of(id), ['closed']),
    );
  }
  const leaving: AccountEventKind[] = ['closed', 'custody-transferred', 'designation-revoked'];
  const ids = new Set([...named, ...events.flatMap(({ account }) => account ?? [])]);
  return ids.size === 0 ? isOpen(events, leaving) : [...ids].some((id) => isOpen(of(id), leaving));
}

function isOpen(events: readonly AccountEvent[], ends: readonly AccountEventKind[]): boolean {
  const last = (kinds: readonly AccountEventKind[]): string =>
    events.reduce((latest, { kind, on }) => (kinds.includes(kind) && on > latest ? on : latest), '');
  // On one and the same day the event that speaks against the account counts: nobody is called in doubt.
  const stands = (against: string, since: string): boolean => against === '' || against < since;
  return stands(last(ends), last(['opened'])) && stands(last(['frozen']), last(['released', 'opened']));
}
