import { color } from 'echarts/core';
import type { Cohort } from 'panhuo';
import { wordsIn } from '../../../../branch-review/report/words.js';
import type { Draw } from '../../charts/Chart.js';
import type { Colour } from '../../charts/tokens.js';
import { rem } from '../../charts/rem.js';
import type { DashboardState } from './dashboardState.js';
import { periodName } from './periodName.js';

/** What the heat map shows. */
export interface CohortData {
  readonly cohorts: readonly Cohort[];
  readonly unit: DashboardState['unit'];
}

/** Draws cohorts as a heat map: a row a cohort, a column a period of its life. Period 0 is full by definition. */
export const drawCohorts: Draw<CohortData> = ({ cohorts, unit }, language, colour) => {
  const cells = cohorts.flatMap(({ cells: own }, row) =>
    own.flatMap(({ period, rate }) =>
      rate === null || period === 0
        ? []
        : {
            value: [period - 1, row, rate],
            label: { color: readableOn(rate, colour) },
          },
    ),
  );
  // Periods that are not over have no figure, and no column.
  const periods = Math.max(1, ...cells.map(({ value: [place] }) => place! + 1));
  return {
    grid: { containLabel: true, left: 0, right: rem(0.25), top: rem(0.25), bottom: rem(2) },
    xAxis: {
      type: 'category',
      data: Array.from({ length: periods }, (_, place) => String(place + 1)),
      name: wordsIn(language)(unit === 'month' ? 'monthsAfter' : 'quartersAfter'),
      nameLocation: 'middle',
      nameGap: rem(1.9),
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: cohorts.map(({ start, size }) => `${periodName(start, unit, language)} (${size})`),
    },
    visualMap: {
      show: false,
      min: 0,
      max: 1,
      dimension: 2,
      inRange: { color: [colour('heat-low'), colour('heat-high')] },
    },
    series: [
      {
        type: 'heatmap',
        data: cells,
        itemStyle: { borderColor: colour('paper'), borderWidth: 2 },
        label: {
          show: true,
          formatter: ({ value }) => String(Math.round(Number((value as number[])[2]) * 100)),
        },
        labelLayout: { hideOverlap: true },
      },
    ],
  };
};

// The figure in a cell takes ink or paper, whichever has the greater contrast to the cell, in either theme.
function readableOn(rate: number, colour: Colour): string {
  const cell = luminance(color.lerp(rate, [colour('heat-low'), colour('heat-high')]));
  const [ink, paper] = [colour('ink'), colour('paper')];
  return contrast(luminance(ink), cell) > contrast(luminance(paper), cell) ? ink : paper;
}

// As the Web Content Accessibility Guidelines define contrast and relative luminance.
function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(tone: string): number {
  const [red = 0, green = 0, blue = 0] = color
    .parse(tone)
    .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
