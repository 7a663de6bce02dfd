import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { chunksOf, makeChunk } from '../../examples/national-book/book.js';
import { countsIn } from '../../examples/national-book/plainCounts.js';
import { checkedLine, scaleTable, targetTable } from '../../examples/national-book/report.js';
import type { Run } from '../../examples/national-book/run.js';
import { mergeStreamed, streamChunks } from '../../examples/national-book/streamChunks.js';
import { mergeTimeCuts } from '../../examples/national-book/timeCuts.js';

const CUSTOMERS = 20_000;
const shared = () => new Int32Array(new SharedArrayBuffer(4));
const whole = streamChunks(CUSTOMERS, shared())!;

describe('a book of 20,000 customers', () => {
  it('is cut into chunks that are made from their numbers alone', () => {
    // 20,000 ÷ 8192 is a little more than 2.
    expect(chunksOf(CUSTOMERS)).toBe(3);
    expect(isDeepStrictEqual(makeChunk(CUSTOMERS, 1), makeChunk(50 * CUSTOMERS, 1))).toBe(true);
    expect(makeChunk(CUSTOMERS, 2).sheets.rows).toBe(CUSTOMERS - 2 * 8192);
  });

  it('has the rows that the lines of its tables promise', () => {
    const { trades, neverTraded, reached } = whole.plain;
    // Of every 32 customers, 640 trades together and 2 without a trade; of every 8 cases, 4 stop at the first stage, 2 at the
    // next, 1 at the third.
    expect([trades, neverTraded]).toEqual([(CUSTOMERS / 32) * 640, (CUSTOMERS / 32) * 2]);
    expect(reached).toEqual([CUSTOMERS, CUSTOMERS / 2, CUSTOMERS / 4, CUSTOMERS / 8]);
  });

  it('comes to what bare loops count', () => {
    expect(countsIn(whole.totals)).toEqual(whole.plain);
  });

  it('holds customers in every count, so that an engine which gave zeros would be found', () => {
    const { trades, activeDays, neverTraded, recent, core, wakeFirst, gaps, points, ...lists } = whole.plain;
    const counts = [trades, activeDays, neverTraded, recent, core, wakeFirst, gaps, points];
    const listed = Object.values(lists).flatMap((own) =>
      typeof own === 'bigint' ? Number(own) : Object.values(own),
    );
    expect(Math.min(...counts, ...listed)).toBeGreaterThan(0);
  });

  it('comes to the same in whatever order its chunks are taken and merged', () => {
    // A thread that begins behind the chunks of another one sees the rest alone.
    const only = (number: number) => {
      const next = shared();
      next[0] = number;
      return streamChunks(Math.min(CUSTOMERS, (number + 1) * 8192), next)!;
    };
    const [first, second, third] = [only(0), only(1), only(2)];
    const again = mergeStreamed(third, mergeStreamed(second, first));
    expect(isDeepStrictEqual(again.totals, whole.totals)).toBe(true);
    expect(again.plain).toEqual(whole.plain);
  });

  it('may be cut by time as well', () => {
    expect(mergeTimeCuts(CUSTOMERS)).toBe(9);
  });
});

