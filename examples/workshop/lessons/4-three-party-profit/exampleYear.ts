import type { AdviserRecord } from './rewardOf.js';

/** An ordinary year of an adviser, made up: policies are tried on it, and it stands in where the files tell of no contacts. */
export const exampleYear: Omit<AdviserRecord, 'customers'> = {
  coverage: 0.5,
  retained: 0.8,
  reactivated: 3,
  turnover: 50_000_000,
  opened: 10,
  findings: 0,
};
