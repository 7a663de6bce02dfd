/**
 * The least value of every score above 1, when customers are parted by rank: the score is 1 + ⌊groups × worse ÷ all⌋, where
 * `worse` counts those with a lower value. Equal values have equal scores, whatever the order of the rows.
 *
 * Score s + 1 needs ⌈s × all ÷ groups⌉ lower values: the value in that place, when all are sorted, must be passed.
 *
 * @param values - Whole numbers within ±(2^53 − 1); they are sorted in place.
 * @param groups - How many scores.
 * @returns `groups` − 1 limits, rising or equal. Cost: a sort.
 */
export function quantileLimits(values: Float64Array, groups: number): Float64Array {
  values.sort();
  const limits = new Float64Array(groups - 1);
  for (let score = 1; score < groups; score++) {
    limits[score - 1] = values[place(score, values.length, groups)]! + 1;
  }
  return limits;
}

/** As `quantileLimits`, for sums that numbers cannot hold. */
export function bigQuantileLimits(values: bigint[], groups: number): bigint[] {
  values.sort((a, b) => (a < b ? -1 : Number(a > b)));
  return Array.from(
    { length: groups - 1 },
    (_, less) => values[place(less + 1, values.length, groups)]! + 1n,
  );
}

// Whole numbers below 2^53, so nothing is rounded but the quotient itself, which ⌈ ⌉ settles.
function place(score: number, all: number, groups: number): number {
  return Math.ceil((score * all) / groups) - 1;
}

/** Scores by limits in rising order: one point more for each that is reached. `who` says where the answers stand. */
export function scoreByLimits(
  values: Float64Array | readonly bigint[],
  limits: Float64Array | readonly bigint[],
  who: Int32Array,
  scores: Uint8Array,
): void {
  for (let row = 0; row < who.length; row++) {
    const value = values[row]!;
    let score = 1;
    while (score <= limits.length && value >= limits[score - 1]!) score++;
    scores[who[row]!] = score;
  }
}
