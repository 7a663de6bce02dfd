/** The days and the kinds of act that count. */
export interface Counting {
  /** First epoch day. */
  readonly first: number;
  /** Last epoch day. */
  readonly last: number;
  /** 1 for each kind of act that counts, by its code. */
  readonly kinds: Uint8Array;
}

/** Rows with the places of their customers, −1 for a row that does not count, and the days of those that do. */
export interface CountedRows {
  readonly slot: Int32Array;
  /** The first and the last day of a row that counts; `last` comes before `first` where none does. */
  readonly first: number;
  readonly last: number;
}

/**
 * Tells which rows count. Where all do, the column of customers says so itself and is not copied. Without kinds all rows
 * are of the first kind. Cost: one pass, or two where rows are left out.
 */
export function countedSlots(
  customer: Int32Array,
  on: Int32Array,
  kind: Uint8Array | undefined,
  counting: Counting,
): CountedRows {
  if (kind === undefined && counting.kinds[0] === 1) {
    const span = spanOf(on);
    if (span.first >= counting.first && span.last <= counting.last) return { slot: customer, ...span };
  }
  return someSlots(customer, on, kind, counting);
}

function spanOf(on: Int32Array): Omit<CountedRows, 'slot'> {
  if (on.length === 0) return { first: 0, last: -1 };
  let first = on[0]!;
  let last = first;
  for (let row = 1; row < on.length; row++) {
    const day = on[row]!;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return { first, last };
}

function someSlots(
  customer: Int32Array,
  on: Int32Array,
  kind: Uint8Array | undefined,
  { first, last, kinds }: Counting,
): CountedRows {
  const slot = new Int32Array(customer.length);
  let [earliest, latest] = [last + 1, first - 1];
  for (let row = 0; row < customer.length; row++) {
    const day = on[row]!;
    const counts = day >= first && day <= last && kinds[kind === undefined ? 0 : kind[row]!] === 1;
    slot[row] = counts ? customer[row]! : -1;
    if (!counts) continue;
    if (day < earliest) earliest = day;
    if (day > latest) latest = day;
  }
  return { slot, first: earliest, last: latest };
}
