import { type Cohort, type Language, wordDay } from 'panhuo';
import { axis, chart, colour, titleBelow } from '../chart.js';
import { wordsIn } from '../words.js';

const HEAT_STEPS = 8;

/** Cohorts as a heat map: a row a cohort, a column a period of its life. */
export function cohortChart(
  cohorts: readonly Cohort[],
  unit: 'month' | 'quarter',
  language: Language,
): string {
  const word = wordsIn(language);
  const rated = cohorts.flatMap(({ cells }) => cells.filter(({ rate }) => rate !== null));
  const periods = Math.max(1, ...rated.map(({ period }) => period));
  const cells = cohorts.flatMap((cohort, row) =>
    cohort.cells.flatMap(({ period, rate }) =>
      rate === null || period === 0
        ? []
        : [
            {
              value: [period - 1, row, rate],
              label: { color: rate >= 0.625 ? 'var(--heat-ink)' : colour.ink },
            },
          ],
    ),
  );
  return chart(word('cohorts'), 70 + 28 * cohorts.length, ({ narrow }) => ({
    grid: { left: narrow ? 84 : 120, right: 8, top: 8, bottom: 48 },
    xAxis: {
      ...axis,
      ...titleBelow(word(unit === 'month' ? 'monthsAfter' : 'quartersAfter')),
      type: 'category',
      data: Array.from({ length: periods }, (_, index) => String(index + 1)),
      splitLine: { show: false },
    },
    yAxis: {
      ...axis,
      type: 'category',
      inverse: true,
      data: cohorts.map(({ start, size }) => `${nameOf(start, unit, language)} (${String(size)})`),
      axisLabel: { ...axis.axisLabel, fontSize: narrow ? 9 : 12 },
      splitLine: { show: false },
    },
    visualMap: {
      type: 'piecewise',
      show: false,
      dimension: 2,
      pieces: Array.from({ length: HEAT_STEPS }, (_, step) => ({
        gte: step / HEAT_STEPS,
        lt: step === HEAT_STEPS - 1 ? 2 : (step + 1) / HEAT_STEPS,
        color: `var(--heat-${String(step)})`,
      })),
    },
    series: [
      {
        type: 'heatmap',
        data: cells,
        itemStyle: { borderColor: 'var(--paper)', borderWidth: 1 },
        label: {
          show: true,
          fontSize: narrow ? 8 : 11,
          formatter: ({ value }) => String(Math.round(Number((value as number[])[2]) * 100)),
        },
      },
    ],
  }));
}

function nameOf(start: Cohort['start'], unit: 'month' | 'quarter', language: Language): string {
  if (unit === 'month') return wordDay(start, language, 'month');
  return `${start.slice(0, 4)} Q${String(Math.ceil(Number(start.slice(5, 7)) / 3))}`;
}
