/** The histories of the customers who are there on a day, a row each, with the stretch of days that each is read from. */
export interface HistoryRows {
  /** Place of the customer. */
  readonly customer: Int32Array;
  /** Place of the first day with a trade. */
  readonly begin: Int32Array;
  /** Place after the last such day that is looked at. */
  readonly end: Int32Array;
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
}

/**
 * Reads the histories of a book as of a day. Who has no day by then, or one too early, has no row. Cost: one pass over the customers, which
 * looks back over the days after `asOf`.
 *
 * @param dayStart - Where the days of each customer begin.
 * @param day - Epoch days, rising for each customer.
 * @param bornFrom - Who has a day before this epoch day is left out.
 * @param asOf - The last epoch day that is looked at.
 * @param unitDays - Days of a unit of time.
 */
export function historyRows(
  dayStart: Int32Array,
  day: Int32Array,
  bornFrom: number,
  asOf: number,
  unitDays: number,
): HistoryRows {
  const customers = dayStart.length - 1;
  const customer = new Int32Array(customers);
  const begin = new Int32Array(customers);
  const end = new Int32Array(customers);
  const frequency = new Float64Array(customers);
  const recency = new Float64Array(customers);
  const age = new Float64Array(customers);
  let rows = 0;
  for (let place = 0; place < customers; place++) {
    const first = dayStart[place]!;
    let after = dayStart[place + 1]!;
    while (after > first && day[after - 1]! > asOf) after--;
    if (after === first || day[first]! < bornFrom) continue;
    const born = day[first]!;
    customer[rows] = place;
    begin[rows] = first;
    end[rows] = after;
    frequency[rows] = after - first - 1;
    recency[rows] = (day[after - 1]! - born) / unitDays;
    age[rows] = (asOf - born) / unitDays;
    rows++;
  }
  return {
    customer: customer.subarray(0, rows),
    begin: begin.subarray(0, rows),
    end: end.subarray(0, rows),
    frequency: frequency.subarray(0, rows),
    recency: recency.subarray(0, rows),
    age: age.subarray(0, rows),
  };
}
