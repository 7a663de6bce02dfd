import {
  type Day,
  day,
  DomainError,
  FIRST_EPOCH_DAY,
  LAST_EPOCH_DAY,
  toEpochDay,
} from '../../kernel/index.js';
import { codeTexts, firstOutside } from '../columns/codeTexts.js';
import { NEVER } from '../columns/firstDays.js';
import { countReasons, firstNoDay, type ReasonCounts } from '../columns/flows/countReasons.js';
import { requireCodes, requireColumn, requireLength, unfit } from './requireColumn.js';

/** With more customers than so many for each statement most are silent. */
const SPARSE = 16;

/** A reason that a customer gave for leaving. He may give several, each as a statement of its own. */
export interface ChurnStatement {
  readonly customer: string;
  /** A code of the policy. */
  readonly reason: string;
  /** When he said so; statements without a day come after those with one, in the order of the list. */
  readonly on?: Day;
}

/** The same as columns, a row a statement. */
export interface StatementColumns {
  /** How many codes of customers there are; who says nothing does not count. */
  readonly customers: number;
  /** Who: a whole number from 0 to below `customers`. */
  readonly customer: Int32Array;
  /** Why: a place in `reasons`. */
  readonly reason: Uint8Array;
  /** Codes of the policy, in any order. */
  readonly reasons: readonly string[];
  /** When: the epoch day, `NEVER` for none. Left out: in the order of the rows. */
  readonly on?: Int32Array;
}

/**
 * Counts the customers of statements by reason, in the order of the codes.
 *
 * @throws DomainError `facts_invalid` with the index of a statement, `day_invalid`, `columns_invalid`.
 */
export function reasonCounts(
  codes: readonly string[],
  statements: readonly ChurnStatement[] | StatementColumns,
): ReasonCounts {
  if ('reasons' in statements) {
    requireStatementColumns(codes, statements);
    const { reason, reasons, on } = statements;
    const { customer, customers } = whoSpoke(statements);
    const places = reasons.map((name) => codes.indexOf(name));
    return countReasons(
      customer,
      Int32Array.from(reason, (code) => places[code] ?? 0),
      on,
      customers,
      codes.length,
    );
  }
  const reason = statements.map(({ reason: name }, index) => {
    const place = codes.indexOf(name);
    if (place >= 0) return place;
    throw new DomainError('facts_invalid', { path: `[${index}].reason`, expected: 'a reason of the policy' });
  });
  const on = Int32Array.from(statements, (one) => (one.on === undefined ? NEVER : toEpochDay(day(one.on))));
  const { codes: customer, names, bad } = codeTexts(statements.map((one) => one.customer));
  if (bad >= 0) throw new DomainError('facts_invalid', { path: `[${bad}].customer`, expected: 'text' });
  return countReasons(customer, Int32Array.from(reason), on, names.length, codes.length);
}

// Room is made for those who may speak: numbered anew where most of a book are silent.
function whoSpoke({
  customers,
  customer,
}: StatementColumns): Pick<StatementColumns, 'customer' | 'customers'> {
  if (customers <= SPARSE * customer.length) return { customers, customer };
  const places = new Map<number, number>();
  const codes = customer.map((code) => {
    const place = places.get(code) ?? places.size;
    places.set(code, place);
    return place;
  });
  return { customer: codes, customers: places.size };
}

function requireStatementColumns(
  codes: readonly string[],
  { customers, customer, reason, reasons, on }: StatementColumns,
): void {
  if (!(Number.isSafeInteger(customers) && customers >= 0)) {
    throw unfit('customers', 'a whole number of zero or more');
  }
  requireColumn('customer', customer, null, Int32Array);
  const outside = firstOutside(customer, customers);
  const nobody = outside < 0 ? customer.indexOf(-1) : outside;
  if (nobody >= 0) throw unfit(`customer[${nobody}]`, 'codes of what there is');
  requireLength('reasons', reasons, null, Array.isArray(reasons), 'Array');
  const unknown = reasons.findIndex((name) => !codes.includes(name));
  if (unknown >= 0) throw unfit(`reasons[${unknown}]`, 'a reason of the policy');
  requireColumn('reason', reason, customer.length, Uint8Array);
  requireCodes('reason', reason, reasons.length);
  if (on === undefined) return;
  requireColumn('on', on, customer.length, Int32Array);
  const row = firstNoDay(on, FIRST_EPOCH_DAY, LAST_EPOCH_DAY);
  if (row >= 0) throw unfit(`on[${row}]`, 'a day');
}
