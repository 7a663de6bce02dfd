import { describe, expect, it } from 'vitest';
import { readTable, type Table } from '../../examples/branch-review/intake/readTable.js';
import { take, takeAll, whys } from './branchFiles.js';

const trades = 'customer,on,side,amount';
const encoder = new TextEncoder();
const tableOf = (...lines: string[]): Table => readTable(encoder.encode(lines.join('\n')));

/** Line and first cell of every row, and line and reason of every broken one. */
function linesOf({ rows, broken }: Table): string[] {
  return [
    ...rows.map(({ line, cells: [first = ''] }) => `${String(line)} ${first}`),
    ...broken.map(({ line, why }) => `${String(line)} ${why.en}`),
  ].sort();
}

describe('an account', () => {
  const { accounts } = takeAll(
    {
      accounts: [
        'id,customer,kind,status,currency,closedOn',
        'f1,c1,fund,,,2024-01-05',
        'f2,c1,fund,,,',
        'f3,c1,fund,frozen,USD,2024-01-05',
      ],
      // Accounts alone name no day of a review.
      trades: [trades, 'c1,2024-01-05,buy,10'],
    },
    { currency: 'HKD' },
  );

  it('with a day of closing and no state is closed; one without either is normal', () => {
    expect(accounts?.map(({ status }) => status)).toEqual(['closed', 'normal', 'frozen']);
  });

  it('of funds is in the currency of the review, where it names none', () => {
    expect(accounts?.map((account) => account.kind === 'fund' && account.currency)).toEqual([
      'HKD',
      'HKD',
      'USD',
    ]);
  });
});

describe('the id of a trade', () => {
  it('is not the number of its order, which several trades fill', () => {
    for (const heading of ['合同编号', '委托编号']) {
      const data = take('trades', [
        `${heading},${trades}`,
        '1,c1,2024-01-05,buy,10',
        '1,c1,2024-01-05,buy,20',
      ]);
      expect(data.trades?.map(({ id }) => id)).toEqual([undefined, undefined]);
    }
  });

  it('occurs once a day in an account', () => {
    const data = take('trades', [
      `成交编号,account,${trades}`,
      '1,f1,c1,2024-01-05,buy,10',
      '1,f1,c1,2024-01-08,buy,10',
      '1,f2,c1,2024-01-05,buy,10',
      '1,f1,c2,2024-01-05,buy,10',
      '1,f1,c1,2024-01-05,sell,20',
      ',f1,c1,2024-01-05,sell,20',
      ',f1,c1,2024-01-05,sell,20',
    ]);
    expect(whys(data)).toEqual(['6 the id was there before, on the same day in the same account']);
    expect(data.trades).toHaveLength(6);
  });
});

describe('the assets of an account', () => {
  it('are there once a day; the first row holds', () => {
    const data = take('assets', [
      'customer,account,on,total',
      'c1,f1,2024-01-05,10',
      'c1,f2,2024-01-05,20',
      'c1,,2024-01-05,30',
      'c2,f1,2024-01-05,40',
      'c1,f1,2024-01-08,50',
      'c1,f1,2024-01-05,60',
      'c1,,2024-01-05,70',
    ]);
    expect(whys(data)).toEqual([
      '7 the assets of the account on that day were there before',
      '8 the assets of the account on that day were there before',
    ]);
    expect(data.snapshots?.map(({ total }) => total.amount)).toEqual([
      '10.00',
      '20.00',
      '30.00',
      '40.00',
      '50.00',
    ]);
  });
});

describe('a row that is no trade', () => {
  it.each(['撤单', '新股申购', '申购配号', '指定交易', '银行转证券', '股息入账', '利息归本', 'deposit'])(
    'is rejected as such: %s',
    (word) => {
      const data = take('trades', [trades, `c1,2024-01-05,${word},10`, 'c1,2024-01-05,buy,10']);
      expect(whys(data)).toEqual([
        '2 column "side": no trade: an order withdrawn, a subscription, a flow of cash or the like',
      ]);
      expect(whys(data, 'zh')[0]).toMatch(/不是成交/);
    },
  );
});

describe('the reason of a row that could be read with help', () => {
  it.each([
    ['c1,5 Jan 2024,buy,10', 'dateFormats in a column map', 'dateFormats'],
    ['c1,2024-01-05,lend,10', 'values in a column map', 'values'],
  ])('names the part of the map that gives it: %s', (row, en, zh) => {
    const data = take('trades', [trades, row, 'c1,2024-01-05,buy,10']);
    expect(whys(data)[0]).toContain(en);
    expect(whys(data, 'zh')[0]).toContain(zh);
  });
});

describe('a quote that is not closed', () => {
  const unreadable = 'cannot be read as a row of CSV';
  const width = 'the number of columns differs from the header';

  it('costs its own line and no other', () => {
    const lines = [trades, 'c1,2024-01-05,"buy,10', 'c2,2024-01-05,buy,20', 'c3,2024-01-05,buy,30'];
    expect(linesOf(tableOf(...lines))).toEqual([`2 ${unreadable}`, '3 c2', '4 c3']);
    expect(take('trades', lines).files).toMatchObject([{ rows: 3, used: 2, rejected: 1 }]);
  });

  it('costs no line between it and the next one', () => {
    expect(linesOf(tableOf('a,b,c', '1,"2,3', '4,5,6', '7,"8",9', '10,11,12'))).toEqual(
      ['3 4', '4 7', '5 10', `2 ${unreadable}`].sort(),
    );
    // The two quotes make one cell of three lines, and the row has as many cells as the heading; but a row stands in it.
    expect(linesOf(tableOf('a,b,c', '1,2,"3', '4,5,6', '7",', '8,9,10'))).toEqual(
      ['3 4', '5 8', `2 ${unreadable}`, `4 ${width}`].sort(),
    );
  });

  it('leaves the cells of several lines that other rows have', () => {
    const lines = ['a,b,c', '1,"two', 'lines",3', '4,"5,6', '7,8,9', '10,"eleven', '', 'twelve",13'];
    expect(linesOf(tableOf(...lines))).toEqual(['2 1', '5 7', '6 10', `4 ${unreadable}`].sort());
    expect(tableOf(...lines).rows[0]?.cells).toEqual(['1', 'two\nlines', '3']);
  });

  it('in the heading leaves no column, and no line without a word', () => {
    expect(linesOf(tableOf('"a,b', '1,2', '3,4'))).toEqual([`2 ${width}`, `3 ${width}`]);
  });

  it('makes no difference to how lines end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['a,b', '1,"x', 'y"', '', '2,"z', '3,4'].join(end);
      expect(linesOf(readTable(encoder.encode(text)))).toEqual([`5 ${unreadable}`, '2 1', '6 3'].sort());
    }
  });
});
