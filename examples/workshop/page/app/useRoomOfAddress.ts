import { useEffect, useState } from 'preact/hooks';
import type { Room } from '../rooms/room.js';

/** The room that the address names after its `#`, so that a link and the back button lead to it; else the first. */
export function useRoomOfAddress(rooms: readonly [Room, ...Room[]]): Room {
  const [id, setId] = useState(idOfAddress);
  useEffect(() => {
    const follow = () => {
      setId(idOfAddress());
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('hashchange', follow);
    };
  }, []);
  return rooms.find((room) => room.id === id) ?? rooms[0];
}

function idOfAddress(): string {
  return location.hash.slice(1);
}
