import type { ChurnLedger, Language, LedgerPeriod } from 'panhuo';
import { axis, chart, colour, seriesLegend, titleAbove } from '../chart.js';
import { count } from '../format.js';
import { wordsIn } from '../words.js';

/** Customers gained, returned and lost in each period, beside each other and never netted. */
export function ledgerChart({ periods, unit }: ChurnLedger, language: Language): string {
  const word = wordsIn(language);
  const sum = (figures: object): number =>
    Object.values(figures).reduce<number>((all, n) => all + Number(n), 0);
  const series = [
    [word('gained'), ({ customers }: LedgerPeriod) => customers.new + sum(customers.notNew)],
    [word('returned'), ({ customers }: LedgerPeriod) => sum(customers.returned)],
    [word('lost'), ({ customers }: LedgerPeriod) => sum(customers.lost)],
  ] as const;
  return chart(word('ledger'), 320, ({ narrow }) => ({
    color: [colour.series[0], colour.series[2], colour.series[1]],
    grid: { left: narrow ? 44 : 56, right: 16, top: narrow ? 84 : 64, bottom: 28 },
    legend: seriesLegend,
    xAxis: {
      ...axis,
      type: 'category',
      data: periods.map(({ start }) => periodName(start, unit)),
      axisLabel: { ...axis.axisLabel, fontSize: narrow ? 9 : 12 },
    },
    yAxis: { ...axis, ...titleAbove(word('customersMoved')), type: 'value', minInterval: 1 },
    series: series.map(([name, of]) => ({
      type: 'bar',
      name,
      data: periods.map(of),
      barGap: '5%',
      label: {
        show: !narrow,
        position: 'top',
        color: colour.muted,
        fontSize: 10,
        formatter: ({ value }) => count(Number(value)),
      },
    })),
  }));
}

/** A period as the report names it. */
export function periodName(start: LedgerPeriod['start'], unit: ChurnLedger['unit']): string {
  return unit === 'month'
    ? start.slice(0, 7)
    : `${start.slice(0, 4)} Q${String(Math.ceil(Number(start.slice(5, 7)) / 3))}`;
}
