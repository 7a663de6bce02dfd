import { useRef } from 'preact/hooks';
import { Button } from './Button.js';
import type { FieldControl } from './Field.js';

/** A button that lets a file be chosen (选择文件): the browser's own speaks its own language and not that of the page. */
export function FileButton(props: {
  readonly text: string;
  /** Inside a field, whose label and hint belong to what is chosen. */
  readonly control?: FieldControl;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}) {
  const { text, control, accept, onFile } = props;
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => chooser.current?.click()}>{text}</Button>
      <input
        {...(control ?? { 'aria-label': text })}
        ref={chooser}
        class="unseen"
        type="file"
        accept={accept}
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file may be chosen again, when it has been put right.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
