/** What a policy has found so far, a row a customer. Every rule adds to it in the order of the policy. */
export interface Firing {
  readonly score: Float64Array;
  /** A bit for each rule. */
  readonly fired: Uint32Array;
  readonly unknown: Uint32Array;
}

/** What a rule adds where it fires. */
export interface Charge {
  readonly points: number;
  readonly bit: number;
}

/** Fires where a figure reaches a limit. NaN is unknown. */
export function fireFrom(into: Firing, figure: Float64Array, least: number, charge: Charge): void {
  const { score, fired, unknown } = into;
  const { points, bit } = charge;
  for (let row = 0; row < figure.length; row++) {
    const value = figure[row]!;
    if (value >= least) {
      score[row]! += points;
      fired[row]! |= bit;
    } else if (value !== value) unknown[row]! |= bit;
  }
}

/**
 * Fires where a part reaches a share of the whole. Nothing of it is no share of anything; something of nothing is
 * unknown. The quotient is rounded correctly, so a share that equals the limit exactly compares as equal to it.
 */
export function fireShare(
  into: Firing,
  part: Float64Array,
  whole: Float64Array,
  share: number,
  charge: Charge,
): void {
  const { score, fired, unknown } = into;
  const { points, bit } = charge;
  for (let row = 0; row < part.length; row++) {
    const own = part[row]!;
    if (own <= 0) continue;
    const all = whole[row]!;
    if (all > 0 && own / all >= share) {
      score[row]! += points;
      fired[row]! |= bit;
    } else if (!(all > 0 && own > 0)) unknown[row]! |= bit;
  }
}

/**
 * As `fireShare`, but only where a figure lies from 0 to a limit: a share that is not reached needs no figure, and a
 * figure outside needs no share.
 */
export function fireShareWithin(
  into: Firing,
  part: Float64Array,
  whole: Float64Array,
  share: number,
  figure: Float64Array,
  most: number,
  charge: Charge,
): void {
  const { score, fired, unknown } = into;
  const { points, bit } = charge;
  for (let row = 0; row < part.length; row++) {
    const own = part[row]!;
    const value = figure[row]!;
    if (own <= 0 || value < 0 || value > most) continue;
    const all = whole[row]!;
    const reached = all > 0 && own / all >= share;
    if (reached && value === value) {
      score[row]! += points;
      fired[row]! |= bit;
    } else if (reached || !(all > 0 && own > 0)) unknown[row]! |= bit;
  }
}

/** Fires where a silence is long, also against the gap that is usual. With too few gaps nothing is usual: unknown. */
export function fireSilence(
  into: Firing,
  silentDays: Float64Array,
  medianGap: Float64Array,
  gaps: Float64Array,
  limits: { readonly leastGaps: number; readonly times: number; readonly leastDays: number },
  charge: Charge,
): void {
  const { score, fired, unknown } = into;
  const { points, bit } = charge;
  const { leastGaps, times, leastDays } = limits;
  for (let row = 0; row < silentDays.length; row++) {
    const silent = silentDays[row]!;
    const usual = medianGap[row]!;
    const known = gaps[row]! >= leastGaps && usual > 0 && silent === silent;
    if (!known) unknown[row]! |= bit;
    else if (silent >= leastDays && silent / usual >= times) {
      score[row]! += points;
      fired[row]! |= bit;
    }
  }
}

/** The place of the last level whose edge each score reaches; 255 for none. Edges rise. */
export function levelsReached(score: Float64Array, edges: Float64Array): Uint8Array {
  const level = new Uint8Array(score.length).fill(255);
  for (let row = 0; row < score.length; row++) {
    const own = score[row]!;
    for (let place = 0; place < edges.length && own >= edges[place]!; place++) level[row] = place;
  }
  return level;
}
