import { type Language, wordDay } from 'panhuo';
import { useMemo } from 'preact/hooks';
import { wholePercent } from '../../../../branch-review/report/format.js';
import { wordsIn } from '../../../../branch-review/report/words.js';
import { Chart } from '../../charts/Chart.js';
import { Card } from '../../components/Card.js';
import { branchRecords } from '../../data/carried.js';
import { carriedBook } from './carriedBook.js';
import { type CohortData, drawCohorts } from './cohortChart.js';
import type { DashboardState } from './dashboardState.js';
import { cohortsOf } from './figures.js';
import { periodName } from './periodName.js';
import { say, words } from './words.js';

/** How the customers won in each period hold, as a heat map. */
export function CohortCard(props: { readonly language: Language; readonly unit: DashboardState['unit'] }) {
  const { language, unit } = props;
  const review = wordsIn(language);
  const book = carriedBook();
  const data = useMemo<CohortData>(() => ({ cohorts: cohortsOf(book, unit), unit }), [book, unit]);
  const { cohorts } = data;
  const later = Math.max(...cohorts.map(({ cells }) => cells.length)) - 1;
  const older = (branchRecords().customers ?? []).length - book.followed.customers.length;
  return (
    <Card title={review('cohorts')} aside={words.source[language]}>
      <div class="stack">
        <p class="prose">{review('cohortsLead', { unit: review(unit) })}</p>
        <div class="dashboard-wide" role="group" aria-label={words.cohortLabel[language]} tabIndex={0}>
          <Chart
            language={language}
            label={words.cohortLabel[language]}
            draw={drawCohorts}
            data={data}
            height={4 + 2.1 * cohorts.length}
            table={{
              caption: words.cohortLabel[language],
              columns: [
                { title: words.cohort[language] },
                { title: words.size[language], numeric: true },
                ...Array.from({ length: later }, (_, place) => ({ title: String(place + 1), numeric: true })),
              ],
              rows: cohorts.map(({ start, size, cells }) => [
                periodName(start, unit, language),
                size,
                ...Array.from({ length: later }, (_, place) => {
                  const rate = cells[place + 1]?.rate ?? null;
                  return rate === null ? '–' : wholePercent(rate);
                }),
              ]),
            }}
          />
        </div>
        <p class="small muted">
          {say(language)('latest', { n: cohorts.length })}
          {review('older', { n: older, day: wordDay(book.from, language) })}
        </p>
      </div>
    </Card>
  );
}
