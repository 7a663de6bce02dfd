import { scoreAnswers, type Tabulation } from 'panhuo';
import type { Draw } from '../../charts/Chart.js';
import { rem } from '../../charts/rem.js';
import { levelText } from './levelText.js';
import { questionnaire } from './questionnaireState.js';
import { say } from './words.js';

/** The totals of a class as bars, on the bands of the levels. */
export const totalsChart: Draw<Tabulation> = ({ points }, language, colour) => {
  const w = say(language);
  const { min, max } = scoreAnswers(questionnaire, {}).range;
  const edges = [...questionnaire.levels.map(({ from }) => from), max];
  return {
    grid: { left: 0, right: rem(0.75), top: rem(1.75), bottom: rem(1.5), containLabel: true },
    tooltip: { trigger: 'axis' },
    xAxis: {
      type: 'value',
      // A bar stands on the middle of its total.
      min: min - 0.5,
      max: max + 0.5,
      name: w('total'),
      nameLocation: 'middle',
      nameGap: rem(1.9),
      splitLine: { show: false },
      axisLabel: { customValues: edges },
      axisTick: { show: true, customValues: edges },
    },
    // One step of room for the names of the bands.
    yAxis: { type: 'value', minInterval: 1, max: ({ max: most }) => most + 1 },
    series: [
      {
        type: 'bar',
        name: w('people'),
        // Of the way from one total to the next: bars side by side do not touch.
        barWidth: '70%',
        barMaxWidth: rem(0.5),
        data: points!.counts.map(({ points: total, count }) => [total, count]),
        markArea: {
          silent: true,
          label: { color: colour('muted'), fontSize: rem(0.8125), position: 'insideTop' },
          data: questionnaire.levels.map(({ id, from, to = max }, place) => [
            {
              name: levelText(id, language),
              xAxis: from - 0.5,
              itemStyle: { color: place % 2 === 0 ? colour('panel') : 'transparent' },
            },
            { xAxis: to + 0.5 },
          ]),
        },
      },
    ],
  };
};
