import { course, type Language } from 'panhuo';
import type { MarketSection } from '../../review/market.js';
import { axis, chart, colour } from '../chart.js';
import { wordsIn } from '../words.js';

/** The series with its regimes as background, and the position band of each below it. */
export function marketChart(market: MarketSection, language: Language): string {
  const word = wordsIn(language);
  const days = market.bars.map(({ day }) => day);
  const band = market.judgements.map(({ regime }) =>
    regime === 'unknown' ? undefined : course.positionBands.bands[regime],
  );
  const areas = market.runs.map(({ regime, from, to }) => [
    { xAxis: from, itemStyle: { color: colour[regime], opacity: 0.22 } },
    { xAxis: to },
  ]);
  return chart(`${market.name[language]}: ${word('market')}`, 430, ({ narrow }) => {
    const side = { left: narrow ? 44 : 56, right: 12 };
    const years = {
      ...axis.axisLabel,
      formatter: (day: string) => day.slice(0, 4),
      interval: narrow ? 1249 : 503,
    };
    const x = { ...axis, type: 'category' as const, data: days, boundaryGap: false };
    return {
      grid: [
        { ...side, top: 12, height: '60%' },
        { ...side, top: '74%', height: '16%' },
      ],
      xAxis: [
        { ...x, gridIndex: 0, axisLabel: { show: false } },
        { ...x, gridIndex: 1, axisLabel: years },
      ],
      yAxis: [
        {
          ...axis,
          type: 'value',
          gridIndex: 0,
          scale: true,
        },
        {
          ...axis,
          type: 'value',
          gridIndex: 1,
          min: 0,
          max: 1,
          interval: 0.5,
          axisLabel: { ...axis.axisLabel, formatter: (share: number) => `${String(share * 100)}%` },
        },
      ],
      series: [
        {
          type: 'line',
          data: market.bars.map(({ close }) => close),
          showSymbol: false,
          sampling: 'lttb',
          lineStyle: { color: colour.ink, width: 1.2 },
          markArea: { data: areas as never },
        },
        { ...bandSeries, data: band.map((edges) => (edges === undefined ? null : Number(edges.min))) },
        {
          ...bandSeries,
          data: band.map((edges) =>
            edges === undefined ? null : Math.max(Number(edges.max) - Number(edges.min), 0.015),
          ),
          areaStyle: { color: colour.accent, opacity: 0.55 },
        },
      ],
    };
  });
}

const bandSeries = {
  type: 'line' as const,
  xAxisIndex: 1,
  yAxisIndex: 1,
  stack: 'band',
  step: 'end' as const,
  showSymbol: false,
  sampling: 'max' as const,
  lineStyle: { opacity: 0 },
};
