import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { Field } from '../../components/Field.js';
import type { RoomProps } from '../room.js';
import { marketSlice, type MarketState } from './marketState.js';
import { HIGHEST_STRETCH, PLAYED } from './stretch.js';
import { say, words } from './words.js';

/** Begins another game: a stretch that is drawn, or the one of a number. */
export function StretchCard({ language, state, change, announce }: Omit<RoomProps<MarketState>, 'others'>) {
  const [text, setText] = useState('');
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  const fits = number >= 1 && number <= HIGHEST_STRETCH;
  const begin = (stretch: number) => {
    change(({ capital, personality }) => ({ ...marketSlice.initial, capital, personality, stretch }));
    setText('');
    announce(`${words.stretch[language]} ${stretch}. ${say(language)('dayNumber', { day: 0, of: PLAYED })}`);
  };
  return (
    <Card title={words.another[language]} aside={`${words.stretch[language]} ${state.stretch}`} screenOnly>
      <form
        class="actions"
        onSubmit={(event) => {
          event.preventDefault();
          if (fits) begin(number);
        }}
      >
        <Button
          onClick={() => {
            // A class must not foresee which stretch comes.
            const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
            begin(1 + (drawn % HIGHEST_STRETCH));
          }}
        >
          {words.draw[language]}
        </Button>
        {/* What belongs together goes to a new line together. */}
        <div class="actions">
          <Field
            label={words.stretchByNumber[language]}
            fault={text === '' || fits ? undefined : words.stretchFault[language]}
          >
            {(control) => (
              <input
                {...control}
                inputMode="numeric"
                size={8}
                value={text}
                onInput={({ currentTarget }) => {
                  setText(currentTarget.value.trim());
                }}
              />
            )}
          </Field>
          <Button
            disabled={!fits}
            onClick={() => {
              begin(number);
            }}
          >
            {words.play[language]}
          </Button>
        </div>
      </form>
      <p class="small muted market-hint">{words.stretchHint[language]}</p>
    </Card>
  );
}
