import { describe, expect, it } from 'vitest';
import { escape } from '../../examples/branch-review/report/format.js';
import { reviewOf } from './reviewOf.js';

// Tiny branches, made by hand; every expected figure is worked out beside it.
const risingMarket = (days: number, from = '2023-08-01'): string =>
  `date,close\n${Array.from({ length: days }, (_, place) => {
    const day = new Date(Date.parse(from) + place * 86_400_000).toISOString().slice(0, 10);
    return `${day},${String(3000 + 30 * place)}\n`;
  }).join('')}`;

describe('a customer with several accounts', () => {
  const { review } = reviewOf({
    'customers.csv': `id,kind,name,opened_on
c1,individual,a,2023-01-02
c2,individual,b,2023-01-02
c3,individual,c,2023-01-02
c4,individual,d,2023-01-02
c5,individual,e,2023-01-02
`,
    'accounts.csv': `id,customer,kind,status,currency
a1,c1,fund,dormant,CNY
a2,c1,fund,frozen,CNY
b1,c2,fund,normal,CNY
d1,c3,fund,frozen,CNY
d2,c3,fund,closed,CNY
`,
    'assets.csv': `customer,account,on,total,cash,holdings,profit
c1,a1,2024-03-29,60000,10000,50000,5000
c1,a2,2024-01-31,1,1,0,0
c1,a2,2024-06-28,40000,30000,10000,-1000
c2,b1,2024-06-28,90000,90000,0,0
c3,d1,2024-06-28,50000,50000,0,0
c4,,2024-06-28,50000,50000,0,0
`,
    'trades.csv': `customer,on,side,product,amount,commission
c5,2023-02-03,buy,stock,10000,5
`,
    'events.csv': `customer,on,kind
c4,2024-06-03,custody-transferred
`,
  });
  const { people, customers, waking } = review;
  const against = (customer: string) =>
    waking?.others.find((line) => line.customer === customer)?.reasons.map(({ rule }) => rule);

  it('has what the newest snapshot of each account says, added up', () => {
    // 60,000 + 40,000; the snapshot of January was followed by another of the same account.
    expect(people.get('c1')?.assets).toEqual({
      on: '2024-06-28',
      currency: 'CNY',
      total: '100000.00',
      cash: '40000.00',
      holdings: '60000.00',
      profit: '4000.00',
    });
  });

  it('is ranked and described by the sum', () => {
    // 100,000 come before the 90,000 of c2; 20 % of five customers is one place.
    expect(customers.vips?.value).toEqual(['c1']);
    expect(customers.withoutAssets).toBe(1);
    // Of 100,000 are 60,000 held: 60 %, under 70. They cost 56,000: 4,000 ÷ 56,000 is 7.1 %, over 5.
    expect(people.get('c1')?.behaviour).toMatchObject({ position: 'medium', profit: 'winning' });
  });

  it('has a usable account when one of them is normal or dormant', () => {
    expect(against('c1')).not.toContain('waking_no_account');
    expect(against('c2')).not.toContain('waking_no_account');
    expect(against('c3')).toContain('waking_no_account');
  });

  it('without a row of accounts has one unless he left', () => {
    expect(against('c4')).toContain('waking_no_account');
    expect(against('c5')).not.toContain('waking_no_account');
  });

  it('of whom no assets are known is not taken for poor', () => {
    expect(against('c5')).toContain('waking_funds_unknown');
    expect(against('c5')).not.toContain('waking_no_funds');
  });
});

describe('the VIPs against the band', () => {
  const poor = Array.from({ length: 12 }, (_, place) => `p${String(place)},2024-05-24,100,100,0\n`).join('');
  const assets = `customer,on,total,cash,holdings
v1,2024-05-24,10000000,-2000000,12000000
v2,2024-05-24,9000000,,
v3,2024-05-24,8000000,4000000,4000000
${poor}`;

  it('leave out whoever owes money or holds nobody knows what, and say how many', () => {
    // 298 days of a rising market are strong: 75 to 100 %. 20 % of 15 are three places.
    const { review, en } = reviewOf({ 'assets.csv': assets, 'market.csv': risingMarket(298) });
    expect(review.bands).toMatchObject({
      regime: 'strong',
      counts: { inside: 0, below: 1, above: 0 },
      leveraged: 1,
      unknown: 1,
      // Half of 8 million is invested; the band begins at 6 million.
      positions: [{ id: 'v3', share: 0.5, state: 'below', amount: '2000000.00' }],
    });
    expect(en).toContain(
      '1 VIP owes money (the holdings are worth more than the total assets) and is not judged.',
    );
    expect(en).toContain('1 VIP has unknown holdings and is not judged.');
  });

  it('are not compared in a regime that is not known, and the reason is said', () => {
    // The judge needs 250 days before it says anything.
    const { review, en } = reviewOf({ 'assets.csv': assets, 'market.csv': risingMarket(30, '2024-04-25') });
    expect(review.market?.today.regime).toBe('unknown');
    expect(en).not.toContain('<section id="bands">');
    expect(en).toContain(escape('today’s regime is unknown: the market series is too short to judge'));
  });
});

