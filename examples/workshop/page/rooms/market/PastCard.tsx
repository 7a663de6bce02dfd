import { course, day, type Language, type PortfolioSummary, wordDay } from 'panhuo';
import { useMemo } from 'preact/hooks';
import { percent, wholeMoney, wholePercent } from '../../../../branch-review/report/format.js';
import { wordsIn } from '../../../../branch-review/report/words.js';
import {
  bootstrap,
  CAPITAL,
  CHARTED_YARDSTICK,
  feesThroughout,
  type MarketSimulation,
} from '../../../../branch-review/review/marketSimulation.js';
import { Chart } from '../../charts/Chart.js';
import { Card } from '../../components/Card.js';
import { Notice } from '../../components/Notice.js';
import { Table } from '../../components/Table.js';
import { drawEquity, equityTable } from './equityChart.js';
import { say, words } from './words.js';

/** What the bands would have come to on the stretch, beside buy and hold: an illustration of a rule. */
export function PastCard(props: {
  readonly language: Language;
  readonly past: MarketSimulation | undefined;
}) {
  const { language, past } = props;
  const word = wordsIn(language);
  const table = useMemo(() => past && equityTable(past.curves, language), [past, language]);
  if (past === undefined || table === undefined) {
    return (
      <Card title={word('past')}>
        <p class="prose">{word('noPast')}</p>
      </Card>
    );
  }
  const { decidesFrom, summary, against } = past.past;
  const hold = against.find(({ id }) => id === CHARTED_YARDSTICK)!;
  const level = wholePercent(bootstrap.confidenceLevel);
  const row = (name: string, { final, performance, maxDrawdown }: PortfolioSummary) => [
    name,
    wholeMoney(final),
    percent(performance?.cumulative ?? null),
    percent(maxDrawdown?.depth ?? 0),
  ];
  const interval =
    hold.interval === null
      ? '–'
      : word('range', { min: percent(hold.interval.lower), max: percent(hold.interval.upper) }).trim();
  const holdsZero = hold.interval === null || (hold.interval.lower <= 0 && 0 <= hold.interval.upper);
  return (
    <Card title={word('past')} aside={words.source[language]}>
      <div class="stack">
        <p class="prose">
          {word('pastLead', {
            from: wordDay(decidesFrom!, language),
            until: wordDay(day(past.curves.days.at(-1)!), language),
            capital: wholeMoney(CAPITAL),
            currency: course.positionBands.currency,
          })}
        </p>
        <Chart
          language={language}
          label={words.equityLabel[language]}
          draw={drawEquity}
          data={past.curves}
          table={table}
        />
        <Table
          table={{
            caption: word('inFigures'),
            columns: [
              { title: word('portfolio') },
              { title: word('finalValue'), numeric: true },
              { title: words.result[language], numeric: true },
              { title: word('deepestFall'), numeric: true },
            ],
            rows: [row(word('thePolicy'), summary), row(words.buyAndHold[language], hold)],
          }}
        />
        <p class="prose">
          {say(language)('lessHold', { difference: percent(hold.difference), level, interval })}
          {words[holdsZero ? 'holdsZero' : 'withoutZero'][language]}
        </p>
        <Notice>
          {word('pastCosts', {
            fees: `${feesThroughout.id} ${feesThroughout.version}`,
            resamples: bootstrap.resamples,
            seed: String(bootstrap.seed),
          })}
        </Notice>
      </div>
    </Card>
  );
}
