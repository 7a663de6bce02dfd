import { describe, expect, it } from 'vitest';
import { reviewOf } from './reviewOf.js';

// Tiny branches, made by hand; every expected figure is worked out beside it. All are reviewed as of 28 June 2024, and
// their twelve months begin on 29 June 2023.
const rows = (customer: string, on: string, times: number, more = 'buy,stock,1000,5,customer'): string =>
  `${customer},${on},${more}\n`.repeat(times);
const heading = 'customer,on,side,product,amount,commission,by\n';
const today = rows('z', '2024-06-28', 1);

describe('a customer without a trade in the input', () => {
  const { review, en, zh } = reviewOf({
    'customers.csv': `id,kind,name,opened_on
old,individual,a,2019-05-06
new,individual,b,2023-03-01
undated,individual,c,
z,individual,z,2019-05-06
`,
    'assets.csv': `customer,on,total,cash,holdings
old,2024-06-28,8000,8000,0
new,2024-06-28,8000,8000,0
undated,2024-06-28,8000,8000,0
`,
    'trades.csv': `${heading}${rows('z', '2023-01-03', 1)}${today}`,
  });

  it('never traded only if he came after the first trade of the input', () => {
    expect(review.customers.tallies['trading']).toEqual({
      counts: { active: 1, dormant: 0, 'never-traded': 1, 'no-trade-since': 2 },
      unknown: 0,
      apart: 0,
    });
    expect(review.people.get('new')?.status.trading).toBe('never-traded');
    expect(review.people.get('old')).toMatchObject({ noTradeSince: '2023-01-03', status: { trading: null } });
    expect(en).toContain('no trade since 3 January 2023, unknown before</span>');
    expect(zh).toContain('自2023年1月3日起无交易，此前不详');
  });

  it('is not worth waking for the reason that is true of him', () => {
    const against =
      /no trade since 3 January 2023, unknown before<\/span><span[^>]+><\/span><span class="value">2</g;
    // Once among the statuses, once among the reasons.
    expect(en.match(against)).toHaveLength(2);
    expect(en).toMatch(/never traded<\/span><span[^>]+><\/span><span class="value">1</);
  });
});

describe('a small dormant account of such a customer', () => {
  const small = (from: string): boolean | null | undefined =>
    reviewOf({
      'customers.csv': 'id,kind,name,opened_on\nold,individual,a,2015-05-06\nz,individual,z,2015-05-06\n',
      'assets.csv': 'customer,on,total,cash,holdings\nold,2024-06-28,80,80,0\n',
      'trades.csv': `${heading}${rows('z', from, 1)}${today}`,
    }).review.people.get('old')?.status.smallDormantAccount;

  it('is one when the input covers its 36 months, and else cannot be judged', () => {
    expect(small('2021-06-28')).toBe(true);
    expect(small('2021-06-29')).toBeNull();
  });
});

describe('the last twelve months', () => {
  const customers = `id,kind,name,opened_on\n${['few', 'enough', 'forced', 'big', 'late', 'z']
    .map((id) => `${id},individual,n,2022-01-04\n`)
    .join('')}`;
  const { review } = reviewOf({
    'customers.csv': customers,
    'assets.csv': `customer,on,total,cash,holdings,profit
few,2023-06-28,0,0,0,0
few,2024-06-28,36600,36600,0,0
big,2024-06-28,10,10,0,0
late,2024-06-28,10,10,0,0
forced,2024-06-28,100,0,100,-30
`,
    'trades.csv': `${heading}${rows('few', '2023-06-28', 1)}${rows('few', '2023-06-29', 3)}${rows('enough', '2023-06-29', 4)}${[
      rows('forced', '2022-03-01', 1),
      rows('forced', '2023-08-01', 3),
      rows('forced', '2024-06-03', 1, 'sell,stock,90000000,5,firm'),
      rows('big', '2023-06-29', 1, 'buy,stock,10000000,5,customer'),
      rows('late', '2023-06-28', 1, 'buy,stock,10000000,5,customer'),
      today,
    ].join('')}`,
  });
  const { people } = review;

  it('begin on the day after the same day a year ago, for assets and for trades', () => {
    // 36,600 on one of 366 days.
    expect(people.get('few')?.averageAssets).toBe('100.00');
    // Fewer than four trades are few.
    expect(people.get('few')?.targets.on).toContain('low-activity');
    expect(people.get('enough')?.targets.on).not.toContain('low-activity');
    // 10 million in the year make an important customer.
    expect(people.get('big')?.classes?.cooperation).toBe('important');
    expect(people.get('late')?.classes?.cooperation).toBe('regular');
  });

  it('know no forced sale: neither as a trade, nor as turnover, nor as the last sale', () => {
    const forced = people.get('forced');
    expect(forced?.classes?.cooperation).toBe('regular');
    // Three trades of his own. He never sold: 30 lost of 130 are 23 %, and his first purchase lies over twelve months back.
    expect(forced?.targets.on).toEqual(['long-trapped', 'low-activity']);
  });
});

