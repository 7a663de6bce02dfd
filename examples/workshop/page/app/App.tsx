import type { Label } from 'panhuo';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LookContext } from '../charts/LookContext.js';
import { Button } from '../components/Button.js';
import { rooms } from '../rooms/rooms.js';
import { faultText } from '../store/fault.js';
import { usePage } from '../store/usePage.js';
import { Masthead } from './Masthead.js';
import { RoomFrame } from './RoomFrame.js';
import { useLook } from './useLook.js';
import { useRoomOfAddress } from './useRoomOfAddress.js';
import { words } from './words.js';

/** The whole page: the masthead with its navigation, one room, and the line that speaks to screen readers. */
export function App() {
  const page = usePage();
  const { language } = page.settings;
  const room = useRoomOfAddress(rooms);
  const [spoken, setSpoken] = useState('');
  // The same words a second time are another text, or they would not be read again.
  const announce = (text: string) => {
    setSpoken((before) => (before === text ? `${text}\u00A0` : text));
  };
  // In both languages: it stays when another one is chosen.
  const [message, setMessage] = useState<Label | undefined>(() => forgotten(page.faults));
  const main = useRef<HTMLElement>(null);

  const look = useLook(page.settings);

  useEffect(() => {
    document.title = `${room.title[language]} · ${words.name[language]}`;
  }, [room, language]);

  // Whoever goes on to another room begins at its top.
  const shownRoom = useRef(room);
  useEffect(() => {
    if (shownRoom.current === room) return;
    shownRoom.current = room;
    main.current!.focus({ preventScroll: true });
  }, [room]);

  const say = (text: Label) => {
    setMessage(text);
    announce(text[language]);
  };
  return (
    <LookContext.Provider value={look}>
      <a
        class="skip"
        href="#content"
        onClick={(event) => {
          // What stands after the # of the address is the room.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {words.skip[language]}
      </a>
      <Masthead page={page} rooms={rooms} room={room} say={say} />
      <main ref={main} id="content" tabIndex={-1}>
        {!page.isKept && <p class="message screen-only">{words.notKept[language]}</p>}
        {message !== undefined && (
          <div class="message screen-only">
            <p>{message[language]}</p>
            <Button
              kind="quiet"
              onClick={() => {
                setMessage(undefined);
              }}
            >
              {words.close[language]}
            </Button>
          </div>
        )}
        <RoomFrame key={room.id} room={room} rooms={rooms} page={page} announce={announce} />
        <footer class="foot">{words.footer[language]}</footer>
      </main>
      <div class="unseen" role="status" aria-live="polite">
        {spoken}
      </div>
    </LookContext.Provider>
  );
}

function forgotten(faults: readonly unknown[]): Label | undefined {
  if (faults.length === 0) return undefined;
  // A text that cannot be read at all is at fault in every room, in the same words.
  const texts = (language: 'zh' | 'en') =>
    words.forgotten[language] + [...new Set(faults.map((fault) => faultText(fault, language)))].join(' ');
  return { zh: texts('zh'), en: texts('en') };
}
