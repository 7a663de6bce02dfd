import { describe, expect, it } from 'vitest';
import type { FileKind } from '../../examples/branch-review/intake/columnMap.js';
import { failureOf, take, takeAll, whys } from './branchFiles.js';

const trades = 'customer,on,side,amount';

describe('a cell that cannot be read', () => {
  it('is left out and counted where the row holds without it', () => {
    const data = take('customers', [
      'id,phone,email,证件类型,证件号码,风险等级,测评日期,opened_on',
      // The check digit of the first number is wrong, the paper of the second is none, and C9 is no level.
      'c1,x,y,身份证,110105194912310021,C3,2024-01-05,2024-02-30',
      'c2,13800000001,a@b.cn,图书证,11010519491231002X,C9,2024-01-05,2024-01-05',
    ]);
    expect(data.files).toMatchObject([{ rows: 2, used: 2, rejected: 0, dropped: 7 }]);
    expect(data.customers).toEqual([
      { id: 'c1', kind: 'individual', name: 'c1', suitability: { level: 'C3', assessedOn: '2024-01-05' } },
      {
        id: 'c2',
        kind: 'individual',
        name: 'c2',
        phones: ['13800000001'],
        emails: ['a@b.cn'],
        openedOn: '2024-01-05',
      },
    ]);
  });

  it('leaves amounts unknown that are not needed', () => {
    const assets = take('assets', [
      'customer,on,total,cash,holdings,profit',
      'c1,2024-01-05,100,viel,-1,0.001',
    ]);
    expect(assets.files).toMatchObject([{ used: 1, dropped: 3 }]);
    expect(assets.snapshots).toEqual([
      { customer: 'c1', on: '2024-01-05', total: { amount: '100.00', currency: 'CNY' } },
    ]);
    const data = take('trades', [`${trades},commission,quantity`, 'c1,2024-01-05,buy,10,N/A,1e+05']);
    expect(data.files).toMatchObject([{ used: 1, dropped: 2 }]);
    expect(Object.keys(data.trades?.[0] ?? {})).toEqual(['customer', 'on', 'side', 'product', 'amount']);
  });

  const good: Readonly<Record<string, readonly [kind: FileKind, heading: string, row: string]>> = {
    customers: ['customers', 'id,kind,openedOn,versionOn', 'c1,个人,2024-01-05,2024-01-05'],
    accounts: [
      'accounts',
      'id,customer,kind,status,currency,role,closedOn,openedOn',
      'f1,c1,fund,normal,CNY,main,2024-02-05,2024-01-05',
    ],
    trades: [
      'trades',
      'customer,on,side,product,amount,currency,by',
      'c1,2024-01-05,buy,stock,10,CNY,customer',
    ],
    cashFlows: ['cashFlows', 'customer,on,kind,amount,currency', 'c1,2024-01-05,deposit,10,CNY'],
    events: ['events', 'customer,on,kind', 'c1,2024-01-05,closed'],
    answers: ['answers', 'customer,on,q1,q2', 'c1,2024-01-05,a,b'],
  };

  it.each<[string, string]>([
    ['customers', 'kind'],
    ['customers', 'versionOn'],
    ['accounts', 'kind'],
    ['accounts', 'status'],
    ['accounts', 'currency'],
    ['accounts', 'role'],
    ['accounts', 'closedOn'],
    ['trades', 'on'],
    ['trades', 'side'],
    ['trades', 'product'],
    ['trades', 'amount'],
    ['trades', 'currency'],
    ['trades', 'by'],
    ['cashFlows', 'kind'],
    ['cashFlows', 'amount'],
    ['events', 'kind'],
    ['answers', 'on'],
    ['answers', 'q2'],
  ])('costs the row where it would mean something else without it: %s %s', (name, column) => {
    const [kind, heading, row] = good[name]!;
    const place = heading.split(',').indexOf(column);
    const spoilt = row
      .split(',')
      .map((cell, index) => (index === place ? 'CANARY' : cell))
      .join(',');
    const other = row.replace('c1', 'c2').replace('f1', 'f2');
    const lines = [heading, spoilt, other, '', other.replace('c2', 'c3').replace('f2', 'f3')];
    const withDay = takeAll({ [kind]: lines, market: ['date,close', '2024-01-05,10'] });
    expect(withDay.files[0]).toMatchObject({ rows: 3, used: 2, rejected: 1, dropped: 0 });
    const [why] = whys(withDay);
    expect(why?.startsWith(`2 column "${column}": `)).toBe(true);
    expect(why).not.toContain('CANARY');
  });

  it('rejects a negative amount that only a sign could explain', () => {
    const lines = [trades, 'c1,2024-01-05,buy,-10', 'c1,2024-01-06,sell,10'];
    expect(whys(take('trades', lines))).toEqual([expect.stringMatching(/^2 column "amount": /)]);
    const signed = take('trades', lines, { files: { trades: { signedAmount: true } } });
    expect(signed.trades?.map(({ side, amount }) => [side, amount.amount])).toEqual([
      ['sell', '10.00'],
      ['buy', '10.00'],
    ]);
  });
});

