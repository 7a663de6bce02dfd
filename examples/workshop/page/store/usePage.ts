import { useEffect, useState } from 'preact/hooks';
import { rooms as allRooms } from '../rooms/rooms.js';
import type { RoomStates, Slices } from './pageDocument.js';
import { type Settings, settingsSlice } from './settings.js';
import { KEY, keepRooms, type Keeper, loadRooms } from './storedRooms.js';

const keeper = keeperOfBrowser();
const settings = settingsSlice(navigator.language);

/** The slices of the rooms: what is exported and imported. */
export const roomSlices: Slices = Object.fromEntries(allRooms.map(({ id, slice }) => [id, slice]));

const SAVE_AFTER_MS = 250;

/**
 * The state of the whole page, as the last visit left it; it is kept for the next one a moment after each change. Only what was
 * changed here is kept: a page that stands open in a second tab follows this one, and does not write its older state over it.
 */
export function usePage() {
  const [loaded] = useState(() => loadRooms(keeper, { settings, ...roomSlices }));
  const [{ states, isOwn }, setPage] = useState<{ states: RoomStates; isOwn: boolean }>({
    states: loaded.rooms,
    isOwn: false,
  });
  const [isKept, setKept] = useState(true);

  useEffect(() => {
    if (!isOwn) return undefined;
    const keep = () => {
      stop();
      setKept(keepRooms(keeper, states));
    };
    const timer = setTimeout(keep, SAVE_AFTER_MS);
    // Whoever reloads or leaves within the moment loses nothing.
    addEventListener('pagehide', keep);
    const stop = () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
    };
    return stop;
  }, [states, isOwn]);

  useEffect(() => {
    const follow = ({ key }: StorageEvent) => {
      if (key !== KEY) return;
      const { rooms, faults } = loadRooms(keeper, roomSlices);
      if (faults.length > 0) return;
      setPage((before) => ({ states: { ...before.states, ...rooms }, isOwn: false }));
    };
    addEventListener('storage', follow);
    return () => {
      removeEventListener('storage', follow);
    };
  }, []);

  const changeStates = (next: (states: RoomStates) => RoomStates) => {
    setPage((before) => ({ states: { ...before.states, ...next(before.states) }, isOwn: true }));
  };

  return {
    settings: states['settings'] as Settings,
    states,
    /** Faults of what was kept. */
    faults: loaded.faults,
    /** Whether the browser kept the latest change. */
    isKept,
    changeRoom: (id: string, next: (state: unknown) => unknown) => {
      changeStates((before) => ({ [id]: next(before[id]) }));
    },
    changeSettings: (changed: Partial<Settings>) => {
      changeStates((before) => ({ settings: { ...(before['settings'] as Settings), ...changed } }));
    },
    replaceRooms: (replaced: RoomStates) => {
      changeStates(() => replaced);
    },
  };
}

/** The page as the rooms and the frame see it. */
export type Page = ReturnType<typeof usePage>;

// A browser that is told to keep nothing refuses the mere look at its storage.
function keeperOfBrowser(): Keeper {
  try {
    return localStorage;
  } catch {
    const setItem = (): never => {
      throw new Error('This browser keeps nothing.');
    };
    return { getItem: () => null, setItem };
  }
}
