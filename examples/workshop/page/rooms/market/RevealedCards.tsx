import { course, type Judgement, type Language, type Turn } from 'panhuo';
import { useMemo } from 'preact/hooks';
import { wordsIn } from '../../../../branch-review/report/words.js';
import { simulateMarket } from '../../../../branch-review/review/marketSimulation.js';
import { Card } from '../../components/Card.js';
import { Notice } from '../../components/Notice.js';
import { Table } from '../../components/Table.js';
import { marketId } from '../../data/carried.js';
import type { Guess } from './marketState.js';
import { PastCard } from './PastCard.js';
import { scoreGuesses, scoreJudge } from './score.js';
import { barsUpTo, dayOf, type Stretch } from './stretch.js';
import { words } from './words.js';

/** What only hindsight knows: who was right, and what the bands would have come to. */
export function RevealedCards(props: {
  readonly language: Language;
  readonly stretch: Stretch;
  readonly shown: number;
  readonly guesses: readonly Guess[];
  readonly judgements: readonly Judgement[];
  readonly turns: readonly Turn[];
}) {
  const { language, stretch, shown, guesses, judgements, turns } = props;
  const past = useMemo(() => simulateMarket(barsUpTo(stretch, shown)), [stretch, shown]);
  const score = scoreGuesses(stretch, guesses, judgements, turns);
  const judge = scoreJudge(stretch, shown, turns, marketId);
  const [from, until] = [dayOf(stretch, 0), dayOf(stretch, shown)];
  const seen = turns.filter(({ day }) => from <= day && day <= until);
  const row = (name: keyof typeof words, days: { right: number; wrong: number; neither: number }) => [
    words[name][language],
    days.right,
    days.wrong,
    days.neither,
  ];
  return (
    <>
      <Card title={words.hindsight[language]} aside={words.source[language]}>
        <div class="stack">
          <p class="prose">{words.hindsightLead[language]}</p>
          <Table
            table={{
              caption: words.scoreCaption[language],
              columns: [
                { title: words.who[language] },
                { title: words.right[language], numeric: true },
                { title: words.wrong[language], numeric: true },
                { title: words.neither[language], numeric: true },
              ],
              rows: [
                row('classOnGuessed', score.class),
                row('judgeOnGuessed', score.judge),
                row('judgeOnAll', { ...judge, neither: judge.sideways + judge.unknown }),
              ],
            }}
          />
          {seen.length === 0 && <p>{words.noTurns[language]}</p>}
          <Notice>
            {wordsIn(language)('designedForAnother', {
              judge: course.marketJudge.id,
              designed: course.marketJudge.market.text[language],
              scored: words.source[language],
            })}
          </Notice>
        </div>
      </Card>
      <PastCard language={language} past={past} />
    </>
  );
}
