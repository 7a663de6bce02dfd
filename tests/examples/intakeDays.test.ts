import { type Day, day, DomainError } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../examples/branch-review/intake/columns.js';
import { rowTaker } from '../../examples/branch-review/intake/takeRow.js';
import { reviewBranch } from '../../examples/branch-review/review/review.js';
import { filesOf, summaryOf } from '../../examples/branch-review/terminal.js';
import { failureOf, take, takeAll, whys } from './branchFiles.js';

const trades = 'customer,on,side,amount';
const bought = (on: string): string => `c1,${on},buy,10`;
const times = (count: number, on: string): string[] => Array.from({ length: count }, () => bought(on));

describe('the day of the review', () => {
  it.each<[string, string[], Day]>([
    ['the last day', [...times(9, '2024-06-03'), ...times(2, '2024-06-28')], day('2024-06-28')],
    ['not a mistyped one', [...times(99, '2024-06-28'), bought('2042-06-01')], day('2024-06-28')],
    ['not one of two in 200', [...times(198, '2024-06-28'), ...times(2, '2042-06-01')], day('2024-06-28')],
    ['one that more rows have', [...times(197, '2024-06-28'), ...times(3, '2042-06-01')], day('2042-06-01')],
    // From 2024-06-28 to 2024-12-28 are 183 days, and one more is more than half a year.
    ['one within half a year', [...times(99, '2024-06-28'), bought('2024-12-28')], day('2024-12-28')],
    ['not one after more', [...times(99, '2024-06-28'), bought('2024-12-29')], day('2024-06-28')],
    ['the last of few rows', [...times(98, '2024-06-28'), bought('2042-06-01')], day('2042-06-01')],
    ['not "for ever"', [bought('2024-06-28'), bought('9999-12-31')], day('2024-06-28')],
  ])('is %s', (_, rows, expected) => {
    const data = take('trades', [trades, ...rows]);
    expect(data.asOf).toBe(expected);
    expect(data.later).toBe(data.rejects.length);
    for (const { rows: all, used, rejected } of data.files) expect(used + rejected).toBe(all);
  });

  it('is not taken from a row that cannot be used', () => {
    expect(take('trades', [trades, bought('2024-06-28'), 'c1,2030-01-01,lend,10']).asOf).toBe('2024-06-28');
  });

  it('may be asked for', () => {
    const asked = { trades: [trades, bought('2024-06-28'), bought('2024-06-29')] };
    const data = takeAll(asked, {}, { asOf: day('2024-06-28') });
    expect([data.asOf, data.later]).toEqual(['2024-06-28', 1]);
    expect(whys(data)).toEqual(['3 column "on": after the day of the review']);
    expect(whys(data, 'zh')).toEqual(['3 「on」列：晚于回顾截止日']);
    const failure = failureOf(() => takeAll(asked, {}, { asOf: day('2024-06-27') }));
    expect([failure.later, failure.rejects.length]).toEqual([2, 2]);
  });

  it('is said in the terminal with the rows after it', () => {
    const data = take('trades', [trades, ...times(198, '2024-06-28'), ...times(2, '2042-06-01')]);
    const review = reviewBranch(data);
    expect(summaryOf(review, 'en')).toContain(
      '2 rows lie after the day of the review, 28 June 2024, and are not used; --as-of sets another day.',
    );
    expect(summaryOf(review, 'zh')).toContain('有 2 行晚于回顾截止日 2024年6月28日，未采用');
    // They are no fault of the file.
    expect(filesOf(data, 'en')).not.toContain('most frequent');
    expect(data.files).toMatchObject([{ rejected: 2, later: 2 }]);
  });
});

