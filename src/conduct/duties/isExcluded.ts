import type { AccountStatus } from '../../customer/index.js';
import type { DutyCustomer } from './dutyBook.js';

/** Whether no account of a customer counts: each has an excluded status, or there is none. `undefined`: not known. */
export function isExcluded(
  { accounts }: DutyCustomer,
  excluded: readonly AccountStatus[],
): boolean | undefined {
  return accounts?.every(({ status }) => excluded.includes(status));
}
