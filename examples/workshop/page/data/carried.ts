import { branch, market } from 'virtual:workshop-data';
import type { BranchData } from '../../../branch-review/branchData.js';
import { unpackBranch, unpackMarket } from './unpackBranch.js';

/** The bars of the S&P 500: a US index, real daily closes. */
export const marketBars = unpackMarket(market);

/** Which market the bars are of. */
export const marketId = market.id;

let unpacked: BranchData | undefined;

/** The records of the teaching branch: simulated customers. Unpacked when a room first asks. */
export function branchRecords(): BranchData {
  unpacked ??= unpackBranch(branch);
  return unpacked;
}

/** The level of the trading-personality questionnaire of those who filled it in. */
export const personalities = new Map(Object.entries(branch.personality));
