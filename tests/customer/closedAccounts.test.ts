import { activityFacts, activityStatus, industry } from 'panhuo';
import {
  type AccountEvent,
  type AccountEventKind,
  type AssetSnapshot,
  assetsOn,
  averageAssets,
  parseAssetSnapshot,
  parseCustomer,
} from 'panhuo/customer';
import { day } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { domainError } from './explained.js';

const snapshot = (on: string, account: string | undefined, total: string, cash = total): AssetSnapshot => {
  const cny = (amount: string) => ({ amount, currency: 'CNY' });
  return parseAssetSnapshot({ customer: 'c1', account, on, total: cny(total), cash: cny(cash) });
};
const event = (on: string, kind: AccountEventKind, account?: string): AccountEvent => ({
  customer: 'c1',
  on: day(on),
  kind,
  ...(account !== undefined && { account }),
});
const totalOn = (on: string, snapshots: AssetSnapshot[], events: AccountEvent[]) =>
  assetsOn(snapshots, day(on), events)?.total;

describe('an account that was closed', () => {
  it('holds nothing from that day on, and not before', () => {
    const snapshots = [snapshot('2024-02-29', undefined, '20000')];
    const closed = [event('2024-03-10', 'closed')];
    expect(totalOn('2024-03-09', snapshots, closed)).toBe('20000.00');
    expect(totalOn('2024-03-10', snapshots, closed)).toBe('0.00');
    // 20,000 on 29 February and nine days of March, nothing on one: 200,000 ÷ 11.
    const period = { from: day('2024-02-29'), to: day('2024-03-10') };
    expect(averageAssets(snapshots, period, closed).average).toBe('18181.82');
  });

  it('does not count twice what was moved to another', () => {
    const moved = [
      snapshot('2024-01-31', 'm', '100000'),
      snapshot('2024-01-31', 'x', '50000'),
      snapshot('2024-02-29', 'm', '150000'),
    ];
    expect(totalOn('2024-02-29', moved, [event('2024-02-10', 'closed', 'x')])).toBe('150000.00');
  });

  it('empties a snapshot of all accounts only when it was the last that is named', () => {
    const snapshots = [snapshot('2024-01-31', undefined, '100')];
    const opened = [event('2020-01-02', 'opened', 'a1'), event('2020-01-02', 'opened', 'a2')];
    const first = [...opened, event('2024-02-01', 'closed', 'a1')];
    expect(totalOn('2024-03-01', snapshots, first)).toBe('100.00');
    const second = [...first, event('2024-02-05', 'closed', 'a2')];
    expect(totalOn('2024-02-04', snapshots, second)).toBe('100.00');
    expect(totalOn('2024-02-05', snapshots, second)).toBe('0.00');
  });

  it('is empty from the very day, also where the only snapshot is of that day', () => {
    const closed = [event('2024-02-01', 'closed', 'a1')];
    expect(totalOn('2024-02-01', [snapshot('2024-02-01', 'a1', '100')], closed)).toBe('0.00');
  });

  it('may be closed on the same day as the last other one', () => {
    const events = [
      event('2020-01-02', 'opened', 'a1'),
      event('2020-01-02', 'opened', 'a2'),
      event('2024-02-01', 'closed', 'a1'),
      event('2024-02-01', 'closed', 'a2'),
    ];
    expect(totalOn('2024-02-01', [snapshot('2024-01-31', undefined, '100')], events)).toBe('0.00');
  });

  it('may be used again when a later snapshot says so', () => {
    const snapshots = [snapshot('2024-01-31', 'a1', '100'), snapshot('2024-04-01', 'a1', '7')];
    expect(totalOn('2024-04-01', snapshots, [event('2024-02-01', 'closed', 'a1')])).toBe('7.00');
  });

  it('is no closed one once it was opened again later', () => {
    const snapshots = [
      snapshot('2024-01-31', 'a1', '100'),
      snapshot('2024-01-31', 'a2', '50'),
      snapshot('2024-02-12', 'a1', '7'),
    ];
    const events = [
      event('2024-02-05', 'closed', 'a1'),
      event('2024-02-10', 'opened', 'a1'),
      event('2024-02-20', 'closed', 'a2'),
    ];
    expect(totalOn('2024-02-20', snapshots, events)).toBe('7.00');
    expect(activityFacts(industry.activityStatus, { snapshots, events }, day('2024-02-29')).left).toBeNull();
    const both = [...events, event('2024-02-25', 'closed', 'a1')];
    expect(totalOn('2024-02-25', snapshots, both)).toBe('0.00');
  });

  it('is the customer’s own', () => {
    const strange = { ...event('2024-02-01', 'closed'), customer: 'c2' };
    expect(() => totalOn('2024-03-01', [snapshot('2024-01-31', 'a1', '1')], [strange])).toThrow(
      domainError('facts_invalid', 'events[0].customer'),
    );
  });
});

