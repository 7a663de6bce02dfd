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
 * Seats those who are in no arm yet. The seats of every arm in a class are its share of all customers there, rounded up or down
 * by the lot of the class (systematic sampling: on average over lots exactly the share), and the newcomers fill what is open in
 * the order of their lots. Who has a seat keeps it; where that leaves an arm above its seats, the others wait for more newcomers.
 *
 * Cost: a sort of the newcomers, and a step for each of them and each arm.
 */
export function seatArms(seating: Seating): void {
  const { stratum, strata, arm } = seating;
  const arms = seating.shares.length;
  const held = new Int32Array(strata * arms);
  const total = new Int32Array(strata);
  let newcomers = 0;
  for (let row = 0; row < arm.length; row++) {
    total[stratum[row]!]! += 1;
    const place = arm[row]!;
    if (place === NO_ARM) newcomers += 1;
    else held[stratum[row]! * arms + place]! += 1;
  }
  const order = new Int32Array(newcomers);
  for (let row = 0, at = 0; at < newcomers; row++) if (arm[row] === NO_ARM) order[at++] = row;
  const open = openSeats(seating, total, held);
  for (const row of sortByLot(order, seating)) {
    const start = stratum[row]! * arms;
    let widest = start;
    for (let seat = start + 1; seat < start + arms; seat++) if (open[seat]! > open[widest]!) widest = seat;
    open[widest]! -= 1;
    arm[row] = widest - start;
  }
}

// Seats less those held, a row a class; below zero where an arm holds more than its seats.
function openSeats(seating: Seating, total: Int32Array, held: Int32Array): Int32Array {
  const { shares, whole, offset } = seating;
  const open = new Int32Array(held.length);
  for (let code = 0, seat = 0; code < total.length; code++) {
    let share = 0;
    let before = 0;
    for (let place = 0; place < shares.length; place++, seat++) {
      share += shares[place]!;
      const edge = Math.floor((total[code]! * share + offset[code]!) / whole);
      open[seat] = edge - before - held[seat]!;
      before = edge;
    }
  }
  return open;
}

function sortByLot(order: Int32Array, { lot, names }: Seating): Int32Array {
  // Two lots in 2^52 are hardly ever equal; the name decides then, and not the order of the rows.
  return order.sort((a, b) => lot[a]! - lot[b]! || (names[a]! < names[b]! ? -1 : 1));
}
