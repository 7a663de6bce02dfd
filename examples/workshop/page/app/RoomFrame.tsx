import type { Room } from '../rooms/room.js';
import type { Page } from '../store/usePage.js';
import { words } from './words.js';

/** A room with its heading before it and the ways to its neighbours after it. */
export function RoomFrame(props: {
  readonly room: Room;
  readonly rooms: readonly Room[];
  readonly page: Page;
  readonly announce: (text: string) => void;
}) {
  const { room, rooms, page, announce } = props;
  const { language } = page.settings;
  const place = rooms.indexOf(room);
  const [before, after] = [rooms[place - 1], rooms[place + 1]];
  const View = room.view;
  return (
    <>
      <header class="room-head">
        <p class="room-number">
          {place + 1}
          <span> / {rooms.length}</span>
        </p>
        <h1>{room.title[language]}</h1>
        <p class="room-lead">{room.lead[language]}</p>
      </header>
      <View
        language={language}
        state={page.states[room.id]}
        others={page.states}
        change={(next) => {
          page.changeRoom(room.id, next);
        }}
        announce={announce}
      />
      <nav
        class="neighbours screen-only"
        aria-label={`${words.previous[language]} / ${words.next[language]}`}
      >
        {before !== undefined && <a href={`#${before.id}`}>← {before.title[language]}</a>}
        {after !== undefined && (
          <a class="onwards" href={`#${after.id}`}>
            {after.title[language]} →
          </a>
        )}
      </nav>
    </>
  );
}
