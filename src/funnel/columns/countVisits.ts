import { DomainError } from '../../kernel/index.js';
import type { Durations } from '../statistics/durations.js';
import type { Groups } from '../statistics/groupsOf.js';
import type { Moments } from '../statistics/momentsOf.js';
import { stayingEvents } from '../statistics/stayingEvents.js';
import type { StepColumns } from '../statistics/types.js';
import { originOf } from './originOf.js';
import { histogramsIn, visitStore } from './visitStore.js';

/** A visit that ended and was not the latest of its case to the stage; one that was; one that still runs, and so is the latest. */
export const visitKinds = { earlier: 0, last: 1, running: 2 } as const;

/** How many kinds there are. */
export const VISIT_KINDS = 3;

/** No stage has this code. */
const NONE = 255;

// What is kept of a case: the moment of its earliest visit so far, counted from the origin, 0 before there is one; the first
// cell of its group, in stages; the name that a migration gives to the visit before it; and a bit for each stage seen.
const NEXT = 0;
const GROUP = 1;
const RENAMED = 2;
const SEEN = 3;

/** Visits by group, stage and kind. Group 0 holds the cases that are in none. */
interface VisitHistograms {
  /** Cases by group. */
  readonly cases: Float64Array;
  /** At (group × stages + stage) × 3 + kind. */
  readonly lengths: readonly Durations[];
}

/**
 * Counts how long each visit to a stage lasted. The rows are read backwards: so the end of a visit is known when its
 * beginning comes, and the first visit of a case to a stage that comes is its latest. One pass; 3 to 9 bytes a case, and a
 * bit a case and stage.
 */
export function countVisits(columns: StepColumns, moments: Moments, { values, of }: Groups): VisitHistograms {
  const { times, limit } = moments;
  const { rows, cases, case: caseOf, event, from, to } = columns;
  const stages = columns.stages.length;
  const stays = stayingEvents(columns.events);
  const mayStay = stays.includes(1);
  const origin = originOf(moments);
  const span = limit - origin;
  const size = (values.length + 1) * stages * VISIT_KINDS;
  const store = visitStore(size, span, rows);
  const { isTable, width, counts, cells, lengths } = store;
  // What is kept of each case stands side by side, for cases come in any order: see below.
  const words = (stages + 31) >> 5;
  const stride = SEEN + words;
  const state = span < 2 ** 31 ? new Int32Array(cases * stride) : new Float64Array(cases * stride);
  for (let id = 0; id < cases; id++) {
    state[id * stride + GROUP] = (of[id]! + 1) * stages;
    state[id * stride + RENAMED] = NONE;
  }
  let visits = 0;
  for (let row = rows - 1; row >= 0; row--) {
    const now = times[row]! - origin;
    if (now > span) continue;
    const own = caseOf[row]! * stride;
    let stage = to[row]!;
    if (mayStay) {
      const renamed = state[own + RENAMED]!;
      if (stays[event[row]!] === 1) {
        // A migration gives the visit that it falls into another name, and the last name counts.
        if (from[row] !== stage && renamed === NONE) state[own + RENAMED] = stage;
        continue;
      }
      if (renamed !== NONE) stage = renamed;
      state[own + RENAMED] = NONE;
    }
    const end = state[own + NEXT]!;
    state[own + NEXT] = now;
    const word = own + SEEN + (stage >> 5);
    const seen = state[word]!;
    state[word] = seen | (1 << (stage & 31));
    const runs = end === 0;
    const length = (runs ? span : end) - now;
    if (length < 0) throw goesBack(columns, times, row);
    const kind = runs ? visitKinds.running : 1 - ((seen >>> (stage & 31)) & 1);
    const cell = (state[own + GROUP]! + stage) * VISIT_KINDS + kind;
    if (isTable) counts[cell * width + length]!++;
    else {
      cells[visits] = cell;
      lengths[visits++] = length;
    }
  }
  const casesIn = new Float64Array(values.length + 1);
  for (let id = 0; id < cases; id++) if (state[id * stride + NEXT] !== 0) casesIn[of[id]! + 1]! += 1;
  return { cases: casesIn, lengths: histogramsIn(store, size, visits) };
}

// The step that goes back is the first one after the row, of the same case, with an earlier moment.
function goesBack({ case: caseOf }: StepColumns, times: Moments['times'], row: number): DomainError {
  let index = row + 1;
  while (caseOf[index] !== caseOf[row] || times[index]! >= times[row]!) index += 1;
  return new DomainError('step_invalid', {
    index,
    path: `[${index}]`,
    expected: 'a moment that does not go back',
  });
}
