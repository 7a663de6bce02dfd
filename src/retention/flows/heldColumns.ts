import {
  type Currency,
  type DecimalText,
  DomainError,
  requireDecimalText,
  scaleOf,
  toMinorUnits,
} from '../../kernel/index.js';
import { moneyColumn } from '../activity/encodeActs.js';
import type { MoneyColumn } from '../activity/types.js';
import { placesOf, requireAmounts } from './ratio.js';
import { requireCodes, requireColumn, requireMoney } from './requireColumn.js';

/** The assets of a customer on two evenings, and his own money between them. Amounts are decimal text in one currency. */
export interface HeldAssets {
  readonly customer: string;
  readonly opening: DecimalText;
  readonly closing: DecimalText;
  /** Own money and securities that came in and went out, zero or more; left out where they are not known. */
  readonly inflow?: DecimalText;
  readonly outflow?: DecimalText;
}

/** The same as columns, a row a customer, in whole minor units. */
export interface HeldColumns {
  readonly opening: MoneyColumn;
  readonly closing: MoneyColumn;
  /** Zero or more; left out, as `outflow`, where nobody’s flows are known. */
  readonly inflow?: MoneyColumn;
  readonly outflow?: MoneyColumn;
  /** 1 for customers whose flows are known, else 0. Left out: all are, if there are both columns. */
  readonly flowsKnown?: Uint8Array;
  readonly currency: Currency;
}

/** Writes customers as columns, in units of the most decimal places that were given. Refuses as `assetsRetained`. */
export function heldColumns(
  customers: readonly HeldAssets[],
): Required<Omit<HeldColumns, 'currency'>> & { readonly places: number } {
  requireHeld(customers);
  const amountsOf = (name: 'opening' | 'closing' | 'inflow' | 'outflow'): DecimalText[] =>
    customers.map((customer) => customer[name] ?? '0');
  const texts = {
    opening: amountsOf('opening'),
    closing: amountsOf('closing'),
    inflow: amountsOf('inflow'),
    outflow: amountsOf('outflow'),
  };
  const places = placesOf(Object.values(texts).flat());
  const column = (amounts: readonly DecimalText[]): MoneyColumn =>
    moneyColumn(amounts.map((amount) => toMinorUnits(amount, places)));
  return {
    opening: column(texts.opening),
    closing: column(texts.closing),
    inflow: column(texts.inflow),
    outflow: column(texts.outflow),
    flowsKnown: Uint8Array.from(customers, ({ inflow, outflow }) =>
      inflow === undefined || outflow === undefined ? 0 : 1,
    ),
    places,
  };
}

/**
 * Checks that the columns of held assets fit one another.
 *
 * @throws DomainError `columns_invalid` with the path of what does not fit; `currency_unknown`.
 */
export function requireHeldColumns(columns: HeldColumns): void {
  const { opening, closing, inflow, outflow, flowsKnown, currency } = columns;
  requireMoney('opening', opening, null);
  const rows = opening.length;
  requireMoney('closing', closing, rows);
  if (inflow !== undefined) requireMoney('inflow', inflow, rows, 0);
  if (outflow !== undefined) requireMoney('outflow', outflow, rows, 0);
  if (flowsKnown !== undefined) {
    requireColumn('flowsKnown', flowsKnown, rows, Uint8Array);
    requireCodes('flowsKnown', flowsKnown, 2);
  }
  scaleOf(currency);
}

function requireHeld(customers: readonly HeldAssets[]): void {
  const known = new Set<string>();
  for (const [index, { customer, opening, closing, inflow = '0', outflow = '0' }] of customers.entries()) {
    const path = `[${index}]`;
    if (known.has(customer)) {
      throw new DomainError('facts_invalid', { path: `${path}.customer`, expected: 'each only once' });
    }
    known.add(customer);
    requireDecimalText(opening, `${path}.opening`);
    requireDecimalText(closing, `${path}.closing`);
    requireAmounts({ [`${path}.inflow`]: inflow, [`${path}.outflow`]: outflow });
  }
}
