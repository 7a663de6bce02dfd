/** What is scored of the customers who acted, a row each: the larger, the better. */
export interface RfmFigures {
  /** Days since the last active day, a row for every customer; −1 for one who has not acted. */
  readonly days: Int32Array;
  /** Place of the customer. */
  readonly who: Int32Array;
  /** The same days, as numbers of zero or less. */
  readonly recency: Float64Array;
  readonly frequency: Float64Array;
}

/** Gathers recency and frequency; a customer without an active day has neither. */
export function rfmFigures(
  dayStart: Int32Array,
  day: Int32Array,
  count: Int32Array,
  asOf: number,
): RfmFigures {
  const customers = dayStart.length - 1;
  const days = new Int32Array(customers).fill(-1);
  const who = new Int32Array(customers);
  const recency = new Float64Array(customers);
  const frequency = new Float64Array(customers);
  let rows = 0;
  for (let customer = 0; customer < customers; customer++) {
    const end = dayStart[customer + 1]!;
    if (end === dayStart[customer]!) continue;
    who[rows] = customer;
    recency[rows] = day[end - 1]! - asOf;
    days[customer] = asOf - day[end - 1]!;
    frequency[rows] = count[customer]!;
    rows++;
  }
  return {
    days,
    who: who.subarray(0, rows),
    recency: recency.subarray(0, rows),
    frequency: frequency.subarray(0, rows),
  };
}

/** The differences of neighbours: how many days each customer has. */
export function stretchLengths(start: Int32Array): Int32Array {
  const lengths = new Int32Array(start.length - 1);
  for (let place = 0; place < lengths.length; place++) lengths[place] = start[place + 1]! - start[place]!;
  return lengths;
}

/** The values at some places. */
export function valuesAt(column: Float64Array, places: Int32Array): Float64Array {
  const values = new Float64Array(places.length);
  for (let row = 0; row < places.length; row++) values[row] = column[places[row]!]!;
  return values;
}
