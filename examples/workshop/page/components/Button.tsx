import type { ComponentChildren } from 'preact';

/** How much a button asks for attention: one `main` a view at most. */
export type ButtonKind = 'main' | 'plain' | 'quiet';

/** A button (按钮). */
export function Button(props: {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  readonly kind?: ButtonKind;
  /** For a button that is on or off. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** For a button that opens and closes a part, which `controls` names by its id. */
  readonly expanded?: boolean;
  readonly controls?: string;
  /** Where the words on the button do not say enough by themselves. */
  readonly label?: string;
}) {
  const { children, onClick, kind = 'plain', pressed, expanded, controls, disabled, label } = props;
  return (
    <button
      type="button"
      class={`button ${kind}`}
      onClick={onClick}
      disabled={disabled}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-controls={controls}
      aria-label={label}
    >
      {children}
    </button>
  );
}