describe('the words of brokers', () => {
  it.each([
    ['证券买入', 'buy'],
    ['买入成交', 'buy'],
    [' Buy ', 'buy'],
    ['Ｂ', 'buy'],
    ['证券卖出', 'sell'],
    ['ｓｅｌｌ', 'sell'],
  ])('%s is a side: %s', (word, side) => {
    expect(take('trades', [trades, `c1,2024-01-05,${word},10`]).trades?.[0]?.side).toBe(side);
  });

  it.each([
    ['银行转证券', 'deposit'],
    ['银证转入', 'deposit'],
    ['证券转银行', 'withdrawal'],
    ['银证转出', 'withdrawal'],
    ['股息入账', 'dividend'],
    ['红利入账', 'dividend'],
    ['利息归本', 'interest'],
    ['结息', 'interest'],
    ['印花税', 'tax'],
    ['Deposit', 'deposit'],
  ])('%s is a cash flow: %s', (word, kind) => {
    const data = take('cashFlows', ['客户编号,发生日期,业务名称,发生金额', `c1,20240105,${word},10`]);
    expect(data.cashFlows?.[0]?.kind).toBe(kind);
  });

  it('are read in headings and cells of full width; a time beside the day is not taken for it', () => {
    const data = take('trades', [
      'ＣＵＳＴＯＭＥＲ,成交时间,成交日期,买卖方向,成交金额（元）,证券类别',
      'c1,10:15:00,２０２４－０１－０５,买入,１，２３４．５０,限售股',
    ]);
    expect(data.trades).toEqual([
      {
        customer: 'c1',
        on: '2024-01-05',
        side: 'buy',
        product: 'stock',
        amount: { amount: '1234.50', currency: 'CNY' },
      },
    ]);
  });

  it('does not take a heading with another unit for the plain one', () => {
    const lines = ['客户号,日期,买卖,成交金额(万元)', 'c1,2024-01-05,买入,10'];
    const { files } = failureOf(() => take('trades', lines));
    expect(files[0]?.missing.map(({ en }) => en)).toEqual(['amount']);
  });

  it('are read in the columns of customers and risk levels', () => {
    const data = take('customers', [
      '客户编号,客户全称,风险承受能力等级,测评日期,开户日期',
      'c1,甲,C3-稳健型,2024-01-05,20240105',
      'c2,乙,稳健型（c3）,2024-01-05,20240105',
      // A lowest category is more than C1, and two levels are none.
      'c3,丙,C1最低类别,2024-01-05,20240105',
      'c4,丁,C1/C2,2024-01-05,20240105',
      'c5,戊,,,20240105',
    ]);
    expect(data.customers?.map(({ name, suitability }) => [name, suitability?.level])).toEqual([
      ['甲', 'C3'],
      ['乙', 'C3'],
      ['丙', undefined],
      ['丁', undefined],
      ['戊', undefined],
    ]);
    expect(data.files[0]?.dropped).toBe(2);
  });

  it('are read in the columns of accounts and of a market', () => {
    const data = takeAll({
      accounts: ['资金账号,客户编号,账户类型,市场,股东账号', 'f1,c1,证券账户,沪A,A123456789'],
      market: ['交易日期,收盘价', '2024-01-05,"3,012.45"'],
    });
    expect(data.accounts).toEqual([
      {
        id: 'f1',
        customer: 'c1',
        kind: 'securities',
        status: 'normal',
        market: 'shanghai',
        number: 'A123456789',
      },
    ]);
    expect(data.market?.bars).toEqual([{ day: '2024-01-05', close: 3012.45 }]);
  });

  it('are not taken from the prototype of an object', () => {
    for (const word of ['__proto__', 'constructor', 'toString']) {
      expect(whys(failureOf(() => take('trades', [trades, `c1,2024-01-05,${word},10`])))).toEqual([
        '2 column "side": should be buy, sell; values in a column map translate other words',
      ]);
    }
  });
});
