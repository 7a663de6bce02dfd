import { type ActivityState, type PeriodStates, wordTerm } from 'panhuo';
import type { Draw } from '../../charts/Chart.js';
import { legendLines } from '../../charts/legendLines.js';
import { narrow } from '../../charts/narrow.js';
import type { Token } from '../../charts/tokens.js';
import { rem } from '../../charts/rem.js';
import type { DashboardState } from './dashboardState.js';
import { periodName } from './periodName.js';

/** What the chart of states shows. */
export interface StatesData {
  readonly periods: readonly PeriodStates[];
  readonly unit: DashboardState['unit'];
}

/** The states from the bottom of a bar to its top. */
export const shownStates = [
  'active',
  'woken',
  'dormant',
  'gone',
  'never-active',
  'unknown',
] as const satisfies readonly ActivityState[];

const tones: Readonly<Record<ActivityState, Token>> = {
  active: 'series-1',
  woken: 'series-4',
  dormant: 'series-2',
  gone: 'series-3',
  'never-active': 'reference',
  unknown: 'line',
};

/** Draws the customers of each period, parted by state; every second state is hatched, so that none hangs on its colour. */
export const drawStates: Draw<StatesData> = ({ periods, unit }, language, colour) => ({
  grid: { containLabel: true, left: 0, right: rem(0.5), top: rem(2.25), bottom: 0 },
  ...narrow(legendLines(2)),
  legend: { top: 0, left: 0 },
  tooltip: { trigger: 'axis' },
  xAxis: {
    type: 'category',
    data: periods.map(({ start }) => periodName(start, unit, language)),
    axisLabel: { hideOverlap: true },
  },
  yAxis: { type: 'value', minInterval: 1 },
  series: shownStates.map((state, place) => ({
    type: 'bar' as const,
    name: wordTerm(state, language),
    stack: 'states',
    barCategoryGap: '18%',
    data: periods.map(({ counts }) => counts[state]),
    itemStyle: {
      color: colour(tones[state]),
      ...(place % 2 === 1 && {
        decal: {
          symbol: 'rect',
          dashArrayX: [1, 0],
          dashArrayY: [2, 5],
          rotation: -Math.PI / 4,
          color: colour('paper'),
        },
      }),
    },
  })),
});
