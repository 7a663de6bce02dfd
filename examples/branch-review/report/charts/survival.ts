import { type Language, wordTerm } from 'panhuo';
import type { GroupCurve } from '../../review/holding.js';
import { axis, chart, colour, seriesLegend, shareLabel, titleAbove, titleBelow } from '../chart.js';
import { DAYS_A_MONTH } from '../format.js';
import { wordsIn } from '../words.js';

/** Survival curves as steps, time in months. */
export function survivalChart(curves: readonly GroupCurve[], language: Language): string {
  const word = wordsIn(language);
  return chart(word('survival'), 360, ({ narrow }) => ({
    color: [...colour.series],
    grid: { left: narrow ? 44 : 56, right: 16, top: narrow ? 84 : 64, bottom: 44 },
    legend: seriesLegend,
    xAxis: {
      ...axis,
      ...titleBelow(word('monthsSinceFirst')),
      type: 'value',
      min: 0,
      splitLine: { show: false },
    },
    yAxis: {
      ...axis,
      ...titleAbove(word('notYetSilent')),
      type: 'value',
      min: 0,
      max: 1,
      axisLabel: shareLabel,
    },
    series: curves.map(({ group, curve }) => ({
      type: 'line',
      name: groupName(group, language),
      step: 'end',
      showSymbol: false,
      lineStyle: { width: 2 },
      data: [[0, 1], ...curve.points.map(({ time, survival }) => [time / DAYS_A_MONTH, survival])],
    })),
  }));
}

/** A group as the report names it; a year is its own name. */
export function groupName(group: string, language: Language): string {
  return group === 'unknown-personality' || group === 'unknown-class' || group === 'everybody'
    ? wordsIn(language)(group)
    : wordTerm(group, language);
}
