import { type Judgement, wordTerm } from 'panhuo';
import { useId } from 'preact/hooks';
import { Button } from '../../components/Button.js';
import { useFocusOnChange } from '../../components/useFocusOnChange.js';
import type { RoomProps } from '../room.js';
import { guessable, type Guess, type MarketState } from './marketState.js';
import { PLAYED, WEEK } from './stretch.js';
import { say, words } from './words.js';

/** What the class does: guess, and then hear the judge; go on; end. */
export function GameControls({
  language,
  state,
  change,
  announce,
  judgement,
}: Omit<RoomProps<MarketState>, 'others'> & { readonly judgement: Judgement }) {
  const { shown, guesses } = state;
  const own = guesses.find((guess) => guess.shown === shown);
  const question = useId();
  const answer = useFocusOnChange(guesses.length);
  const verdict = (regime: Guess['regime']): string =>
    say(language)('verdict', {
      judge: wordTerm(judgement.regime, language),
      class: wordTerm(regime, language),
      agree: words[regime === judgement.regime ? 'same' : 'different'][language],
    });
  const goOn = (days: number) => {
    const next = Math.min(shown + days, PLAYED);
    change((before) => ({ ...before, shown: next }));
    announce(say(language)('dayNumber', { day: next, of: PLAYED }));
  };
  const guess = (regime: Guess['regime']) => {
    change((before) => ({ ...before, guesses: [...before.guesses, { shown, regime }] }));
    announce(verdict(regime));
  };
  return (
    <div class="market-controls screen-only">
      <div class="market-question" ref={answer} tabIndex={-1}>
        {own === undefined ? (
          <div role="group" aria-labelledby={question}>
            <p id={question}>{words.guess[language]}</p>
            <div class="actions">
              {guessable.map((regime) => (
                <Button
                  key={regime}
                  onClick={() => {
                    guess(regime);
                  }}
                >
                  {wordTerm(regime, language)}
                </Button>
              ))}
            </div>
          </div>
        ) : (
          <p class="market-verdict">{verdict(own.regime)}</p>
        )}
      </div>
      <div class="actions">
        <Button
          kind="main"
          disabled={shown === PLAYED}
          onClick={() => {
            goOn(WEEK);
          }}
        >
          {words.nextWeek[language]}
        </Button>
        <Button
          disabled={shown === PLAYED}
          onClick={() => {
            goOn(1);
          }}
        >
          {words.nextDay[language]}
        </Button>
        <Button
          disabled={shown === 0}
          onClick={() => {
            change((before) => ({ ...before, ended: true }));
            announce(words.hindsight[language]);
          }}
        >
          {words.end[language]}
        </Button>
      </div>
    </div>
  );
}
