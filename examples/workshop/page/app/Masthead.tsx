import type { Label } from 'panhuo';
import { useState } from 'preact/hooks';
import { Button } from '../components/Button.js';
import type { Room } from '../rooms/room.js';
import type { Page } from '../store/usePage.js';
import { FileActions } from './FileActions.js';
import { SettingsForm } from './SettingsForm.js';
import { words } from './words.js';

/** The name of the page, the way to its rooms, and, on a phone behind a button, settings and file. */
export function Masthead(props: {
  readonly page: Page;
  readonly rooms: readonly Room[];
  readonly room: Room;
  /** Shows a sentence and has it read out. */
  readonly say: (text: Label) => void;
}) {
  const { page, rooms, room, say } = props;
  const { language } = page.settings;
  const [open, setOpen] = useState(false);
  return (
    <header class="masthead screen-only">
      <div class="masthead-top">
        <p class="wordmark">
          <span class="wordmark-seal" aria-hidden="true">
            盘活
          </span>
          {words.name[language]}
        </p>
        <div class="masthead-toggle">
          <Button
            kind="quiet"
            expanded={open}
            controls="tools"
            onClick={() => {
              setOpen(!open);
            }}
          >
            {words.settings[language]}
          </Button>
        </div>
      </div>
      <nav class="rooms" aria-label={words.rooms[language]}>
        <ol>
          {rooms.map(({ id, name }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === room.id ? 'page' : undefined}>
                {name[language]}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div id="tools" class={open ? 'tools open' : 'tools'}>
        <SettingsForm settings={page.settings} change={page.changeSettings} />
        <FileActions page={page} say={say} />
      </div>
    </header>
  );
}
