import { percent, wholePercent } from '../../../../branch-review/report/format.js';
import type { Draw } from '../../charts/Chart.js';
import type { ConversionLine, conversionOf } from './conversionOf.js';
import { stageName } from './names.js';
import { say } from './words.js';

/** The stages as pairs of bars, the first stage on top: this class, and the course's reference for as many cases. */
export const conversionChart: Draw<ReturnType<typeof conversionOf>> = ({ lines }, language, colour) => {
  const w = say(language);
  const label = { show: true, position: 'right', color: colour('ink') } as const;
  return {
    grid: { left: 0, right: 110, top: 36, bottom: 0, containLabel: true },
    legend: { left: 0, top: 0 },
    xAxis: { type: 'value', minInterval: 1, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: lines.map(({ reach }) => stageName(reach.stage, language)),
      axisLabel: { color: colour('ink') },
      axisTick: { show: false },
    },
    series: [
      {
        type: 'bar',
        name: w('ours'),
        data: lines.map(({ reach }) => reach.reached),
        label: { ...label, formatter: ({ dataIndex }) => told(lines[dataIndex]!) },
        barGap: '15%',
      },
      {
        type: 'bar',
        name: w('referenceCases', { n: lines[0]!.referenceCases }),
        data: lines.map(({ referenceCases }) => referenceCases),
        label: {
          ...label,
          color: colour('muted'),
          formatter: ({ dataIndex }) => toldOfReference(lines[dataIndex]!),
        },
        itemStyle: {
          color: 'transparent',
          borderColor: colour('muted'),
          borderWidth: 1,
          borderType: 'dashed',
        },
      },
    ],
  };
};

// Behind the count, its share of the stage before.
function told({ reach: { reached, fromPrevious } }: ConversionLine): string {
  return fromPrevious === null ? String(reached) : `${reached} · ${percent(fromPrevious)}`;
}

function toldOfReference({ referenceCases, against: { referenceRate } }: ConversionLine): string {
  return referenceRate === null
    ? String(referenceCases)
    : `${referenceCases} · ${wholePercent(referenceRate)}`;
}
