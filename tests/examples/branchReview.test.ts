import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../examples/branch-review/arguments.js';
import type { BranchData } from '../../examples/branch-review/branchData.js';
import { readFolder } from '../../examples/branch-review/intake/readFolder.js';
import { rejectsFile } from '../../examples/branch-review/rejects.js';
import { escape } from '../../examples/branch-review/report/format.js';
import { cardsOf, pageOf } from '../../examples/branch-review/report/page.js';
import { reviewBranch } from '../../examples/branch-review/review/review.js';
import { teachingBranch } from '../../examples/branch-review/teaching/teachingBranch.js';
import { summaryOf } from '../../examples/branch-review/terminal.js';
import { chinese, english, folderOf, inGb18030 } from './branchFiles.js';

const root = join(import.meta.dirname, '../..');
const languages = ['zh', 'en'] as const;

/** Everything that a run shows to anybody. */
function shown(data: BranchData): string {
  const review = reviewBranch(data);
  return languages
    .flatMap((language) => [
      pageOf(review, language),
      summaryOf(review, language),
      rejectsFile(data.rejects, language),
    ])
    .join('\n');
}

/** The data of a review without what names its files. */
function content({ files, rejects, places, ...data }: BranchData): unknown {
  return {
    ...data,
    scores: [...(data.scores ?? [])],
    counts: files.map(({ used, rejected }) => [used, rejected]),
    rejects: rejects.length,
    places: places.size,
  };
}

describe('a folder of files', () => {
  const data = readFolder({ folder: folderOf(english) });

  it('is read whole', () => {
    expect(data.files.map(({ file, rows, used, rejected }) => [file, rows, used, rejected])).toEqual([
      ['customers.csv', 5, 5, 0],
      ['assets.csv', 5, 5, 0],
      ['trades.csv', 6, 6, 0],
      ['cash-flows.csv', 2, 2, 0],
      ['answers.csv', 2, 2, 0],
      ['funnel.csv', 6, 6, 0],
    ]);
    expect(data.asOf).toBe('2024-06-28');
  });

  it('says the same in Chinese, in UTF-8 and in GB18030', () => {
    const encoded = Object.fromEntries(
      Object.entries(chinese).map(([name, text]) => [name, inGb18030(text)]),
    );
    expect(content(readFolder({ folder: folderOf(chinese) }))).toEqual(content(data));
    expect(content(readFolder({ folder: folderOf(encoded) }))).toEqual(content(data));
  });

  it('is reviewed as a reader would by hand', () => {
    const { customers, funnels, waking, people } = reviewBranch(data);
    expect(customers.customers).toBe(5);
    // 20 % of five is one place, and c3 has most.
    expect(customers.vips?.value).toEqual(['c3']);
    // c1 holds 80,000 of 100,000 and lost 40,000 of the 120,000 he put in; his sheet is the most aggressive there is.
    expect(people.get('c1')?.behaviour).toMatchObject({
      position: 'heavy',
      profit: 'losing',
      personality: 'aggressive',
    });
    expect(people.get('c1')?.targets.on).toContain('deep-loser');
    // c2 traded last on 2023-05-04: more than 12 months. c4 and c5 opened after the first trade of the input, and have none.
    expect(customers.tallies['trading']?.counts).toMatchObject({ active: 2, dormant: 1, 'never-traded': 2 });
    expect(customers.tallies['effective']?.counts).toEqual({ true: 4, false: 1 });
    expect(people.get('c5')?.status.isNew).toBe(true);
    const normal = funnels?.find(({ entry }) => entry === 'normal');
    expect(normal?.stages.map(({ reached }) => reached)).toEqual([1, 1, 1, 1]);
    expect(funnels?.find(({ entry }) => entry === 'dormant')).toMatchObject({ cases: 1, lost: 1 });
    expect(waking?.others).toHaveLength(5);
  });

  it('may hold any subset; what is missing is said and not made up', () => {
    for (const name of Object.keys(english)) {
      const part = readFolder({ folder: folderOf({ [name]: english[name]! }) });
      const page = pageOf(reviewBranch(part), 'en');
      expect(page).toContain('What was left out');
      expect(part.rejects).toEqual([]);
    }
  });

  it('has a market of its own or from elsewhere', () => {
    const days = Array.from({ length: 300 }, (_, index) =>
      new Date(Date.UTC(2023, 8, 3 + index)).toISOString().slice(0, 10),
    );
    const market = `date,close\n${days.map((day, index) => `${day},${String(3000 + 30 * index)}\n`).join('')}`;
    const own = readFolder({ folder: folderOf({ ...english, 'market.csv': market }) });
    const other = readFolder({
      folder: folderOf(english),
      market: join(folderOf({ 'index.csv': market }), 'index.csv'),
    });
    expect(own.market?.bars).toEqual(other.market?.bars);
    const { bands, market: judged } = reviewBranch(own);
    expect(judged?.today.regime).toBe('strong');
    // c3 has 8 of 9 million invested: 88.9 %, inside 75 to 100 %.
    expect(bands?.counts).toEqual({ inside: 1, below: 0, above: 0 });
  });
});

