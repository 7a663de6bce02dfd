import { itemPoints, type Language, reliability, tabulate } from 'panhuo';
import { useMemo } from 'preact/hooks';
import { percent } from '../../../../branch-review/report/format.js';
import { Chart } from '../../charts/Chart.js';
import { Figure, Figures } from '../../components/Figure.js';
import { Reasons } from '../../components/Reasons.js';
import { Table } from '../../components/Table.js';
import { levelText } from './levelText.js';
import { questionnaire, type Sheet } from './questionnaireState.js';
import { totalsChart } from './totalsChart.js';
import { say } from './words.js';

/** What the sheets of a class say: levels, totals, answers, and how far the questions agree (信度). */
export function ClassTables({
  language,
  sheets,
}: {
  readonly language: Language;
  readonly sheets: readonly Sheet[];
}) {
  const w = say(language);
  const table = useMemo(() => tabulate(questionnaire, sheets), [sheets]);
  const { alpha, interval, people, items, findings } = useMemo(
    () => reliability(itemPoints(questionnaire, sheets).rows),
    [sheets],
  );
  const { points } = table;
  return (
    <div class="stack">
      <Figures>
        <Figure name={w('sheets')} value={table.sheets} note={w('refused', { n: table.refused })} />
        {points !== null && (
          <Figure
            name={w('mean')}
            value={decimals(points.mean, 1)}
            note={w('sd', { sd: decimals(points.sd, 1) })}
          />
        )}
        <Figure
          name={w('alpha')}
          value={decimals(alpha, 2)}
          note={
            interval === null
              ? w('fullSheets', { n: people })
              : `${w('interval', { lower: decimals(interval.lower, 2), upper: decimals(interval.upper, 2) })} · ${w('fullSheets', { n: people })}`
          }
        />
      </Figures>
      {findings.length > 0 && <Reasons reasons={findings} language={language} />}
      <div class="columns">
        {points !== null && (
          <div>
            <h3>{w('totals')}</h3>
            <Chart
              language={language}
              label={w('totalsLabel', { n: table.sheets - table.refused, min: points.min, max: points.max })}
              draw={totalsChart}
              data={table}
              height={16}
              table={{
                caption: w('totals'),
                columns: [{ title: w('total') }, { title: w('people'), numeric: true }],
                rows: points.counts.map(({ points: total, count }) => [total, count]),
              }}
            />
          </div>
        )}
        <Table
          table={{
            caption: w('levels'),
            columns: [
              { title: w('level') },
              { title: w('people'), numeric: true },
              { title: w('share'), numeric: true },
            ],
            rows: table.levels.map(({ level, count, share }) => [
              levelText(level, language),
              count,
              percent(share),
            ]),
          }}
        />
      </div>
      <div class="columns even">
        <Table
          table={{
            caption: w('choices'),
            columns: [
              { title: w('question') },
              ...letters.map((title) => ({ title, numeric: true })),
              { title: w('missing'), numeric: true },
            ],
            rows: table.questions.map(({ question, options, missing }) => [
              question,
              ...letters.map((_, place) => options[place]?.count ?? ''),
              missing,
            ]),
          }}
        />
        <div class="stack">
          <Table
            table={{
              caption: w('items'),
              columns: [
                { title: w('question') },
                ...(['meanColumn', 'sdColumn', 'rest', 'dropped'] as const).map((word) => ({
                  title: w(word),
                  numeric: true,
                })),
              ],
              rows: items.map(({ mean, sd, restCorrelation, alphaIfDropped }, place) => [
                questionnaire.questions[place]!.id,
                ...[mean, sd, restCorrelation, alphaIfDropped].map((figure) => decimals(figure, 2)),
              ]),
            }}
          />
          <p class="prose muted small">{w('itemsLead')}</p>
        </div>
      </div>
    </div>
  );
}

const letters = ['a', 'b', 'c', 'd', 'e', 'f'];

function decimals(figure: number | null, places: number): string {
  return figure === null ? '–' : figure.toFixed(places).replace('-', '−');
}
