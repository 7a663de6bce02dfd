import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../examples/branch-review/intake/readFolder.js';
import { readTable } from '../../examples/branch-review/intake/readTable.js';
import { filesOf } from '../../examples/branch-review/terminal.js';
import { failureOf, folderOf, take, whys } from './branchFiles.js';

const root = join(import.meta.dirname, '../..');
const encoder = new TextEncoder();

const trades = 'customer,on,side,amount';

describe('an input of which nothing can be used', () => {
  const lines = ['甲,乙,日期', ...Array.from({ length: 6 }, () => 'c1,买入,2024-01-05')];
  const failure = failureOf(() => take('trades', lines));

  it('still tells what became of every row, and which columns were not found', () => {
    expect(failure.files).toMatchObject([{ file: 'f.csv', rows: 6, used: 0, rejected: 6 }]);
    expect(failure.files[0]?.missing.map(({ en }) => en)).toEqual(['customer', 'side', 'amount']);
    expect(failure.rejects).toHaveLength(6);
    expect(whys(failure, 'zh')[0]).toBe('2 客户号（customer）：文件中没有这一列');
  });

  it('is said in the terminal, in both languages', () => {
    expect(filesOf(failure, 'en').split('\n').slice(-2)).toEqual([
      'f.csv: no column found for customer, side, amount',
      'f.csv: 6 of 6 rows were rejected; the most frequent reason (6 rows): customer: the file has no such column',
    ]);
    const zh = filesOf(failure, 'zh');
    expect(zh).toContain(
      'f.csv：找不到以下字段的列：客户号（customer）、买卖方向（side）、成交金额（amount）',
    );
    expect(zh).toContain('未采用');
    expect(zh).not.toContain('拒绝');
  });

  it('ends the command with 1, after the table and with the rejects written', () => {
    const folder = folderOf({ 'trades.csv': lines.join('\n') });
    const out = join(mkdtempSync(join(tmpdir(), 'panhuo-out-')), 'report.html');
    const program = join(root, 'examples/branch-review/index.ts');
    const { status, stdout, stderr } = spawnSync(
      join(root, 'node_modules/.bin/tsx'),
      [program, '--data', folder, '--out', out],
      { cwd: root },
    );
    expect(status).toBe(1);
    expect(stdout.toString()).toContain('no column found for customer, side, amount');
    expect(stderr.toString()).toContain('the input has no row that could be used');
    expect(readFileSync(join(out, '../report.rejects.csv'), 'utf8').split('\n')).toHaveLength(8);
    expect(existsSync(out)).toBe(false);
  });

  it('does not make the rest of a folder strangers: a list of customers that cannot be read is no list', () => {
    const data = readFolder({
      folder: folderOf({
        'customers.csv': '姓,名\n甲,乙\n',
        'trades.csv': `${trades}\nc1,2024-01-05,buy,10\n`,
      }),
    });
    expect(data.customers).toBeUndefined();
    expect(data.files.map(({ used, rejected }) => [used, rejected])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});

describe('a file of which many rows are lost', () => {
  const rows = (bad: number, used: number): string[] => [
    trades,
    ...Array.from({ length: bad }, (_, index) => `c1,2024-01-05,${index === 0 ? 'buy' : 'lend'},many`),
    ...Array.from({ length: used }, () => 'c1,2024-01-05,buy,10'),
  ];

  it('is said plainly, with the most frequent reason', () => {
    const data = take('trades', rows(6, 5));
    expect(filesOf(data, 'en').split('\n').at(-1)).toBe(
      'f.csv: 6 of 11 rows were rejected; the most frequent reason (5 rows): column "side": should be buy, sell; values in a column map translate other words',
    );
    expect(filesOf(data, 'zh').split('\n').at(-1)).toBe(
      'f.csv：11 行中有 6 行未采用，最常见的原因（5 行）：「side」列：应为买入、卖出；其他写法可在列映射的 values 中对应',
    );
  });

  it('is said from one row in a hundred on', () => {
    expect(filesOf(take('trades', rows(1, 99)), 'en')).toContain('f.csv: 1 of 100 rows were rejected');
    expect(filesOf(take('trades', rows(1, 100)), 'en')).not.toContain('most frequent');
    expect(filesOf(take('trades', rows(0, 5)), 'en')).not.toContain('most frequent');
  });
});

describe('the reason of a rejected row', () => {
  it('names the heading of the user, in both languages', () => {
    const failure = failureOf(() =>
      take('trades', ['客户号,成交日期,买卖方向,成交金额', 'c1,2024-01-05,买入,很多']),
    );
    expect(failure.rejects[0]?.why).toEqual({
      zh: '「成交金额」列：不是数字：千位用逗号分隔，小数用点',
      en: 'column "成交金额": no number: commas part the thousands, a point the decimals',
    });
  });

  it('writes a heading as our table or the map has it, never as the file does', () => {
    const lines = [
      'CUSTOMER,On,side,ａｍｏｕｎｔ,张三13912345678',
      'c1,2024-01-05,buy,x,y',
      'c1,2024-01-05,buy,5,y',
    ];
    const data = take('trades', lines);
    expect(whys(data)).toEqual([
      '2 column "amount": no number: commas part the thousands, a point the decimals',
    ]);
    expect(JSON.stringify([data.files, data.rejects])).not.toContain('张三');
  });
});

describe('a row of the funnel log', () => {
  const data = take('funnel', [
    'case,customer,on,event,entry,reason',
    'k1,c1,2024-01-05,open,normal,',
    'k1,c1,2024-01-06,deal,,',
    'k1,c1,2024-01-07,decide,,',
    'k1,c1,2024-01-08,interest,,',
    'k1,c1,2024-01-07,refuse,,price',
    'k1,c2,2024-01-09,refuse,,price',
    'k1,c1,2024-01-09,refuse,,PRICE',
    'k1,c1,2024-01-10,open,normal,',
    'k2,c2,2024-01-09,refuse,,',
    'k3,c3,2024-13-01,open,normal,',
    'k3,c3,2024-01-09,interest,,',
    'k4,c4,2024-01-09,open,,',
  ]);

  it('is told what could not happen, and whether an earlier row of its case is missing', () => {
    expect(whys(data)).toEqual([
      '3 deal cannot happen in stage watch',
      '4 decide cannot happen in stage watch; an earlier row of the case was rejected',
      '6 the day lies before that on which the case came to its stage',
      '7 the case belongs to another customer',
      '9 the case was opened before',
      '10 no row before it opens the case',
      expect.stringMatching(/^11 column "on": the date cannot be read: write 2024-02-29/),
      '12 an earlier row of the case was rejected',
      '13 column "entry": blank',
    ]);
    expect(whys(data, 'zh').slice(0, 2)).toEqual([
      '3 在“观望”阶段不能发生 成交',
      '4 在“观望”阶段不能发生 决定；该案例更早的一行未被采用',
    ]);
  });

  it('leaves the case where it was when it is rejected', () => {
    expect(data.steps?.map(({ event, on, reason }) => [event, on, reason])).toEqual([
      ['open', '2024-01-05', undefined],
      ['interest', '2024-01-08', undefined],
      ['refuse', '2024-01-09', 'price'],
    ]);
  });
});

describe('the table of files', () => {
  it('counts used, rejected and left out, and every row once', () => {
    const data = take('trades', [
      `${trades},commission`,
      'c1,2024-01-05,buy,10,5',
      'c1,2024-01-05,buy,10,x',
      'c1,2024-01-05,lend,10,x',
      'c1,2024-01-05',
    ]);
    // A cell of a rejected row is not counted: the row is.
    expect(data.files).toMatchObject([{ rows: 4, used: 2, rejected: 2, dropped: 1 }]);
    const [heading, row] = filesOf(data, 'zh')
      .split('\n')
      .map((line) => line.trim().split(/ {2,}/));
    expect(heading).toEqual(['文件', '行数', '采用', '未采用', '略去的单元格']);
    expect(row).toEqual(['f.csv', '4', '2', '2', '1']);
  });

  it('counts amounts as rounded only where their rows are used', () => {
    const data = take('trades', [trades, 'c1,2024-01-05,buy,10.001', 'c1,2024-01-05,lend,10.001'], {
      files: { trades: { rounding: 'half-even' } },
    });
    expect(data.files).toMatchObject([{ used: 1, rejected: 1, rounded: 1 }]);
  });
});

describe('a market series', () => {
  it('may begin with its last day, and names each day once', () => {
    const data = take('market', [
      'date,close',
      '2024-01-08,11',
      '2024-01-05,10',
      '2024-01-05,12',
      '2024-01-04,0',
    ]);
    expect(data.market?.bars.map(({ day, close }) => [day, close])).toEqual([
      ['2024-01-05', 10],
      ['2024-01-08', 11],
    ]);
    expect(whys(data)).toEqual(['4 the day was there before', '5 column "close": should be above zero']);
  });
});

describe('the delimiter', () => {
  const rows = ['customer,on,side,amount', 'c1,2024-01-05,buy,10', 'c2,2024-01-06,sell,20'];

  it.each([[','], [';'], ['\t']])('%j is found in the heading line', (delimiter) => {
    const table = readTable(encoder.encode(rows.map((row) => row.replaceAll(',', delimiter)).join('\r\n')));
    expect(table.header).toEqual(['customer', 'on', 'side', 'amount']);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['c1', '2024-01-05', 'buy', '10'],
      ['c2', '2024-01-06', 'sell', '20'],
    ]);
  });

  it('is not looked for inside quotes, nor below the heading line', () => {
    const text = '\uFEFF\n"a,b,c";d\n"1,2";3\nx;"y\n1,2,3';
    const table = readTable(encoder.encode(text));
    expect(table.header).toEqual(['a,b,c', 'd']);
    expect(table.rows[0]?.cells).toEqual(['1,2', '3']);
  });
});
