import { day, type Language, wordDay } from 'panhuo';
import { wordsIn } from '../../../../branch-review/report/words.js';
import type { EquityCurves } from '../../../../branch-review/review/marketSimulation.js';
import type { Draw } from '../../charts/Chart.js';
import { rem } from '../../charts/rem.js';
import type { TableData } from '../../components/Table.js';
import { words } from './words.js';

/** Draws what the bands and buy and hold would have come to; the lines are told apart without their colour too. */
export const drawEquity: Draw<EquityCurves> = ({ days, policy, yardstick }, language, colour) => ({
  grid: { containLabel: true, left: 0, right: rem(1), top: rem(2.5), bottom: 0 },
  tooltip: { trigger: 'axis', valueFormatter: (value) => Number(value).toFixed(1) },
  legend: { top: 0, left: 0 },
  xAxis: {
    type: 'category',
    data: days.map((on) => on.slice(0, 7)),
    // A month is named once.
    axisLabel: {
      hideOverlap: true,
      interval: (place: number) => days[place]?.slice(0, 7) !== days[place - 1]?.slice(0, 7),
    },
  },
  yAxis: { type: 'value', scale: true },
  series: [
    {
      type: 'line',
      name: wordsIn(language)('thePolicy'),
      data: [...policy],
      symbol: 'none',
      lineStyle: { color: colour('series-1'), width: 2.5 },
      itemStyle: { color: colour('series-1') },
    },
    {
      type: 'line',
      name: words.buyAndHold[language],
      data: [...yardstick],
      symbol: 'none',
      lineStyle: { color: colour('muted'), width: 1.5, type: 'dashed' },
      itemStyle: { color: colour('muted') },
    },
  ],
});

/** The curves at the end of each month. */
export function equityTable({ days, policy, yardstick }: EquityCurves, language: Language): TableData {
  const word = wordsIn(language);
  const ends = days.flatMap((on, place) => (on.slice(0, 7) === days[place + 1]?.slice(0, 7) ? [] : [place]));
  return {
    caption: word('equityOf100'),
    columns: [
      { title: words.month[language] },
      { title: word('thePolicy'), numeric: true },
      { title: words.buyAndHold[language], numeric: true },
    ],
    rows: ends.map((place) => [
      wordDay(day(days[place]!), language),
      policy[place]!.toFixed(1),
      yardstick[place]!.toFixed(1),
    ]),
  };
}
