import { useId } from 'preact/hooks';

/** One of several, as a group of radio buttons (单选): `row` sets them as one bar, `list` one below another. */
export function Choice<Value extends string>(props: {
  readonly legend: string;
  readonly options: readonly {
    readonly value: Value;
    readonly text: string;
    /** A letter or number by which the option is named elsewhere. */
    readonly mark?: string;
    readonly note?: string;
  }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly look?: 'row' | 'list';
  /** The legend is read and not shown, where what stands above says it already. */
  readonly unseenLegend?: boolean;
  readonly disabled?: boolean;
}) {
  const { legend, options, value, onChange, look = 'row', unseenLegend = false, disabled } = props;
  const name = useId();
  return (
    <fieldset class={`choice ${look}`} disabled={disabled}>
      <legend class={unseenLegend ? 'unseen' : undefined}>{legend}</legend>
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value} class="choice-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => {
                onChange(option.value);
              }}
            />
            {option.mark !== undefined && <span class="choice-mark">{option.mark}</span>}{' '}
            <span class="choice-text">{option.text}</span>
            {option.note !== undefined && <span class="choice-note">{option.note}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
