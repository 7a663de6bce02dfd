import { industry } from 'panhuo';
import { activityFacts, type ActivityFacts, type ActivityRecords } from 'panhuo/customer';
import { type Day, day } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { domainError } from './explained.js';
import { asOf, cny, event, factsOf, flow, none, snapshot, trade, transfer } from './records.js';

describe('acts of the customer', () => {
  // domain.md §2: only actions of the customer re-activate; dividends, interest and fees never reset the clock.
  it.each<[string, ActivityRecords, boolean]>([
    ['a trade', { trades: [trade('2024-05-02')] }, true],
    [
      'a trade that the customer is said to have decided',
      { trades: [trade('2024-05-02', 'customer')] },
      true,
    ],
    ['a forced sale', { trades: [trade('2024-05-02', 'firm')] }, false],
    ['a deposit', { cashFlows: [flow('2024-05-02', 'deposit')] }, true],
    ['a withdrawal', { cashFlows: [flow('2024-05-02', 'withdrawal')] }, true],
    ['a dividend', { cashFlows: [flow('2024-05-02', 'dividend')] }, false],
    ['interest', { cashFlows: [flow('2024-05-02', 'interest')] }, false],
    ['a fee', { cashFlows: [flow('2024-05-02', 'fee')] }, false],
    ['a tax', { cashFlows: [flow('2024-05-02', 'tax')] }, false],
    ['an entry of the branch', { cashFlows: [flow('2024-05-02', 'adjustment-in')] }, false],
    ['another', { cashFlows: [flow('2024-05-02', 'adjustment-out')] }, false],
    ['a transfer of securities', { transfers: [transfer('2024-05-02')] }, true],
    ['a corporate action', { transfers: [transfer('2024-05-02', 'firm')] }, false],
    ['an act of tomorrow', { trades: [trade('2024-06-01')] }, false],
  ])('tells by whom it was: %s', (_, records, resets) => {
    const before = { ...none, cashFlows: [flow('2023-01-05', 'deposit'), ...(records.cashFlows ?? [])] };
    const facts = factsOf({ ...none, ...records, cashFlows: before.cashFlows });
    expect(facts.lastOwnActionOn).toBe(resets ? '2024-05-02' : '2023-01-05');
  });

  it('are those of one customer', () => {
    const other = { ...trade('2024-05-02'), customer: 'CANARY' };
    const mixed = { ...none, trades: [trade('2024-05-02'), other] };
    expect(() => factsOf(mixed)).toThrow(domainError('facts_invalid', 'trades[1].customer'));
  });

  it('are judged on a day', () => {
    expect(() => activityFacts(industry.activityStatus, none, 5 as never)).toThrow(
      domainError('facts_invalid', 'asOf'),
    );
  });

  it('are told apart from trades', () => {
    const records = { ...none, trades: [trade('2023-02-01')], cashFlows: [flow('2024-05-02', 'deposit')] };
    expect(factsOf(records)).toMatchObject({ lastTradeOn: '2023-02-01', lastOwnActionOn: '2024-05-02' });
  });

  it('are known never to have happened where lists are empty', () => {
    expect(factsOf(none)).toEqual({ lastTradeOn: null, lastOwnActionOn: null });
    expect(factsOf({ ...none, trades: [trade('2024-05-02', 'firm')] }).lastTradeOn).toBeNull();
  });

  // A kind of record that is left out is unknown: there may have been a deposit.
  it.each<[string, ActivityRecords, ActivityFacts]>([
    ['nothing is known', {}, {}],
    ['only trades are known', { trades: [] }, { lastTradeOn: null }],
    ['only old trades are known', { trades: [trade('2023-12-29')] }, { lastTradeOn: '2023-12-29' as Day }],
    [
      'transfers are unknown',
      { trades: [], cashFlows: [flow('2023-12-29', 'deposit')] },
      { lastTradeOn: null },
    ],
    [
      'an act of this year is known',
      { cashFlows: [flow('2024-01-02', 'deposit')] },
      { lastOwnActionOn: '2024-01-02' as Day },
    ],
  ])('are not made up where %s', (_, records, facts) => {
    expect(factsOf(records)).toEqual(facts);
  });
});

