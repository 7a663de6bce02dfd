import { industry, type Language, stateCounts, wordTerm } from 'panhuo';
import { useMemo } from 'preact/hooks';
import { Chart } from '../../charts/Chart.js';
import { Card } from '../../components/Card.js';
import { carriedBook } from './carriedBook.js';
import type { DashboardState } from './dashboardState.js';
import { periodName } from './periodName.js';
import { drawStates, shownStates, type StatesData } from './statesChart.js';
import { say, words } from './words.js';

/** How many customers were active, woken, dormant and gone at the end of each period. */
export function StatesCard(props: { readonly language: Language; readonly unit: DashboardState['unit'] }) {
  const { language, unit } = props;
  const word = say(language);
  const data = useMemo<StatesData>(
    () => ({ periods: stateCounts(carriedBook().states, { unit }).periods, unit }),
    [unit],
  );
  const { dormantAfterMonths, goneAfterMonths, wokenMonths } = industry.activityClock;
  const lead = word('statesLead', {
    dormant: dormantAfterMonths,
    gone: goneAfterMonths,
    woken: wokenMonths,
  });
  return (
    <Card title={words.states[language]} aside={words.source[language]}>
      <div class="stack">
        <p class="prose">{lead}</p>
        <Chart
          language={language}
          label={`${words.states[language]}. ${lead}`}
          draw={drawStates}
          data={data}
          height={24}
          table={{
            caption: words.states[language],
            columns: [
              { title: words.period[language] },
              ...shownStates.map((state) => ({ title: wordTerm(state, language), numeric: true })),
            ],
            rows: data.periods.map(({ start, counts }) => [
              periodName(start, unit, language),
              ...shownStates.map((state) => counts[state]),
            ]),
          }}
        />
      </div>
    </Card>
  );
}
