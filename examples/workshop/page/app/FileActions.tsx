import type { Label } from 'panhuo';
import { useRef } from 'preact/hooks';
import { Button } from '../components/Button.js';
import { FileButton } from '../components/FileButton.js';
import { faultText } from '../store/fault.js';
import { checkSize } from '../store/fileLimit.js';
import { readDocument, writeDocument } from '../store/pageDocument.js';
import { type Page, roomSlices } from '../store/usePage.js';
import { saveFile } from './saveFile.js';
import { words } from './words.js';

/** Print, export, import, reset. */
export function FileActions({ page, say }: { readonly page: Page; readonly say: (text: Label) => void }) {
  const { language } = page.settings;
  const dialog = useRef<HTMLDialogElement>(null);

  const exportRooms = () => {
    const states = Object.fromEntries(Object.keys(roomSlices).map((id) => [id, page.states[id]]));
    saveFile('panhuo-workshop.json', writeDocument(states));
    say(words.exported);
  };
  const importRooms = async (file: File) => {
    try {
      checkSize(file);
      page.replaceRooms(readDocument(await file.text(), roomSlices));
      say(words.imported);
    } catch (error) {
      say({
        zh: `${faultText(error, 'zh')}${words.unchanged.zh}`,
        en: `${faultText(error, 'en')} ${words.unchanged.en}`,
      });
    }
  };
  const reset = () => {
    page.replaceRooms(
      Object.fromEntries(Object.entries(roomSlices).map(([id, { initial }]) => [id, initial])),
    );
    say(words.resetDone);
  };
  return (
    <div class="file" role="group" aria-label={words.file[language]}>
      <Button
        onClick={() => {
          print();
        }}
      >
        {words.print[language]}
      </Button>
      <Button onClick={exportRooms}>{words.export[language]}</Button>
      <FileButton
        text={words.import[language]}
        accept=".json,application/json"
        onFile={(file) => {
          void importRooms(file);
        }}
      />
      <Button onClick={() => dialog.current?.showModal()}>{words.reset[language]}</Button>
      <dialog ref={dialog} aria-labelledby="reset-ask">
        <h2 id="reset-ask">{words.resetAsk[language]}</h2>
        <p>{words.resetHint[language]}</p>
        <form method="dialog" class="actions">
          <button class="button plain" type="submit">
            {words.cancel[language]}
          </button>
          <button class="button main" type="submit" onClick={reset}>
            {words.resetNow[language]}
          </button>
        </form>
      </dialog>
    </div>
  );
}
