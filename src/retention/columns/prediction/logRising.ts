/**
 * Logarithms of rising factorials, and their derivatives: ln (x)ₙ = ln Γ(x + n) − ln Γ(x) = Σ ln(x + k) over k below n, for every
 * n up to the last. The likelihoods of trading models hold gamma functions in such pairs only: a table is exact where
 * a difference of two large logarithms would lose digits, and costs nothing a row.
 */
export interface LogRising {
  /** At n: ln (x)ₙ. */
  readonly value: Float64Array;
  /** At n: its derivative by x. */
  readonly slope: Float64Array;
}

/** A table of the size wanted, to be filled again and again. */
export function logRisingTable(last: number): LogRising {
  return { value: new Float64Array(last + 1), slope: new Float64Array(last + 1) };
}

/** Fills a table for a base above zero. Cost: a logarithm an entry. */
export function fillLogRising({ value, slope }: LogRising, base: number): void {
  for (let n = 1; n < value.length; n++) {
    const factor = base + (n - 1);
    value[n] = value[n - 1]! + Math.log(factor);
    slope[n] = slope[n - 1]! + 1 / factor;
  }
}
