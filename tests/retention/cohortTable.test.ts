import fc from 'fast-check';
import {
  type Cohort,
  type CohortKind,
  type CohortOptions,
  cohortTable,
  type Day,
  day,
  fromEpochDay,
  summariseActivity,
} from 'panhuo';
import type { PeriodUnit } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../questionnaire/laws.js';
import { books, type Entry, FIRST, tradeOf } from './books.js';

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

/** The month of a day as a number, from its text. */
const monthOf = (on: string): number => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1;
const startOf = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** The month table of a book, counted by hand: nothing after the day is looked at. */
function byHand(book: readonly Entry[], kind: CohortKind, asOf: string): Cohort[] {
  const seen = book.map(({ trade }) => trade).filter(({ by, on }) => by !== 'firm' && on <= asOf);
  const months = new Map<string, Set<number>>();
  for (const { customer, on } of seen) {
    months.set(customer, (months.get(customer) ?? new Set()).add(monthOf(on)));
  }
  const lives = [...months.values()].map((active) => ({
    active,
    first: Math.min(...active),
    last: Math.max(...active),
  }));
  const nextDay = new Date(new Date(`${asOf}T00:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10);
  return [...new Set(lives.map(({ first }) => first))]
    .sort((a, b) => a - b)
    .map((first) => {
      const cohort = lives.filter((life) => life.first === first);
      const cells = Array.from({ length: monthOf(asOf) - first + 1 }, (_, period) => {
        const month = first + period;
        const kept = cohort.filter(({ active, last }) =>
          kind === 'exact' ? active.has(month) : month <= last,
        );
        const eligible = month < monthOf(nextDay) ? cohort.length : 0;
        return { period, count: kept.length, eligible, rate: eligible === 0 ? null : kept.length / eligible };
      });
      return { start: startOf(first) as Day, size: cohort.length, cells };
    });
}

describe('cohortTable', () => {
  const kinds = fc.constantFrom<CohortKind>('exact', 'unbounded');
  const from = fromEpochDay(FIRST);
  const trades = (book: readonly Entry[]) => book.map(({ trade }) => trade);

  it('counts months as a count by hand does, from any day', () => {
    fc.assert(
      fc.property(books, kinds, fc.integer({ min: 0, max: 430 }), (book, kind, at) => {
        const asOf = fromEpochDay(FIRST + at);
        // Daily figures can be cut at any day; monthly ones end where they were summed.
        const daily = summariseActivity(trades(book), { from, to: fromEpochDay(FIRST + 430), unit: 'day' });
        const monthly = summariseActivity(trades(book), { from, to: asOf });
        const expected = { unit: 'month', kind, cohorts: byHand(book, kind, asOf) };
        expect(cohortTable(frozen(daily), { unit: 'month', kind, asOf })).toEqual(expected);
        const table = cohortTable(frozen(monthly), { unit: 'month', kind, asOf });
        expect(table).toEqual(expected);
        expectPlain(table);
      }),
      { numRuns: 300 },
    );
  });

  it('retains no fewer customers unbounded than exactly, and fewer from period to period', () => {
    fc.assert(
      fc.property(
        books,
        fc.constantFrom<PeriodUnit>('day', 'week', 'month', 'quarter', 'year'),
        (book, unit) => {
          const to = fromEpochDay(FIRST + 430);
          const activity = summariseActivity(trades(book), { from, to, unit: 'day' });
          const table = (kind: CohortKind) => cohortTable(activity, { unit, kind, asOf: to }).cohorts;
          const exact = table('exact');
          for (const [place, { size, cells }] of table('unbounded').entries()) {
            expect(cells[0]?.count).toBe(size);
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
    ['week', 'month'],
    ['month', 'week'],
    ['quarter', 'month'],
    ['year', 'quarter'],
    ['month', 'day'],
    ['week', 'year'],
  ] as const)('cannot make cells from activity by the %s into a table by the %s', (unit, wanted) => {
    const activity = summariseActivity([], { from, to: from, unit });
    expect(errorOf(() => cohortTable(activity, { unit: wanted, kind: 'exact', asOf: from }))).toMatchObject({
      code: 'unit_mismatch',
      details: { path: 'unit' },
    });
  });

  it.each([
    [{ unit: 'decade' }, 'unit'],
    [{ unit: 'toString' }, 'unit'],
    [{ kind: 'bracket' }, 'kind'],
  ])('cannot make a table of %j', (change, path) => {
    const activity = summariseActivity([], { from, to: from });
    const options = { unit: 'month', kind: 'exact', asOf: from, ...change } as CohortOptions;
    const error = errorOf(() => cohortTable(activity, options));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expectWorded([error.reason]);
  });

  it('cannot look from inside a month of a summary that goes on: what came later could not be told apart', () => {
    const activity = summariseActivity([tradeOf('a', '2024-01-02'), tradeOf('a', '2024-03-20')], {
      from,
      to: day('2024-03-31'),
    });
    const options = { unit: 'month', kind: 'unbounded' } as const;
    expect(errorOf(() => cohortTable(activity, { ...options, asOf: day('2024-03-10') }))).toMatchObject({
      code: 'unit_mismatch',
      details: { path: 'asOf' },
    });
    // On 29 February the trade of March is not known: January kept its customer, February did not.
    expect(cohortTable(activity, { ...options, asOf: day('2024-02-29') }).cohorts.map(ratesOf)).toEqual([
      [1, 0],
    ]);
    expect(cohortTable(activity, { ...options, asOf: day('9999-12-31') }).cohorts.map(ratesOf)).toEqual([
      [1, 1, 1],
    ]);
  });
});
