import type { Bar, Language } from 'panhuo';
import { type Band, bandOf, withTolerance } from '../../review/bands.js';
import type { MarketSection, RegimeRun } from '../../review/market.js';
import { axis, chart, colour, shareLabel, titleAbove } from '../chart.js';
import { wordsIn } from '../words.js';

/** A band narrower than this, such as 50 % to 50 %, would not be seen. */
const VISIBLE = 0.05;

/** The series with its regimes as background, and the position band of each below it. */
export function marketChart(market: MarketSection, language: Language): string {
  const word = wordsIn(language);
  const days = market.bars.map(({ day }) => day);
  const runs = untilTheNext(market.runs);
  return chart(`${market.name[language]}${word('colon')}${word('market')}`, 480, ({ narrow }) => {
    const side = { left: narrow ? 44 : 56, right: narrow ? 16 : 24 };
    const ticks = ticksOf(market.bars, narrow ? 5 : 11);
    const x = { ...axis, type: 'category' as const, data: days, boundaryGap: false };
    const labels = {
      ...axis.axisLabel,
      formatter: (day: string) => day.slice(0, ticks.length),
      interval: (index: number) => ticks.places.has(index),
    };
    return {
      grid: [
        { ...side, top: 34, height: '52%' },
        { ...side, top: '72%', height: '21%' },
      ],
      xAxis: [
        { ...x, gridIndex: 0, axisLabel: { show: false } },
        { ...x, gridIndex: 1, axisLabel: labels },
      ],
      yAxis: [
        { ...axis, ...titleAbove(word('close')), type: 'value', gridIndex: 0, scale: true },
        {
          ...axis,
          ...titleAbove(word('band')),
          type: 'value',
          gridIndex: 1,
          min: 0,
          max: 1,
          interval: 0.5,
          axisLabel: shareLabel,
        },
      ],
      series: [
        {
          type: 'line',
          data: market.bars.map(({ close }) => close),
          showSymbol: false,
          sampling: 'lttb',
          lineStyle: { color: colour.ink, width: 1.2 },
          markArea: { data: runs.map(background) },
        },
        {
          type: 'line',
          xAxisIndex: 1,
          yAxisIndex: 1,
          data: days.map(() => null),
          markArea: { data: runs.flatMap(bandAreas) },
        },
      ],
    };
  });
}

interface Corner {
  readonly coord: (string | number)[];
  readonly itemStyle?: { readonly color: string; readonly opacity: number };
}

function background({ regime, from, to }: RegimeRun): [object, object] {
  return [{ xAxis: from, itemStyle: { color: colour[regime], opacity: 0.28 } }, { xAxis: to }];
}

// The band itself lies over the paler one with its tolerance.
function bandAreas({ regime, from, to }: RegimeRun): [Corner, Corner][] {
  const band = bandOf(regime);
  if (band === undefined) return [];
  const rectangle = ({ min, max }: Band, opacity: number): [Corner, Corner] => {
    const missing = Math.max(0, VISIBLE - (max - min)) / 2;
    return [
      { coord: [from, min - missing], itemStyle: { color: colour[regime], opacity } },
      { coord: [to, max + missing] },
    ];
  };
  return [rectangle(withTolerance(band), 0.35), rectangle(band, 0.8)];
}

// On the axis a run reaches to the first day of the next one: there is no time between regimes.
function untilTheNext(runs: readonly RegimeRun[]): RegimeRun[] {
  return runs.map((run, place) => ({ ...run, to: runs[place + 1]?.from ?? run.to }));
}

/** Which days have a label, and how much of the day it shows. */
interface Ticks {
  readonly places: ReadonlySet<number>;
  readonly length: number;
}

// The first day of each year, or of each month of a short series; not more than there is room for.
function ticksOf(bars: readonly Bar[], room: number): Ticks {
  const starts = (length: number): number[] =>
    bars.flatMap(({ day }, place) =>
      day.slice(0, length) === bars[place - 1]?.day.slice(0, length) ? [] : place,
    );
  const years = starts(4);
  const length = years.length > 2 ? 4 : 7;
  const all = length === 4 ? years : starts(7);
  const step = Math.ceil(all.length / room);
  return { places: new Set(all.filter((_, index) => index % step === 0)), length };
}
