import { finishCohorts, finishConversion } from 'panhuo';
import { percent, tableOf } from '../../tests/evidence/writeSection.js';
import { engineCpu, growthOf, worstGrowth } from './growth.js';
import type { Run } from './run.js';
import { engineSeconds, type Seconds } from './stopwatch.js';

const MEBIBYTE = 2 ** 20;
/** The customers of the book that the targets speak of. */
const NATION = 15_000_000;

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');

/** Speed, memory and growth, a row a run. */
export function scaleTable(runs: readonly Run[]): string {
  const head = [
    'customers',
    'trades',
    'threads',
    'making, s',
    'engines, s',
    'engines, CPU s',
    'by the clock, s',
    'trades/s a thread',
    'peak memory, MiB',
    'exponent, from the smaller book',
    'from the smallest',
  ];
  const rows = runs.map((run) => {
    const { customers, threads, totals, seconds, elapsed, peak } = run;
    const { fromSmaller, fromSmallest } = growthOf(runs, run);
    return [
      whole(customers),
      whole(totals.trades),
      whole(threads),
      seconds.making.toFixed(1),
      engineSeconds(seconds).toFixed(1),
      engineCpu(run).toFixed(1),
      elapsed.toFixed(1),
      whole(speedOf(run)),
      whole(peak / MEBIBYTE),
      fromSmaller?.toFixed(2) ?? '',
      fromSmallest?.toFixed(2) ?? '',
    ];
  });
  return [
    tableOf(head, rows),
    '',
    'Making and engines are seconds of all threads together, each by the clock; the rest of the time goes into checking.',
    'A trade is done when all stages below are, the last merge included. Each run is a process of its own, so its peak of',
    'memory is its own, and every thread has warmed up before the clock starts.',
    'Growth is judged in CPU seconds, which other programs on the machine do not lengthen, and by the steepest step from one',
    'book to the next larger on as many threads: the exponent is the slope of their logarithm over that of the customers. The',
    'CPU seconds of the engines are those of the process by the engines’ part of the time of all work.',
  ].join('\n');
}

function speedOf({ totals, seconds }: Run): number {
  return totals.trades / engineSeconds(seconds);
}

/**
 * What a book of a nation must keep to, beside the worst that any run of the largest book did, and the worst growth of all; a
 * smaller one is not judged.
 */
export function targetTable(runs: readonly Run[]): string {
  const { customers } = runs.at(-1)!;
  const largest = runs.filter((run) => run.customers === customers);
  const peak = Math.max(...largest.map((run) => run.peak)) / MEBIBYTE;
  const speed = Math.min(...largest.map(speedOf));
  const growth = worstGrowth(runs);
  const isMet = (met: boolean): string => {
    return customers >= NATION ? (met ? 'yes' : 'no') : `not judged: fewer than ${whole(NATION)}`;
  };
  return tableOf(
    [`${whole(customers)} customers`, 'target', 'measured', 'met'],
    [
      ['peak memory, MiB', 'under 4,096', whole(peak), isMet(peak < 4096)],
      ['trades/s a thread, all stages', 'at least 5,000,000', whole(speed), isMet(speed >= 5_000_000)],
      growth === undefined
        ? ['exponent of growth, steepest step', 'at most 1.1', 'not measured: one size', '']
        : ['exponent of growth, steepest step', 'at most 1.1', growth.toFixed(2), isMet(growth <= 1.1)],
    ],
  );
}

/** How many rows a second each stage does on one thread. */
export function stageTable({ customers, threads, totals, seconds }: Run): string {
  const steps = totals.conversion.total.reached.reduce((sum, count) => sum + count, 0);
  const stages: readonly (readonly [work: keyof Seconds, rows: number, unit: string])[] = [
    ['making', totals.trades, 'trades'],
    ['activity', totals.trades, 'trades'],
    ['states', customers, 'customers'],
    ['cohorts', customers, 'customers'],
    ['rfm', customers, 'customers'],
    ['funnel', steps, 'steps'],
    ['questionnaire', totals.scores.sheets, 'sheets'],
    ['merging', customers, 'customers'],
  ];
  return tableOf(
    [
      `stage, ${whole(customers)} customers, threads: ${threads}`,
      'seconds',
      'rows/s a thread',
      'a row is one of',
    ],
    stages.map(([work, rows, unit]) => [work, seconds[work].toFixed(1), whole(rows / seconds[work]), unit]),
  );
}

/** What was compared while the runs went on; threads only where there were two counts of them. */
export function checkedLine(runs: readonly Run[]): string {
  const bare =
    'In every run bare loops over the same rows counted trades, active days, money, who never traded, who traded lately, two ' +
    'segments, new customers by month and how many of them traded three months later, stages reached, gaps, points and levels ' +
    'of the sheets: the same numbers.';
  const threads = [...new Set(runs.map((run) => run.threads))];
  if (threads.length < 2) return bare;
  return `${bare} Of every book the totals are equal to the bit on ${threads.map(whole).join(' and ')} threads.`;
}

/** What the book says in the end: rates, means and texts are made of the totals, once. */
export function bookLines({ customers, totals }: Run): string[] {
  const { states, cohorts, rfm, conversion, scores } = totals;
  const { counts } = states.periods.at(-1)!;
  const share = (count: number): string => percent(count / customers);
  const after = finishCohorts(cohorts).pooled.find(({ period }) => period === 3);
  const named = rfm.segments.map(({ segment, customers: own }) => `${segment ?? 'others'} ${share(own)}`);
  const levels = scores.levels.map(({ level, count }) => `${level} ${share(count)}`);
  const reached = finishConversion(conversion).stages.map(
    ({ stage, reached: own }) => `${stage} ${whole(own)}`,
  );
  return [
    `The book of ${whole(customers)} customers:`,
    `  traded ${whole(Number(totals.amount / 100n))} yuan on ${whole(totals.activeDays)} active days`,
    `  states ${Object.entries(counts)
      .map(([state, count]) => `${state} ${share(count)}`)
      .join(', ')}`,
    `  of new customers ${percent(after?.rate ?? 0)} traded three months later`,
    `  segments ${named.join(', ')}`,
    `  funnel ${reached.join(' → ')}`,
    `  personality ${levels.join(', ')}`,
  ];
}