describe('a market series that ends before the review', () => {
  const on = (day: string) =>
    reviewOf({
      'assets.csv': `customer,on,total,cash,holdings\nv1,${day},100,50,50\n`,
      'market.csv': market,
    });
  // 300 days from 1 August 2023 end on 26 May 2024.
  const market = risingMarket(300);

  it('gives the regime of today for ten days', () => {
    const { review, en } = on('2024-06-05');
    expect(review.bands?.positions).toHaveLength(1);
    expect(en).toContain('<b>strong</b>regime today');
  });

  it('is named by its last day afterwards, and no VIP is held against it', () => {
    const { review, en, zh } = on('2024-06-06');
    expect(review.bands).toBeUndefined();
    expect(en).toContain('<b>strong</b>regime of 26 May 2024');
    expect(en).toContain('Regime of 26 May 2024, the last day of the series: strong');
    expect(en).not.toContain('egime today');
    expect(en).toContain('the market series ends on 26 May 2024: the regime of today is not known');
    expect(zh).toContain('2024年5月26日的市道');
  });
});

describe('the VIPs', () => {
  it('are a share of all customers, though only those with known assets can be chosen', () => {
    const ids = Array.from({ length: 10 }, (_, place) => `c${String(place)}`);
    const rich = ids.slice(0, 5).map((id, place) => `${id},2024-06-28,${String(1000 * (place + 1))}\n`);
    const { review, en } = reviewOf({
      'customers.csv': `id,kind,name\n${ids.map((id) => `${id},individual,n\n`).join('')}`,
      'assets.csv': `customer,on,total\n${rich.join('')}`,
    });
    // 20 % of ten are two places: 5,000 and 4,000.
    expect(review.customers.vips?.value).toEqual(['c4', 'c3']);
    expect(review.customers.withoutAssets).toBe(5);
    expect(en).toContain('5 customers are not ranked');
  });
});

describe('what cannot be judged', () => {
  const { review, en } = reviewOf({
    'customers.csv': 'id,kind,name,opened_on\nc1,individual,a,2023-01-02\nc2,individual,b,\n',
    'assets.csv': 'customer,on,total,cash,holdings,profit\nc1,2024-06-28,10000,0,10000,-6000\n',
    'trades.csv': 'customer,on,side,product,amount,commission\nc1,2024-06-03,buy,stock,10000,5\n',
  });

  it('is counted for every service target list', () => {
    // c1 lost 6,000 of 16,000, 37.5 %, but bought only this month, and traded once in the year. Of c2 nothing is known but
    // that he did not trade.
    expect(review.customers.targets).toEqual({
      'deep-loser': { on: 1, unknown: 1 },
      'long-trapped': { on: 0, unknown: 1 },
      'low-activity': { on: 2, unknown: 0 },
      new: { on: 0, unknown: 1 },
    });
    expect(en).toContain('cannot be judged: deep loser 1, long-trapped 1, new 1');
  });

  it('is counted for re-activation and small dormant accounts', () => {
    // Without a file of account events nobody is known to have stayed, and there is no snapshot of the last year-end. c1 traded this month, which settles it; c2 has neither cash nor holdings
    // that are known.
    expect(review.people.get('c1')?.status.smallDormantAccount).toBe(false);
    expect(review.customers.tallies['smallDormantAccount']).toEqual({
      counts: { true: 0, false: 1 },
      unknown: 1,
      apart: 0,
    });
    expect(review.people.get('c1')?.status.reactivated).toBeNull();
    expect(review.customers.tallies['reactivated']).toBeUndefined();
    expect(review.customers.unjudged).toEqual(['churn', 'reactivated', 'personality', 'suitability']);
    expect(en).toContain(
      'to judge anybody by: Churn; Re-activated this year; Trading personality; Risk level',
    );
  });
});
