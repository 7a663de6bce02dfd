import { AfterPaint } from '../../components/AfterPaint.js';
import { Card } from '../../components/Card.js';
import { Choice } from '../../components/Choice.js';
import type { RoomProps } from '../room.js';
import { CohortCard } from './CohortCard.js';
import { type DashboardState, groupings, units } from './dashboardState.js';
import { LedgerCard } from './LedgerCard.js';
import { StatesCard } from './StatesCard.js';
import { SurvivalCard } from './SurvivalCard.js';
import { TodayCard } from './TodayCard.js';
import { words } from './words.js';

/** The dashboard of the branch: its figures, and four ways to see how customers hold. */
export function DashboardView(props: RoomProps<DashboardState>) {
  return (
    <AfterPaint id="dashboard" language={props.language}>
      {() => <Dashboard {...props} />}
    </AfterPaint>
  );
}

function Dashboard({ language, state, change }: RoomProps<DashboardState>) {
  const { unit, grouping } = state;
  return (
    <>
      <TodayCard language={language} />
      <Card title={words.filters[language]} screenOnly>
        <div class="dashboard-filters">
          <Choice
            legend={words.unit[language]}
            options={units.map((value) => ({ value, text: words[value][language] }))}
            value={unit}
            onChange={(chosen) => {
              change((before) => ({ ...before, unit: chosen }));
            }}
          />
          <Choice
            legend={words.grouping[language]}
            options={groupings.map((value) => ({ value, text: words[value][language] }))}
            value={grouping}
            onChange={(chosen) => {
              change((before) => ({ ...before, grouping: chosen }));
            }}
          />
        </div>
      </Card>
      <CohortCard language={language} unit={unit} />
      <SurvivalCard language={language} grouping={grouping} />
      <LedgerCard language={language} />
      <StatesCard language={language} unit={unit} />
    </>
  );
}
