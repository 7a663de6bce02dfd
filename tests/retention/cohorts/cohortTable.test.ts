import fc from 'fast-check';
import {
  type Cohort,
  type CohortAmountCell,
  type CohortCell,
  type CohortKind,
  type CohortOptions,
  cohortTable,
  type CohortTable,
  type CohortView,
  type Day,
  day,
  finishCohorts,
  fromEpochDay,
  summariseActivity,
  tallyCohorts,
  type Trade,
} from 'panhuo';
import type { PeriodUnit } from 'panhuo/kernel';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { books, FIRST, tradeOf } from '../books.js';

const ratesOf = ({ cells }: Cohort) => cells.map(({ rate }) => rate);

describe('three customers, back on day 1, on day 5, and never', () => {
  // vectors.md, Retention: N-day and unbounded retention of days 1 to 6.
  const trades = [
    tradeOf('a', '2024-01-01'),
    tradeOf('a', '2024-01-02'),
    tradeOf('b', '2024-01-01'),
    tradeOf('b', '2024-01-06'),
    tradeOf('c', '2024-01-01'),
  ];
  const asOf = day('2024-01-07');
  const activity = summariseActivity(trades, { from: day('2024-01-01'), to: asOf, unit: 'day' });

  it.each([
    ['exact', [1 / 3, 0, 0, 0, 1 / 3, 0]],
    ['unbounded', [2 / 3, 1 / 3, 1 / 3, 1 / 3, 1 / 3, 0]],
  ] as const)('are retained %s: %j', (kind, rates) => {
    const table = cohortTable(frozen(activity), { unit: 'day', kind, asOf });
    expect(table.cohorts).toHaveLength(1);
    expect(table.cohorts[0]).toMatchObject({ start: '2024-01-01', size: 3 });
    expect(ratesOf(table.cohorts[0]!)).toEqual([1, ...rates]);
    expectPlain(table);
  });
});

describe('a young cohort', () => {
  const trades = [tradeOf('old', '2024-01-10'), tradeOf('old', '2024-03-05'), tradeOf('young', '2024-02-20')];
  const at = (to: Day) => {
    const activity = summariseActivity(trades, { from: day('2024-01-01'), to });
    return cohortTable(activity, { unit: 'month', kind: 'exact', asOf: to }).cohorts;
  };

  it('has no rate in the month that is not over: it is not read as a loss', () => {
    expect(at(day('2024-03-30')).map(ratesOf)).toEqual([
      [1, 0, null],
      [1, null],
    ]);
    expect(at(day('2024-03-30'))[1]?.cells[1]).toEqual({ period: 1, count: 0, eligible: 0, rate: null });
  });

  it('has one from the last day of the month on', () => {
    expect(at(day('2024-03-31')).map(ratesOf)).toEqual([
      [1, 0, 1],
      [1, 0],
    ]);
  });

  it('has no rate even for its first month while that runs', () => {
    expect(at(day('2024-02-28'))[1]?.cells).toEqual([{ period: 0, count: 1, eligible: 0, rate: null }]);
    expect(at(day('2024-02-29'))[1]?.cells).toEqual([{ period: 0, count: 1, eligible: 1, rate: 1 }]);
  });

  it('is not there before its first trade', () => {
    expect(at(day('2024-02-19')).map(({ start }) => start)).toEqual(['2024-01-01']);
    expect(at(day('2024-01-09'))).toEqual([]);
  });
});

const from = fromEpochDay(FIRST);