describe('the tables of scale', () => {
  const none = { activity: 0, states: 0, cohorts: 0, rfm: 0, funnel: 0, merging: 0 };
  // Alone on its machine: as many CPU seconds as all the work took by the clock.
  const run = (customers: number, questionnaire: number, mebibytes: number): Run => ({
    ...{ ...whole, customers, threads: 2, elapsed: 3, peak: mebibytes * 2 ** 20 },
    seconds: { ...none, making: 1, checking: 1, questionnaire },
    cpu: 2 + questionnaire,
  });

  it('say the speed of a thread and the growth of time', () => {
    const rows = scaleTable([run(10, 0.5, 5), run(1000, 50, 5)])
      .split('\n')
      .slice(2, 4);
    // 400,000 trades in half a second; a hundred times the customers in a hundred times the time grow with exponent 1.
    expect(rows[0]).toBe('| 10 | 400,000 | 2 | 1.0 | 0.5 | 0.5 | 3.0 | 800,000 | 5 |  |  |');
    expect(rows[1]).toMatch(/^\| 1,000 \|.*\| 1\.00 \| 1\.00 \|$/);
  });

  it('take the growth of CPU seconds, which other programs on the machine leave alone', () => {
    const [small, large] = [run(10, 0.5, 5), run(1000, 50, 5)];
    const { making, checking, questionnaire } = large.seconds;
    const slowed = { making: 3 * making, checking: 3 * checking, questionnaire: 3 * questionnaire };
    const rows = scaleTable([small, { ...large, seconds: { ...none, ...slowed } }]).split('\n');
    expect(rows[3]).toMatch(/\| 150\.0 \| 50\.0 \|.*\| 1\.00 \| 1\.00 \|$/);
  });

  const metOf = (runs: Run[]) =>
    targetTable(runs)
      .split('\n')
      .slice(2)
      .map((row) => row.split('|').at(-2)!.trim());

  it('say of each target whether it is met', () => {
    // 400,000 trades in 0.08 seconds are 5 million a second; ten times the customers in 12.6 times the time: exponent 1.1004.
    expect(metOf([run(1_500_000, 0.01, 1), run(15_000_000, 0.08, 4095)])).toEqual(['yes', 'yes', 'yes']);
    expect(metOf([run(1_500_000, 0.01, 1), run(15_000_000, 0.126, 4096)])).toEqual(['no', 'no', 'no']);
  });

  it('judge the steepest step between two books, which a slow smallest book does not hide', () => {
    // From the smallest on ln 8 ÷ ln 10 = 0.90, in the last step ln 4 ÷ ln 3 = 1.26.
    const runs = [run(1_500_000, 0.02, 1), run(5_000_000, 0.04, 1), run(15_000_000, 0.16, 1)];
    expect(scaleTable(runs)).toMatch(/\| 1\.26 \| 0\.90 \|/);
    expect(targetTable(runs)).toMatch(/steepest step +\| at most 1\.1 \| 1\.26 +\| no \|/);
  });

  it('judge no smaller book, and no growth of one size', () => {
    const less = 'not judged: fewer than 15,000,000';
    expect(metOf([run(14_999_999, 0.01, 1)])).toEqual([less, less, '']);
    expect(targetTable([run(15_000_000, 0.01, 1)])).toContain('not measured: one size');
  });

  it('speak of threads only where there were two counts of them', () => {
    const alone = run(10, 1, 1);
    expect(checkedLine([alone, alone])).not.toContain('threads');
    expect(checkedLine([alone, { ...alone, threads: 1 }])).toContain('equal to the bit on 2 and 1 threads');
  });
});

// Its runs are processes of their own, on a machine that may be busy.
describe('npm run bench:scale', { timeout: 180_000 }, () => {
  const root = join(import.meta.dirname, '../..');
  const tsx = join(root, 'node_modules/.bin/tsx');
  const program = join(root, 'examples/national-book/index.ts');

  it('streams the book on one thread and on two, compares, and prints the table', () => {
    const told = execFileSync(tsx, [program, '--customers', String(CUSTOMERS), '--threads', '1,2'], {
      cwd: root,
      stdio: 'pipe',
    }).toString();
    for (const threads of [1, 2]) {
      expect(told).toMatch(
        new RegExp(`^\\| 20,000 \\| 400,000 \\| ${threads} \\| [\\d.]+ \\| [\\d.]+ \\|`, 'm'),
      );
    }
    expect(told).toContain('equal to the bit on 1 and 2 threads');
    expect(told).toContain('watch 20,000 → select 10,000 → trade 5,000 → close 2,500');
    expect(told).not.toMatch(/undefined|NaN|\[object/);
  });

  it('refuses sizes that are none', () => {
    const { status, stderr } = spawnSync(tsx, [program, '--customers', 'many'], { cwd: root });
    expect([status, stderr.toString()]).toEqual([1, expect.stringContaining('whole numbers above zero')]);
  });
});
