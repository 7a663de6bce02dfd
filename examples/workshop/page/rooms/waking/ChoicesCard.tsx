import type { Language } from 'panhuo';
import { useMemo } from 'preact/hooks';
import { percent } from '../../../../branch-review/report/format.js';
import { Chart } from '../../charts/Chart.js';
import { Card } from '../../components/Card.js';
import { CALLS } from './campaign.js';
import { weighChoices } from './choices.js';
import { drawChoices } from './choicesChart.js';
import { outcomeModel } from './outcomeModel.js';
import type { Sleeper } from './sleepers.js';
import { say, words } from './words.js';

/** The choice of the class beside other ways of choosing, by what a call is worth there. */
export function ChoicesCard(props: {
  readonly language: Language;
  readonly sleepers: readonly Sleeper[];
  readonly chosen: readonly string[];
}) {
  const { language, sleepers, chosen } = props;
  const worths = useMemo(() => weighChoices(outcomeModel, sleepers, chosen), [sleepers, chosen]);
  const word = say(language);
  const lead = word('choicesLead', { calls: CALLS });
  return (
    <Card title={words.choices[language]} aside={words.source[language]}>
      <div class="stack">
        <p class="prose">{lead}</p>
        <Chart
          language={language}
          label={lead}
          draw={drawChoices}
          data={worths}
          height={15}
          table={{
            caption: words.choices[language],
            columns: [
              { title: words.chooser[language] },
              { title: words.customers[language], numeric: true },
              { title: words.aloneChance[language], numeric: true },
              { title: words.calledChance[language], numeric: true },
              { title: word('woken', { calls: CALLS }), numeric: true },
            ],
            rows: worths.map(({ who, customers, alone, called, woken }) => [
              words[who][language],
              customers,
              percent(alone),
              percent(called),
              woken.toFixed(1),
            ]),
          }}
        />
      </div>
    </Card>
  );
}
