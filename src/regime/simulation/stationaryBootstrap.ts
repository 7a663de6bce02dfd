import { demand, demandObject, type RandomStream, seededRandom } from '../../kernel/index.js';

/** Far more than the ends of an interval need to settle, as of `compareMeans`; each may be a pass over the series. */
const MOST_RESAMPLES = 1_000_000;

/** How a series is resampled. */
export interface BootstrapOptions {
  /** Decides all chance: the same seed gives the same interval. */
  readonly seed: number;
  /** How often the series is resampled: 2,000 unless given, 1,000,000 at most. */
  readonly resamples?: number | undefined;
  /**
   * Mean length of a block, in values: about as long as one value tells of the next. The cube root of the number of values,
   * rounded up, unless given.
   */
  readonly blockLength?: number | undefined;
  /** Share of the resamples that the interval holds, 0.95 unless given. */
  readonly confidenceLevel?: number | undefined;
}

/** From where to where a statistic lies. */
export interface BootstrapInterval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * An interval for a statistic of a series whose values depend on those before them, by the stationary bootstrap: the
 * series, bent to a ring, is cut into blocks that begin anywhere and whose length is geometric, and the blocks are laid in
 * a row until they are as long as the series. The interval holds the middle of the statistics of many such rows (percentile
 * method, quantiles interpolated as Hyndman and Fan’s type 7).
 *
 * Source: D. N. Politis and J. P. Romano, The Stationary Bootstrap (1994).
 *
 * For two series that were measured on the same days, hand over their differences: they stay paired.
 *
 * @param values - The series, in its order.
 * @param options - Seed, number of resamples, mean block length, confidence level.
 * @param statistic - What is measured on a row; it is given the same array again and again. The mean unless given.
 * @returns The interval; `null` for a series of less than two blocks, or less than two values, and where the statistic of a
 * row is no finite number. Cost: for the mean, values ÷
 * block length a resample; for another statistic, the values and the statistic itself.
 * @throws DomainError `facts_invalid` for options that cannot be.
 * @example
 * ```ts
 * import { stationaryBootstrap } from 'panhuo';
 *
 * const interval = stationaryBootstrap(Float64Array.of(3, 3, 3, 3), { seed: 1 });
 * interval; // => { lower: 3, upper: 3 }
 * ```
 */
export function stationaryBootstrap(
  values: Float64Array,
  options: BootstrapOptions,
  statistic?: (row: Float64Array) => number,
): BootstrapInterval | null {
  demandObject(options, 'options');
  const { seed, resamples = 2000, blockLength, confidenceLevel = 0.95 } = options;
  demand(values instanceof Float64Array, 'values', 'a Float64Array');
  const size = values.length;
  const mean = blockLength ?? cubeRoot(size);
  demand(Number.isSafeInteger(seed), 'seed', 'a whole number');
  const isCount = Number.isInteger(resamples) && resamples > 0 && resamples <= MOST_RESAMPLES;
  demand(isCount, 'resamples', 'a whole number from 1 to 1,000,000');
  demand(Number.isFinite(mean) && mean >= 1, 'blockLength', 'one or more');
  const isLevel = typeof confidenceLevel === 'number' && confidenceLevel > 0 && confidenceLevel < 1;
  demand(isLevel, 'confidenceLevel', 'between 0 and 1');
  if (size < 2 || size < 2 * mean) return null;

  const blocks: Blocks = { chance: seededRandom(seed), longer: chancesToLast(mean) };
  const measured = new Float64Array(resamples);
  if (statistic === undefined) {
    const sums = ringSums(values);
    for (let turn = 0; turn < resamples; turn++) measured[turn] = sumOfRow(sums, size, blocks) / size;
  } else {
    const row = new Float64Array(size);
    for (let turn = 0; turn < resamples; turn++) {
      fillRow(row, values, blocks);
      measured[turn] = statistic(row);
    }
  }
  measured.sort();
  // What is no number is sorted to the end, what is endless to either.
  if (!Number.isFinite((measured[0] ?? 0) - (measured[resamples - 1] ?? 0))) return null;
  const tail = (1 - confidenceLevel) / 2;
  return { lower: quantile(measured, tail), upper: quantile(measured, 1 - tail) };
}

// Rounded up, by whole numbers, so that every engine agrees.
function cubeRoot(size: number): number {
  let root = 1;
  while (root ** 3 < size) root += 1;
  return root;
}

interface Blocks {
  readonly chance: RandomStream;
  /** Chance that a block is longer than 1, 2, 3 … values. */
  readonly longer: Float64Array;
}

// Powers by multiplication, so that every engine draws the same lengths; what is rarer than a step of the stream is never drawn.
function chancesToLast(mean: number): Float64Array {
  const chances: number[] = [];
  for (let chance = 1 - 1 / mean; chance >= 2 ** -32; chance *= 1 - 1 / mean) chances.push(chance);
  return Float64Array.from(chances);
}

/** How long the next block is: by halving, the number of chances to last that lie above what was drawn, and one. */
function drawLength({ chance, longer }: Blocks): number {
  const drawn = chance.next();
  let low = 0;
  let high = longer.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((longer[middle] ?? 0) > drawn) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

function fillRow(row: Float64Array, values: Float64Array, blocks: Blocks): void {
  for (let filled = 0; filled < row.length;) {
    let from = blocks.chance.below(row.length);
    const end = Math.min(row.length, filled + drawLength(blocks));
    while (filled < end) {
      row[filled++] = values[from++] ?? 0;
      if (from === row.length) from = 0;
    }
  }
}

// The sums of the first 0, 1, 2 … values of the ring, twice around: so a block is one difference, however long it is.
function ringSums(values: Float64Array): Float64Array {
  const size = values.length;
  const sums = new Float64Array(2 * size + 1);
  for (let place = 0; place < 2 * size; place++) {
    sums[place + 1] = (sums[place] ?? 0) + (values[place < size ? place : place - size] ?? 0);
  }
  return sums;
}

function sumOfRow(sums: Float64Array, size: number, blocks: Blocks): number {
  let sum = 0;
  for (let filled = 0; filled < size;) {
    const from = blocks.chance.below(size);
    const length = Math.min(size - filled, drawLength(blocks));
    sum += (sums[from + length] ?? 0) - (sums[from] ?? 0);
    filled += length;
  }
  return sum;
}

function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}
