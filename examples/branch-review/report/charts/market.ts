import type { EChartsOption } from 'echarts';
import type { Bar, Language } from 'panhuo';
import { type Band, bandOf, withTolerance } from '../../review/bands.js';
import type { MarketSection, RegimeRun } from '../../review/market.js';
import { axis, chart, type ChartSize, colour, shareLabel, titleAbove } from '../chart.js';
import { wordsIn } from '../words.js';
import { curvePanels, type Panel } from './equity.js';
import { callLines, turnPoints } from './turns.js';

/** A band narrower than this, such as 50 % to 50 %, would not be seen. */
const VISIBLE = 0.05;

/** Between two panels there is room for the title of the lower one. */
const BETWEEN = 38;

/**
 * The series with its regimes as background, the calls and the dated turns; below it the position band of each regime, and
 * what the policy would have come to.
 */
export function marketChart(market: MarketSection, language: Language): string {
  const word = wordsIn(language);
  const label = `${market.name[language]}${word('colon')}${word('market')}`;
  return chart(label, heightOf(market), (size) => marketOption(market, language, size));
}

/** How high the chart is: each panel takes its room. */
export function heightOf(market: MarketSection): number {
  return market.simulation === undefined ? 480 : 800;
}

/** What is drawn of a market. */
export function marketOption(market: MarketSection, language: Language, size: ChartSize): EChartsOption {
  const { narrow } = size;
  const days = market.bars.map(({ day }) => day);
  const panels = [
    seriesPanel(market, language),
    bandPanel(market, days, language),
    ...curvePanels(market, language),
  ];
  const side = { left: narrow ? 44 : 56, right: narrow ? 16 : 24 };
  const ticks = ticksOf(market.bars, narrow ? 5 : 11);
  const x = { ...axis, type: 'category' as const, data: days, boundaryGap: false };
  const labels = {
    ...axis.axisLabel,
    formatter: (day: string) => day.slice(0, ticks.length),
    interval: (index: number) => ticks.places.has(index),
  };
  return {
    grid: placesOf(panels, size).map((place) => ({ ...side, ...place })),
    xAxis: panels.map((_, gridIndex) => ({
      ...x,
      gridIndex,
      axisLabel: gridIndex === panels.length - 1 ? labels : { show: false },
    })),
    yAxis: panels.map(({ y, title }, gridIndex) => ({
      ...axis,
      ...titleAbove(title),
      ...y,
      type: 'value' as const,
      gridIndex,
    })),
    series: panels.flatMap(({ series }, place) =>
      series.map((line) => ({ type: 'line' as const, xAxisIndex: place, yAxisIndex: place, ...line })),
    ),
  };
}

// One above the other, each with its share of the height that titles and the labels of the days leave.
function placesOf(panels: readonly Panel[], { height }: ChartSize): { top: number; height: number }[] {
  const above = 34;
  const below = 28;
  const room = height - above - below - BETWEEN * (panels.length - 1);
  const shares = panels.reduce((sum, { share }) => sum + share, 0);
  let top = above;
  return panels.map(({ share }) => {
    const place = { top: Math.round(top), height: Math.round((room * share) / shares) };
    top += place.height + BETWEEN;
    return place;
  });
}

function seriesPanel(market: MarketSection, language: Language): Panel {
  return {
    title: wordsIn(language)('close'),
    share: 5,
    y: { scale: true },
    series: [
      {
        data: market.bars.map(({ close }) => close),
        showSymbol: false,
        sampling: 'lttb',
        lineStyle: { color: colour.ink, width: 1.2 },
        markArea: { data: untilTheNext(market.runs).map(background) },
        markLine: callLines(market),
        markPoint: turnPoints(market),
      },
    ],
  };
}

function bandPanel(market: MarketSection, days: readonly string[], language: Language): Panel {
  return {
    title: wordsIn(language)('band'),
    share: 2,
    y: { min: 0, max: 1, interval: 0.5, axisLabel: shareLabel },
    series: [
      {
        data: days.map(() => null),
        markArea: { data: untilTheNext(market.runs).flatMap(bandAreas) },
      },
    ],
  };
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
