/** A count of successes and failures; they need not be whole. */
export interface Counts {
  readonly successes: number;
  readonly failures: number;
}

/** Halvings after which the bracket of the multiplier is below the last digit of a double. */
const STEPS = 64;
/** The multiplier lies between 2^−60 and 2^60 of the customers. */
const FAR = 60;

/**
 * The greatest difference of two shares that the data do not rule out together: the largest p − q of all pairs for which
 * n₁ KL(p̂, p) + n₂ KL(q̂, q) is at most the threshold.
 *
 * On that edge the two divergences pull with the same force τ: n₁ (p − p̂) ÷ p(1 − p) = τ = −n₂ (q − q̂) ÷ q(1 − q). For a τ both
 * shares follow from quadratics, and the divergence grows with τ: one search by halves finds the edge.
 *
 * @param a - The counts of the first group, at least one.
 * @param b - Those of the second.
 * @param threshold - Above zero.
 * @returns The difference, at most 1. Cost: 64 steps with four logarithms each.
 */
export function greatestDifference(a: Counts, b: Counts, threshold: number): number {
  const scale = a.successes + a.failures + b.successes + b.failures;
  let low = -FAR;
  let high = FAR;
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    const pull = scale * 2 ** middle;
    const p = pulledUp(a.successes, a.failures, pull);
    // Successes and failures change places: pulled down is pulled up seen from the other side.
    const notQ = pulledUp(b.failures, b.successes, pull);
    const away = divergence(a.successes, a.failures, p) + divergence(b.failures, b.successes, notQ);
    if (away > threshold) high = middle;
    else low = middle;
  }
  const pull = scale * 2 ** low;
  const both = pulledUp(a.successes, a.failures, pull) + pulledUp(b.failures, b.successes, pull);
  return Math.min(1, both - 1);
}

// The root of τp² + (n − τ)p − s = 0 at or above s/n, in the form that does not cancel.
function pulledUp(successes: number, failures: number, pull: number): number {
  const slack = successes + failures - pull;
  const root = Math.sqrt(slack * slack + 4 * pull * successes);
  const share = slack > 0 ? (2 * successes) / (slack + root) : (root - slack) / (2 * pull);
  return Math.min(1, share);
}

// n KL(s/n, p): how much less likely the counts are at p than at their own share.
function divergence(successes: number, failures: number, p: number): number {
  const total = successes + failures;
  let sum = 0;
  if (successes > 0) sum += successes * Math.log(successes / (total * p));
  if (failures > 0) sum += failures * Math.log(failures / (total * (1 - p)));
  return sum;
}