describe('what became known after the day of the review', () => {
  const data = takeAll(
    {
      customers: [
        'id,name,openedOn,riskLevel,riskAssessedOn,versionOn',
        'c1,甲,2023-01-05,C3,2023-01-05,2023-01-05',
        'c1,乙,2023-01-05,C5,2024-07-01,2024-07-01',
        'c2,丙,2024-07-01,C3,2024-01-05,2024-01-05',
        'c3,丁,2023-01-05,C3,2024-07-02,2024-01-05',
      ],
      accounts: [
        'id,customer,status,openedOn,closedOn',
        'f1,c1,,2023-01-05,2024-07-01',
        'f2,c1,closed,2023-01-05,9999-12-31',
        'f3,c1,frozen,2023-01-05,2024-07-01',
        'f4,c1,normal,2024-07-01,',
      ],
      assets: ['customer,on,total', 'c1,2024-06-28,10', 'c1,2024-07-28,10'],
      cashFlows: ['customer,on,kind,amount', 'c1,2024-07-01,deposit,10'],
      events: ['customer,on,kind', 'c1,2024-07-01,closed'],
      answers: ['customer,on,q1', 'c1,2024-01-05,a', 'c1,2024-07-01,f'],
      funnel: ['case,customer,on,event,entry', 'k1,c1,2024-01-05,open,normal', 'k1,c1,2024-07-01,interest,'],
      market: ['date,close', '2024-06-28,10', '2024-07-01,11'],
    },
    {},
    { asOf: day('2024-06-28') },
  );

  it('costs the row', () => {
    const reason = 'after the day of the review';
    expect(whys(data)).toEqual([
      `3 column "versionOn": ${reason}`,
      `4 column "openedOn": ${reason}`,
      `5 column "openedOn": ${reason}`,
      `3 column "on": ${reason}`,
      `2 column "on": ${reason}`,
      `2 column "on": ${reason}`,
      `3 column "on": ${reason}`,
      `3 column "on": ${reason}`,
      `3 column "date": ${reason}`,
    ]);
    expect(data.later).toBe(9);
    for (const { rows, used, rejected } of data.files) expect(used + rejected).toBe(rows);
  });

  it('is in none of the records', () => {
    expect(data.customers?.map(({ id, name, suitability }) => [id, name, suitability?.level])).toEqual([
      ['c1', '甲', 'C3'],
      // His level was found later: it is not known yet.
      ['c3', '丁', undefined],
    ]);
    expect(data.leftOut.map(({ line, why }) => [line, why.en])).toEqual([
      [5, 'column "riskAssessedOn": after the day of the review'],
    ]);
    // Accounts that were closed later were open.
    expect(data.accounts?.map(({ id, status, closedOn }) => [id, status, closedOn])).toEqual([
      ['f1', 'normal', undefined],
      ['f2', 'normal', undefined],
      ['f3', 'frozen', undefined],
    ]);
    expect(data.scores?.get('c1')?.reasons).toEqual(
      takeAll({
        assets: ['customer,on,total', 'c1,2024-06-28,10'],
        answers: ['customer,on,q1', 'c1,2024-01-05,a'],
      }).scores?.get('c1')?.reasons,
    );
    expect(data.steps?.map(({ event }) => event)).toEqual(['open']);
    expect(data.market?.bars.map(({ day: on }) => on)).toEqual(['2024-06-28']);
  });
});

describe('a day with an odd year', () => {
  it.each(['24/1/5', '24-01-05', '0024-01-05', '00240105', '1024-01-05', '12024-01-05'])(
    'costs its row and not the run: %s',
    (on) => {
      const data = take('trades', [trades, bought(on), bought('2024-01-05')]);
      expect(whys(data)).toHaveLength(1);
      expect(data.rejects[0]?.line).toBe(2);
      expect(reviewBranch(data).customers.customers).toBe(1);
    },
  );

  it('is named as one', () => {
    expect(whys(take('trades', [trades, bought('1024-01-05'), bought('2024-01-05')]))).toEqual([
      '2 column "on": the year lies before 1900',
    ]);
  });
});

describe('a rule of the library that a row breaks anywhere', () => {
  it('is the reason of the row, and does not end the run', () => {
    const columns = columnsOf('events', ['customer', 'on', 'kind'], {}, 'CNY');
    const shelves = {
      put: () => {
        throw new DomainError('day_out_of_range', {});
      },
      refuse: () => undefined,
    };
    const taken = rowTaker({ shelves, kind: 'events', map: {}, columns, asOf: day('2024-01-05') })({
      values: {},
      faults: [],
      rounded: [],
    });
    expect(taken).toMatchObject({ later: false, why: { en: expect.any(String) as string } });
  });
});
