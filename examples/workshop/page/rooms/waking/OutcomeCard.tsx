import { contactInExperiment } from 'panhuo';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { Figure, Figures } from '../../components/Figure.js';
import { Reasons } from '../../components/Reasons.js';
import type { RoomProps } from '../room.js';
import { type Campaign, experimentOf, trialsOf } from './campaign.js';
import { HIGHEST_LOT, type WakingState } from './wakingState.js';
import { words } from './words.js';

/** What came of the campaign: the two arms, and what may be said of them. */
export function OutcomeCard(props: RoomProps<WakingState> & { readonly campaign: Campaign }) {
  const { language, state, change, announce, campaign } = props;
  const { fates, verdict } = campaign;
  const { difference, lower, upper } = verdict.value;
  const experiment = experimentOf(state.lot, fates.length);
  const owed = ['campaign', 'call-back', 'complaint'] as const;
  const points = (share: number | null): string =>
    share === null ? '–' : `${share > 0 ? '+' : ''}${Math.round(share * 100)}`.replace('-', '−');
  const arm = (name: 'treatment' | 'control') => {
    const { successes, total } = trialsOf(fates, name);
    return (
      <Figure
        name={words[name === 'treatment' ? 'called' : 'leftAlone'][language]}
        value={`${successes} / ${total}`}
        note={words.tradedAgain[language]}
      />
    );
  };
  return (
    <Card
      title={words.outcome[language]}
      aside={`${words.source[language]} · ${words.lot[language]} ${state.lot}`}
    >
      <div class="stack">
        <Figures>
          {arm('treatment')}
          {arm('control')}
          <Figure
            name={words.difference[language]}
            value={points(difference)}
            note={`95%: ${points(lower)} … ${points(upper)}`}
          />
        </Figures>
        <div>
          <Reasons reasons={verdict.reasons} language={language} />
          <p class="small muted">{words.arms[language]}</p>
        </div>
        <div class="actions">
          <Button
            kind="main"
            onClick={() => {
              change((before) => ({ ...before, lot: (before.lot % HIGHEST_LOT) + 1 }));
              announce(`${words.lot[language]} ${(state.lot % HIGHEST_LOT) + 1}`);
            }}
          >
            {words.anotherLot[language]}
          </Button>
          <Button
            onClick={() => {
              change((before) => ({ ...before, called: false }));
              announce(words.choose[language]);
            }}
          >
            {words.anew[language]}
          </Button>
        </div>
        <h3>{words.owed[language]}</h3>
        <Reasons
          reasons={owed.flatMap((purpose) => contactInExperiment(experiment, 'control', purpose).reasons)}
          language={language}
        />
      </div>
    </Card>
  );
}
