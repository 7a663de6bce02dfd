import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  VisualMapComponent,
} from 'echarts/components';
import * as echarts from 'echarts/core';
import type { EChartsOption } from 'echarts';
import { SVGRenderer } from 'echarts/renderers';
import { escape, wholePercent } from './format.js';

echarts.use([
  BarChart,
  HeatmapChart,
  LineChart,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  VisualMapComponent,
  SVGRenderer,
]);

/** The room that a chart has: a desk or a phone. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
}

/** Colours are variables of the style sheet, so that one drawing serves light and dark. */
export const colour = {
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  accent: 'var(--accent)',
  strong: 'var(--strong)',
  sideways: 'var(--sideways)',
  weak: 'var(--weak)',
  unknown: 'transparent',
  policy: 'var(--series-3)',
  series: ['var(--series-1)', 'var(--series-2)', 'var(--series-3)', 'var(--series-4)', 'var(--series-5)'],
} as const;

/** The look that axes share. */
export const axis = {
  axisLine: { lineStyle: { color: colour.line } },
  axisTick: { show: false },
  axisLabel: { color: colour.muted },
  splitLine: { lineStyle: { color: colour.line } },
  nameTextStyle: { color: colour.muted },
} as const;

/** The title of a vertical axis, over its upper end. */
export function titleAbove(name: string) {
  const nameTextStyle = { color: colour.muted, align: 'left' as const, padding: [0, 0, 0, -30] };
  return { name, nameLocation: 'end' as const, nameGap: 12, nameTextStyle };
}

/** The title of a horizontal axis, under its middle. */
export function titleBelow(name: string) {
  return { name, nameLocation: 'middle' as const, nameGap: 28 };
}

/** The labels of an axis of shares. */
export const shareLabel = {
  ...axis.axisLabel,
  formatter: (share: number): string => wholePercent(share),
};

/** What the series are called, over the chart. */
export const seriesLegend = {
  top: 0,
  left: 'left',
  icon: 'roundRect',
  itemGap: 30,
  textStyle: { color: colour.muted },
} as const;

/** Draws a chart twice, for wide and for narrow screens; the style sheet shows the one that fits. */
export function chart(label: string, height: number, option: (size: ChartSize) => EChartsOption): string {
  const sizes: readonly ChartSize[] = [
    { width: 960, height, narrow: false },
    { width: 380, height: Math.round(height * 0.85), narrow: true },
  ];
  return sizes
    .map(
      (size) =>
        `<figure class="${size.narrow ? 'narrow' : 'wide'}" role="img" aria-label="${escape(label)}">${draw(size, option(size))}</figure>`,
    )
    .join('');
}

/** Draws a chart as SVG. */
export function draw({ width, height }: ChartSize, option: EChartsOption): string {
  const instance = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  let svg: string;
  try {
    instance.setOption({ animation: false, silent: true, textStyle: { fontFamily: 'inherit' }, ...option });
    svg = instance.renderToSVGString();
  } finally {
    // A chart that is not disposed of keeps the process alive.
    instance.dispose();
  }
  // The size comes from the page; hover styles are for a living chart and these are printed.
  return svg
    .replace(/^<svg width="\d+" height="\d+"/, '<svg')
    .replace(/<style ?>[\s\S]*?<\/style>/, '')
    .replace(/ class="zr\d+-cls-\d+"/g, '')
    .replace(/ pointer-events="visible"/g, '')
    .replace(/ ecmeta_\w+="[^"]*"/g, '')
    .replace(/(\d+\.\d{2})\d+/g, '$1');
}
