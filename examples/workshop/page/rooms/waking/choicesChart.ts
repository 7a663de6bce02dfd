import type { Draw } from '../../charts/Chart.js';
import { rem } from '../../charts/rem.js';
import { CALLS } from './campaign.js';
import type { ChoiceWorth } from './choices.js';
import { say, words } from './words.js';

/** Draws how many customers each way of choosing wakes. */
export const drawChoices: Draw<readonly ChoiceWorth[]> = (worths, language, colour) => ({
  grid: { containLabel: true, left: 0, right: rem(2.5), top: rem(0.5), bottom: rem(2) },
  xAxis: {
    type: 'value',
    name: say(language)('woken', { calls: CALLS }),
    nameLocation: 'middle',
    nameGap: rem(1.9),
    min: 0,
    // Its labels must not touch on a phone.
    splitNumber: 3,
  },
  yAxis: {
    type: 'category',
    inverse: true,
    data: worths.map(({ who }) => words[who][language]),
    axisLabel: { width: rem(9.5), overflow: 'break' },
  },
  series: [
    {
      type: 'bar',
      barMaxWidth: rem(1.4),
      data: worths.map(({ who, woken }) => ({
        value: woken,
        itemStyle: { color: colour(who === 'class' ? 'accent' : 'reference') },
      })),
      label: {
        show: true,
        position: 'right',
        color: colour('ink'),
        textBorderWidth: 0,
        formatter: ({ value }) => Number(value).toFixed(1),
      },
    },
  ],
});
