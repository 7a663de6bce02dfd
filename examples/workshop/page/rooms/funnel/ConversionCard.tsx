import type { Language } from 'panhuo';
import { useMemo } from 'preact/hooks';
import { percent, wholePercent } from '../../../../branch-review/report/format.js';
import { Chart } from '../../charts/Chart.js';
import { Card } from '../../components/Card.js';
import { conversionChart } from './conversionChart.js';
import { conversionOf } from './conversionOf.js';
import type { FunnelState } from './funnelState.js';
import { stageName } from './names.js';
import { say, type Words } from './words.js';

/** How many came how far (阶段转化), beside the course's reference counts. */
export function ConversionCard({
  language,
  state,
}: {
  readonly language: Language;
  readonly state: FunnelState;
}) {
  const w = say(language);
  const conversion = useMemo(() => conversionOf(state), [state]);
  const { lines } = conversion;
  const spoken = lines.map(({ reach: { stage, reached }, referenceCases }) =>
    w('chartLine', { stage: stageName(stage, language), ours: reached, reference: referenceCases }),
  );
  return (
    <Card title={w('conversion')} aside={w('simulated')}>
      <div class="columns">
        <Chart
          language={language}
          label={w('chartLabel', { lines: spoken.join(language === 'zh' ? '，' : ', ') })}
          draw={conversionChart}
          data={conversion}
          height={15}
          table={{
            caption: w('conversion'),
            columns: [
              { title: w('stage') },
              ...(['reached', 'underWay', 'left', 'rate', 'reference'] as const).map((word) => ({
                title: w(word),
                numeric: true,
              })),
            ],
            rows: lines.map(({ reach: { stage, reached, open, ended, fromPrevious }, against }) => [
              stageName(stage, language),
              reached,
              open,
              ended,
              percent(fromPrevious),
              against.referenceRate === null ? '–' : wholePercent(against.referenceRate),
            ]),
          }}
        />
        <p>
          {conversionText(w, conversion, language)}
          <span class="muted">
            {w('rateNote')}
            {w('few')}
          </span>
        </p>
      </div>
    </Card>
  );
}

function conversionText(
  w: Words,
  { lines, weakest }: ReturnType<typeof conversionOf>,
  language: Language,
): string {
  if (lines.slice(1).every(({ reach }) => reach.reached === 0)) return w('nobodyMoved');
  return weakest === null ? w('noneWeak') : w('weakest', { stage: stageName(weakest, language) });
}
