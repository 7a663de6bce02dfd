import type { DuckDBConnection } from '@duckdb/node-api';
import {
  activityStates,
  cohortTable,
  industry,
  kaplanMeierByGroup,
  spellsUntil,
  summariseActivity,
} from 'panhuo';
import { beforeAll, describe, expect, it } from 'vitest';
import { workOutPeople } from '../../examples/branch-review/review/people.js';
import { loadTable, rowsOf } from './duckDb.js';
import { branchInDuckDb, smallBranch } from './teachingInDuckDb.js';

// The records of the teaching branch, and what DuckDB makes of them by the plain definitions.
describe('the teaching branch, recomputed by DuckDB', () => {
  const book = smallBranch();
  const { branch, asOf, customers, trades } = book;
  const from = trades.map(({ on }) => on).sort()[0]!;
  const people = workOutPeople(branch);
  const groupings = {
    personality: new Map(people.map(({ id, behaviour }) => [id, behaviour.personality ?? 'unknown'])),
    cooperation: new Map(people.map(({ id, classes }) => [id, classes?.cooperation ?? 'unknown'])),
    wealth: new Map(people.map(({ id, classes }) => [id, classes?.wealth ?? 'unknown'])),
    tier: new Map(people.map(({ id, tier }) => [id, tier ?? 'unknown'])),
  };
  let db: DuckDBConnection;

  beforeAll(async () => {
    db = await branchInDuckDb(book);
    await loadTable(
      db,
      'people',
      {
        customer: 'text',
        opened: 'date',
        personality: 'text',
        cooperation: 'text',
        wealth: 'text',
        tier: 'text',
      },
      people.map(({ id, customer }) => ({
        ...{ customer: id, opened: customer?.openedOn },
        ...Object.fromEntries(Object.entries(groupings).map(([name, groups]) => [name, groups.get(id)])),
      })),
    );
    await db.run('create table days as select distinct customer, day from acts');
  });

  // Of whom the input is older than his opening, the first trade is known.
  const openedOn = new Map(customers.map(({ id, openedOn: day }) => [id, day]));
  const ownTrades = trades.filter(({ customer }) => (openedOn.get(customer) ?? '') >= from);
  const followed = summariseActivity(ownTrades, { from, to: asOf, unit: 'day' });

  it('has customers of every kind that the curves ask for', () => {
    expect(people.length).toBeGreaterThan(1400);
    expect(followed.customers.length).toBeGreaterThan(300);
    for (const groups of Object.values(groupings)) expect(new Set(groups.values()).size).toBeGreaterThan(1);
  });

  it('has the cohorts by month', async () => {
    const theirs = await rowsOf(
      db,
      `with known as (
        select days.* from days join people using (customer) where opened >= '${from}'),
      firsts as (select customer, date_trunc('month', min(day))::date as start from known group by 1),
      months as (select distinct customer, date_trunc('month', day)::date as month from known),
      grid as (
        select start, count(*) as size,
          unnest(generate_series(start, '${asOf}'::date, interval 1 month))::date as month from firsts group by start)
      select grid.start::text as start, size::integer as size, datediff('month', grid.start, grid.month)::integer as period,
        count(months.customer)::integer as count,
        (case when last_day(grid.month) <= '${asOf}' then size else 0 end)::integer as eligible
      from grid left join (firsts join months using (customer))
        on firsts.start = grid.start and months.month = grid.month
      group by grid.start, size, grid.month order by grid.start, grid.month`,
    );
    const { cohorts } = cohortTable(followed, { unit: 'month', kind: 'exact', asOf });
    const ours = cohorts.flatMap(({ start, size, cells }) =>
      cells.map(({ period, count, eligible }) => ({ start, size, period, count, eligible })),
    );
    expect(cohorts.length).toBeGreaterThan(30);
    expect(ours).toEqual(theirs);
  });

  it.each(['personality', 'cooperation', 'wealth', 'tier'] as const)(
    'has the curves until the first silence by %s',
    async (grouping) => {
      const theirs = await rowsOf(
        db,
        `with gaps as (
          select customer, opened, ${grouping} as grp, day, lead(day) over (partition by customer order by day) as next
          from days join people using (customer) where opened >= '${from}'),
        spells as (
          select grp, customer, min(day) as first,
            min((day + interval 3 month)::date) filter (where (day + interval 3 month)::date <= '${asOf}'
              and (next is null or (day + interval 3 month)::date < next)) as silent
          from gaps group by grp, customer),
        times as (
          select grp, coalesce(silent, '${asOf}'::date) - first as time, count(silent) as events, count(*) as n
          from spells group by all),
        risk as (select *, sum(n) over (partition by grp order by time desc) as "atRisk" from times)
        select grp, time::integer as time, "atRisk"::integer as "atRisk", events::integer as events,
          (n - events)::integer as censored,
          product(1 - events / "atRisk") over (partition by grp order by time) as survival
        from risk order by grp, time`,
      );
      const states = activityStates(industry.activityClock, followed, { asOf });
      const spells = spellsUntil(states, { event: 'dormant', origin: 'first-act' });
      const curves = kaplanMeierByGroup(
        spells.map((spell) => ({ ...spell, group: groupings[grouping].get(spell.customer)! })),
      );
      const points = [...curves]
        .sort((a, b) => (a.group < b.group ? -1 : 1))
        .flatMap(({ group: grp, curve }) => curve.points.map((point) => ({ grp, ...point })));
      expect(curves.length).toBeGreaterThan(1);
      expect(
        points.map(({ grp, time, atRisk, events: n, censored }) => ({
          grp,
          time,
          atRisk,
          events: n,
          censored,
        })),
      ).toEqual(
        theirs.map(({ grp, time, atRisk, events: n, censored }) => ({
          grp,
          time,
          atRisk,
          events: n,
          censored,
        })),
      );
      for (const [index, { survival }] of points.entries())
        expect(Math.abs(survival - Number(theirs[index]!['survival']))).toBeLessThan(1e-12);
    },
  );
});
