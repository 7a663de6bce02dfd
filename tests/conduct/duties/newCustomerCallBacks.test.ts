import { addDays, day, type DutyCustomer } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { list, normal, only, settled, shown } from './books.js';

describe('a call-back of a new customer', () => {
  const policy = only('new-customer-call-back');
  // 〔2010〕11 no. 三: within one month; on a closed day, the working day before it (our choice).
  it.each([
    // A month of a day that the next month does not have: its last. 29 February 2024 is a Thursday.
    ['2024-01-31', '2024-02-29'],
    // 10 February is the first day of the Spring Festival; Friday the 9th is worked.
    ['2024-01-10', '2024-02-09'],
    // 17 February is a holiday, and so is all from the 10th on: back to the 9th.
    ['2024-01-17', '2024-02-09'],
    // 18 February is a Sunday that is worked.
    ['2024-01-18', '2024-02-18'],
    // 1 to 7 October are closed: Monday 30 September.
    ['2024-09-05', '2024-09-30'],
    // 8 October is a Tuesday.
    ['2024-09-08', '2024-10-08'],
  ])('opened on %s is due on %s', (openedOn, due) => {
    const customers = [{ ...settled, openedOn: day(openedOn) }];
    expect(shown(list(policy, { customers }, openedOn))).toEqual([['000123', due, 'open']]);
    expect(shown(list(policy, { customers }, due))).toEqual([['000123', due, 'open']]);
    expect(shown(list(policy, { customers }, addDays(day(due), 1)))).toEqual([['000123', due, 'overdue']]);
  });

  it('goes by the rule in force on the day of opening', () => {
    const old = { ...settled, openedOn: day('2023-02-27') };
    const next = { ...settled, id: '000124', openedOn: day('2023-02-28') };
    const book = { customers: [old, next], recordsFrom: day('2023-01-01') };
    const documents = list(policy, book, '2024-03-01').map(({ customer, reasons }) => [
      customer,
      reasons[0]?.detail['document'],
      reasons[0]?.detail['article'],
    ]);
    expect(documents).toEqual([
      ['000123', '关于加强证券经纪业务管理的规定（证监会公告〔2010〕11号）', '三'],
      ['000124', '证券经纪业务管理办法（证监会令第204号）', ''],
    ]);
    const before = { ...settled, openedOn: day('2010-04-30') };
    expect(list(policy, { customers: [before], recordsFrom: day('2000-01-01') }, '2024-03-01')).toEqual([]);
  });

  const called = {
    customer: '000123',
    on: day('2024-03-05'),
    purpose: 'call-back',
    outcome: 'reached',
  } as const;
  const opened = { ...settled, openedOn: day('2024-03-05') };
  it.each([
    ['reached', { outcome: 'reached' }, 0],
    ['ended in a refusal', { outcome: 'refused' }, 1],
    ['has no outcome on record', { outcome: undefined }, 1],
    ['reached nobody', { outcome: 'not-reached' }, 1],
    ['was a campaign', { purpose: 'campaign' }, 1],
    ['was before the account', { on: day('2024-03-04') }, 1],
    ['is still to come', { on: day('2024-03-21') }, 1],
    ['is of the day of the list', { on: day('2024-03-20') }, 0],
    ['was with somebody else', { customer: '000124' }, 1],
  ] as const)('that %s leaves the right lines', (_, change, lines) => {
    const { outcome, ...contact } = { ...called, ...change };
    const contacts = [{ ...contact, ...(outcome && { outcome }) }];
    expect(list(policy, { customers: [opened], contacts }, '2024-03-20')).toHaveLength(lines);
  });

  it('is done by any of several that reached him in time', () => {
    const early = { ...called, on: day('2024-01-05') };
    for (const contacts of [
      [early, called],
      [called, early],
    ]) {
      expect(list(policy, { customers: [opened], contacts }, '2024-03-20')).toEqual([]);
    }
  });

  it('is not owed where all accounts are closed, nor before the files begin, nor before the opening', () => {
    const closed = [{ status: 'closed' }] as const;
    const ask = (change: Partial<DutyCustomer>, asOf = '2024-03-20') =>
      list(policy, { customers: [{ ...opened, ...change }] }, asOf).length;
    expect(ask({ accounts: closed })).toBe(0);
    expect(ask({ accounts: [] })).toBe(0);
    expect(ask({ accounts: [...closed, ...normal] })).toBe(1);
    expect(ask({ openedOn: day('2023-12-31') })).toBe(0);
    expect(ask({ openedOn: day('2024-01-01') })).toBe(1);
    expect(ask({}, '2024-03-04')).toBe(0);
  });
});
