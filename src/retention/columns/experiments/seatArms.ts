/** Marks a customer who is in no arm yet. */
export const NO_ARM = 255;

/** Who is to be seated, and by which lots. */
export interface Seating {
  /** Code of the class of every row. */
  readonly stratum: Int32Array;
  readonly strata: number;
  /** The lot of every row. */
  readonly lot: Float64Array;
  /** The lot of every class: a whole number from 0 to below `whole`. */
  readonly offset: Float64Array;
  /** Share of every arm, in parts of `whole`. */
  readonly shares: readonly number[];
  readonly whole: number;
  /** Place of the arm of every row; `NO_ARM` where it is to be filled in. Changed. */
  readonly arm: Uint8Array;
  /** Names, to break a tie of lots. */
  readonly names: readonly string[];
}

/**
 * Seats those who are in no arm yet. In the order of their lots the first of a class go to the first arm, the next to the second,
 * and so on, so that one newcomer more moves hardly anybody. How many an arm takes is its share of the newcomers of the class, rounded up or down by the
 * lot of the class (systematic sampling: on average over lots exactly the share). Who has a seat keeps it and counts for nothing: a
 * newcomer cannot be placed by choosing whom he comes after.
 *
 * Cost: a sort of the newcomers, and a step for each of them and each arm.
 */
export function seatArms({ stratum, strata, lot, offset, shares, whole, arm, names }: Seating): void {
  const total = new Int32Array(strata);
  let newcomers = 0;
  for (let row = 0; row < arm.length; row++) {
    if (arm[row] !== NO_ARM) continue;
    total[stratum[row]!]! += 1;
    newcomers += 1;
  }
  const order = new Int32Array(newcomers);
  for (let row = 0, at = 0; at < newcomers; row++) if (arm[row] === NO_ARM) order[at++] = row;
  // Two lots in 2^52 are hardly ever equal; the name decides then, and not the order of the rows.
  order.sort((a, b) => lot[a]! - lot[b]! || (names[a]! < names[b]! ? -1 : 1));
  const seated = new Int32Array(strata);
  for (const row of order) {
    const code = stratum[row]!;
    const rank = seated[code]!;
    seated[code] = rank + 1;
    let place = 0;
    let share = shares[0]!;
    // Edges rise to all newcomers of the class, so one of them lies beyond every rank.
    while (Math.floor((total[code]! * share + offset[code]!) / whole) <= rank) share += shares[++place]!;
    arm[row] = place;
  }
}

/** The row of the newcomer with the least lot in each class; −1 where there is none. Cost: a pass. */
export function firstOfEach({
  stratum,
  strata,
  lot,
  arm,
  names,
}: Pick<Seating, 'stratum' | 'strata' | 'lot' | 'arm' | 'names'>): Int32Array {
  const first = new Int32Array(strata).fill(-1);
  for (let row = 0; row < arm.length; row++) {
    if (arm[row] !== NO_ARM) continue;
    const best = first[stratum[row]!]!;
    const comes =
      best < 0 || lot[row]! < lot[best]! || (lot[row] === lot[best] && names[row]! < names[best]!);
    if (comes) first[stratum[row]!] = row;
  }
  return first;
}
