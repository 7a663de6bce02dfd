import type { Draw } from '../../charts/Chart.js';
import { rem } from '../../charts/rem.js';
import type { Repeats } from './repeat.js';
import { words } from './words.js';

/** Draws how often each difference came out. */
export const drawRepeats: Draw<Repeats> = ({ differences }, language, colour) => ({
  grid: { containLabel: true, left: 0, right: rem(0.5), top: rem(1.75), bottom: rem(2) },
  xAxis: {
    type: 'category',
    name: words.moreThanControl[language],
    nameLocation: 'middle',
    nameGap: rem(1.9),
    data: differences.map(({ customers }) => signed(customers)),
  },
  yAxis: { type: 'value', minInterval: 1, name: words.campaigns[language], nameTextStyle: { align: 'left' } },
  series: [
    {
      type: 'bar',
      barCategoryGap: '12%',
      data: differences.map(({ customers, campaigns }) => ({
        value: campaigns,
        itemStyle: { color: colour(customers > 0 ? 'series-1' : 'reference') },
      })),
      label: { show: true, position: 'top', color: colour('ink'), textBorderWidth: 0 },
    },
  ],
});

/** So many more, or fewer. */
export function signed(customers: number): string {
  return customers > 0 ? `+${customers}` : String(customers).replace('-', '−');
}
