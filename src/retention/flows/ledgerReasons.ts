import { type Reason, reason } from '../../kernel/index.js';
import type { LedgerPeriod } from './types.js';

/** What could not be judged in a period, from its figures alone: a merged period gives the same reasons. */
export function ledgerReasons({
  unknown,
  customers,
  assets,
}: Pick<LedgerPeriod, 'unknown' | 'customers' | 'assets'>): Reason[] {
  const reasons: Reason[] = [];
  const { noSnapshot, noCash } = unknown;
  if (noSnapshot > 0) reasons.push(reason('ledger_no_snapshot', { customers: noSnapshot }));
  if (noCash > 0) reasons.push(reason('ledger_no_cash', { customers: noCash }));
  const unsure = customers.returned.unknown;
  if (unsure > 0) reasons.push(reason('ledger_acts_unknown', { customers: unsure }));
  if (assets.parts === null) reasons.push(reason('ledger_flows_unknown', {}));
  else if (assets.parts.unvaluedTransfers > 0) {
    reasons.push(reason('ledger_transfers_unvalued', { transfers: assets.parts.unvaluedTransfers }));
  }
  return reasons;
}
