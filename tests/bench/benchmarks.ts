import { readFileSync } from 'node:fs';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import { addDays, course, day, daysBetween, judgeMarket } from 'panhuo';
import { SMA } from 'technicalindicators';
import { funnelBenchmarks } from './funnel.js';
import type { Benchmark } from './harness.js';
import { questionnaireBenchmarks } from './questionnaire.js';

const same = (ours: unknown, peer: unknown): boolean => JSON.stringify(ours) === JSON.stringify(peer);

/** The whole judgement of the real S&P 500 series, against nothing but its moving average. */
function judging(): Benchmark {
  const path = new URL('../../node_modules/vega-datasets/data/sp500-2000.csv', import.meta.url);
  const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  const bars = lines
    .map((line) => line.split(','))
    .map((cells) => ({ day: day(cells[0]!), close: Number(cells[4]) }));
  const values = bars.map(({ close }) => close);
  const { window, slopeOver } = course.marketJudge.trend;
  // Its declarations ask for a class, its code for an object.
  const input = { period: window, values } as Parameters<typeof SMA.calculate>[0];
  return {
    name: 'regime/judgeMarket',
    peerName: 'technicalindicators (SMA alone)',
    unit: 'bars/s',
    rows: bars.length,
    ours: () => judgeMarket(course.marketJudge, bars),
    peer: () => SMA.calculate(input),
    // The average that a judgement rests on follows from its deviation: close ÷ (1 + deviation).
    equal: (judgements, averages) =>
      (judgements as ReturnType<typeof judgeMarket>).every(({ reasons }, index) => {
        const deviation = reasons.find(({ rule }) => rule === 'judge_trend')?.detail['deviation'];
        if (typeof deviation !== 'number') return index < window + slopeOver - 1;
        const average = (averages as number[])[index - window + 1]!;
        return Math.abs(values[index]! / (1 + deviation) / average - 1) < 1e-9;
      }),
  };
}

/** Days between pairs of days that stand as text. */
function counting(): Benchmark {
  const first = day('1990-01-01');
  const pairs = Array.from(
    { length: 50_000 },
    (_, index) => [addDays(first, index % 9973), addDays(first, (index * 31) % 12007)] as const,
  );
  return {
    name: 'kernel/daysBetween',
    peerName: 'date-fns',
    unit: 'pairs/s',
    rows: pairs.length,
    ours: () => pairs.map(([from, to]) => daysBetween(from, to)),
    peer: () => pairs.map(([from, to]) => differenceInCalendarDays(parseISO(to), parseISO(from))),
    equal: same,
  };
}

/** The benchmarks, made when they are asked for. */
export const benchmarks: Readonly<Record<string, () => Benchmark>> = {
  ...questionnaireBenchmarks,
  ...funnelBenchmarks,
  'regime/judgeMarket': judging,
  'kernel/daysBetween': counting,
};
