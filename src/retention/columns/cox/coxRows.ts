/**
 * Spells in the order in which a partial likelihood needs them: by stratum, then by time. Those that are at risk at no event say
 * nothing, and are left out: their covariates may be of any size.
 */
export interface CoxRows {
  readonly rows: number;
  /** Number of covariates. */
  readonly width: number;
  /** The covariates, row by row, each less its mean and over its standard deviation. */
  readonly values: Float64Array;
  readonly time: Float64Array;
  /** −Infinity where a spell is watched from its origin; `null` where all are. */
  readonly entry: Float64Array | null;
  /** Rows by stratum, then by entry; empty where no spell has one. */
  readonly byEntry: Uint32Array;
  readonly event: Uint8Array;
  readonly weight: Float64Array;
  /** The first row of each group of spells of one stratum and one time; after the last group, the number of rows. */
  readonly groups: Uint32Array;
  /** Of each group, the row after the last one of its stratum. */
  readonly ends: Uint32Array;
  /** Where each row stood among the caller's. */
  readonly order: Uint32Array;
  /** Of each covariate, the weighted mean of these rows, and their weighted standard deviation, which is its unit here. */
  readonly centre: Float64Array;
  readonly unit: Float64Array;
}

/** Below this, the square of what a coefficient is multiplied by leaves the doubles. */
const LEAST_UNIT = 1e-100;

/** What a caller's spells and covariates look like in columns. */
export interface CoxColumns {
  readonly time: Float64Array | Int32Array;
  readonly entry: Float64Array | Int32Array | null;
  readonly event: Uint8Array;
  readonly weight: Float64Array | null;
  readonly stratum: Int32Array | null;
  readonly covariates: readonly Float64Array[];
}

/** Sorts, centres and scales. Cost: a sort, two where spells have entries, and three passes. */
export function coxRows(columns: CoxColumns): CoxRows {
  const { time, entry, event, weight, stratum, covariates } = columns;
  const width = covariates.length;
  const order = onceAtRisk(sortedBy(time, stratum), columns);
  const rows = order.length;
  const { centre, unit } = scales(covariates, weight, order);
  const values = new Float64Array(rows * width);
  const sorted = {
    time: new Float64Array(rows),
    entry: entry === null ? null : new Float64Array(rows),
    event: new Uint8Array(rows),
    weight: new Float64Array(rows).fill(1),
  };
  const strata = stratum === null ? null : new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const from = order[row]!;
    // Zero has two signs, which are one time.
    sorted.time[row] = time[from]! + 0;
    sorted.event[row] = event[from]!;
    if (weight !== null) sorted.weight[row] = weight[from]!;
    if (sorted.entry !== null) sorted.entry[row] = entry![from]!;
    if (strata !== null) strata[row] = stratum![from]!;
  }
  for (let column = 0; column < width; column++) {
    const own = covariates[column]!;
    const mean = centre[column]!;
    const scale = unit[column] === 0 ? 0 : 1 / unit[column]!;
    for (let row = 0; row < rows; row++) values[row * width + column] = (own[order[row]!]! - mean) * scale;
  }
  const byEntry = sorted.entry === null ? new Uint32Array(0) : sortedBy(sorted.entry, strata);
  return { rows, width, values, ...sorted, byEntry, ...grouped(sorted.time, strata), order, centre, unit };
}

/** The rows with some of their covariates only. */
export function keepCovariates(rows: CoxRows, kept: readonly number[]): CoxRows {
  const width = kept.length;
  const values = new Float64Array(rows.rows * width);
  for (let row = 0; row < rows.rows; row++) {
    for (let k = 0; k < width; k++) values[row * width + k] = rows.values[row * rows.width + kept[k]!]!;
  }
  const [centre, unit] = [rows.centre, rows.unit].map((own) => Float64Array.from(kept, (k) => own[k]!));
  return { ...rows, width, values, centre: centre!, unit: unit! };
}

// The order of the rows decides between equals, so that equal input gives equal bytes.
function sortedBy(key: Float64Array | Int32Array, stratum: Int32Array | null): Uint32Array {
  const order = new Uint32Array(key.length);
  for (let row = 0; row < order.length; row++) order[row] = row;
  // Not by their difference: −Infinity less itself is no number.
  const byKey = (a: number, b: number): number => (key[a]! < key[b]! ? -1 : key[a]! > key[b]! ? 1 : a - b);
  return order.sort(stratum === null ? byKey : (a, b) => stratum[a]! - stratum[b]! || byKey(a, b));
}

// A row is at risk at some event if the last event of its stratum up to its time comes after its entry.
function onceAtRisk(order: Uint32Array, { time, entry, event, stratum }: CoxColumns): Uint32Array {
  const kept = new Uint32Array(order.length);
  let size = 0;
  let last = -Infinity;
  let seen = 0;
  for (let place = 0; place < order.length; place++) {
    const row = order[place]!;
    if (place > 0 && stratum !== null && stratum[row] !== stratum[order[place - 1]!]) last = -Infinity;
    // Events of the same time count, also where they come later in the order.
    for (seen = Math.max(seen, place); seen < order.length; seen++) {
      const other = order[seen]!;
      if (time[other] !== time[row] || (stratum !== null && stratum[other] !== stratum[row])) break;
      if (event[other] === 1) last = time[other]!;
    }
    if (last > (entry === null ? -Infinity : entry[row]!)) kept[size++] = row;
  }
  return kept.slice(0, size);
}

function grouped(time: Float64Array, stratum: Int32Array | null): Pick<CoxRows, 'groups' | 'ends'> {
  const rows = time.length;
  const groups: number[] = [];
  for (let row = 0; row < rows; row++) {
    const isFirst = row === 0 || time[row] !== time[row - 1] || isNewStratum(stratum, row);
    if (isFirst) groups.push(row);
  }
  const ends = new Uint32Array(groups.length);
  let end = rows;
  for (let group = groups.length - 1; group >= 0; group--) {
    ends[group] = end;
    if (isNewStratum(stratum, groups[group]!)) end = groups[group]!;
  }
  groups.push(rows);
  return { groups: Uint32Array.from(groups), ends };
}

function isNewStratum(stratum: Int32Array | null, row: number): boolean {
  return stratum !== null && row > 0 && stratum[row] !== stratum[row - 1];
}

/** Means and deviations of covariates, over some of their rows. Values closer than `LEAST_UNIT` are no different. */
export function scales(
  covariates: readonly Float64Array[],
  weight: Float64Array | null,
  order: Uint32Array,
): Pick<CoxRows, 'centre' | 'unit'> {
  const centre = new Float64Array(covariates.length);
  const unit = new Float64Array(covariates.length);
  for (const [column, own] of covariates.entries()) {
    const rows = order.length;
    // Counted from the first value, so that a constant has no deviation at all, whatever its size.
    const origin = rows === 0 ? 0 : own[order[0]!]!;
    let total = 0;
    let sum = 0;
    for (const row of order) {
      const own1 = weight === null ? 1 : weight[row]!;
      total += own1;
      sum += own1 * (own[row]! - origin);
    }
    const mean = sum / total;
    let squares = 0;
    for (const row of order) {
      const away = own[row]! - origin - mean;
      squares += (weight === null ? 1 : weight[row]!) * away * away;
    }
    centre[column] = rows === 0 ? 0 : origin + mean;
    const deviation = rows === 0 ? 0 : Math.sqrt(squares / total);
    unit[column] = deviation < LEAST_UNIT ? 0 : deviation;
  }
  return { centre, unit };
}