describe('cohortTable', () => {
  it('retains no fewer customers unbounded than exactly, and fewer from period to period', () => {
    fc.assert(
      fc.property(
        books,
        fc.constantFrom<PeriodUnit>('day', 'week', 'month', 'quarter', 'year'),
        fc.constantFrom<CohortView>('calendar', 'age'),
        (book, unit, view) => {
          const to = fromEpochDay(FIRST + 430);
          const activity = summariseActivity(
            book.map(({ trade }) => trade),
            { from, to },
          );
          const table = (kind: CohortKind) => cohortTable(activity, { unit, view, kind, asOf: to }).cohorts;
          const exact = table('exact');
          for (const [place, { size, cells }] of table('unbounded').entries()) {
            if (view === 'calendar') expect(cells[0]?.count).toBe(size);
            for (const [period, { count }] of cells.entries()) {
              expect(count).toBeGreaterThanOrEqual(exact[place]!.cells[period]!.count);
              expect(count).toBeLessThanOrEqual(cells[period - 1]?.count ?? size);
            }
          }
        },
      ),
    );
  });

  it.each([
    [{ unit: 'decade' }, 'unit'],
    [{ unit: 'toString' }, 'unit'],
    [{ kind: 'rolling' }, 'kind'],
    [{ view: 'moon' }, 'view'],
    [{ value: 'toString' }, 'value'],
    [{ kind: 'bracket' }, 'brackets'],
    [{ brackets: [0, 1] }, 'brackets'],
    [{ kind: 'bracket', brackets: [0] }, 'brackets'],
    [{ kind: 'bracket', brackets: [1, 1] }, 'brackets'],
    [{ kind: 'bracket', brackets: [-1, 1] }, 'brackets'],
    [{ kind: 'bracket', brackets: [0, 1.5] }, 'brackets'],
    [{ kind: 'bracket', brackets: '01' }, 'brackets'],
    [{ value: 'assets' }, 'assets'],
    [{ assets: [] }, 'assets'],
    [{ value: 'assets', assets: [], kind: 'unbounded' }, 'kind'],
  ])('cannot make a table of %j', (change, path) => {
    const activity = summariseActivity([], { from, to: from });
    const options = { unit: 'month', kind: 'exact', asOf: from, ...change } as CohortOptions;
    const error = errorOf(() => cohortTable(activity, options));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expectWorded([error.reason]);
    const trades: readonly Trade[] = [
      { customer: 'a', on: from, side: 'buy', product: 'fund', amount: { amount: '1', currency: 'CNY' } },
    ];
    expect(errorOf(() => cohortTable(trades, options))).toMatchObject({ details: { path } });
  });

  it('needs a day to look from', () => {
    const activity = summariseActivity([], { from, to: from });
    const options = { unit: 'month', kind: 'exact', asOf: '2024-02-30' as Day } as const;
    expect(errorOf(() => cohortTable(activity, options)).code).toBe('day_invalid');
  });

  it('counts customers by any unit, whatever that of the summary: it holds their days', () => {
    const trades = [tradeOf('a', '2024-01-31'), tradeOf('a', '2024-02-05')];
    for (const unit of ['day', 'week', 'month', 'quarter', 'year'] as const) {
      const activity = summariseActivity(trades, { from, to: day('2024-12-31'), unit });
      // Wednesday 31 January; Monday 5 February begins the next week. February is over, March is not.
      const rates = (table: PeriodUnit) =>
        cohortTable(activity, { unit: table, kind: 'exact', asOf: day('2024-03-10') }).cohorts.map(ratesOf);
      expect(rates('week')).toEqual([[1, 1, 0, 0, 0, 0]]);
      expect(rates('month')).toEqual([[1, 1, null]]);
      expect(rates('year')).toEqual([[null]]);
    }
  });
});

describe('the types', () => {
  it('tell a table of customers from a table of money', () => {
    const activity = summariseActivity([], { from, to: from });
    const options = { unit: 'month', kind: 'exact', asOf: from } as const;
    expectTypeOf(cohortTable(activity, options)).toEqualTypeOf<CohortTable>();
    expectTypeOf(cohortTable(activity, { ...options, value: 'amount' }).pooled).toEqualTypeOf<
      readonly CohortAmountCell[]
    >();
    expectTypeOf(finishCohorts(tallyCohorts(activity, options)).pooled).toEqualTypeOf<
      readonly CohortCell[]
    >();
  });
});
