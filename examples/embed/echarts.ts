// ECharts: a cohort heat map and a survival curve from our results, drawn on the server as SVG. In a page the same options
// go to echarts.init(element). Run it alone: npx tsx examples/embed/echarts.ts, and open embed-charts.html.
import { writeFileSync } from 'node:fs';
import * as echarts from 'echarts';
import {
  activityStates,
  addMonths,
  cohortTable,
  day,
  industry,
  kaplanMeier,
  type Money,
  spellsUntil,
  summariseActivity,
  type Trade,
  wordDay,
} from 'panhuo';
import { seededRandom } from 'panhuo/kernel';

// A made-up book in place of yours: 400 customers, each trades once a month until, one month in eight, he stops.
const [from, asOf] = [day('2024-01-01'), day('2024-12-31')];
const chance = seededRandom(9);
const trades: Trade[] = [];
for (let place = 0; place < 400; place += 1) {
  const first = addMonths(day('2024-01-15'), chance.below(6));
  for (let on = first; on <= asOf; on = addMonths(on, 1)) {
    const amount: Money = { amount: '1000.00', currency: 'CNY' };
    trades.push({ customer: `c${place}`, on, side: 'buy', product: 'fund', amount });
    if (chance.next() < 1 / 8) break;
  }
}

const activity = summariseActivity(trades, { from, to: asOf });
const { cohorts } = cohortTable(activity, { unit: 'month', kind: 'exact', asOf });
const states = activityStates(industry.activityClock, activity, { asOf });
const curve = kaplanMeier(spellsUntil(states, { event: 'dormant', origin: 'first-act' }));

const heatMap: echarts.EChartsOption = {
  title: { text: '每月仍在交易的客户 · customers still trading, by month', left: 'center' },
  grid: { left: 150, right: 40, top: 50, bottom: 90 },
  xAxis: { type: 'category', name: '月 months', nameLocation: 'middle', nameGap: 28 },
  yAxis: {
    type: 'category',
    inverse: true,
    data: cohorts.map(({ start, size }) => `${wordDay(start, 'en', 'month')} (${size})`),
  },
  visualMap: { min: 0, max: 1, orient: 'horizontal', left: 'center', bottom: 5, formatter: percent },
  series: {
    type: 'heatmap',
    label: { show: true, formatter: ({ value }) => percent((value as number[])[2]) },
    // A cell without a rate is one that nobody can know yet: it stays empty and is no zero.
    data: cohorts.flatMap(({ cells }, row) =>
      cells.flatMap(({ period, rate }) => (rate === null ? [] : [[String(period), row, rate]])),
    ),
  },
};
const step = { type: 'line', step: 'end', showSymbol: false } as const;
const edge = { lineStyle: { type: 'dashed', width: 1 }, color: 'grey' } as const;
const survival: echarts.EChartsOption = {
  title: { text: '尚未休眠的比例，95% 区间 · share not yet dormant, 95% interval', left: 'center' },
  grid: { left: 70, right: 40, top: 50, bottom: 60 },
  xAxis: {
    type: 'value',
    name: '首次交易后的天数 days since the first trade',
    nameLocation: 'middle',
    nameGap: 28,
  },
  yAxis: { type: 'value', min: 0, max: 1, axisLabel: { formatter: percent } },
  series: [
    { ...step, data: [[0, 1], ...curve.points.map(({ time, survival: share }) => [time, share])] },
    { ...step, ...edge, data: [[0, 1], ...curve.points.map(({ time, lower }) => [time, lower])] },
    { ...step, ...edge, data: [[0, 1], ...curve.points.map(({ time, upper }) => [time, upper])] },
  ],
};

writeFileSync(
  'embed-charts.html',
  `<!doctype html><meta charset="utf-8"><title>ECharts</title><p>模拟客户 · simulated customers</p>${[heatMap, survival].map(drawn).join('')}`,
);
console.log(
  `embed-charts.html · ${cohorts.length} 组模拟客户 · ${cohorts.length} cohorts of simulated customers`,
);

function drawn(option: echarts.EChartsOption): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 420 });
  chart.setOption({ animation: false, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose(); // it holds a timer
  return svg;
}

function percent(share: unknown): string {
  return `${Math.round(100 * Number(share))}%`;
}
