import type { Language, Regime } from 'panhuo';
import { type Band, bandOf, type VipPosition, withTolerance } from '../../review/bands.js';
import { axis, chart, colour, shareLabel, titleAbove, titleBelow } from '../chart.js';
import { wordsIn } from '../words.js';

const BINS = 20;

/** A band narrower than this, such as 50 % to 50 %, would not be seen. */
const VISIBLE = 0.006;

/** How many VIPs have which invested share, beside the band of today. */
export function bandChart(positions: readonly VipPosition[], regime: Regime, language: Language): string {
  const word = wordsIn(language);
  const binOf = (share: number): number => Math.min(BINS - 1, Math.floor(share * BINS));
  const bins = Array.from(
    { length: BINS },
    (_, index) => positions.filter(({ share }) => binOf(share) === index).length,
  );
  const band = bandOf(regime);
  const areas = band === undefined ? [] : [area(withTolerance(band), 0.2), area(band, 0.3)];
  return chart(word('bands'), 280, ({ narrow }) => ({
    grid: { left: narrow ? 40 : 56, right: 20, top: 34, bottom: 44 },
    xAxis: {
      ...axis,
      ...titleBelow(word('investedShare')),
      type: 'value',
      min: 0,
      max: 1,
      axisLabel: shareLabel,
      splitLine: { show: false },
    },
    yAxis: { ...axis, ...titleAbove(word('vipCount')), type: 'value', minInterval: 1 },
    series: [
      {
        type: 'bar',
        data: bins.map((value, index) => [(index + 0.5) / BINS, value]),
        barWidth: narrow ? 11 : 32,
        itemStyle: { color: colour.accent },
        markArea: { itemStyle: { color: colour[regime] }, data: areas },
      },
    ],
  }));
}

function area({ min, max }: Band, opacity: number) {
  const missing = Math.max(0, VISIBLE - (max - min)) / 2;
  const from = { xAxis: min - missing, itemStyle: { opacity } };
  return [from, { xAxis: max + missing }] as [typeof from, { xAxis: number }];
}
