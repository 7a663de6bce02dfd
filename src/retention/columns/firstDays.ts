/** The epoch day of what has not happened, in columns of days: after every day that there is. */
export const NEVER = 0x7fffffff;

/** The first active day of every customer. */
export interface FirstDays {
  readonly first: Int32Array;
  /** The first of them all, `NEVER` when nobody was active. */
  readonly earliest: number;
}

/** Reads the first days; one after `seen` is not known yet. Cost: one pass over the customers. */
export function firstDays(dayStart: Int32Array, day: Int32Array, seen: number): FirstDays {
  const count = dayStart.length - 1;
  const first = new Int32Array(count);
  let earliest = NEVER;
  for (let customer = 0; customer < count; customer++) {
    const start = dayStart[customer]!;
    const own = start < dayStart[customer + 1]! ? day[start]! : NEVER;
    first[customer] = own <= seen ? own : NEVER;
    if (own <= seen && own < earliest) earliest = own;
  }
  return { first, earliest };
}
