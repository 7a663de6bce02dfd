import { describe, expect, it } from 'vitest';
import { escape } from '../../examples/branch-review/report/format.js';
import { reviewOf } from './reviewOf.js';

// Tiny branches, made by hand; every expected figure is worked out beside it.
const aggressive = 'a,a,d,f,f,c,e,e,e,c';

describe('the time until the first silence', () => {
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
    // Exactly three months apart: complete on the day of the next trade, day 90.
    e: ['2023-01-10', '2023-04-10', '2023-12-28'],
  });

  it('ends on the day on which the silence is complete, else on the last day', () => {
    const { holding } = reviewOf({ 'trades.csv': book }).review;
    expect(holding).toMatchObject({ grouping: 'year', followed: 5, older: 0, undated: 5, silentMonths: 3 });
    const points = holding?.curves[0]?.curve.points.map(({ time, atRisk, events, survival }) => [
      time,
      atRisk,
      events,
      Number(survival.toFixed(4)),
    ]);
    expect(points).toEqual([
      [90, 5, 1, 0.8], // e falls silent, d is censored
      [91, 3, 1, 0.5333], // c: 0.8 × 2/3
      [120, 2, 1, 0.2667], // a: × 1/2
      [353, 1, 0, 0.2667], // b is censored
    ]);
  });

  it('shows those without a questionnaire as a group of their own, after the personalities', () => {
    const heading = 'customer,on,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10';
    const { review, en, zh } = reviewOf({
      'trades.csv': book,
      'answers.csv': `${heading}\na,2023-01-05,${aggressive}\nb,2023-01-05,e,e,a,a,a,a,a,a,a,a\n`,
    });
    const groups = review.holding?.curves.map(({ group, curve }) => [group, curve.spells, curve.events]);
    expect(groups).toEqual([
      ['conservative', 1, 0],
      ['aggressive', 1, 1],
      ['unknown-personality', 3, 2],
    ]);
    expect(en).toContain('unknown personality');
    expect(en).toContain('A silence is 3 months in a row without a trade');
    expect(zh).toContain('连续3个月无交易即为沉寂');
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
