import type { LineSeriesOption } from 'echarts/charts';
import type { SurvivalCurve } from 'panhuo';
import { DAYS_A_MONTH, wholePercent } from '../../../../branch-review/report/format.js';
import type { Draw } from '../../charts/Chart.js';
import { legendLines } from '../../charts/legendLines.js';
import { narrow } from '../../charts/narrow.js';
import { rem } from '../../charts/rem.js';
import type { Grouping } from './dashboardState.js';
import { groupName } from './figures.js';
import { words } from './words.js';

/** What the survival chart shows. */
export interface SurvivalData {
  readonly curves: readonly { readonly group: string; readonly curve: SurvivalCurve }[];
  readonly grouping: Grouping;
}

const colours = ['series-1', 'series-2', 'series-3', 'series-4'] as const;

/** Lines are told apart without their colour too. */
const dashes = ['solid', [8, 3], [2, 3], [10, 3, 2, 3]] as const;

/** Draws survival curves as steps, each with its confidence band. */
export const drawSurvival: Draw<SurvivalData> = ({ curves, grouping }, language, colour) => ({
  grid: { containLabel: true, left: 0, right: rem(0.75), top: rem(2.25), bottom: rem(2) },
  ...narrow(legendLines(3)),
  legend: {
    top: 0,
    left: 0,
    data: curves.map(({ group }) => groupName(group, grouping, language)),
    itemWidth: rem(2.25),
  },
  xAxis: {
    type: 'value',
    min: 0,
    name: words.months[language],
    nameLocation: 'middle',
    nameGap: rem(1.9),
    splitLine: { show: false },
  },
  yAxis: {
    type: 'value',
    min: 0,
    max: 1,
    axisLabel: { formatter: (share: number) => wholePercent(share) },
  },
  series: curves.flatMap(({ group, curve }, place): LineSeriesOption[] => {
    const tone = colour(colours[place % colours.length]!);
    const name = groupName(group, grouping, language);
    const known = curve.points.filter(({ lower, upper }) => lower !== null && upper !== null);
    const points = [{ time: 0, survival: 1, lower: 1, upper: 1 }, ...known];
    const step = { type: 'line', step: 'end', symbol: 'none', silent: true } as const;
    return [
      {
        ...step,
        name,
        data: [[0, 1], ...curve.points.map(({ time, survival }) => [time / DAYS_A_MONTH, survival])],
        lineStyle: { color: tone, width: 2.5, type: dashes[place % dashes.length] as 'solid' },
        itemStyle: { color: tone },
        z: 3,
      },
      // The band: its lower edge unseen, and upon it the way to the upper one.
      {
        ...step,
        stack: group,
        data: points.map(({ time, lower }) => [time / DAYS_A_MONTH, lower]),
        lineStyle: { opacity: 0 },
      },
      {
        ...step,
        stack: group,
        data: points.map(({ time, lower, upper }) => [time / DAYS_A_MONTH, upper! - lower!]),
        lineStyle: { opacity: 0 },
        areaStyle: { color: tone, opacity: 0.12 },
      },
    ];
  }),
});
