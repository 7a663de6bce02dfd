import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileKinds, readColumnMap } from '../../examples/branch-review/intake/columnMap.js';
import { fileKindFields } from '../../examples/branch-review/intake/fields.js';
import { readFolder } from '../../examples/branch-review/intake/readFolder.js';
import { folderOf, take, userFaultOf, whys } from './branchFiles.js';

const root = join(import.meta.dirname, '../..');

const trades = 'customer,on,side,amount';

/** The fault of a column map. */
function faultOf(map: unknown): string {
  const path = join(folderOf({ 'm.json': JSON.stringify(map) }), 'm.json');
  try {
    readColumnMap(path);
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('the column map', () => {
  it.each(['columns', 'constants', 'values', 'blanks'])(
    'names only fields of the kind of file: %s',
    (part) => {
      const value = { columns: 'x', constants: 'x', values: {}, blanks: [] }[part];
      const fault = faultOf({ files: { events: { [part]: { customer: value, betrag: value } } } });
      expect(fault).toContain('key 2 is no field of events; its fields are customer, account, on, kind');
      expect(fault).toContain(`files.events.${part}`);
      expect(fault).not.toContain('betrag');
    },
  );

  it.each<[string, unknown, string]>([
    ['a constant that is no such value', { trades: { constants: { side: 'lend' } } }, 'should be buy, sell'],
    [
      'a pattern that counts days of the year',
      { trades: { dateFormats: ['dd.MM.yyyy', 'DD.MM.YYYY'] } },
      'pattern 2 is none of date-fns',
    ],
    [
      'a pattern with a letter that means nothing',
      { trades: { dateFormats: ['dd.MM.nnnn'] } },
      'pattern 1 is none of date-fns',
    ],
    ['a sign for what has no side', { assets: { signedAmount: true } }, 'only trades'],
  ])('refuses %s', (_, files, words) => {
    expect(faultOf({ files })).toContain(words);
  });

  it('names only kinds of file that there are', () => {
    expect(faultOf({ files: { trades: {}, trade: {} } })).toBe(
      'the column map does not fit:\nfiles: key 2 is not known here; there are customers, accounts, assets, trades, cashFlows, events, answers, funnel, conduct, contacts, market',
    );
  });

  it.each<[unknown, string, string]>([
    [
      { files: { trades: { values: { side: { K: 'buy', 张三: 5 } } } } },
      'files.trades.values.side.key 2: should be string',
      'files.trades.values.side.第2个键：应为 string',
    ],
    [{ files: { trades: { columns: { 张三: 5 } } } }, 'files.trades.columns.key 1: ', '第1个键：'],
    [
      { name: { zh: '甲', en: 'A', 张三: 'x' } },
      'name: key 3 is not known here; there are zh, en',
      '第 3 个键',
    ],
    [{ 张三: 1 }, 'key 1 is not known here; there are name, notice', '第 1 个键无法识别'],
    [
      { files: { trades: { 张三: 1 } } },
      'files.trades: key 1 is not known here; there are file, columns',
      '第 1 个键',
    ],
    [
      { files: { trades: { rounding: '张三' } } },
      'rounding: should be half-even, half-up',
      '应为 half-even、',
    ],
    [
      { files: { trades: { constants: { side: '张三' } } } },
      'constants.side: should be buy',
      '应为买入、卖出',
    ],
    [{ currency: '张三' }, 'currency: no code of ISO 4217', 'currency：不是 ISO 4217'],
    ['张三', 'should be object', '应为 object'],
  ])('says what is wrong in both languages, without repeating %j', (map, en, zh) => {
    const path = join(folderOf({ 'm.json': JSON.stringify(map) }), 'm.json');
    const { words } = userFaultOf(() => readColumnMap(path));
    expect(words.en).toContain(en);
    expect(words.zh).toContain(zh);
    expect(JSON.stringify(words)).not.toContain('张三');
  });

  it('adds its patterns of dates to the usual ones, and tries them first', () => {
    const map = { files: { trades: { dateFormats: ['dd.MM.yyyy', 'yyyyddMM'] } } };
    const days = ['05.01.2024', '2024-01-06', '2024年1月7日', '20240801', '20240229'];
    const data = take('trades', [trades, ...days.map((day) => `c1,${day},buy,10`)], map);
    expect(data.trades?.map(({ on }) => on)).toEqual([
      '2024-01-05',
      '2024-01-06',
      '2024-01-07',
      '2024-01-08',
      // No day by the patterns of the map: month 29.
      '2024-02-29',
    ]);
  });

  it('refuses a currency that there is not, and text that is no JSON, without repeating it', () => {
    expect(faultOf({ currency: 'ABC' })).toContain('no code of ISO 4217');
    const path = join(folderOf({ 'm.json': '{"张三": ' }), 'm.json');
    expect(() => readColumnMap(path)).toThrow(/^the column map is no valid JSON$/);
  });

  it('names only files that the folder has', () => {
    const map = JSON.stringify({ files: { trades: { file: 'deals.csv' } } });
    expect(() => readFolder({ folder: folderOf({ 'columns.json': map }) })).toThrow('names for trades');
  });

  it('may give an amount as a constant in the currency of the review, and in no other', () => {
    const read = (currency: string, commission: string) => {
      const map = JSON.stringify({ currency, files: { trades: { constants: { commission } } } });
      const trades = 'customer,on,side,amount\nc1,2024-01-05,buy,100\n';
      const { trades: read = [] } = readFolder({
        folder: folderOf({ 'columns.json': map, 'trades.csv': trades }),
      });
      return read.map((trade) => trade.commission?.amount);
    };
    expect(read('CNY', '¥5')).toEqual(['5.00']);
    expect(read('HKD', 'HKD 5')).toEqual(['5.00']);
    expect(() => read('HKD', 'CNY 5')).toThrow('constants.commission');
  });

  it('may name headings, translate words, and give constants in the usual words', () => {
    const data = take('trades', ['Kunde;Tag;Art;Betrag', 'c1;05.01.2024;K;1,234.50', 'c1;06.01.2024;k;-'], {
      files: {
        trades: {
          columns: { customer: 'Kunde', on: 'Tag', side: 'Art', amount: 'betrag' },
          constants: { product: '股票' },
          values: { side: { K: '买入' } },
          blanks: { amount: ['-'] },
          dateFormats: ['dd.MM.yyyy'],
        },
      },
    });
    expect(data.trades).toEqual([
      {
        customer: 'c1',
        on: '2024-01-05',
        side: 'buy',
        product: 'stock',
        amount: { amount: '1234.50', currency: 'CNY' },
      },
    ]);
    // The amount that means "not known" is one that a trade needs.
    expect(whys(data)).toEqual(['3 column "betrag": blank']);
  });

  it('says which of its headings the file does not have, also for an optional field', () => {
    const data = take('trades', [trades, 'c1,2024-01-05,buy,10'], {
      files: { trades: { columns: { commission: 'Provision' } } },
    });
    expect(data.files[0]?.missing).toEqual([
      { zh: '净佣金（commission）“Provision”', en: 'commission “Provision”' },
    ]);
  });
});

describe('the guide', () => {
  const guide = readFileSync(join(root, 'docs/branch-review.md'), 'utf8');
  const [, section = ''] = guide.split(/^## What it reads$|^## The column map$/m);

  it.each(fileKinds)('names every field of %s, with its Chinese heading', (kind) => {
    const { files, fields } = fileKindFields[kind];
    const line = section.split('\n').find((row) => row.includes(`\`${files[0]!}\``)) ?? '';
    for (const [name, { headings }] of Object.entries(fields)) {
      const heading = headings.find((own) => /\p{Script=Han}/u.test(own));
      expect(line.replaceAll('**', '')).toContain(`\`${name}\` ${heading!}`);
    }
    expect(line).toContain(files[1]!);
    // The fields that a row needs stand in bold.
    const bold = [...line.matchAll(/\*\*`(\w+)`/g)].map(([, name]) => name);
    const needed = Object.entries(fields).filter(([, { need }]) => need === 'required');
    expect(bold).toEqual(needed.map(([name]) => name));
  });
});
