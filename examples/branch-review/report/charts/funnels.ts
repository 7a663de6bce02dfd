import { course, type Language, wordTerm } from 'panhuo';
import type { FunnelLine } from '../../review/funnels.js';
import { axis, chart, colour, seriesLegend, shareLabel, titleAbove } from '../chart.js';
import { wholePercent } from '../format.js';
import { wordsIn } from '../words.js';

/** The funnels and the reference, as shares of those who began. */
export function funnelChart(funnels: readonly FunnelLine[], language: Language): string {
  const word = wordsIn(language);
  const { watch, ...rest } = course.serviceFunnelReference;
  const reference = [1, ...Object.values(rest).map((value) => value / watch)];
  const series = [
    ...funnels.map(({ entry, stages }) => ({
      name: word(entry),
      shares: stages.map(({ fromFirst }) => fromFirst ?? 0),
    })),
    { name: word('reference'), shares: reference },
  ];
  return chart(word('funnels'), 340, ({ narrow }) => ({
    color: [...colour.series.slice(0, funnels.length), 'var(--reference)'],
    grid: { left: narrow ? 44 : 56, right: 16, top: narrow ? 84 : 64, bottom: 28 },
    legend: seriesLegend,
    xAxis: {
      ...axis,
      type: 'category',
      data: Object.keys(course.serviceFunnelReference).map((stage) => wordTerm(stage, language)),
    },
    yAxis: {
      ...axis,
      ...titleAbove(word('shareOfCases')),
      type: 'value',
      max: 1,
      axisLabel: shareLabel,
    },
    series: series.map(({ name, shares }) => ({
      type: 'bar',
      name,
      data: shares,
      barGap: '10%',
      label: {
        show: true,
        position: 'top',
        color: colour.muted,
        fontSize: narrow ? 9 : 11,
        // The first stage is all of them: three such labels side by side would run into each other.
        formatter: ({ value, dataIndex }) => (dataIndex === 0 ? '' : wholePercent(Number(value))),
      },
    })),
  }));
}
