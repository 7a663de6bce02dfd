import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageOf, readArguments } from '../../examples/branch-review/arguments.js';
import { readFolder } from '../../examples/branch-review/intake/readFolder.js';
import { rejectsFile } from '../../examples/branch-review/rejects.js';
import { filesOf } from '../../examples/branch-review/terminal.js';
import { chinese, folderOf, take, userFaultOf } from './branchFiles.js';

const root = join(import.meta.dirname, '../..');
const trades = 'customer,on,side,amount\nc1,2024-01-05,buy,10\n';
const market = 'date,close\n2024-01-05,10\n';

describe('the files of a folder', () => {
  it.each([
    ['客户资料.csv', '客户.csv', 5],
    ['客户信息.CSV', '客户.csv', 5],
    ['客户列表.csv', '客户.csv', 5],
    ['客户资产.csv', '资产.csv', 5],
    ['资产 明细.csv', '资产.csv', 5],
    ['成交记录.csv', '成交.csv', 6],
    ['成交明细.csv', '成交.csv', 6],
    ['交割单.csv', '成交.csv', 6],
    ['资金明细.csv', '资金流水.csv', 2],
    ['问卷结果.csv', '问卷.csv', 2],
    ['服务漏斗.csv', '漏斗.csv', 6],
  ])('are known by their usual names: %s', (name, of, rows) => {
    const data = readFolder({ folder: folderOf({ [name]: chinese[of]! }) });
    expect(data.files).toMatchObject([{ file: name, rows, used: rows }]);
    expect(data.unread).toEqual([]);
  });

  it.each(['Trades.CSV', 'ｔｒａｄｅｓ.csv', 'TRADE.csv'])('are known in any writing: %s', (name) => {
    expect(readFolder({ folder: folderOf({ [name]: trades }) }).files).toMatchObject([
      { file: name, used: 1 },
    ]);
  });

  it('are named when they are not read: unknown ones, and a second one of a kind', () => {
    const folder = folderOf({
      'trades.csv': trades,
      '成交.csv': trades,
      '我的客户2024.csv': 'x',
      'notes.txt': 'x',
      'branch-review.rejects.csv': 'x',
    });
    const data = readFolder({ folder });
    expect(data.unread).toEqual(['成交.csv', '我的客户2024.csv']);
    expect(filesOf(data, 'en').split('\n').at(-1)).toBe(
      'CSV files in the folder that were not recognised, and so not read: 成交.csv, 我的客户2024.csv. Give them names that the review knows, or name them in a column map.',
    );
    expect(filesOf(data, 'zh').split('\n').at(-1)).toBe(
      '文件夹中未识别、因而未读取的 CSV 文件：成交.csv、我的客户2024.csv。请改成可识别的文件名，或在列映射中指明。',
    );
  });

  it('are named by a column map alone, whatever else there is', () => {
    const map = JSON.stringify({ files: { trades: { file: '我的.csv' } } });
    const data = readFolder({
      folder: folderOf({ '我的.csv': trades, 'trades.csv': trades, 'columns.json': map }),
    });
    expect(data.files.map(({ file }) => file)).toEqual(['我的.csv']);
    expect(data.unread).toEqual(['trades.csv']);
  });

  it('leave their market out where another one is asked for', () => {
    const data = readFolder({
      folder: folderOf({ 'trades.csv': trades, 'market.csv': market }),
      market: join(folderOf({ 'other.csv': market }), 'other.csv'),
    });
    expect(data.files.map(({ kind, file }) => [kind, file])).toEqual([
      ['trades', 'trades.csv'],
      ['market', 'other.csv'],
    ]);
    expect(data.unread).toEqual([]);
  });

  it('are said to be absent, in both languages', () => {
    const { words } = userFaultOf(() => readFolder({ folder: folderOf({ '流水账.csv': 'x' }) }));
    expect(words.en).toMatch(/^the folder has none of the files .*; it has 流水账\.csv: rename them/);
    expect(words.zh).toMatch(/^文件夹中没有可供回顾的文件.*现有 流水账\.csv，请改名/);
    expect(userFaultOf(() => readFolder({ folder: '/nowhere' })).words.zh).toBe(
      '无法打开 --data 所指的文件夹',
    );
    const absent = { folder: folderOf({ 'trades.csv': trades }), market: '/nowhere.csv' };
    expect(userFaultOf(() => readFolder(absent)).words.zh).toBe('无法打开文件 nowhere.csv');
  });
});

