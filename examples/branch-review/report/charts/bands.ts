import { course, type Language, type Regime } from 'panhuo';
import type { BandSection } from '../../review/market.js';
import type { Person } from '../../review/people.js';
import { axis, chart, colour } from '../chart.js';
import { wordsIn } from '../words.js';

/** How many VIPs have which invested share, beside the band of today. */
export function bandChart(
  bands: BandSection,
  people: ReadonlyMap<string, Person>,
  language: Language,
): string {
  const word = wordsIn(language);
  const shares = bands.positions.map(({ id }) => {
    const { total, holdings } = people.get(id)?.lastSnapshot ?? {};
    return Number(holdings?.amount) / Number(total?.amount);
  });
  const bins = Array.from(
    { length: 20 },
    (_, index) => shares.filter((share) => Math.min(19, Math.floor(share * 20)) === index).length,
  );
  const edges = bandOf(bands.regime);
  return chart(word('bands'), 260, ({ narrow }) => ({
    grid: { left: narrow ? 40 : 56, right: 16, top: 12, bottom: 44 },
    xAxis: {
      ...axis,
      type: 'value',
      min: 0,
      max: 1,
      name: word('investedShare'),
      nameLocation: 'middle',
      nameGap: 28,
      axisLabel: { ...axis.axisLabel, formatter: (share: number) => `${String(Math.round(share * 100))}%` },
      splitLine: { show: false },
    },
    yAxis: { ...axis, type: 'value', minInterval: 1 },
    series: [
      {
        type: 'bar',
        data: bins.map((value, index) => [(index + 0.5) / 20, value]),
        barWidth: narrow ? 11 : 32,
        itemStyle: { color: colour.accent },
        markArea: {
          itemStyle: { color: colour[bands.regime], opacity: 0.3 },
          data: edges === undefined ? [] : [[{ xAxis: edges.min }, { xAxis: edges.max }]],
        },
      },
    ],
  }));
}

function bandOf(regime: Regime): { min: number; max: number } | undefined {
  if (regime === 'unknown') return undefined;
  const { bands, tolerance } = course.positionBands;
  const drift = Number(tolerance);
  return {
    min: Math.max(0, Number(bands[regime].min) - drift),
    max: Math.min(1, Number(bands[regime].max) + drift),
  };
}
