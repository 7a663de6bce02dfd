import { describe, expect, it } from 'vitest';
import { escape } from '../../examples/branch-review/report/format.js';
import { reviewOf } from './reviewOf.js';

// Tiny branches, made by hand; every expected figure is worked out beside it.
const aggressive = 'a,a,d,f,f,c,e,e,e,c';

describe('the time until the first silence', () => {
  const opened = (ids: readonly string[], on: string): string =>
    `id,kind,name,opened_on\n${ids.map((id) => `${id},individual,n,${on}\n`).join('')}`;
  const trades = (days: Readonly<Record<string, readonly string[]>>): string => {
    const rows = Object.entries(days).flatMap(([customer, own]) =>
      own.map((on) => `${customer},${on},buy,stock,1000,5\n`),
    );
    return `customer,on,side,product,amount,commission\n${rows.join('')}`;
  };
  const book = trades({
    // Silent from 10 February: three months are complete on 10 May, day 120. That he came back changes nothing.
    a: ['2023-01-10', '2023-02-10', '2023-08-10'],
    // Never three months apart, and from 7 October three months are complete only on 7 January: watched for 353 days.
    b: ['2023-01-10', '2023-04-09', '2023-07-08', '2023-10-07', '2023-12-29'],
    // Complete on the last day itself, day 91.
    c: ['2023-09-29'],
    // Complete a day after the last: watched for 90 days.
    d: ['2023-09-30'],
    // Exactly three months apart is no silence; the one from 10 April is complete on 10 July, day 181.
    e: ['2023-01-10', '2023-04-10', '2023-12-28'],
  });

  const customers = opened(['a', 'b', 'c', 'd', 'e'], '2023-01-10');

  it('ends on the day on which the silence is complete, else on the last day', () => {
    const { holding } = reviewOf({ 'customers.csv': customers, 'trades.csv': book }).review;
    expect(holding).toMatchObject({ grouping: 'year', followed: 5, older: 0, undated: 0, silentMonths: 3 });
    const points = holding?.curves[0]?.curve.points.map(({ time, atRisk, events, survival }) => [
      time,
      atRisk,
      events,
      Number(survival.toFixed(4)),
    ]);
    expect(points).toEqual([
      [90, 5, 0, 1], // d is censored
      [91, 4, 1, 0.75], // c: 3/4
      [120, 3, 1, 0.5], // a: × 2/3
      [181, 2, 1, 0.25], // e: × 1/2
      [353, 1, 0, 0.25], // b is censored
    ]);
  });

  it('shows those without a questionnaire as a group of their own, after the personalities', () => {
    const heading = 'customer,on,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10';
    const { review } = reviewOf({
      'customers.csv': customers,
      'trades.csv': book,
      'answers.csv': `${heading}\na,2023-01-05,${aggressive}\nb,2023-01-05,e,e,a,a,a,a,a,a,a,a\n`,
    });
    const groups = review.holding?.curves.map(({ group, curve }) => [group, curve.spells, curve.events]);
    expect(groups).toEqual([
      ['conservative', 1, 0],
      ['aggressive', 1, 1],
      ['unknown-personality', 3, 2],
    ]);
  });

  const many = (count: number): string[] => Array.from({ length: count }, (_, place) => `m${String(place)}`);
  // Everybody trades on 10 January 2023 and never again, except for b, of whom it is not known when he came.
  const crowd = (count: number): Record<string, string> => ({
    'customers.csv': `${opened(many(count), '2023-01-10')}b,individual,n,\n`,
    'trades.csv': trades({
      ...Object.fromEntries(many(count).map((id) => [id, ['2023-01-10']])),
      b: ['2023-02-10', '2023-07-10'],
    }),
  });

  it('is told from 30 customers on, and 0.0 % stand where all fell silent', () => {
    const { review, en, zh } = reviewOf(crowd(30));
    expect(review.holding).toMatchObject({ followed: 30, older: 0, undated: 1 });
    expect(en).toContain('A silence is 3 months in a row without a trade');
    expect(zh).toContain('连续3个月无交易即为沉寂');
    // All are silent on 10 April, day 90: nobody is left at 6, 12 and 24 months.
    for (const months of ['6', '12', '24'])
      expect(en).toContain(`<td class="number" data-label="${months} months">0.0%</td>`);
  });

  it('is not told of fewer customers, nor of those whose opening day is not known', () => {
    const { review, en, zh } = reviewOf(crowd(29));
    expect(review.holding).toMatchObject({ followed: 29, undated: 1 });
    expect(en).not.toContain('<section id="cohorts">');
    expect(en).not.toContain('<section id="survival">');
    expect(en).toContain('only 29 customers can be followed, and fewer than 30 tell nothing');
    expect(en).toContain('1 customer who traded has no opening day');
    expect(zh).toContain('只有 29 名客户可以跟踪');
  });

  it('follows everybody from the first trade of the input where it has no opening day at all', () => {
    const { holding } = reviewOf({ 'trades.csv': book }).review;
    expect(holding).toMatchObject({ followed: 5, undated: 0, withoutOpenings: true });
    const { 'trades.csv': trades = '' } = crowd(30);
    const { en, zh } = reviewOf({ 'trades.csv': trades });
    expect(en).toContain('The input has no opening days: the first trade in it counts as the first');
    expect(zh).toContain('数据中没有开户日期');
  });

  it('is not told of customers whose first trade lies before the input, and the reason is', () => {
    const { en } = reviewOf({
      'customers.csv': 'id,kind,name,opened_on\na,individual,a,2020-01-02\nb,individual,b,2021-01-04\n',
      'trades.csv': trades({ a: ['2024-01-05', '2024-03-05'], b: ['2024-01-08'] }),
    });
    expect(en).toContain(
      escape(
        'nobody’s first trade is known: all 2 customers were here before the input begins on 5 January 2024',
      ),
    );
    expect(en).not.toContain('needs trades (trades.csv)</td>');
  });
});
