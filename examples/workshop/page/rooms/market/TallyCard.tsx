import type { Judgement, Language } from 'panhuo';
import { count, wholePercent } from '../../../../branch-review/report/format.js';
import { Card } from '../../components/Card.js';
import { Figure, Figures } from '../../components/Figure.js';
import type { Guess } from './marketState.js';
import { agreed } from './score.js';
import { words } from './words.js';

/** How often class and judge said the same so far. */
export function TallyCard(props: {
  readonly language: Language;
  readonly guesses: readonly Guess[];
  readonly judgements: readonly Judgement[];
}) {
  const { language, guesses, judgements } = props;
  const same = agreed(guesses, judgements);
  return (
    <Card title={words.tally[language]}>
      {guesses.length === 0 ? (
        <p>{words.noGuesses[language]}</p>
      ) : (
        <Figures>
          <Figure name={words.guesses[language]} value={count(guesses.length)} />
          <Figure
            name={words.agreedOn[language]}
            value={count(same)}
            note={wholePercent(same / guesses.length)}
          />
        </Figures>
      )}
    </Card>
  );
}
