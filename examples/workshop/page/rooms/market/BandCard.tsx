import { allocate, course, type Regime, wordTerm } from 'panhuo';
import { useEffect, useState } from 'preact/hooks';
import { wholeMoney } from '../../../../branch-review/report/format.js';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { Choice } from '../../components/Choice.js';
import { Field } from '../../components/Field.js';
import { Figure, Figures } from '../../components/Figure.js';
import { Notice } from '../../components/Notice.js';
import { Reasons } from '../../components/Reasons.js';
import { faultText } from '../../store/fault.js';
import type { RoomProps } from '../room.js';
import { levelAnswered } from './levelAnswered.js';
import { type MarketState, marketSlice, personalities } from './marketState.js';
import { say, words } from './words.js';

/** The position band of the regime that was called, for a capital. */
export function BandCard(
  props: Omit<RoomProps<MarketState>, 'announce'> & {
    /** Left out until the class has guessed. */
    readonly regime: Regime | undefined;
  },
) {
  const { language, state, change, regime } = props;
  const { capital, personality } = state;
  const level = levelAnswered(props);
  const [text, setText] = useState(capital);
  const [fault, setFault] = useState<unknown>();
  // An imported or reset state brings a capital of its own.
  useEffect(() => {
    setText((before) => (before.trim() === capital ? before : capital));
    setFault(undefined);
  }, [capital]);
  const enter = (entered: string) => {
    setText(entered);
    try {
      const { capital: read } = marketSlice.read({ ...state, capital: entered.trim() });
      change((before) => ({ ...before, capital: read }));
      setFault(undefined);
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <Card title={words.band[language]}>
      <div class="stack">
        <div class="stack screen-only">
          <Field
            label={words.capital[language]}
            fault={fault === undefined ? undefined : faultText(fault, language)}
          >
            {(control) => (
              <input
                {...control}
                inputMode="decimal"
                size={14}
                value={text}
                onInput={({ currentTarget }) => {
                  enter(currentTarget.value);
                }}
              />
            )}
          </Field>
          <Choice
            legend={words.personality[language]}
            options={personalities.map((value) => ({
              value,
              text: value === 'unknown' ? words.notKnown[language] : wordTerm(value, language),
            }))}
            value={personality}
            onChange={(chosen) => {
              change((before) => ({ ...before, personality: chosen }));
            }}
          />
          {level !== undefined && level !== personality && (
            <Button
              kind="quiet"
              onClick={() => {
                change((before) => ({ ...before, personality: level }));
              }}
            >
              {say(language)('takeLevel', { level: wordTerm(level, language) })}
            </Button>
          )}
        </div>
        {regime === undefined ? (
          <p class="prose">{words.noBand[language]}</p>
        ) : (
          <Band language={language} state={state} regime={regime} />
        )}
        <Notice>{words.bandNote[language]}</Notice>
      </div>
    </Card>
  );
}

function Band({
  language,
  state: { capital, personality },
  regime,
}: Pick<RoomProps<MarketState>, 'language' | 'state'> & { readonly regime: Regime }) {
  const { value, reasons } = allocate(course.positionBands, {
    capital,
    regime,
    ...(personality !== 'unknown' && { personality }),
  });
  return (
    <>
      <Figures>
        <Figure name={words.target[language]} value={wholeMoney(value.target)} />
        <Figure name={words.cash[language]} value={wholeMoney(value.cash)} />
      </Figures>
      <Reasons reasons={reasons} language={language} />
    </>
  );
}
