import {
  assetSnapshotSchema,
  cashFlowSchema,
  securitiesTransferSchema,
  tradeSchema,
} from '../schema/activity.js';
import { type Parsed, parseRecord, safeParseRecord } from '../schema/parseRecord.js';
import type { AssetSnapshot, CashFlow, SecuritiesTransfer, Trade } from '../types/activity.js';

/**
 * Reads a trade (成交) from untrusted input.
 *
 * @param input - Anything, such as parsed JSON.
 * @returns The record in its stored form; nothing of the input is shared with it.
 * @throws DomainError `input_invalid`; `reasons` names every fault by its path, without any value.
 * @example
 * ```ts
 * import { parseTrade } from 'panhuo/customer';
 *
 * const record = parseTrade({
 *   customer: 'c1',
 *   on: '2024-01-05',
 *   side: 'buy',
 *   product: 'stock',
 *   amount: { amount: 1242.5, currency: 'CNY' },
 * });
 * record.amount; // => { amount: '1242.50', currency: 'CNY' }
 * parseTrade({ oops: 1 }); // throws input_invalid
 * ```
 */
export function parseTrade(input: unknown): Trade {
  return parseRecord('trade', tradeSchema(), input);
}

/**
 * Reads a trade (成交) from untrusted input without throwing.
 *
 * @param input - Anything.
 * @returns The record, or every fault as a reason.
 * @example
 * ```ts
 * import { safeParseTrade } from 'panhuo/customer';
 *
 * safeParseTrade('nonsense').valid; // => false
 * ```
 */
export function safeParseTrade(input: unknown): Parsed<Trade> {
  return safeParseRecord(tradeSchema(), input);
}

/**
 * Reads a cash flow (资金流水) from untrusted input.
 *
 * @param input - Anything, such as parsed JSON.
 * @returns The record in its stored form; nothing of the input is shared with it.
 * @throws DomainError `input_invalid`; `reasons` names every fault by its path, without any value.
 * @example
 * ```ts
 * import { parseCashFlow } from 'panhuo/customer';
 *
 * const record = parseCashFlow({
 *   customer: 'c1',
 *   on: '2024-01-05',
 *   kind: 'dividend',
 *   amount: { amount: '88', currency: 'CNY' },
 * });
 * record.kind; // => 'dividend'
 * parseCashFlow({ oops: 1 }); // throws input_invalid
 * ```
 */
export function parseCashFlow(input: unknown): CashFlow {
  return parseRecord('cash flow', cashFlowSchema(), input);
}

/**
 * Reads a cash flow (资金流水) from untrusted input without throwing.
 *
 * @param input - Anything.
 * @returns The record, or every fault as a reason.
 * @example
 * ```ts
 * import { safeParseCashFlow } from 'panhuo/customer';
 *
 * safeParseCashFlow('nonsense').valid; // => false
 * ```
 */
export function safeParseCashFlow(input: unknown): Parsed<CashFlow> {
  return safeParseRecord(cashFlowSchema(), input);
}

/**
 * Reads a securities transfer (证券转入转出) from untrusted input.
 *
 * @param input - Anything, such as parsed JSON.
 * @returns The record in its stored form; nothing of the input is shared with it.
 * @throws DomainError `input_invalid`; `reasons` names every fault by its path, without any value.
 * @example
 * ```ts
 * import { parseSecuritiesTransfer } from 'panhuo/customer';
 *
 * const record = parseSecuritiesTransfer({ customer: 'c1', on: '2024-01-05', direction: 'in', quantity: 300 });
 * record.quantity; // => '300'
 * parseSecuritiesTransfer({ oops: 1 }); // throws input_invalid
 * ```
 */
export function parseSecuritiesTransfer(input: unknown): SecuritiesTransfer {
  return parseRecord('securities transfer', securitiesTransferSchema(), input);
}

/**
 * Reads a securities transfer (证券转入转出) from untrusted input without throwing.
 *
 * @param input - Anything.
 * @returns The record, or every fault as a reason.
 * @example
 * ```ts
 * import { safeParseSecuritiesTransfer } from 'panhuo/customer';
 *
 * safeParseSecuritiesTransfer('nonsense').valid; // => false
 * ```
 */
export function safeParseSecuritiesTransfer(input: unknown): Parsed<SecuritiesTransfer> {
  return safeParseRecord(securitiesTransferSchema(), input);
}

/**
 * Reads an asset snapshot (资产) from untrusted input.
 *
 * @param input - Anything, such as parsed JSON.
 * @returns The record in its stored form; nothing of the input is shared with it.
 * @throws DomainError `input_invalid`; `reasons` names every fault by its path, without any value.
 * @example
 * ```ts
 * import { parseAssetSnapshot } from 'panhuo/customer';
 *
 * const record = parseAssetSnapshot({
 *   customer: 'c1',
 *   on: '2024-01-31',
 *   total: { amount: '5000', currency: 'CNY' },
 * });
 * record.total; // => { amount: '5000.00', currency: 'CNY' }
 * parseAssetSnapshot({ oops: 1 }); // throws input_invalid
 * ```
 */
export function parseAssetSnapshot(input: unknown): AssetSnapshot {
  return parseRecord('asset snapshot', assetSnapshotSchema(), input);
}

/**
 * Reads an asset snapshot (资产) from untrusted input without throwing.
 *
 * @param input - Anything.
 * @returns The record, or every fault as a reason.
 * @example
 * ```ts
 * import { safeParseAssetSnapshot } from 'panhuo/customer';
 *
 * safeParseAssetSnapshot('nonsense').valid; // => false
 * ```
 */
export function safeParseAssetSnapshot(input: unknown): Parsed<AssetSnapshot> {
  return safeParseRecord(assetSnapshotSchema(), input);
}
