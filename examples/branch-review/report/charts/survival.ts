import { type Language, type SurvivalCurve, wordTerm } from 'panhuo';
import { axis, chart, colour } from '../chart.js';
import { DAYS_A_MONTH, percent } from '../format.js';
import { wordsIn } from '../words.js';

/** Survival curves as steps, time in months. */
export function survivalChart(
  curves: readonly { group: string; curve: SurvivalCurve }[],
  language: Language,
): string {
  const word = wordsIn(language);
  return chart(word('survival'), 320, ({ narrow }) => ({
    color: [...colour.series],
    grid: { left: narrow ? 44 : 56, right: 16, top: 36, bottom: 44 },
    legend: { top: 0, icon: 'roundRect', itemGap: 24, textStyle: { color: colour.muted } },
    xAxis: {
      ...axis,
      type: 'value',
      name: word('monthsSinceFirst'),
      nameLocation: 'middle',
      nameGap: 28,
      min: 0,
      splitLine: { show: false },
    },
    yAxis: {
      ...axis,
      type: 'value',
      min: 0,
      max: 1,
      axisLabel: { ...axis.axisLabel, formatter: (share: number) => percent(share).replace('.0', '') },
    },
    series: curves.map(({ group, curve }) => ({
      type: 'line',
      name: wordTerm(group, language),
      step: 'end',
      showSymbol: false,
      lineStyle: { width: 2 },
      data: [[0, 1], ...curve.points.map(({ time, survival }) => [time / DAYS_A_MONTH, survival])],
    })),
  }));
}
