import { type Cohort, cohortTable, day, fromEpochDay, summariseActivity } from 'panhuo';
import type { PeriodUnit } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { FIRST, tradeOf } from '../books.js';

const ratesOf = ({ cells }: Cohort) => cells.map(({ rate }) => rate);
const from = fromEpochDay(FIRST);

describe('a table of brackets', () => {
  const trades = [
    tradeOf('a', '2024-01-05'),
    tradeOf('a', '2024-03-05'),
    tradeOf('b', '2024-01-09'),
    tradeOf('b', '2024-05-09'),
    tradeOf('b', '2024-06-09'),
  ];
  const activity = summariseActivity(trades, { from: day('2024-01-01'), to: day('2024-12-31') });
  const at = (asOf: string) =>
    cohortTable(activity, { unit: 'month', kind: 'bracket', brackets: [0, 1, 3, 6], asOf: day(asOf) });

  it('holds whoever was active at least once in a bracket', () => {
    // January; February and March: a; April to June: b, twice, counted once.
    expect(at('2024-12-31').cohorts).toEqual([
      {
        start: '2024-01-01',
        size: 2,
        cells: [
          { period: 0, through: 0, count: 2, eligible: 2, rate: 1 },
          { period: 1, through: 2, count: 1, eligible: 2, rate: 0.5 },
          { period: 3, through: 5, count: 1, eligible: 2, rate: 0.5 },
        ],
      },
    ]);
  });

  it('has a rate from the last day of the bracket on', () => {
    expect(ratesOf(at('2024-06-29').cohorts[0]!)).toEqual([1, 0.5, null]);
    expect(ratesOf(at('2024-06-30').cohorts[0]!)).toEqual([1, 0.5, 0.5]);
    expect(ratesOf(at('2024-03-30').cohorts[0]!)).toEqual([1, null]);
  });
});

describe('the age view', () => {
  const trades = [
    tradeOf('old', '2024-01-01'),
    tradeOf('old', '2024-02-01'),
    tradeOf('young', '2024-01-31'),
    tradeOf('young', '2024-02-28'),
    tradeOf('young', '2024-02-29'),
    tradeOf('young', '2024-03-31'),
  ];
  const activity = summariseActivity(trades, { from: day('2024-01-01'), to: day('2024-12-31') });
  const at = (asOf: string, unit: PeriodUnit = 'month') =>
    cohortTable(activity, { unit, view: 'age', kind: 'exact', asOf: day(asOf) }).cohorts[0]?.cells;

  it('counts months from the first day, clamped to the end of the month', () => {
    // Old: 1 Jan, 1 Feb, 1 Mar, 1 Apr. Young: 31 Jan, 29 Feb, 31 Mar, 30 Apr: 28 February is still in his month 0.
    expect(at('2024-04-29')).toEqual([
      { period: 0, count: 2, eligible: 2, rate: 1 },
      { period: 1, count: 2, eligible: 2, rate: 1 },
      { period: 2, count: 1, eligible: 2, rate: 0.5 },
      { period: 3, count: 0, eligible: 0, rate: null },
    ]);
  });

  it('leaves a customer out of a period that is not over for him, as if he had not been active in it', () => {
    // On 30 March month 1 of the young one ends, and month 2 of the old one on 31 March.
    expect(at('2024-03-29')?.[1]).toEqual({ period: 1, count: 1, eligible: 1, rate: 1 });
    expect(at('2024-03-30')?.slice(1)).toEqual([
      { period: 1, count: 2, eligible: 2, rate: 1 },
      { period: 2, count: 0, eligible: 0, rate: null },
    ]);
    expect(at('2024-03-31')?.[2]).toEqual({ period: 2, count: 0, eligible: 1, rate: 0 });
  });

  it('counts quarters as three of those months, years as twelve', () => {
    // The second quarter of the young one begins on 30 April, of the old one on 1 April.
    expect(at('2024-04-28', 'quarter')?.[0]).toEqual({ period: 0, count: 1, eligible: 1, rate: 1 });
    expect(at('2024-04-29', 'quarter')?.[0]).toEqual({ period: 0, count: 2, eligible: 2, rate: 1 });
    expect(at('2024-12-31', 'year')).toEqual([{ period: 0, count: 1, eligible: 1, rate: 1 }]);
  });

  it('counts weeks of seven days', () => {
    // Young, from 31 January: days 0 to 6, …, 28 to 34 with 28 and 29 February in it.
    const cells = at('2024-03-05', 'week');
    expect(cells?.map(({ count }) => count)).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
    const cohorts = cohortTable(activity, {
      unit: 'week',
      view: 'age',
      kind: 'exact',
      asOf: day('2024-03-05'),
    }).cohorts;
    // Named by the week of the calendar: 29 January was a Monday.
    expect(cohorts[1]).toMatchObject({ start: '2024-01-29', size: 1 });
    expect(cohorts[1]?.cells.map(({ count }) => count)).toEqual([1, 0, 0, 0, 1]);
  });
});

describe('the pooled curve', () => {
  it('is over the cohorts with somebody eligible', () => {
    const trades = [
      tradeOf('a', '2024-01-05'),
      tradeOf('a', '2024-02-05'),
      tradeOf('b', '2024-01-06'),
      tradeOf('c', '2024-02-07'),
    ];
    const activity = summariseActivity(trades, { from: day('2024-01-01'), to: day('2024-03-15') });
    const { pooled } = cohortTable(activity, { unit: 'month', kind: 'exact', asOf: day('2024-03-15') });
    // Month 1 is over for the two of January alone: 1 of 2, not 1 of 3.
    expect(pooled).toEqual([
      { period: 0, count: 3, eligible: 3, rate: 1 },
      { period: 1, count: 1, eligible: 2, rate: 0.5 },
      { period: 2, count: 0, eligible: 0, rate: null },
    ]);
  });

  it('is empty for an empty book', () => {
    const activity = summariseActivity([], { from, to: from });
    expect(cohortTable(activity, { unit: 'month', kind: 'exact', asOf: from })).toEqual({
      unit: 'month',
      kind: 'exact',
      view: 'calendar',
      value: 'customers',
      cohorts: [],
      pooled: [],
    });
  });
});