describe('a snapshot without an account', () => {
  it('speaks for all, until one that names an account comes later', () => {
    const snapshots = [
      snapshot('2024-01-31', undefined, '100000'),
      snapshot('2024-02-29', 'm', '60000'),
      snapshot('2024-02-29', 'x', '40000'),
      snapshot('2024-03-31', undefined, '90000'),
    ];
    const totals = ['2024-01-31', '2024-02-29', '2024-03-31'].map((on) => totalOn(on, snapshots, []));
    expect(totals).toEqual(['100000.00', '100000.00', '90000.00']);
  });
});

describe('leaving', () => {
  const policy = industry.activityStatus;
  const churnOf = (snapshots: AssetSnapshot[], events: AccountEvent[]) => {
    const on = day('2024-03-31');
    return activityStatus(policy, activityFacts(policy, { snapshots, events }, on), on).value;
  };

  it('is the closing of the only account', () => {
    const snapshots = [snapshot('2024-02-29', 'm', '20000')];
    expect(churnOf(snapshots, [event('2024-03-10', 'closed', 'm')])).toMatchObject({
      effective: false,
      churn: 'explicit',
    });
  });

  it('is not the closing of one of several', () => {
    const invested = [snapshot('2024-02-29', 'm', '1000000', '0'), snapshot('2024-02-29', 'x', '0')];
    expect(churnOf(invested, [event('2024-03-10', 'closed', 'x')])).toMatchObject({
      effective: true,
      churn: 'none',
    });
  });
});

describe('a customer who comes back', () => {
  // domain.md §2: new customers exclude a second opening, and individuals whose last closing is less than 3 months old.
  const facts = (openedOn: string, events: AccountEvent[], on = '2024-02-20') =>
    activityFacts(
      industry.activityStatus,
      { customer: parseCustomer({ id: 'c1', kind: 'individual', name: '王小明', openedOn }), events },
      day(on),
    );

  it('is known by his earlier closing and opening', () => {
    const events = [event('2024-01-10', 'closed'), event('2024-02-01', 'opened')];
    expect(facts('2024-02-01', events)).toMatchObject({ lastClosedOn: '2024-01-10', openedBefore: false });
    const before = [event('2019-05-06', 'opened'), ...events];
    expect(facts('2024-02-01', before)).toMatchObject({ lastClosedOn: '2024-01-10', openedBefore: true });
    expect(facts('2024-02-01', [event('2024-02-01', 'opened')])).toMatchObject({
      lastClosedOn: null,
      openedBefore: false,
    });
  });

  it('is not new within three months of the closing', () => {
    const on = day('2024-02-20');
    const events = [event('2024-01-10', 'closed'), event('2024-02-01', 'opened')];
    const { value, reasons } = activityStatus(industry.activityStatus, facts('2024-02-01', events), on);
    expect(value.isNew).toBe(false);
    expect(reasons.at(-1)?.rule).toBe('new_after_closing');
  });
});
