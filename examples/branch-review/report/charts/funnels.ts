import { course, type Language, wordTerm } from 'panhuo';
import type { FunnelLine } from '../../review/funnels.js';
import { axis, chart, colour } from '../chart.js';
import { wordsIn } from '../words.js';

/** Both funnels and the reference, as shares of those who began. */
export function funnelChart(funnels: readonly FunnelLine[], language: Language): string {
  const word = wordsIn(language);
  const { watch, ...rest } = course.serviceFunnelReference;
  const reference = [1, ...Object.values(rest).map((value) => value / watch)];
  const series = [
    ...funnels.map(({ entry, stages }) => ({
      name: wordTerm(entry, language),
      shares: stages.map(({ fromFirst }) => fromFirst ?? 0),
    })),
    { name: word('reference'), shares: reference },
  ];
  return chart(word('funnels'), 280, ({ narrow }) => ({
    color: [colour.series[0], colour.series[1], 'var(--reference)'],
    grid: { left: narrow ? 40 : 56, right: 16, top: 40, bottom: 28 },
    legend: { top: 0, icon: 'roundRect', itemGap: 24, textStyle: { color: colour.muted } },
    xAxis: {
      ...axis,
      type: 'category',
      data: Object.keys(course.serviceFunnelReference).map((stage) => wordTerm(stage, language)),
    },
    yAxis: {
      ...axis,
      type: 'value',
      max: 1,
      axisLabel: { ...axis.axisLabel, formatter: (share: number) => `${String(Math.round(share * 100))}%` },
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
        formatter: ({ value }) => `${String(Math.round(Number(value) * 100))}%`,
      },
    })),
  }));
}
