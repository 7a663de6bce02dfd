import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { Field } from '../../components/Field.js';
import { FileButton } from '../../components/FileButton.js';
import { faultText } from '../../store/fault.js';
import { checkSize } from '../../store/fileLimit.js';
import type { RoomProps } from '../room.js';
import { ClassTables } from './ClassTables.js';
import { checkCount, type QuestionnaireState, type Sheet } from './questionnaireState.js';
import { readClassFile, readClassLines } from './readClassFile.js';
import { say } from './words.js';

/** The tally of the class: sheets typed in or imported, and what they say together. */
export function ClassCard({ language, state, change, announce }: RoomProps<QuestionnaireState>) {
  const w = say(language);
  const { answers, sheets } = state;
  const [draft, setDraft] = useState('');
  const [fault, setFault] = useState<unknown>(undefined);

  // Either all sheets of a text or a file are taken, or none.
  const take = (read: () => readonly Sheet[]): boolean => {
    try {
      const added = read();
      checkCount([...sheets, ...added]);
      change((before) => ({ ...before, sheets: [...before.sheets, ...added] }));
      announce(w('added', { n: added.length }));
      setFault(undefined);
      return true;
    } catch (error) {
      announce(faultText(error, language));
      setFault(error);
      return false;
    }
  };
  const takeFile = async (file: File) => {
    const isRead = take(() => {
      checkSize(file);
      return [];
    });
    if (!isRead) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    take(() => readClassFile(bytes));
  };
  return (
    <Card title={w('tally')}>
      <div class="tally-entry screen-only">
        <div class="stack">
          <Field
            label={w('lines')}
            hint={w('tallyLead')}
            fault={fault === undefined ? undefined : faultText(fault, language)}
          >
            {(control) => (
              <textarea
                {...control}
                rows={4}
                placeholder={'bcbccbbbbb\naacde-bccb'}
                spellcheck={false}
                autocapitalize="none"
                value={draft}
                onInput={({ currentTarget }) => {
                  setDraft(currentTarget.value);
                }}
              />
            )}
          </Field>
          <div class="actions">
            <Button
              kind="main"
              disabled={draft.trim() === ''}
              onClick={() => {
                if (take(() => readClassLines(draft))) setDraft('');
              }}
            >
              {w('add')}
            </Button>
            <Button
              disabled={Object.keys(answers).length === 0}
              onClick={() => {
                take(() => [answers]);
              }}
            >
              {w('addMine')}
            </Button>
            <Button
              disabled={sheets.length === 0}
              onClick={() => {
                change((before) => ({ ...before, sheets: [] }));
                announce(w('tallyCleared'));
              }}
            >
              {w('clearTally')}
            </Button>
          </div>
        </div>
        <Field label={w('importFile')} hint={w('fileHint')}>
          {(control) => (
            <FileButton
              text={w('chooseFile')}
              control={control}
              accept=".csv,.json,text/csv,application/json"
              onFile={(file) => {
                void takeFile(file);
              }}
            />
          )}
        </Field>
      </div>
      {sheets.length === 0 ? (
        <p class="muted">{w('noSheets')}</p>
      ) : (
        <ClassTables language={language} sheets={sheets} />
      )}
    </Card>
  );
}
