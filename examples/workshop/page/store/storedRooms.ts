import { readDocument, type RoomStates, type Slices, writeDocument } from './pageDocument.js';

/** Under which key of local storage the page keeps its rooms. */
export const KEY = 'panhuo-workshop';

/** What a browser keeps between visits: the part of local storage that the page uses. */
export interface Keeper {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/**
 * The rooms as they were left, and what was wrong with those that could not be read: these begin anew.
 */
export function loadRooms(keeper: Keeper, slices: Slices): { rooms: RoomStates; faults: readonly unknown[] } {
  const text = keeper.getItem(KEY);
  const faults: unknown[] = [];
  const rooms: Record<string, unknown> = {};
  for (const [id, slice] of Object.entries(slices)) {
    rooms[id] = slice.initial;
    if (text === null) continue;
    try {
      rooms[id] = readDocument(text, { [id]: slice })[id];
    } catch (fault) {
      faults.push(fault);
    }
  }
  return { rooms, faults };
}

/**
 * Keeps the rooms for the next visit. A browser that keeps nothing, or has no room left, goes on without.
 *
 * @returns Whether they were kept. Private windows may refuse; the page works all the same, and can be exported.
 */
export function keepRooms(keeper: Keeper, rooms: RoomStates): boolean {
  try {
    keeper.setItem(KEY, writeDocument(rooms));
    return true;
  } catch {
    return false;
  }
}