describe('rows that cannot be used', () => {
  const broken = {
    ...english,
    'customers.csv': `${english['customers.csv']!}c1,individual,重复,13800000001,2023-01-10\nc9,robot,某,13800000009,2023-01-10\n,individual,某,13800000009,2023-01-10\n`,
    'trades.csv': `${english['trades.csv']!}c1,2024-02-31,buy,stock,10,5
c1,2024-02-01,buy,stock,many,5
c1,2024-02-01,buy,stock,10.123,5
c1,2024-02-01,lend,stock,10,5
c77,2024-02-01,buy,stock,10,5
c1,2024-02-01
c1,2024-02-01,buy,"stock,10,5
`,
    'funnel.csv': `${english['funnel.csv']!}k1,c1,2024-03-07,deal,,\nk9,c1,2024-03-07,interest,,\nk2,c2,2024-02-01,wake,,\n`,
  };
  const data = readFolder({ folder: folderOf(broken) });

  it('are counted and listed with line and reason, and stop nothing', () => {
    const lines = data.rejects.map(({ file, line, why }) => `${file}:${String(line)} ${why.en}`);
    expect(lines).toEqual([
      'customers.csv:7 the id was there before',
      'customers.csv:8 column "kind": should be individual, institution; values in a column map translate other words',
      'customers.csv:9 column "id": blank',
      'trades.csv:8 column "on": the date cannot be read: write 2024-02-29, 20240229, 2024/2/29 or 2024年2月29日, or give its form as dateFormats in a column map',
      'trades.csv:9 column "amount": no number: commas part the thousands, a point the decimals',
      expect.stringMatching(/^trades\.csv:10 .*an amount in CNY has at most 2 decimal places$/),
      'trades.csv:11 column "side": should be buy, sell; values in a column map translate other words',
      'trades.csv:12 the customer is not in the list of customers',
      'trades.csv:13 the number of columns differs from the header',
      'trades.csv:14 cannot be read as a row of CSV',
      'funnel.csv:8 deal cannot happen in stage close',
      'funnel.csv:9 no row before it opens the case',
      'funnel.csv:10 wake cannot happen in stage lost',
    ]);
    for (const { rows, used, rejected } of data.files) expect(rows).toBe(used + rejected);
    expect(data.trades).toHaveLength(6);
  });

  it('are worded in Chinese too', () => {
    for (const { why } of data.rejects) expect(why.zh).toMatch(/\p{Script=Han}/u);
  });
});

