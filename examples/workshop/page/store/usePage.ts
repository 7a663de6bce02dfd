import { useEffect, useState } from 'preact/hooks';
import { rooms as allRooms } from '../rooms/rooms.js';
import type { RoomStates, Slices } from './pageDocument.js';
import { type Settings, settingsSlice } from './settings.js';
import { keepRooms, type Keeper, loadRooms } from './storedRooms.js';

const keeper = keeperOfBrowser();
const settings = settingsSlice(navigator.language);

/** The slices of the rooms: what is exported and imported. */
export const roomSlices: Slices = Object.fromEntries(allRooms.map(({ id, slice }) => [id, slice]));

const SAVE_AFTER_MS = 250;

/** The state of the whole page, as the last visit left it; it is kept for the next one a moment after each change. */
export function usePage() {
  const [loaded] = useState(() => loadRooms(keeper, { settings, ...roomSlices }));
  const [states, setStates] = useState<RoomStates>(loaded.rooms);

  useEffect(() => {
    const keep = () => {
      keepRooms(keeper, states);
    };
    const timer = setTimeout(keep, SAVE_AFTER_MS);
    // Whoever reloads or leaves within the moment loses nothing.
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
    };
  }, [states]);

  return {
    settings: states['settings'] as Settings,
    states,
    /** Faults of what was kept. */
    faults: loaded.faults,
    changeRoom: (id: string, next: (state: unknown) => unknown) => {
      setStates((before) => ({ ...before, [id]: next(before[id]) }));
    },
    changeSettings: (changed: Partial<Settings>) => {
      setStates((before) => ({ ...before, settings: { ...(before['settings'] as Settings), ...changed } }));
    },
    replaceRooms: (replaced: RoomStates) => {
      setStates((before) => ({ ...before, ...replaced }));
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
    return { getItem: () => null, setItem: () => undefined };
  }
}