describe('assets', () => {
  it('of several accounts add up, each at its last snapshot', () => {
    const snapshots = [
      snapshot('2024-05-01', '3000', { account: 'f1', cash: cny('1000'), holdings: cny('2000') }),
      snapshot('2024-05-20', '2500', { account: 'f2', cash: cny('2500'), holdings: cny('0') }),
      snapshot('2024-05-31', '3100', { account: 'f1', cash: cny('1100'), holdings: cny('2000') }),
    ];
    // On the 20th 3,000 + 2,500 = 5,500, on the 31st 3,100 + 2,500 = 5,600; cash 1,100 + 2,500.
    const facts = {
      assets: '5600.00',
      cash: '3600.00',
      holdings: true,
      wasEffective: true,
      belowSince: null,
    };
    expect(factsOf({ snapshots })).toEqual(facts);
    expect(factsOf({ snapshots }, day('2024-05-30'))).toMatchObject({ assets: '5500.00', cash: '3500.00' });
    expect(factsOf({ snapshots }, day('2024-05-19'))).toMatchObject({
      assets: '3000.00',
      wasEffective: false,
    });
  });

  it('leave cash and holdings unknown where one account does not tell', () => {
    const snapshots = [
      snapshot('2024-05-01', '3000', { account: 'f1', cash: cny('1000') }),
      snapshot('2024-05-01', '3000', { account: 'f2' }),
    ];
    expect(factsOf({ snapshots })).toEqual({ assets: '6000.00', wasEffective: true, belowSince: null });
  });

  it.each([
    [asOf, '4000.00'],
    ['2024-12-31', '4000.00'], // the last year-end is that of the year before, also on the last day
    ['2023-12-31', '1000.00'],
    ['2025-01-01', '6000.00'],
    ['2022-12-30', undefined],
  ])('at the last year-end before %s were %s', (on, assets) => {
    const snapshots = [
      snapshot('2022-12-31', '1000'),
      snapshot('2023-12-29', '4000'), // the last one of the year
      snapshot('2024-01-05', '6000'),
    ];
    expect(factsOf({ snapshots }, day(on)).assetsAtYearEnd).toBe(assets);
  });

  it.each([
    ['2024-01-10', '2024-01-10'],
    ['2024-02-01', null], // exactly 100 is not below
    ['2024-03-01', '2024-03-01'],
    ['2024-04-02', '2024-03-01'],
    ['2024-05-31', '2024-03-01'],
  ])('on %s have been below 100 since %s', (on, since) => {
    const snapshots = [
      snapshot('2024-01-10', '50'),
      snapshot('2024-02-01', '100'),
      snapshot('2024-03-01', '99.99'),
      snapshot('2024-04-01', '10'),
    ];
    expect(factsOf({ snapshots }, day(on)).belowSince).toBe(since);
  });

  it('are below 100 only when all accounts together are', () => {
    const snapshots = [
      snapshot('2024-01-10', '60', { account: 'f1' }),
      snapshot('2024-02-01', '40', { account: 'f2' }),
      snapshot('2024-03-01', '39.99', { account: 'f2' }),
    ];
    expect(factsOf({ snapshots }, day('2024-02-29')).belowSince).toBeNull();
    expect(factsOf({ snapshots }).belowSince).toBe('2024-03-01');
  });

  it.each(['total', 'cash', 'holdings'])('are not added up over currencies: %s', (key) => {
    const amount = { amount: '5', currency: 'HKD' };
    const snapshots = [snapshot('2024-05-01', '5'), snapshot('2024-05-02', '5', { [key]: amount })];
    expect(() => factsOf({ snapshots })).toThrow(
      domainError('currency_mixed', `snapshots[1].${key}.currency`),
    );
    expect(() => factsOf({ snapshots }, day('2024-05-01'))).not.toThrow(); // it lies after the day
  });

  it.each([
    ['4999.99', false],
    ['5000', true],
  ])('of %s were once those of an effective customer: %s', (total, wasEffective) => {
    const snapshots = [snapshot('2024-01-10', total), snapshot('2024-02-10', '0')];
    expect(factsOf({ snapshots })).toMatchObject({ wasEffective, assets: '0.00' });
  });

  it('that move between accounts on one day are not counted twice', () => {
    const snapshots = [
      snapshot('2024-01-10', '3000', { account: 'f1' }),
      snapshot('2024-02-10', '3000', { account: 'f2' }),
      snapshot('2024-02-10', '0', { account: 'f1' }),
    ];
    for (const rows of [snapshots, [...snapshots].reverse()]) {
      expect(factsOf({ snapshots: rows })).toMatchObject({ assets: '3000.00', wasEffective: false });
    }
  });

  it('are unknown without snapshots', () => {
    expect(factsOf({ snapshots: [] })).toEqual({});
  });
});

describe('leaving', () => {
  it.each<[string, [string, string][], unknown]>([
    ['nothing happened', [], null],
    ['opened', [['2020-01-05', 'opened']], null],
    [
      'frozen and released',
      [
        ['2023-01-05', 'frozen'],
        ['2023-02-05', 'released'],
      ],
      null,
    ],
    ['closed', [['2023-01-05', 'closed']], { on: '2023-01-05', by: 'closed' }],
    [
      'revoked, later transferred',
      [
        ['2023-01-05', 'designation-revoked'],
        ['2023-02-05', 'custody-transferred'],
      ],
      { on: '2023-02-05', by: 'custody-transferred' },
    ],
    [
      'left and came back',
      [
        ['2023-01-05', 'closed'],
        ['2023-06-01', 'opened'],
      ],
      null,
    ],
    [
      'came back and left again',
      [
        ['2023-01-05', 'closed'],
        ['2023-06-01', 'opened'],
        ['2024-01-05', 'closed'],
      ],
      { on: '2024-01-05', by: 'closed' },
    ],
    [
      'opened and closed on one day',
      [
        ['2023-01-05', 'opened'],
        ['2023-01-05', 'closed'],
      ],
      { on: '2023-01-05', by: 'closed' },
    ],
    [
      'revoked and closed on one day',
      [
        ['2023-01-05', 'designation-revoked'],
        ['2023-01-05', 'closed'],
      ],
      { on: '2023-01-05', by: 'closed' },
    ],
    ['will close tomorrow', [['2024-06-01', 'closed']], null],
    [
      'will come back tomorrow',
      [
        ['2023-01-05', 'closed'],
        ['2024-06-01', 'opened'],
      ],
      { on: '2023-01-05', by: 'closed' },
    ],
  ])('%s', (_, rows, left) => {
    const events = rows.map(([on, kind]) => event(on, kind));
    expect(factsOf({ events })).toEqual({ left });
    expect(factsOf({ events: [...events].reverse() })).toEqual({ left });
  });
});
