/** Mean and median of some figures, `null` where there are none. */
export interface Centre {
  readonly mean: number | null;
  readonly median: number | null;
}

/** The mean and the median; that of an even number lies halfway between the two in the middle. */
export function centreOf(values: readonly number[]): Centre {
  const sorted = [...values].sort((a, b) => a - b);
  const lower = sorted[(sorted.length - 1) >> 1];
  const upper = sorted[sorted.length >> 1];
  if (lower === undefined || upper === undefined) return { mean: null, median: null };
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, median: (lower + upper) / 2 };
}
