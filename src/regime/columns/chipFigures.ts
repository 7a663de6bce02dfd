/** Chips by cost, as far as the figures need them: a pile, or the record of one. */
export interface ChipBuckets {
  readonly edges: ArrayLike<number>;
  readonly mass: ArrayLike<number>;
  readonly from: number;
  readonly to: number;
}

/** The share of the chips that cost less than a price; inside a bucket they lie evenly. */
export function shareBelow({ edges, mass, from, to }: ChipBuckets, price: number): number {
  let share = 0;
  for (let bucket = from; bucket < to; bucket++) {
    const low = edges[bucket]!;
    if (price <= low) break;
    const high = edges[bucket + 1]!;
    share += price >= high ? mass[bucket]! : (mass[bucket]! * (price - low)) / (high - low);
  }
  // The masses sum to 1 but for rounding.
  return Math.min(1, share);
}

/** The price below which a share of the chips lies: the inverse of `shareBelow`. */
export function costOf({ edges, mass, from, to }: ChipBuckets, share: number): number {
  let left = share;
  let highest = from;
  for (let bucket = from; bucket < to; bucket++) {
    const here = mass[bucket]!;
    if (here === 0) continue;
    if (here >= left) return edges[bucket]! + (edges[bucket + 1]! - edges[bucket]!) * (left / here);
    left -= here;
    highest = bucket + 1;
  }
  return edges[highest]!;
}

/** The mean cost of a chip. */
export function meanCost({ edges, mass, from, to }: ChipBuckets): number {
  let sum = 0;
  for (let bucket = from; bucket < to; bucket++) {
    sum += mass[bucket]! * ((edges[bucket]! + edges[bucket + 1]!) / 2);
  }
  return sum;
}

/** How narrow a range of costs is: its width ÷ the sum of its ends. */
export function concentrationOf(from: number, to: number): number {
  return (to - from) / (to + from);
}
