import { type Bar, type Judgement, type Language, type Regime, type Turn, wordDay, wordTerm } from 'panhuo';
import type { Draw } from '../../charts/Chart.js';
import { legendLines } from '../../charts/legendLines.js';
import { narrow } from '../../charts/narrow.js';
import { rem } from '../../charts/rem.js';
import type { Guess } from './marketState.js';
import { PLAYED, type Stretch, WARM_UP } from './stretch.js';
import { words } from './words.js';

/** What the chart of the market shows. Until the end neither days nor levels are told. */
export interface PriceData {
  readonly stretch: Stretch;
  /** The bars that are known. */
  readonly bars: readonly Bar[];
  /** The judge's calls that may be seen: up to the last day that was guessed. */
  readonly calls: readonly Judgement[];
  readonly guesses: readonly Guess[];
  /** Dated afterwards; none before the end. */
  readonly turns: readonly Turn[];
  readonly ended: boolean;
}

/** How a regime is marked, besides its colour: in type, and as a point. */
const signs = { strong: '▲', sideways: '■', weak: '▼' } as const;
const symbols = { strong: 'triangle', sideways: 'rect', weak: 'triangle' } as const;

/** Trading days from one label of the axis to the next. */
const LABELLED = 50;

/** Draws the closes over the regimes that the judge called. */
export const drawPrices: Draw<PriceData> = (data, language, colour) => {
  const { stretch, bars, calls, guesses, turns, ended } = data;
  const points = guesses.map(({ shown, regime }) => ({
    value: [WARM_UP + shown - 1, levelOf(stretch, WARM_UP + shown - 1)],
    symbol: symbols[regime],
    symbolRotate: regime === 'weak' ? 180 : 0,
    itemStyle: { color: colour(regime) },
  }));
  const marked = (['peak', 'trough'] as const)
    .map((kind) => ({
      kind,
      places: turns.filter((turn) => turn.kind === kind).flatMap(({ day }) => placed(bars, stretch, day)),
    }))
    .filter(({ places }) => places.length > 0);
  return {
    ...narrow({
      ...(marked.length > 0 && legendLines(2)),
      xAxis: { axisLabel: { interval: every(2 * LABELLED) } },
    }),
    grid: {
      containLabel: true,
      left: 0,
      right: rem(0.5),
      top: rem(marked.length > 0 ? 2.75 : 1),
      bottom: ended ? 0 : rem(1.5),
    },
    tooltip: {
      trigger: 'axis',
      valueFormatter: (value) => Number(value).toFixed(1),
    },
    // What the marks of the game mean stands below the chart; only turns need a legend.
    ...(marked.length > 0 && {
      legend: { top: 0, left: 0, data: marked.map(({ kind }) => words[kind][language]) },
    }),
    xAxis: {
      type: 'category',
      data: stretch.bars.map(({ day }, place) => (ended ? day.slice(0, 7) : String(place - WARM_UP + 1))),
      name: ended ? '' : words.tradingDay[language],
      nameLocation: 'middle',
      nameGap: rem(1.9),
      axisLabel: { interval: every(LABELLED), hideOverlap: true },
    },
    yAxis: { type: 'value', scale: true },
    series: [
      {
        type: 'line',
        name: words.close[language],
        data: bars.map((_, place) => levelOf(stretch, place)),
        showSymbol: false,
        lineStyle: { color: colour('ink'), width: 1.5 },
        itemStyle: { color: colour('ink') },
        markArea: {
          silent: true,
          data: staysOf(calls).map(({ regime, from, to }) => [
            {
              name: signs[regime],
              xAxis: from,
              itemStyle: { color: colour(regime), opacity: 0.14 },
              label: { color: colour('muted'), position: 'insideTop' },
            },
            { xAxis: Math.min(to + 1, bars.length - 1) },
          ]),
        },
        markLine: {
          silent: true,
          symbol: 'none',
          data: [{ xAxis: WARM_UP - 1 }],
          lineStyle: { color: colour('muted'), type: 'dashed' },
          label: { show: false },
        },
      },
      {
        type: 'line',
        name: words.classGuess[language],
        data: points,
        showAllSymbol: true,
        symbolSize: rem(0.5),
        lineStyle: { opacity: 0 },
        itemStyle: { color: colour('muted') },
        z: 3,
      },
      ...marked.map(({ kind, places }) => ({
        type: 'line' as const,
        name: words[kind][language],
        symbol: kind === 'peak' ? 'path://M0,0 L10,0 L5,9 Z' : 'path://M0,9 L10,9 L5,0 Z',
        symbolSize: rem(0.8),
        showAllSymbol: true,
        symbolOffset: [0, rem(kind === 'peak' ? -0.75 : 0.75)] as [number, number],
        lineStyle: { opacity: 0 },
        itemStyle: { color: colour('paper'), borderColor: colour('ink'), borderWidth: 1.5 },
        data: places,
        z: 4,
      })),
    ],
  };
};

// Counted from the first day of the game.
function every(days: number) {
  return (place: number): boolean => (place - WARM_UP + 1) % days === 0;
}

/** The level of a bar, 100 on the first day of the game. */
export function levelOf({ bars }: Stretch, place: number): number {
  return (100 * bars[place]!.close) / bars[WARM_UP - 1]!.close;
}

/** Trading days of four weeks. */
const FEW_WEEKS = 20;

/** The same figures as a table: a day in four weeks, and every day that was guessed. */
export function priceTable({ stretch, bars, calls, guesses, ended }: PriceData, language: Language) {
  const said = new Map(guesses.map(({ shown, regime }) => [shown, regime]));
  const shown = Array.from({ length: PLAYED + 1 }, (_, place) => place).filter(
    (place) => WARM_UP + place <= bars.length && (place % FEW_WEEKS === 0 || said.has(place)),
  );
  const regimeText = (regime: Regime | undefined, none: string) =>
    regime === undefined ? none : wordTerm(regime, language);
  return {
    caption: words.figures[language],
    columns: [
      { title: words[ended ? 'date' : 'tradingDay'][language] },
      { title: words.level[language], numeric: true },
      { title: words.judgeCall[language] },
      { title: words.classGuess[language] },
    ],
    rows: shown.map((place) => [
      ended ? wordDay(bars[WARM_UP + place - 1]!.day, language) : String(place),
      levelOf(stretch, WARM_UP + place - 1).toFixed(1),
      regimeText(calls[WARM_UP + place - 1]?.regime, words.notCalled[language]),
      regimeText(said.get(place), '–'),
    ]),
  };
}

interface Stay {
  readonly regime: Exclude<Regime, 'unknown'>;
  readonly from: number;
  to: number;
}

// Days in a row with one regime; those of the warm-up have none.
function staysOf(calls: readonly Judgement[]): Stay[] {
  const stays: Stay[] = [];
  for (const [place, { regime }] of calls.entries()) {
    if (regime === 'unknown') continue;
    const stay = stays.at(-1);
    if (stay?.regime === regime) stay.to = place;
    else stays.push({ regime, from: place, to: place });
  }
  return stays;
}

// Where the line of the game passes; a turn before it or after its last day has no place.
function placed(bars: readonly Bar[], stretch: Stretch, day: Turn['day']): [number, number][] {
  const place = bars.findIndex((bar) => bar.day === day);
  return place < WARM_UP ? [] : [[place, levelOf(stretch, place)]];
}
