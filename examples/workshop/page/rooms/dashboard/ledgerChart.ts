import type { ChurnLedger, Language, LedgerPeriod } from 'panhuo';
import type { Draw } from '../../charts/Chart.js';
import { narrow } from '../../charts/narrow.js';
import { rem } from '../../charts/rem.js';
import { periodName } from './periodName.js';
import { words } from './words.js';

/** Effective for the first time. */
export function gained({ customers }: LedgerPeriod): number {
  return customers.new + sum(customers.notNew);
}

/** Effective again. */
export function returned({ customers }: LedgerPeriod): number {
  return sum(customers.returned);
}

/** A quarter of the ledger; a star stands at the one that is not over. */
export function ledgerPeriod({ start, complete }: LedgerPeriod, language: Language): string {
  return `${periodName(start, 'quarter', language)}${complete ? '' : ' *'}`;
}

/** Draws gains and returns upwards and losses downwards. */
export const drawLedger: Draw<ChurnLedger> = ({ periods }, language, colour) => {
  const bar = (name: 'gained' | 'returned' | 'lost', of: (period: LedgerPeriod) => number, tone: string) => ({
    type: 'bar' as const,
    name: words[name][language],
    stack: 'moves',
    barCategoryGap: '30%',
    data: periods.map(of),
    itemStyle: { color: tone },
  });
  // Counted from the last quarter, whose star must be seen.
  const every = (quarters: number) => (place: number) => (periods.length - 1 - place) % quarters === 0;
  return {
    ...narrow({ xAxis: { axisLabel: { interval: every(4) } } }),
    grid: { containLabel: true, left: 0, right: rem(0.5), top: rem(2.75), bottom: 0 },
    legend: { top: 0, left: 0 },
    tooltip: { trigger: 'axis', valueFormatter: (value) => String(Math.abs(Number(value))) },
    xAxis: {
      type: 'category',
      data: periods.map((period) => ledgerPeriod(period, language)),
      axisLabel: { interval: every(2), hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { formatter: (value: number) => String(Math.abs(value)) },
    },
    series: [
      bar('gained', gained, colour('series-1')),
      bar('returned', returned, colour('series-4')),
      bar('lost', ({ customers }) => -sum(customers.lost), colour('series-2')),
    ],
  };
};

function sum(parts: Readonly<Record<string, number>>): number {
  return Object.values(parts).reduce((all, part) => all + part, 0);
}
