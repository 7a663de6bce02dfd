import type { CoxRows } from './coxRows.js';

/** Pairs of one who has the event and one who is at risk then and stays: whether the one with the event had the higher score. */
export interface Pairs {
  readonly concordant: number;
  readonly discordant: number;
  /** The scores are equal. */
  readonly tied: number;
}

/** Of each row, where its score stands among all: whole numbers up to the number of rows. */
export interface Ranks {
  /** How many different scores are lower. */
  readonly rank: Uint32Array;
  /** Ranks from here to below there count as equal. */
  readonly equalFrom: Uint32Array;
  readonly equalTo: Uint32Array;
}

/**
 * Counts the pairs (Harrell 1982), each for the product of its weights. A pair is of one stratum; two events of one time
 * are none; who is censored at the time of an event outlives it. Cost: rows × log rows, by a tree of sums (Fenwick 1994).
 */
export function concordance(
  { rows, time, entry, byEntry, event, groups, ends }: CoxRows,
  { rank, equalFrom, equalTo }: Ranks,
  weight: Float64Array,
): Pairs {
  const tree = new Float64Array(rows + 1);
  let [concordant, discordant, tied, present] = [0, 0, 0, 0];
  let nextEntry = -1;
  let cleared = rows;
  for (let group = groups.length - 2; group >= 0; group--) {
    const first = groups[group]!;
    const after = groups[group + 1]!;
    const end = ends[group]!;
    const now = time[first]!;
    if (after === end) {
      // Another stratum: what the one before has left is cleared, and nothing else, for there may be many.
      for (let row = end; row < cleared; row++) clear(tree, rank[row]!);
      cleared = end;
      present = 0;
      nextEntry = end - 1;
    }
    if (entry !== null) {
      // It ends within the stratum: the rows of this time entered before it.
      for (; entry[byEntry[nextEntry]!]! >= now; nextEntry--) {
        const row = byEntry[nextEntry]!;
        add(tree, rank[row]!, -weight[row]!);
        present -= weight[row]!;
      }
    }
    for (let row = first; row < after; row++) {
      if (event[row] !== 0) continue;
      add(tree, rank[row]!, weight[row]!);
      present += weight[row]!;
    }
    for (let row = first; row < after; row++) {
      if (event[row] === 0) continue;
      const lower = sumBelow(tree, equalFrom[row]!);
      const upTo = sumBelow(tree, equalTo[row]!);
      concordant += weight[row]! * lower;
      tied += weight[row]! * (upTo - lower);
      discordant += weight[row]! * (present - upTo);
    }
    for (let row = first; row < after; row++) {
      if (event[row] === 0) continue;
      add(tree, rank[row]!, weight[row]!);
      present += weight[row]!;
    }
  }
  return { concordant, discordant, tied };
}

/** The ranks of some scores, those no further apart than a grain counting as equal. Cost: a sort, and searches. */
export function ranksOf(scores: Float64Array, grain = 0): Ranks {
  const rising = Float64Array.from(scores).sort();
  let different = 0;
  for (let place = 0; place < rising.length; place++) {
    if (place === 0 || rising[place] !== rising[different - 1]) rising[different++] = rising[place]!;
  }
  const size = scores.length;
  const ranks = {
    rank: new Uint32Array(size),
    equalFrom: new Uint32Array(size),
    equalTo: new Uint32Array(size),
  };
  for (let row = 0; row < size; row++) {
    const score = scores[row]!;
    const own = countBelow(rising, different, score, false);
    ranks.rank[row] = own;
    ranks.equalFrom[row] = grain === 0 ? own : countBelow(rising, different, score - grain, false);
    ranks.equalTo[row] = grain === 0 ? own + 1 : countBelow(rising, different, score + grain, true);
  }
  return ranks;
}

// How many of the first `size` rising numbers lie below a limit, or at it too.
function countBelow(rising: Float64Array, size: number, limit: number, isInclusive: boolean): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! < limit || (isInclusive && rising[middle] === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function add(tree: Float64Array, rank: number, weight: number): void {
  for (let at = rank + 1; at < tree.length; at += at & -at) tree[at]! += weight;
}

function clear(tree: Float64Array, rank: number): void {
  for (let at = rank + 1; at < tree.length; at += at & -at) tree[at] = 0;
}

function sumBelow(tree: Float64Array, rank: number): number {
  let sum = 0;
  for (let at = rank; at > 0; at -= at & -at) sum += tree[at]!;
  return sum;
}
