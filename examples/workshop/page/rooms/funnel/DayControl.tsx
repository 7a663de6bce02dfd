import { addDays, type Day, isDay, type Language } from 'panhuo';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.js';
import { Field } from '../../components/Field.js';
import type { RoomProps } from '../room.js';
import { goToDay } from './actions.js';
import { shownCases } from './cases.js';
import { type ClassStep, type FunnelState, LAST_DAY } from './funnelState.js';
import { caseName, stepText } from './names.js';
import { say } from './words.js';

/** The day of the class. Going on lets deadlines pass; going back would rewrite the log, and is refused. */
export function DayControl({
  language,
  state,
  change,
  announce,
  onMoved,
}: RoomProps<FunnelState> & { readonly onMoved: () => void }) {
  const w = say(language);
  const [isBack, setBack] = useState(false);
  // What came of the latest day, in either language.
  const [news, setNews] = useState<(language: Language) => string>();
  const goTo = (on: Day) => {
    const fits = on >= state.on && on <= LAST_DAY;
    setBack(!fits);
    if (!fits) return;
    const { state: next, moved } = goToDay(state, on);
    const text = (spoken: Language) => newsOf(state, on, moved, spoken);
    change(() => next);
    onMoved();
    setNews(() => text);
    announce(text(language));
  };
  return (
    <div class="funnel-day screen-only">
      <div class="actions">
        <Field label={w('day')} fault={isBack ? w('dayBack', { last: LAST_DAY }) : undefined}>
          {(control) => (
            <input
              {...control}
              type="date"
              min={state.on}
              max={LAST_DAY}
              value={state.on}
              onChange={({ currentTarget }) => {
                if (isDay(currentTarget.value)) goTo(currentTarget.value);
              }}
            />
          )}
        </Field>
        <Button
          onClick={() => {
            goTo(addDays(state.on, 1));
          }}
        >
          {w('oneDay')}
        </Button>
        <Button
          onClick={() => {
            goTo(addDays(state.on, 7));
          }}
        >
          {w('oneWeek')}
        </Button>
      </div>
      <p class="muted small">{news === undefined ? w('boardHint') : news(language)}</p>
    </div>
  );
}

function newsOf(state: FunnelState, on: Day, moved: readonly ClassStep[], language: Language): string {
  const w = say(language);
  if (moved.length === 0) return w('dayCame', { day: on });
  const names = new Map(shownCases(state).map((shown) => [shown.row.id, caseName(shown, language)]));
  const moves = moved.map((step) => stepText(names.get(step.case)!, step, language));
  return w('deadlinesCame', {
    day: on,
    n: moved.length,
    moves: moves.join(language === 'zh' ? '；' : '; '),
  });
}
