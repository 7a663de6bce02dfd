import { finishCohorts, finishConversion } from 'panhuo';
import { tableOf } from '../../tests/evidence/writeSection.js';
import type { Run } from './run.js';
import { engineSeconds, type Seconds } from './stopwatch.js';

const MEBIBYTE = 2 ** 20;
/** The customers of the book that the targets speak of. */
const NATION = 15_000_000;

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
    'trades/s a thread',
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
      exponent(smallest, run)?.toFixed(2) ?? '',
    ];
  });
  return [
    tableOf(head, rows),
    '',
    'Making and engines are seconds of all threads together, each by the clock; the rest of the time goes into checking and the',
    'start of threads. A trade is done when all stages below are, the last merge included.',
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

/** 1 where twice the customers take twice the time; nothing where both are of one size. */
function exponent(from: Run, to: Run): number | undefined {
  if (from.customers === to.customers) return undefined;
  return (
    Math.log(engineSeconds(to.seconds) / engineSeconds(from.seconds)) /
    Math.log(to.customers / from.customers)
  );
}

/** What a book of a nation must keep to, beside the worst that any run of the largest book did; a smaller one is not judged. */
export function targetTable(runs: readonly Run[]): string {
  const { customers } = runs.at(-1)!;
  const largest = runs.filter((run) => run.customers === customers);
  const peak = Math.max(...largest.map((run) => run.peak)) / MEBIBYTE;
  const speed = Math.min(...largest.map(speedOf));
  const grown = largest.map((run) => exponent(smallestOf(runs, run), run)).filter((own) => own !== undefined);
  const growth = grown.length > 0 ? Math.max(...grown) : undefined;
  const isMet = (met: boolean): string => {
    return customers >= NATION ? (met ? 'yes' : 'no') : `not judged: fewer than ${whole(NATION)}`;
  };
  return tableOf(
    [`${whole(customers)} customers`, 'target', 'measured', 'met'],
    [
      ['peak memory, MiB', 'under 4,096', whole(peak), isMet(peak < 4096)],
      ['trades/s a thread, all stages', 'at least 5,000,000', whole(speed), isMet(speed >= 5_000_000)],
      growth === undefined
        ? ['exponent of growth', 'at most 1.1', 'not measured: one size', '']
        : ['exponent of growth', 'at most 1.1', growth.toFixed(2), isMet(growth <= 1.1)],
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
