import type { Label, Language } from 'panhuo';
import type { VNode } from 'preact';
import type { RoomStates } from '../store/pageDocument.js';
import type { Slice } from '../store/slice.js';

/** What the page gives to a room. */
export interface RoomProps<State> {
  readonly language: Language;
  readonly state: State;
  /** The states of all rooms by their id, to read: a room may go on from what another has come to. */
  readonly others: RoomStates;
  /** Replaces the state by what follows from it; it is then kept for the next visit. */
  readonly change: (next: (state: State) => State) => void;
  /** Has a screen reader say what has come of an action. */
  readonly announce: (text: string) => void;
}

/** A room of the page (课室): one subject, its words, its state, its view. */
export interface Room {
  readonly id: string;
  /** One or two words, for the navigation. */
  readonly name: Label;
  readonly title: Label;
  /** What the class learns here, in a sentence or two. */
  readonly lead: Label;
  readonly slice: Slice<unknown>;
  readonly view: (props: RoomProps<unknown>) => VNode;
}

/** Puts a room together: its view gets just the state that its slice keeps. */
export function defineRoom<State>(
  room: Omit<Room, 'slice' | 'view'> & {
    readonly slice: Slice<State>;
    readonly view: (props: RoomProps<State>) => VNode;
  },
): Room {
  // The page keeps the states of all rooms in one place and gives each its own, which only its own slice has made.
  return room as Room;
}
