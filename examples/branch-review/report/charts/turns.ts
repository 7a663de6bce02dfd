import type { MarkLineComponentOption, MarkPointComponentOption } from 'echarts';
import type { MarketSection } from '../../review/market.js';
import { colour } from '../chart.js';

/** The days on which the judge changed its call, as it made them: thin upright lines. */
export function callLines({ runs }: MarketSection): MarkLineComponentOption {
  return {
    symbol: 'none',
    label: { show: false },
    lineStyle: { color: colour.muted, width: 0.8, type: 'solid', opacity: 0.8 },
    data: runs.slice(1).map(({ from }) => ({ xAxis: from })),
  };
}

/** The turns that were dated after the fact: hollow marks away from the line, so that nobody takes them for calls. */
export function turnPoints({ agreement }: MarketSection): MarkPointComponentOption {
  return {
    symbol: 'triangle',
    symbolSize: [11, 10],
    label: { show: false },
    itemStyle: { color: colour.paper, borderColor: colour.ink, borderWidth: 1.4 },
    data: agreement.turns.map(({ day, kind, close }) => ({
      name: kind,
      coord: [day, close],
      symbolRotate: kind === 'peak' ? 180 : 0,
      symbolOffset: [0, kind === 'peak' ? -11 : 11],
    })),
  };
}
