import { finishCohorts, finishConversion } from 'panhuo';
import { tableOf } from '../../tests/evidence/writeSection.js';
import type { Run } from './run.js';
import { engineSeconds, type Seconds } from './stopwatch.js';

const MEBIBYTE = 2 ** 20;

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Speed, memory and growth, a row a run. */
export function scaleTable(runs: readonly Run[]): string {
  const head = [
    'customers',
    'trades',
    'threads',
    'making, s',
    'engines, s',
    'by the clock, s',
    'trades/s a core',
    'peak memory, MiB',
    'exponent',
  ];
  const rows = runs.map((run) => {
    const { customers, threads, totals, seconds, elapsed, peak } = run;
    const smallest = smallestOf(runs, run);
    return [
      whole(customers),
      whole(totals.trades),
      whole(threads),
      seconds.making.toFixed(1),
      engineSeconds(seconds).toFixed(1),
      elapsed.toFixed(1),
      whole(speedOf(run)),
      whole(peak / MEBIBYTE),
      smallest === run ? '' : exponent(smallest, run).toFixed(2),
    ];
  });
  return [
    tableOf(head, rows),
    '',
    'Making and engines are seconds of all threads together; a trade is done when all stages below are, merging included.',
    'Each run is a process of its own, so its peak of memory is its own and the warm-up of its compiler counts. The exponent',
    'of growth is the slope of the logarithm of the engines’ seconds over that of the customers, from the smallest book on.',
  ].join('\n');
}

function speedOf({ totals, seconds }: Run): number {
  return totals.trades / engineSeconds(seconds);
}

/** The run of the smallest book on as many threads. */
function smallestOf(runs: readonly Run[], { threads }: Run): Run {
  return runs.find((run) => run.threads === threads)!;
}

/** 1 where twice the customers take twice the time; 0 says nothing where the book is the smallest itself. */
function exponent(from: Run, to: Run): number {
  if (from.customers === to.customers) return 0;
  return (
    Math.log(engineSeconds(to.seconds) / engineSeconds(from.seconds)) /
    Math.log(to.customers / from.customers)
  );
}

/** What the largest book must keep to, beside the worst that any of its runs did. */
export function targetTable(runs: readonly Run[]): string {
  const largest = runs.filter(({ customers }) => customers === runs.at(-1)!.customers);
  const peak = Math.max(...largest.map((run) => run.peak)) / MEBIBYTE;
  const speed = Math.min(...largest.map(speedOf));
  const growth = Math.max(...largest.map((run) => exponent(smallestOf(runs, run), run)));
  const isMet = (met: boolean): string => (met ? 'yes' : 'no');
  return tableOf(
    ['the largest book', 'target', 'measured', 'met'],
    [
      ['peak memory, MiB', 'under 4,096', whole(peak), isMet(peak < 4096)],
      ['trades/s a core, all stages', 'at least 5,000,000', whole(speed), isMet(speed >= 5_000_000)],
      ['exponent of growth', 'at most 1.1', growth.toFixed(2), isMet(growth <= 1.1)],
    ],
  );
}

/** How many rows a second each stage does on one core. */
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
      'rows/s a core',
      'a row is one of',
    ],
    stages.map(([work, rows, unit]) => [work, seconds[work].toFixed(1), whole(rows / seconds[work]), unit]),
  );
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
