import type { LineSeriesOption } from 'echarts';
import type { Language } from 'panhuo';
import type { MarketSection } from '../../review/market.js';
import { colour, shareLabel } from '../chart.js';
import { wordsIn } from '../words.js';

/** A part of the chart with a vertical axis of its own; all have the days of the market. */
export interface Panel {
  readonly title: string;
  /** Share of the height, beside the other panels. */
  readonly share: number;
  readonly y: object;
  readonly series: readonly LineSeriesOption[];
}

/** What the policy and its yardstick would have come to, and how far each fell; nothing where it could not be tried. */
export function curvePanels({ simulation, bars }: MarketSection, language: Language): Panel[] {
  if (simulation === undefined) return [];
  const word = wordsIn(language);
  const { policy, yardstick, policyFall, yardstickFall } = simulation.curves;
  const before: null[] = Array.from({ length: bars.length - policy.length }, () => null);
  const line = (values: readonly number[], own: boolean): LineSeriesOption => ({
    data: [...before, ...values],
    showSymbol: false,
    sampling: 'lttb',
    // Two lines are told apart without their colour too.
    lineStyle: own
      ? { color: colour.policy, width: 2, type: 'solid' }
      : { color: colour.muted, width: 1.2, type: [4, 2] },
  });
  return [
    {
      title: word('equityOf100'),
      share: 3,
      y: { scale: true },
      series: [line(yardstick, false), line(policy, true)],
    },
    {
      title: word('fallOf'),
      share: 1.7,
      y: { max: 0, axisLabel: shareLabel, splitNumber: 2 },
      series: [line(yardstickFall, false), line(policyFall, true)],
    },
  ];
}
