import type { DuckDBConnection } from '@duckdb/node-api';
import { type Activity, type CohortTable, cohortTable, summariseActivity } from 'panhuo';
import { beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from './duckDb.js';
import {
  moneySql as money,
  RETAIL_FROM as FROM,
  RETAIL_UNTIL as AS_OF,
  retailAbsent as absent,
  retailInDuckDb,
  retailTrades,
} from './retailInDuckDb.js';

describe.skipIf(absent !== '')(`cohorts of 4,372 customers, recomputed by DuckDB${absent}`, () => {
  let db: DuckDBConnection;
  let activity: Activity;

  beforeAll(async () => {
    db = await retailInDuckDb();
    activity = summariseActivity(retailTrades(), { from: FROM, to: AS_OF, unit: 'day' });
  });

  /** The cells of a table by the plain definition: `match` says which act of a member counts for a period. */
  const cohortSql = (unit: 'month' | 'week', match: string): string => {
    const number = (from: string, to: string): string =>
      unit === 'month' ? `datediff('month', ${from}, ${to})` : `((${to}::date - ${from}::date) // 7)`;
    return `
      with firsts as (select customer, date_trunc('${unit}', min(day))::date as start from acts group by 1),
      moves as (select customer, date_trunc('${unit}', day)::date as place, sum(amount) as amount from acts group by 1, 2),
      sizes as (select start, count(*) as size from firsts group by 1),
      periods as (
        select start, size, place::date as place from sizes,
          generate_series(start, date_trunc('${unit}', '${AS_OF}'::date)::date, interval 1 ${unit}) as series(place)),
      cells as (
        select periods.start, size, periods.place, count(distinct firsts.customer) as members, sum(moves.amount) as amount
        from periods left join (firsts join moves using (customer)) on firsts.start = periods.start and ${match}
        group by all)
      select start::text as start, size::integer as size, ${number('start', 'place')}::integer as period,
        members::integer as count,
        (case when place + interval 1 ${unit} - interval 1 day <= '${AS_OF}' then size else 0 end)::integer as eligible,
        ${money('coalesce(amount, 0)')} as amount,
        ${money('first_value(amount) over (partition by start order by place)')} as base
      from cells order by start, place`;
  };

  it.each([
    ['month', 'exact', 'moves.place = periods.place'],
    ['week', 'exact', 'moves.place = periods.place'],
    ['month', 'unbounded', 'moves.place >= periods.place'],
    ['week', 'unbounded', 'moves.place >= periods.place'],
  ] as const)('places customers in cohorts by the %s, %s', async (unit, kind, match) => {
    const theirs = (await rowsOf(db, cohortSql(unit, match))).map(
      ({ start, size, period, count, eligible }) => ({
        ...{ start, size, period, count, eligible },
        // A rate is one division of two whole numbers: the same in every program.
        rate: eligible === 0 ? null : Number(count) / Number(eligible),
      }),
    );
    const table: CohortTable = cohortTable(activity, { unit, kind, asOf: AS_OF });
    const ours = table.cohorts.flatMap(({ start, size, cells }) =>
      cells.map(({ period, count, eligible, rate }) => ({ start, size, period, count, eligible, rate })),
    );
    expect(ours.length).toBeGreaterThan(unit === 'month' ? 80 : 1000);
    expect(ours).toEqual(theirs);
  });

  it.each([
    ['its own months', 'age', 'exact', undefined],
    ['months in brackets', 'calendar', 'bracket', [0, 1, 3, 6]],
    ['its own months in brackets', 'age', 'bracket', [0, 1, 3, 6]],
  ] as const)('places customers in cohorts by %s', async (_, view, kind, brackets) => {
    // A period of a customer from its first day up to, not including, the first of the next; a bracket joins several.
    const starts = view === 'age' ? 'first' : "date_trunc('month', first)::date";
    const theirs = await rowsOf(
      db,
      `with firsts as (select customer, min(day) as first from days group by 1),
      parts(period, until) as (${
        brackets === undefined
          ? 'select unnest(range(0, 13)), unnest(range(1, 14))'
          : 'values (0, 1), (1, 3), (3, 6)'
      }),
      lives as (
        select customer, date_trunc('month', first)::date as start, period,
          (${starts} + to_months(period::integer))::date as begins,
          (${starts} + to_months(until::integer))::date as ends
        from firsts, parts),
      judged as (
        select *, ends - 1 <= '${AS_OF}' as eligible, begins <= '${AS_OF}' as begun, exists (
          from days where days.customer = lives.customer and day >= begins and day < ends) as came
        from lives)
      select start::text as start, period::integer as period,
        (count(*) filter (where came ${view === 'age' ? 'and eligible' : ''}))::integer as count,
        (count(*) filter (where eligible))::integer as eligible
      from judged group by judged.start, judged.period having bool_or(begun) order by judged.start, judged.period`,
    );
    const { cohorts } = cohortTable(activity, {
      ...{ unit: 'month', kind, view, asOf: AS_OF },
      ...(brackets !== undefined && { brackets }),
    });
    const ours = cohorts.flatMap(({ start, cells }) =>
      cells.map(({ period, count, eligible }) => ({ start, period, count, eligible })),
    );
    expect(ours).toEqual(theirs);
  });

  it.each(['month', 'week'] as const)('adds up money in cohorts by the %s, to the penny', async (unit) => {
    const theirs = (await rowsOf(db, cohortSql(unit, 'moves.place = periods.place'))).map(
      ({ start, period, eligible, amount, base }) => ({ start, period, eligible, amount, base }),
    );
    const { cohorts } = cohortTable(activity, { unit, kind: 'exact', value: 'amount', asOf: AS_OF });
    const ours = cohorts.flatMap(({ start, cells }) =>
      cells.map(({ period, eligible, amount, base }) => ({ start, period, eligible, amount, base })),
    );
    // Nobody is eligible in a running period, so there is no money to compare with.
    expect(ours).toEqual(theirs.map((cell) => (cell.eligible === 0 ? { ...cell, base: '0.00' } : cell)));
  });
});
