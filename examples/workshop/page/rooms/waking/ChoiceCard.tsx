import { count } from '../../../../branch-review/report/format.js';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { Figure, Figures } from '../../components/Figure.js';
import { Notice } from '../../components/Notice.js';
import type { RoomProps } from '../room.js';
import { CALLS, CHOICES } from './campaign.js';
import { callable, type Sleeper } from './sleepers.js';
import { SleeperTable } from './SleeperTable.js';
import { FEWEST, type WakingState } from './wakingState.js';
import { say, words } from './words.js';

/** Whom to wake: the list, and what is left of the calls. */
export function ChoiceCard(props: RoomProps<WakingState> & { readonly sleepers: readonly Sleeper[] }) {
  const { language, state, change, announce, sleepers } = props;
  const { chosen } = state;
  const word = say(language);
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    change((before) => ({ ...before, chosen: next }));
    announce(word('countOf', { n: next.length, of: CHOICES }));
  };
  const hint = chosen.length === CHOICES ? words.full[language] : undefined;
  return (
    <Card title={words.choose[language]} aside={words.source[language]}>
      <div class="stack">
        <p class="prose">{word('rule', { calls: CALLS, choices: CHOICES })}</p>
        <Figures>
          <Figure name={words.dormant[language]} value={count(sleepers.length)} />
          <Figure
            name={words.mayCall[language]}
            value={count(callable(sleepers).length)}
            note={words.mayCallNote[language]}
          />
          <Figure name={words.calls[language]} value={CALLS} />
          <Figure name={words.chosen[language]} value={`${chosen.length} / ${CHOICES}`} note={hint} />
        </Figures>
        <SleeperTable language={language} sleepers={sleepers} chosen={chosen} onToggle={toggle} />
        <div class="waking-bar screen-only">
          <p>{word('countOf', { n: chosen.length, of: CHOICES })}</p>
          <div class="actions">
            <Button
              disabled={chosen.length === 0}
              onClick={() => {
                change((before) => ({ ...before, chosen: [] }));
                announce(word('countOf', { n: 0, of: CHOICES }));
              }}
            >
              {words.clear[language]}
            </Button>
            <Button
              kind="main"
              disabled={chosen.length < FEWEST}
              onClick={() => {
                change((before) => ({ ...before, called: true }));
                announce(words.outcome[language]);
              }}
            >
              {words.draw[language]}
            </Button>
          </div>
        </div>
        {chosen.length < FEWEST && <Notice>{words.tooFew[language]}</Notice>}
      </div>
    </Card>
  );
}