describe('the trades a year of a sleeper', () => {
  const sleeper = (last: string, trades: number) =>
    reviewOf({
      'assets.csv': 'customer,on,total\ns,2023-05-04,8000\n',
      'trades.csv': `${heading}${rows('s', '2021-01-04', trades - 1)}${rows('s', last, 1)}`,
    }).review.waking;

  it('are not rounded up to the limit', () => {
    // 730 days are 1.9986 years: 23 trades are 11.508 a year, fewer than 12; 24 are 12.008.
    expect(sleeper('2023-01-04', 23)?.others[0]?.reasons).toMatchObject([
      { rule: 'waking_seldom_traded', detail: { tradesAYear: 11.5 } },
    ]);
    // Nothing but the gate, which knows nothing of him, holds the other.
    expect(sleeper('2023-01-04', 24)).toMatchObject({ others: [], held: [{ customer: 's' }] });
  });
});

describe('re-activation this year', () => {
  it('is asked only of customers who were below the limit at the last year-end', () => {
    const line = (id: string, before: number, now: number): string =>
      `${id},2023-12-29,${String(before)}\n${id},2024-06-28,${String(now)}\n`;
    const { review, en, zh } = reviewOf({
      'assets.csv': `customer,on,total\n${line('a', 1000, 9000)}${line('b', 1000, 9000)}${line('c', 1000, 2000)}${line('d', 8000, 9000)}${line('e', 5000, 1000)}`,
      'cash-flows.csv': 'customer,on,kind,amount\na,2024-03-01,deposit,8000\n',
      'trades.csv': `${heading}${rows('c', '2023-05-04', 1)}`,
    });
    // a paid in, b did nothing, c is still below 5,000; d and e had 5,000 or more at the year-end.
    expect(review.customers.tallies['reactivated']).toEqual({
      counts: { 'by-customer': 1, 'by-market': 1, 'not-reactivated': 1 },
      unknown: 0,
      apart: 2,
    });
    expect(en).toContain('effective already at the last year-end, so it does not apply: 2');
    expect(zh).toContain('上年末已是有效户，不适用：2');
  });
});

describe('the service funnel', () => {
  // Of ten who watch, five select, two trade and one deal is done, as in the reference; and with four who select.
  const funnel = (selected: number): string => {
    const step = (event: string, cases: number, entry = ''): string =>
      Array.from({ length: cases }, (_, place) => `k${String(place)},c,2024-01-05,${event},${entry}\n`).join(
        '',
      );
    return `case,customer,on,event,entry\n${step('open', 10, 'normal')}${step('interest', selected)}${step('decide', 2)}${step('deal', 1)}`;
  };

  it('has no weakest step when none is clearly behind the reference', () => {
    const { review, en } = reviewOf({ 'funnel.csv': funnel(5) });
    expect(review.funnels?.[0]).toMatchObject({ weakest: null, underWay: 9 });
    expect(en).toContain('No step is clearly behind the reference.');
    expect(en).toContain('<b>10.0%</b>normal funnel, watch → close (9 cases under way)');
    expect(en).toContain('9 cases are under way, 0 were lost and 0 fell silent.');
  });

  it('has one below nine tenths of the reference rate', () => {
    // 4 of 10 are 40 %, 80 % of the reference's 50 %.
    const { review, en } = reviewOf({ 'funnel.csv': funnel(4) });
    expect(review.funnels?.[0]?.weakest).toBe('select');
    expect(en).toContain('Weakest against the reference: select, at 80% of the reference rate.');
  });
});
