import type { CashFlow, SecuritiesTransfer } from '../../customer/index.js';
import {
  type Currency,
  type Day,
  DomainError,
  type Money,
  scaleOf,
  toEpochDay,
  toMinorUnits,
} from '../../kernel/index.js';
import { moneyColumn } from '../activity/encodeActs.js';
import type { MoneyColumn } from '../activity/types.js';
import { requireOn } from '../requireOn.js';
import { type AssetMovement, assetMovements } from './netNewAssetsPolicy.js';
import { requireCodes, requireColumn, requireMoney, unfit } from './requireColumn.js';

/** What stands in the column of kinds for a transfer of which the value is not known. */
export const UNVALUED = 255;

/** What moved assets, as records. */
export interface MovementRecords {
  readonly cashFlows: readonly CashFlow[];
  readonly transfers: readonly SecuritiesTransfer[];
}

/** What moved assets, as columns: a row a movement, in any order. */
export interface MovementColumns {
  /** What: a place in `assetMovements`; 255 for a transfer of which the value is not known. */
  readonly kind: Uint8Array;
  /** When: the epoch day. */
  readonly on: Int32Array;
  /** Whole minor units, zero or more, whatever the direction; 0 where the value is not known. */
  readonly amount: MoneyColumn;
  readonly currency: Currency;
}

/** First and last day; what lies outside is not looked at. */
export interface MovementTime {
  readonly from: Day;
  readonly to: Day;
}

/** Writes records of a time as columns. The currency is that of the first, where none is given; `null` without money. Throws `facts_invalid` for what is of no kind, `currency_mixed`. */
export function movementColumns(
  { cashFlows, transfers }: MovementRecords,
  { from, to }: MovementTime,
  given: Currency | null,
): Omit<MovementColumns, 'currency'> & { readonly currency: Currency | null } {
  let currency = given;
  const kinds: number[] = [];
  const days: number[] = [];
  const amounts: bigint[] = [];
  const write = (code: number, on: Day, units: bigint): void => {
    kinds.push(code);
    days.push(toEpochDay(on));
    amounts.push(units);
  };
  const unitsOf = (money: Money, path: string): bigint => {
    currency ??= money.currency;
    return minorUnitsIn(currency, money, path);
  };
  const lies = (on: Day, path: string): boolean => requireOn(on, `${path}.on`) >= from && on <= to;
  for (const [index, { on, kind, amount }] of cashFlows.entries()) {
    const path = `cashFlows[${index}]`;
    if (!lies(on, path)) continue;
    write(codeOf(kind, `${path}.kind`), on, unitsOf(amount, `${path}.amount`));
  }
  for (const [index, { on, direction, value, by }] of transfers.entries()) {
    if (!lies(on, `transfers[${index}]`)) continue;
    const kind = by === 'firm' ? (`firm-transfer-${direction}` as const) : (`transfer-${direction}` as const);
    const code = codeOf(kind, `transfers[${index}].direction`);
    if (value === undefined) write(UNVALUED, on, 0n);
    else write(code, on, unitsOf(value, `transfers[${index}].value`));
  }
  return {
    kind: Uint8Array.from(kinds),
    on: Int32Array.from(days),
    amount: moneyColumn(amounts),
    currency,
  };
}

/**
 * Checks that the columns of movements fit one another.
 *
 * @throws DomainError `columns_invalid` with the path of what does not fit; `currency_unknown`.
 */
export function requireMovementColumns({ kind, on, amount, currency }: MovementColumns): void {
  requireColumn('kind', kind, null, Uint8Array);
  requireCodes('kind', kind, assetMovements.length, UNVALUED);
  requireColumn('on', on, kind.length, Int32Array);
  requireMoney('amount', amount, kind.length, 0);
  scaleOf(currency);
  const row = kind.findIndex((code, place) => code === UNVALUED && Number(amount[place]) !== 0);
  if (row >= 0) throw unfit(`amount[${row}]`, 'zero where the value is not known');
}

/**
 * The minor units of money that has to be in one currency.
 *
 * @throws DomainError `currency_mixed`, `decimal_invalid`.
 */
export function minorUnitsIn(currency: Currency, money: Money, path: string): bigint {
  if (money.currency !== currency) throw new DomainError('currency_mixed', { path: `${path}.currency` });
  return toMinorUnits(money.amount, scaleOf(currency), path);
}

// Else what is of no kind would be taken for a transfer without a value.
function codeOf(kind: AssetMovement, path: string): number {
  const code = assetMovements.indexOf(kind);
  if (code >= 0) return code;
  throw new DomainError('facts_invalid', { path, expected: 'a kind of movement' });
}
