import type { Durations } from '../statistics/durations.js';
import { fromCounters } from './fromCounters.js';
import { histogramOf } from './histogramOf.js';

/** Counters up to so many for a row are a table; more are not worth their room. */
const MOST_PER_ROW = 4;
/** So many counters are a table, however few the rows are. */
const SMALL = 65_536;

/**
 * Where the lengths of visits go, of which each belongs to a cell. Where they are short, as days are, each has its counter,
 * at cell × `width` + length; else they are written one after another, and sorted in the end.
 */
export interface VisitStore {
  readonly isTable: boolean;
  readonly width: number;
  readonly counts: Uint32Array;
  readonly cells: Int32Array;
  readonly lengths: Float64Array;
}

/** Room for at most so many visits that are no longer than `longest`. */
export function visitStore(cells: number, longest: number, visits: number): VisitStore {
  const width = longest + 1;
  const isTable = cells * width <= SMALL + MOST_PER_ROW * visits;
  return {
    isTable,
    width,
    counts: new Uint32Array(isTable ? cells * width : 0),
    cells: new Int32Array(isTable ? 0 : visits),
    lengths: new Float64Array(isTable ? 0 : visits),
  };
}

/** The histogram of each cell. */
export function histogramsIn(store: VisitStore, cells: number, visits: number): Durations[] {
  if (!store.isTable) return sorted(store, cells, visits);
  const { counts, width } = store;
  return Array.from({ length: cells }, (_, cell) =>
    fromCounters(counts.subarray(cell * width, (cell + 1) * width)),
  );
}

// Puts the lengths into a stretch for each cell, and counts each stretch.
function sorted(store: VisitStore, cells: number, visits: number): Durations[] {
  const sizes = new Int32Array(cells);
  for (let visit = 0; visit < visits; visit++) sizes[store.cells[visit]!]! += 1;
  const starts = new Int32Array(cells);
  for (let cell = 1; cell < cells; cell++) starts[cell] = starts[cell - 1]! + sizes[cell - 1]!;
  const slots = starts.slice();
  const parted = new Float64Array(visits);
  for (let visit = 0; visit < visits; visit++) {
    parted[slots[store.cells[visit]!]!++] = store.lengths[visit]!;
  }
  return Array.from(starts, (start, cell) => histogramOf(parted.subarray(start, slots[cell])));
}
