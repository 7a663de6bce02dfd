import { activityFacts, industry } from 'panhuo';
import {
  type AccountEvent,
  type ActivityFacts,
  type ActivityRecords,
  type AssetSnapshot,
  type CashFlow,
  parseAccountEvent,
  parseAssetSnapshot,
  parseCashFlow,
  parseSecuritiesTransfer,
  parseTrade,
  type SecuritiesTransfer,
  type Trade,
} from 'panhuo/customer';
import { type Day, day } from 'panhuo/kernel';
import { deepFreeze } from './samples.js';

/** Records of one customer in few words, and the facts that they give. */
export const asOf = day('2024-05-31');
export const cny = (amount: string) => ({ amount, currency: 'CNY' });
export const factsOf = (records: ActivityRecords, on: Day = asOf): ActivityFacts =>
  activityFacts(industry.activityStatus, deepFreeze(records), on);

export const trade = (on: string, by?: string): Trade =>
  parseTrade({ customer: 'c1', on, side: 'buy', product: 'stock', amount: cny('100'), by });
export const flow = (on: string, kind: string): CashFlow =>
  parseCashFlow({ customer: 'c1', on, kind, amount: cny('100') });
export const transfer = (on: string, by?: string): SecuritiesTransfer =>
  parseSecuritiesTransfer({ customer: 'c1', on, direction: 'in', by });
export const event = (on: string, kind: string): AccountEvent =>
  parseAccountEvent({ customer: 'c1', on, kind });
export const snapshot = (on: string, total: string, more: object = {}): AssetSnapshot =>
  parseAssetSnapshot({ customer: 'c1', on, total: cny(total), ...more });
/** All kinds of act, and none of any. */
export const none = { trades: [], cashFlows: [], transfers: [] };
