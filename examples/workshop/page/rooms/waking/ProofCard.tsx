import { industry, type Language, minimumDetectableEffect, sampleSize } from 'panhuo';
import { useMemo } from 'preact/hooks';
import { percent } from '../../../../branch-review/report/format.js';
import { Chart } from '../../charts/Chart.js';
import { Card } from '../../components/Card.js';
import { CALLS } from './campaign.js';
import { weighChoices } from './choices.js';
import { outcomeModel } from './outcomeModel.js';
import { drawRepeats, signed } from './repeatChart.js';
import { repeatCampaign, REPEATS } from './repeat.js';
import type { Sleeper } from './sleepers.js';
import { say, words } from './words.js';

const plan = { power: 0.8, confidenceLevel: 0.95 } as const;

/** Why one campaign proves little: the same choice again and again, and how many customers it would take. */
export function ProofCard(props: {
  readonly language: Language;
  readonly sleepers: readonly Sleeper[];
  readonly chosen: readonly string[];
}) {
  const { language, sleepers, chosen } = props;
  const repeats = useMemo(() => repeatCampaign(outcomeModel, sleepers, chosen), [sleepers, chosen]);
  const word = say(language);
  const label = word('repeatLabel', { repeats: REPEATS });
  const [own] = weighChoices(outcomeModel, sleepers, chosen);
  const { alone, called } = own!;
  const more = industry.wakingPlan.contactsAnAdviser;
  const [effect, moreEffect] = [CALLS, more].map((customers) =>
    minimumDetectableEffect({ ...plan, from: alone, customers }),
  );
  return (
    <Card title={words.proof[language]} aside={words.source[language]}>
      <div class="stack">
        <p class="prose">
          {word('proofLead', { repeats: REPEATS, better: repeats.better })}
          {called > alone
            ? word('needed', {
                alone: percent(alone),
                called: percent(called),
                n: Math.ceil(sampleSize({ ...plan, from: alone, to: called })),
                calls: CALLS,
              })
            : word('noDifference')}
          {effect != null &&
            moreEffect != null &&
            word('visibleFrom', {
              calls: CALLS,
              effect: points(effect),
              more,
              moreEffect: points(moreEffect),
            })}
        </p>
        <Chart
          language={language}
          label={label}
          draw={drawRepeats}
          data={repeats}
          height={15}
          table={{
            caption: label,
            columns: [
              { title: words.moreThanControl[language] },
              { title: words.campaigns[language], numeric: true },
            ],
            rows: repeats.differences.map(({ customers, campaigns }) => [signed(customers), campaigns]),
          }}
        />
      </div>
    </Card>
  );
}

function points(share: number): string {
  return String(Math.round(share * 100));
}