describe('a list of customers without a row', () => {
  it.each(['', 'id,name\n', 'id,name\n,甲\n'])('is none: %j', (text) => {
    const data = readFolder({ folder: folderOf({ 'customers.csv': text, 'trades.csv': trades }) });
    expect(data.customers).toBeUndefined();
    expect(data.trades).toHaveLength(1);
  });
});

describe('the rejects file', () => {
  const data = take('trades', [
    'customer,on,side,amount,commission,quantity',
    'c1,2024-01-05,buy,10,CANARY,5',
    'c1,2024-01-05,lend,10,5,5',
    'c1,2024-01-05,sell,10,5,CANARY',
  ]);
  const listed = [...data.rejects, ...data.leftOut];
  const number = 'no number: commas part the thousands, a point the decimals';

  it('lists rows rejected and cells left out, with their headings and reasons', () => {
    expect(rejectsFile(listed, 'en')).toBe(`\uFEFFfile,line,what,reason
f.csv,3,row rejected,"column ""side"": should be buy, sell; values in a column map translate other words"
f.csv,2,cell left out,"column ""commission"": ${number}"
f.csv,4,cell left out,"column ""quantity"": ${number}"
`);
  });

  it('is in the language asked for', () => {
    const lines = rejectsFile(listed, 'zh').split('\n');
    expect(lines[0]).toBe('\uFEFF文件,行号,未用的内容,原因');
    expect(lines[1]).toBe(
      'f.csv,3,未采用的行,「side」列：应为买入、卖出；其他写法可在列映射的 values 中对应',
    );
    expect(lines[2]).toMatch(/^f\.csv,2,略去的单元格,「commission」列：/);
  });

  it('stands beside the report under its name, and is not kept in the repository', () => {
    const folder = folderOf({ 'trades.csv': `${trades}c1,2024-01-06,lend,10\n`, '其他.csv': 'x' });
    const command = ['--data', folder, '--out', join(folder, 'may.2024.html'), '--as-of', '2024-01-07'];
    const { status, stdout } = spawnSync(
      join(root, 'node_modules/.bin/tsx'),
      [join(root, 'examples/branch-review/index.ts'), ...command, '--lang=zh'],
      { cwd: root },
    );
    expect([status, stdout.toString()]).toEqual([0, expect.stringContaining('2024年1月7日')]);
    expect(stdout.toString()).toContain('未识别、因而未读取的 CSV 文件：其他.csv。');
    const made = readdirSync(folder).filter((name) => name.startsWith('may'));
    expect(made.sort()).toEqual(['may.2024.html', 'may.2024.rejects.csv']);
    expect(readFileSync(join(folder, 'may.2024.rejects.csv'), 'utf8')).toMatch(/^\uFEFF文件,行号/);
    expect(readFileSync(join(root, '.gitignore'), 'utf8').split('\n')).toContain('*.rejects.csv');
  });
});

describe('the command line', () => {
  it.each([
    [['--lang', 'fr'], '--lang is zh or en', '--lang 应为 zh 或 en'],
    [['--map', 'x.json'], '--map goes with --data', '--map 须与 --data 同用'],
    [['--as-of', '2024-01-05'], '--as-of goes with --data', '--as-of 须与 --data 同用'],
    [['--data', 'x', '--as-of', '2024-02-30'], '--as-of is a day, YYYY-MM-DD', '--as-of 应为日期 YYYY-MM-DD'],
    [
      ['--nonsense'],
      'Unknown option; --help lists those that there are',
      '有无法识别的选项；--help 列出全部选项',
    ],
  ])('says what is wrong with %j in both languages', (options, en, zh) => {
    expect(userFaultOf(() => readArguments(options)).words).toEqual({ en, zh });
  });

  it('knows its language also where something else is wrong', () => {
    expect(languageOf(['--nonsense', '--lang', 'zh'])).toBe('zh');
    expect(languageOf(['--lang=zh'])).toBe('zh');
    expect(languageOf(['--data', 'zh', '--lang', 'en'])).toBe('en');
  });

  it('says in Chinese what is wrong with the command and with the map', () => {
    const told = (...options: string[]): string =>
      spawnSync(
        join(root, 'node_modules/.bin/tsx'),
        [join(root, 'examples/branch-review/index.ts'), ...options, '--lang', 'zh'],
        { cwd: root },
      ).stderr.toString();
    expect(told('--nonsense')).toContain('有无法识别的选项');
    const folder = folderOf({ 'trades.csv': trades, 'columns.json': '{"张三":1}' });
    expect(told('--data', folder)).toContain('列映射不合要求：\n第 1 个键无法识别');
    expect(existsSync(join(folder, 'branch-review.rejects.csv'))).toBe(false);
  });
});
