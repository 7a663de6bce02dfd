import { type Language, wordTerm } from 'panhuo';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.js';
import { Field } from '../../components/Field.js';
import { classFunnel } from './classFunnel.js';
import { say } from './words.js';

/** Asks why a customer is lost (流失原因). To give no reason is possible, and is refused by the funnel. */
export function LossDialog(props: {
  readonly language: Language;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string | undefined) => void;
}) {
  const { language, open, onClose, onConfirm } = props;
  const w = say(language);
  const dialog = useRef<HTMLDialogElement>(null);
  const [code, setCode] = useState('');
  useEffect(() => {
    if (!open) {
      dialog.current!.close();
      return;
    }
    setCode('');
    dialog.current!.showModal();
  }, [open]);
  return (
    <dialog ref={dialog} aria-labelledby="why-lost" onClose={onClose}>
      <h2 id="why-lost">{w('whyLost')}</h2>
      <Field label={w('reason')} hint={w('whyLostHint')}>
        {(control) => (
          <select
            {...control}
            value={code}
            onChange={({ currentTarget }) => {
              setCode(currentTarget.value);
            }}
          >
            <option value="">{w('noReason')}</option>
            {classFunnel.lose!.map((reason) => (
              <option key={reason} value={reason}>
                {wordTerm(reason, language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div class="actions">
        <Button onClick={onClose}>{w('cancel')}</Button>
        <Button
          kind="main"
          onClick={() => {
            onConfirm(code === '' ? undefined : code);
          }}
        >
          {w('confirm')}
        </Button>
      </div>
    </dialog>
  );
}
