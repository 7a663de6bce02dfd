import { describe, expect, it } from 'vitest';
import { reviewOf } from './reviewOf.js';

// Tiny branches, made by hand; every expected figure is worked out beside it. All are reviewed as of 28 June 2024.
const assets = (ids: readonly string[], account = ''): string =>
  `customer,account,on,total,cash,holdings\n${ids
    .map((id) => `${id},${account},2024-03-29,60000,10000,50000\n`)
    .join('')}z,,2024-06-28,1,1,0\n`;
const trades = 'customer,on,side,product,amount\nz,2023-01-03,buy,stock,1000\n';

/** Of each customer, whether one of his accounts can be used. */
function usable(files: Readonly<Record<string, string>>): Record<string, boolean> {
  const { people } = reviewOf({ 'trades.csv': trades, ...files }).review;
  return Object.fromEntries(
    [...people].filter(([id]) => id !== 'z').map(([id, { accountUsable }]) => [id, accountUsable]),
  );
}

describe('an account that can be used', () => {
  const statuses = ['normal', 'dormant', 'frozen', 'judicially-frozen', 'closing', 'closed'];

  it('is a fund account that is normal or dormant', () => {
    const rows = statuses.map((status) => `f-${status},${status},fund,${status},CNY,,\n`).join('');
    const accounts = `id,customer,kind,status,currency,market,number\n${rows}s1,securities,securities,normal,,shanghai,A123456789\n`;
    expect(usable({ 'assets.csv': assets([...statuses, 'securities']), 'accounts.csv': accounts })).toEqual({
      normal: true,
      dormant: true,
      frozen: false,
      'judicially-frozen': false,
      closing: false,
      closed: false,
      securities: false,
    });
  });

  it('is one of which no event since says that it was frozen or closed', () => {
    const accounts = `id,customer,kind,status,currency,closedOn
a1,frozen,fund,normal,CNY,
a2,released,fund,normal,CNY,
a3,closed,fund,normal,CNY,
a4,other,fund,normal,CNY,
a5,dated,fund,normal,CNY,2024-05-06
a6,whole,fund,normal,CNY,
`;
    const events = `customer,account,on,kind
frozen,a1,2024-05-06,frozen
released,a2,2024-05-06,frozen
released,a2,2024-05-20,released
closed,a3,2024-05-06,closed
other,a9,2024-05-06,closed
whole,,2024-05-06,frozen
`;
    const ids = ['frozen', 'released', 'closed', 'other', 'dated', 'whole'];
    expect(usable({ 'assets.csv': assets(ids), 'accounts.csv': accounts, 'events.csv': events })).toEqual({
      frozen: false,
      released: true,
      closed: false,
      other: true,
      // The list of accounts has a day of closing.
      dated: false,
      // An event that names no account is about all of them.
      whole: false,
    });
  });

  it('is not ruled out by anything but events where no row tells of accounts', () => {
    const events = `customer,account,on,kind
left,,2024-05-06,custody-transferred
back,,2024-05-06,closed
back,,2024-05-20,opened
frozen,,2024-05-06,frozen
one,a1,2024-05-06,closed
`;
    const named = `${assets(['left', 'back', 'frozen', 'none'])}one,a2,2024-06-28,500,500,0\n`;
    expect(usable({ 'assets.csv': named, 'events.csv': events })).toEqual({
      left: false,
      back: true,
      frozen: false,
      none: true,
      // His other account is named by a snapshot.
      one: true,
    });
  });
});

describe('an account that was closed', () => {
  it.each([
    [
      'by the list of accounts',
      { 'accounts.csv': 'id,customer,kind,currency,status,closedOn\na1,c1,fund,CNY,closed,2024-04-01\n' },
    ],
    [
      'by the list, which does not say when',
      { 'accounts.csv': 'id,customer,kind,currency,status\na1,c1,fund,CNY,closed\n' },
    ],
    ['by an event', { 'events.csv': 'customer,account,on,kind\nc1,a1,2024-04-01,closed\n' }],
  ])('%s holds nothing any more', (_, files: Readonly<Record<string, string>>) => {
    const rest = 'c1,a2,2024-06-28,7000,7000,0\n';
    const { people } = reviewOf({ 'assets.csv': assets(['c1'], 'a1') + rest, ...files }).review;
    // 60,000 of the closed account are gone; 7,000 of the other are there.
    expect(people.get('c1')?.assets).toMatchObject({ total: '7000.00', cash: '7000.00', holdings: '0.00' });
    expect(people.get('c1')?.facts).toMatchObject({ assets: '7000.00', wasEffective: true });
  });

  it('counts in the average until then', () => {
    const { people } = reviewOf({
      'assets.csv': 'customer,account,on,total\nc1,a1,2023-06-01,36600\nz,,2024-06-28,1\n',
      'accounts.csv': 'id,customer,kind,currency,status,closedOn\na1,c1,fund,CNY,closed,2023-07-09\n',
    }).review;
    // 36,600 on the ten days from 29 June to 8 July, nothing on the other 356: 366,000 ÷ 366.
    expect(people.get('c1')?.averageAssets).toBe('1000.00');
  });
});
