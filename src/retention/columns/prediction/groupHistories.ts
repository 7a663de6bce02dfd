import type { HistoryColumns } from '../../prediction/types.js';

/** Histories of which no two are equal, sorted by frequency, recency and age, each with how many customers have it. */
export interface GroupedHistories {
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  readonly weight: Float64Array;
  /** At x: the weight of the histories of frequency x, up to the greatest there is. */
  readonly byFrequency: Float64Array;
  /** Weight of all, their repeat trades, and their mean age. */
  readonly customers: number;
  readonly trades: number;
  readonly meanAge: number;
}

/**
 * Puts equal histories together, so that a fit looks at each only once, and in one order, whatever that of the rows is.
 * Cost: a sort.
 */
export function groupHistories({ frequency, recency, age, count }: HistoryColumns): GroupedHistories {
  const order = Uint32Array.from(frequency, (_, row) => row).sort(
    (a, b) =>
      frequency[a]! - frequency[b]! || recency[a]! - recency[b]! || age[a]! - age[b]! || heavier(count, a, b),
  );
  const rows = order.length;
  const grouped = {
    frequency: new Float64Array(rows),
    recency: new Float64Array(rows),
    age: new Float64Array(rows),
    weight: new Float64Array(rows),
  };
  let groups = 0;
  let before = -1;
  for (let place = 0; place < rows; place++) {
    const row = order[place]!;
    const isNew =
      before < 0 ||
      frequency[row] !== frequency[before] ||
      recency[row] !== recency[before] ||
      age[row] !== age[before];
    if (isNew) {
      grouped.frequency[groups] = frequency[row]!;
      grouped.recency[groups] = recency[row]!;
      grouped.age[groups] = age[row]!;
      groups++;
    }
    grouped.weight[groups - 1]! += count === undefined ? 1 : count[row]!;
    before = row;
  }
  return summed({
    frequency: grouped.frequency.subarray(0, groups),
    recency: grouped.recency.subarray(0, groups),
    age: grouped.age.subarray(0, groups),
    weight: grouped.weight.subarray(0, groups),
  });
}

/** In which order the weights of equal rows are added, whatever that of the rows is: sums of fractions hang on it. */
export function heavier(count: Float64Array | undefined, a: number, b: number): number {
  return count === undefined ? 0 : count[a]! - count[b]!;
}

function summed(
  groups: Pick<GroupedHistories, 'frequency' | 'recency' | 'age' | 'weight'>,
): GroupedHistories {
  const { frequency, age, weight } = groups;
  const last = frequency.length === 0 ? 0 : frequency[frequency.length - 1]!;
  const byFrequency = new Float64Array(last + 1);
  let customers = 0;
  let trades = 0;
  let lived = 0;
  for (let row = 0; row < weight.length; row++) {
    byFrequency[frequency[row]!]! += weight[row]!;
    customers += weight[row]!;
    trades += weight[row]! * frequency[row]!;
    lived += weight[row]! * age[row]!;
  }
  return { ...groups, byFrequency, customers, trades, meanAge: customers > 0 ? lived / customers : 0 };
}

/** The same histories with times in another unit. */
export function inUnit(histories: GroupedHistories, unit: number): GroupedHistories {
  const { recency, age, meanAge } = histories;
  return {
    ...histories,
    recency: recency.map((time) => time / unit),
    age: age.map((time) => time / unit),
    meanAge: meanAge / unit,
  };
}