describe('what a run shows', () => {
  it('holds no personal data: not a name, phone, number or free text of the input', () => {
    const text = shown(readFolder({ folder: folderOf(english) }));
    for (const secret of ['王小明', '李大华', '某某投资', '13800000001', '赵六', '钱七'])
      expect(text.includes(secret)).toBe(false);
  });

  it.each(Object.keys(english))('holds no canary planted anywhere in %s: heading, cell, or row', (name) => {
    const canary = 'CANARY张三13912345678';
    const lines = english[name]!.trimEnd().split('\n');
    const width = lines[0]!.split(',').length;
    const rows = Array.from({ length: width }, (_, column) =>
      lines[1]!
        .split(',')
        .map((cell, index) => (index === column ? canary : cell))
        .join(','),
    );
    const planted = [
      `${lines[0]!},${canary}`,
      ...[...lines.slice(1), ...rows].map((line) => `${line},${canary}`),
      canary,
      `"${canary}`,
    ];
    const data = readFolder({ folder: folderOf({ ...english, [name]: `${planted.join('\n')}\n` }) });
    expect(shown(data).includes('CANARY')).toBe(false);
  });

  it('needs no network and runs no script', () => {
    const page = pageOf(reviewBranch(readFolder({ folder: folderOf(english) })), 'en');
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(http/);
    expect(page.replaceAll(/xmlns(:xlink)?="http:\/\/www\.w3\.org\/[^"]+"/g, '')).not.toMatch(/https?:/);
  });

  it('escapes what could be markup', () => {
    const map = join(
      folderOf({ 'columns.json': JSON.stringify({ name: { zh: '<b>甲</b>', en: '<script>"&\'' } }) }),
      'columns.json',
    );
    const page = pageOf(reviewBranch(readFolder({ folder: folderOf(english), map })), 'en');
    expect(page.includes('&#60;script&#62;&#34;&#38;&#39;')).toBe(true);
  });
});

describe('the teaching branch', () => {
  const data = teachingBranch();
  const review = reviewBranch(data);

  it('is what the guide says', () => {
    const guide = readFileSync(join(root, 'docs/branch-review.md'), 'utf8');
    const lines = guide.split('\n').map((line) => line.trim().split(/ {2,}/));
    for (const [value, label] of cardsOf(review, 'en')) {
      expect(lines.find(([name]) => name === label)).toEqual([label, value]);
    }
    expect(guide).toContain(`Branch review · ${data.name.en} · as of 17 April 2020`);
    const told = summaryOf(review, 'en').split('\n');
    for (const start of ['calls beside dated turns', 'position bands on the past'])
      expect(guide).toContain(told.find((line) => line.startsWith(start)));
  });

  it('is the same at every run, and another with another seed', () => {
    const again = teachingBranch({ customers: 60 });
    expect(content(teachingBranch({ customers: 60 }))).toEqual(content(again));
    expect(content(teachingBranch({ customers: 60, seed: 2 }))).not.toEqual(content(again));
  });

  it('accounts for every row, the faulty ones among them', () => {
    for (const { rows, used, rejected } of data.files) expect(rows).toBe(used + rejected);
    expect(data.rejects.length).toBeGreaterThan(0);
  });

  it('fills every section, and says that nobody in it is real', () => {
    for (const language of languages) {
      const page = pageOf(review, language);
      expect(page.match(/<section id=/g)).toHaveLength(13);
      // Booleans, because a page in a failure message would be unreadable.
      expect(page.includes(escape(data.notice![language]))).toBe(true);
    }
    expect(data.notice?.en).toMatch(/simulated .* US index/);
  });

  it('has the outcome of a market wave that the course tells: 10 % gain, 20 % even, 70 % lose', () => {
    const { counts } = review.customers.tallies['profit']!;
    const known = counts['winning']! + counts['even']! + counts['losing']!;
    // Four standard errors of a share of 4,800 customers: 4 × √(0.7 × 0.3 ÷ 4800) = 0.027.
    expect(Math.abs(counts['winning']! / known - 0.1)).toBeLessThan(0.027);
    expect(Math.abs(counts['even']! / known - 0.2)).toBeLessThan(0.027);
    expect(Math.abs(counts['losing']! / known - 0.7)).toBeLessThan(0.027);
  });

  it('has VIPs for a fifth of its customers', () => {
    expect(review.customers.vips?.value).toHaveLength(1000);
  });

  it('shows no name and no phone of its customers', () => {
    const text = shown(data);
    for (const { name, phones = [] } of data.customers ?? []) {
      expect(text.includes(name)).toBe(false);
      for (const phone of phones) expect(text.includes(phone)).toBe(false);
    }
  });
});

describe('the command', () => {
  const tsx = join(root, 'node_modules/.bin/tsx');
  const program = join(root, 'examples/branch-review/index.ts');

  it('reviews a folder with the built package, and writes the report and the rejects', () => {
    const out = join(mkdtempSync(join(tmpdir(), 'panhuo-out-')), 'report.html');
    const told = execFileSync(tsx, [program, '--data', folderOf(english), '--lang', 'zh', '--out', out], {
      cwd: root,
    }).toString();
    expect(told).toContain('营业部回顾');
    expect(readFileSync(out, 'utf8')).toContain('<html lang="zh-CN">');
    expect(readFileSync(join(out, '../report.rejects.csv'), 'utf8')).toBe(
      '\uFEFF文件,行号,未用的内容,原因\n',
    );
  });

  it.each([
    [['--lang', 'fr'], '--lang is zh or en'],
    [['--map', 'x.json'], '--map goes with --data'],
    [['--nonsense'], 'Unknown option'],
  ])('says what is wrong with %j', (options, words) => {
    expect(() => readArguments(options)).toThrow(words);
  });

  it('says that a folder has nothing to read', () => {
    expect(() => readFolder({ folder: folderOf({ 'other.txt': 'x' }) })).toThrow('has none of the files');
  });

  it('ends with 1 and names the place of a fault in a column map', () => {
    const map = join(folderOf({ 'm.json': '{"files":{"trades":{"rounding":"up-and-down"}}}' }), 'm.json');
    const { status, stderr } = spawnSync(tsx, [program, '--data', folderOf(english), '--map', map], {
      cwd: root,
    });
    expect(status).toBe(1);
    expect(stderr.toString()).toContain('files.trades.rounding');
  });
});
