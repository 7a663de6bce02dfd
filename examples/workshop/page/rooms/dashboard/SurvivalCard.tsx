import { industry, type Language, type SurvivalCurve, survivalAt, wordDay } from 'panhuo';
import { useMemo } from 'preact/hooks';
import { count, DAYS_A_MONTH, wholePercent } from '../../../../branch-review/report/format.js';
import { wordsIn } from '../../../../branch-review/report/words.js';
import { Chart } from '../../charts/Chart.js';
import { Card } from '../../components/Card.js';
import { personalities } from '../../data/carried.js';
import { carriedPeople } from '../../data/carriedPeople.js';
import { carriedBook } from './carriedBook.js';
import type { Grouping } from './dashboardState.js';
import { curvesOf, FEWEST_IN_GROUP, groupName, groupsBy } from './figures.js';
import { drawSurvival, type SurvivalData } from './survivalChart.js';
import { say, words } from './words.js';

/** Months for which the curves are read off. */
const HORIZONS = [6, 12, 24] as const;

/** How long until customers first fall silent, by group. */
export function SurvivalCard(props: { readonly language: Language; readonly grouping: Grouping }) {
  const { language, grouping } = props;
  const word = say(language);
  const review = wordsIn(language);
  const book = carriedBook();
  const groups = useMemo(
    () => curvesOf(book, groupsBy(grouping, book, carriedPeople(), personalities)),
    [book, grouping],
  );
  const data = useMemo<SurvivalData>(() => ({ ...groups, grouping }), [groups, grouping]);
  const { curves, test, leftOut } = groups;
  const asOf = wordDay(book.asOf, language);
  const table = {
    caption: words.survivalLabel[language],
    columns: [
      { title: words.group[language] },
      ...[words.size, words.fellSilent, words.median].map((title) => ({
        title: title[language],
        numeric: true,
      })),
      ...HORIZONS.map((n) => ({ title: word('atMonth', { n }), numeric: true })),
    ],
    rows: curves.map(({ group, curve }) => [
      groupName(group, grouping, language),
      count(curve.spells),
      count(curve.events),
      curve.median === null ? review('notReached') : (curve.median / DAYS_A_MONTH).toFixed(1),
      ...HORIZONS.map((months) => shareAt(curve, months * DAYS_A_MONTH)),
    ]),
  };
  return (
    <Card title={review('survival')} aside={words.source[language]}>
      <div class="stack">
        <p class="prose">
          {review('survivalLead', { months: industry.activityClock.dormantAfterMonths, day: asOf })}
        </p>
        <Chart
          language={language}
          label={words.survivalLabel[language]}
          draw={drawSurvival}
          data={data}
          table={table}
          height={24}
        />
        <p class="prose">{test.p === null ? words.noTest[language] : word('test', { p: wordP(test.p) })}</p>
        <p class="small muted">
          {words.bands[language]}
          {grouping === 'tier' && `${review('byClass', { day: asOf })}${language === 'zh' ? '' : ' '}`}
          {leftOut > 0 && word('leftOut', { fewest: FEWEST_IN_GROUP, n: leftOut })}
        </p>
      </div>
    </Card>
  );
}

function shareAt(curve: SurvivalCurve, time: number): string {
  const reading = survivalAt(curve, time);
  if (reading === null) return '–';
  const { survival, lower, upper } = reading;
  if (lower === null || upper === null) return wholePercent(survival);
  return `${wholePercent(survival)} (${wholePercent(lower).replace('%', '')}–${wholePercent(upper)})`;
}

// Two figures that say something, and no more exactness than there is.
function wordP(p: number): string {
  return p < 0.0001 ? '< 0.0001' : `= ${p < 0.1 ? p.toPrecision(2) : p.toFixed(2)}`;
}
