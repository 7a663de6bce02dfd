import { stayingEvents } from '../statistics/stayingEvents.js';
import type { StepColumns } from '../statistics/types.js';

/** `from` at the opening. */
const NONE = 255;

/** The transitions of a log, by code of the stage. */
export interface TransitionTally {
  /** The codes of the stages that were seen, in the order of their first step. */
  readonly seen: readonly number[];
  /** How often a stage came after another within an episode: row by row, from × to. */
  readonly moves: Float64Array;
  /** Episodes that stood in a stage, and in no end, when the next one began. */
  readonly left: Float64Array;
}

/** Counts the transitions of every episode until it comes to an end. One pass. */
export function countTransitions(columns: StepColumns, isEnd: Uint8Array, lastDay: number): TransitionTally {
  const { rows, cases, case: caseOf, event, from, to, episode, on, events, stages } = columns;
  const size = stages.length;
  const stays = stayingEvents(events);
  const moves = new Float64Array(size * size);
  const left = new Float64Array(size);
  const isSeen = new Uint8Array(size);
  const seen: number[] = [];
  // Of each case: the episode it is in, 0 before its first step, and whether that one has come to an end.
  const current = new Int32Array(cases);
  const ended = new Uint8Array(cases);
  for (let row = 0; row < rows; row++) {
    if (on[row]! > lastDay) continue;
    const id = caseOf[row]!;
    const source = from[row]!;
    const target = to[row]!;
    if (isSeen[target] === 0) {
      isSeen[target] = 1;
      seen.push(target);
    }
    if (source === NONE || episode[row] !== current[id]) {
      // The step that begins an episode is no transition of the one before.
      if (source !== NONE && current[id]! > 0 && ended[id] === 0) left[source]!++;
      current[id] = episode[row]!;
      ended[id] = isEnd[target]!;
      continue;
    }
    // A migration is nothing that the customer did: the case goes on under another name.
    if (ended[id] === 1 || stays[event[row]!] === 1) continue;
    moves[source * size + target]!++;
    ended[id] = isEnd[target]!;
  }
  return { seen, moves, left };
}
