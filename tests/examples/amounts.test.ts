import { describe, expect, it } from 'vitest';
import { readNumber } from '../../examples/branch-review/intake/amounts.js';
import { take, whys } from './branchFiles.js';

const trades = 'customer,on,side,amount';

describe('an amount', () => {
  it.each([
    ['1234.50', '1234.50'],
    ['-1,234.50', '-1234.50'],
    ['¥1,234.50', '1234.50'],
    ['￥1,234.50', '1234.50'],
    ['CNY 1,234.50', '1234.50'],
    ['1,234.50元', '1234.50'],
    ['人民币1,234.50元', '1234.50'],
    ['RMB 1234.5', '1234.5'],
    ['(1,234.50)', '-1234.50'],
    ['（¥１，２３４．５０）', '-1234.50'],
    ['¥(5)', '-5'],
    ['1,234.50-', '-1234.50'],
    ['\u22125', '-5'],
    ['+5', '5'],
    ['-¥5', '-5'],
    ['¥-5', '-5'],
  ])('%s is %s', (text, number) => {
    expect(readNumber(text.normalize('NFKC'), 'CNY')).toEqual({ number });
  });

  const number = 'no number: commas part the thousands, a point the decimals';
  const unit = 'has a unit such as 万 or k, which is not converted';
  const currency = 'another currency than that of the review';
  it.each([
    ['1.234,50', number],
    ['12,34', number],
    ['1,2345', number],
    ['1 234.50', number],
    ['1元5', number],
    ['--5', number],
    ['(5', number],
    ['(-5)', number],
    ['5.', number],
    ['.5', number],
    ['1e5', number],
    ['many', number],
    ['约5元', number],
    ['', number],
    ['1.2万', unit],
    ['3亿元', unit],
    ['5k', unit],
    ['$5', currency],
    ['HK$5', currency],
    ['5美元', currency],
    ['USD 5', currency],
    ['5 EUR', currency],
  ])('%s is rejected: %s', (text, why) => {
    expect(readNumber(text.normalize('NFKC'), 'CNY')).toMatchObject({ why: { en: why } });
  });

  it('may carry the sign of its own currency only', () => {
    expect(readNumber('$5', 'USD')).toEqual({ number: '5' });
    expect(readNumber('$5', 'HKD')).toEqual({ number: '5' });
    expect(readNumber('¥5', 'USD')).toMatchObject({ why: { en: currency } });
    expect(readNumber('5元')).toMatchObject({ why: { en: number } });
  });

  it('in another currency costs the row, also where the field could be left out', () => {
    const data = take('trades', [
      `${trades},commission`,
      'c1,2024-01-05,buy,10,HK$5',
      'c1,2024-01-05,buy,10,5万',
    ]);
    expect(whys(data)).toEqual([`2 column "commission": ${currency}`]);
    expect(data.files).toMatchObject([{ used: 1, rejected: 1, dropped: 1 }]);
  });

  it('is in the currency of the review, or its row is rejected', () => {
    const data = take('trades', [
      `${trades},币种`,
      'c1,2024-01-05,buy,10,人民币',
      'c1,2024-01-05,buy,10,',
      'c1,2024-01-05,buy,10,cny',
      'c1,2024-01-05,buy,10,港币',
      'c1,2024-01-05,buy,10,$',
      'c1,2024-01-05,buy,US$10,CNY',
    ]);
    expect(data.trades).toHaveLength(3);
    expect(whys(data)).toEqual([
      `5 column "币种": ${currency}`,
      '6 column "币种": no currency',
      `7 column "amount": ${currency}`,
    ]);
  });
});
