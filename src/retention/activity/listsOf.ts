import type { ActKind, ActRecords } from './types.js';

/** The list of records in which each kind of act is found. */
export const listsOf: Readonly<Record<ActKind, keyof ActRecords>> = {
  trade: 'trades',
  deposit: 'cashFlows',
  withdrawal: 'cashFlows',
  transfer: 'transfers',
  contact: 'contacts',
};
