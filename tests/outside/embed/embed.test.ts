import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { integrations, runFile, runIntegration } from '../../../examples/embed/integrations.js';
import { openPage } from '../../../examples/embed/openPage.js';
import type { RuntimeName } from '../../../examples/embed/runtimes.js';
import { type Consumer, packAndInstall } from '../../package/tarball.js';

const examples = join(import.meta.dirname, '../../../examples/embed');

/** What each integration must say: in both languages, and with a figure whose origin stands beside it. */
const expected: Readonly<Record<string, readonly string[]>> = {
  // The hours of the preset: 09:00 to 20:00; the call is planned for 21:30.
  node: [
    'allowed: false',
    '21:30 不在允许的时段 09:00 至 20:00',
    '21:30 is outside the allowed hours, 09:00 to 20:00',
  ],
  // 100,000 × (0.025 % + 0.05 % + 0.001 %) = 25 + 50 + 1.
  commonjs: ['76.00 CNY', '印花税', 'stamp duty: 50.00'],
  // Until its windows of 250 bars are full, the judge calls the first 249 days unknown.
  worker: ['未知 249', 'unknown 249'],
  // By the printed key: 4+3+2+2+3+2+3+5+2+2 = 28, which lies in 22 to 37.
  browser: ['28 分，稳健型', '28 points, steady'],
  // 7/8, 6/8, 6/8 × 4/5 = 0.6, 0.6 × 3/4 = 0.45: the curve first lies at or below one half after 120 days.
  'web-worker': ['120 天', 'within 120 days'],
  deno: ['allowed: false', '已调查需求', 'needs surveyed'],
  // Masking shows the first and the last character of a resident ID.
  bun: ['1********X', '校验码不符', 'the check character does not fit'],
  xstate: ['{"watch":"running"} → "lost"', '价格', 'price'],
  // Customers c of the first month: c = 0, 6, … 1998, so ⌊1999 ÷ 6⌋ + 1 = 334. Which trade in month t is counted below.
  duckdb: ['2024年1月的 334 位', '334 made-up customers of Jan 2024', rates()],
  echarts: ['embed-charts.html', '模拟客户', 'simulated customers'],
};

/** The rule of the made-up book of duckdb.ts, counted by a bare loop over the customers of the first month. */
function rates(): string {
  const firsts = Array.from({ length: 334 }, (_, place) => 6 * place);
  const trades = (customer: number, month: number) => (customer * 7 + month * 13) % 10 < 10 - month;
  return Array.from({ length: 7 }, (_, month) => {
    const share = firsts.filter((customer) => trades(customer, month)).length / firsts.length;
    return `${(100 * share).toFixed(1)}%`;
  }).join(' ');
}

/** The packages that integrations join the library to. */
const others = ['xstate', '@duckdb', 'echarts'];
const modules = join(import.meta.dirname, '../../../node_modules');
let consumer: Consumer;

beforeAll(() => {
  consumer = packAndInstall();
  // As `npm install panhuo` writes it: Deno wants to see the name there. The type is for TypeScript that awaits at its top.
  writeFileSync(
    join(consumer.folder, 'package.json'),
    '{ "type": "module", "dependencies": { "panhuo": "*" } }',
  );
  for (const name of others)
    symlinkSync(join(modules, name), join(consumer.folder, 'node_modules', name), 'dir');
});

afterAll(() => {
  rmSync(consumer.folder, { recursive: true, force: true });
});

describe('the integrations', () => {
  it('are all the files of the folder that one copies', () => {
    const made = ['index.ts', 'integrations.ts', 'openPage.ts', 'runtimes.ts', 'webWorker.js'];
    const files = readdirSync(examples).filter((name) => !name.startsWith('.') && !made.includes(name));
    expect(integrations.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  it.for(integrations)('says its line in both languages: $name', async (integration, { skip }) => {
    const outcome = await runIntegration(integration, consumer.folder);
    if ('skipped' in outcome) return skip(outcome.skipped);
    expect(outcome.line.split('\n')).toHaveLength(1);
    for (const part of expected[integration.name]!) expect(outcome.line).toContain(part);
  });

  it('draws every known cell of the cohorts, and the curve with its interval', () => {
    const page = readFileSync(join(consumer.folder, 'embed-charts.html'), 'utf8');
    // Six cohorts from January to June, seen to the end of December: 12 + 11 + 10 + 9 + 8 + 7 cells with a rate.
    expect(page.match(/>\d+%<\/text>/g)!.length).toBeGreaterThanOrEqual(57);
    expect(page.match(/<svg/g)).toHaveLength(2);
  });

  it('leaves the page to itself: nothing is fetched from elsewhere', async ({ skip }) => {
    const opened = await openPage('browser.html');
    if ('skipped' in opened) return skip(opened.skipped);
    expect(opened.elsewhere).toEqual([]);
  });
});

// The same files beside the package as a stranger gets it.
const copied = integrations.filter(({ runs }) => runs !== 'page');

describe('an empty folder with the packed package', () => {
  it.for(copied)('runs the copied file: $name', async ({ name, file, runs }, { skip }) => {
    copyFileSync(join(examples, file), join(consumer.folder, file));
    const outcome = await runFile(runs as RuntimeName, join(consumer.folder, file), consumer.folder);
    if ('skipped' in outcome) return skip(outcome.skipped);
    for (const part of expected[name]!) expect(outcome.line).toContain(part);
  });
});

describe('npm run embed', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', join(examples, 'index.ts'), ...words], {
      encoding: 'utf8',
    });

  it('runs the one that is asked for', () => {
    expect(run('--only', 'commonjs').stdout).toMatch(/^commonjs +76\.00 CNY · [^\n]+\n$/);
  });

  it.each([[['--only', 'nothing']], [['--onyl', 'deno']], [['--only']]])(
    'answers a faulty command line %j with one sentence and exit code 1',
    (words) => {
      const { stdout, stderr, status } = run(...words);
      expect([stdout, status]).toEqual(['', 1]);
      expect(stderr).toMatch(/^--only 应为其中之一 · --only names one of: node, commonjs[^\n]+\n$/);
    },
  );
});
