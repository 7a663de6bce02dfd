import type { DuckDBConnection } from '@duckdb/node-api';
import {
  type Activity,
  activityStates,
  type ActivityStates,
  industry,
  kaplanMeierByGroup,
  recencyFrequencyValue,
  spellsUntil,
  stateCounts,
  summariseActivity,
  type Trade,
} from 'panhuo';
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

// Every expected figure is worked out by DuckDB from the invoices as they stand in the file, by the plain definition; nothing
// of ours goes into it.
describe.skipIf(absent !== '')(`a year of 4,372 customers, recomputed by DuckDB${absent}`, () => {
  let db: DuckDBConnection;
  let trades: readonly Trade[];
  let activity: Activity;
  let states: ActivityStates;

  beforeAll(async () => {
    db = await retailInDuckDb();
    await db.run(`
      create table gaps as
      select customer, day, lead(day) over (partition by customer order by day) as next from days`);
    trades = retailTrades();
    activity = summariseActivity(trades, { from: FROM, to: AS_OF, unit: 'day' });
    states = activityStates(industry.activityClock, activity, { asOf: AS_OF });
  });

  it('sums up what every customer did', async () => {
    const theirs = await rowsOf(
      db,
      `select customer, min(day)::text as "firstOn", max(day)::text as "lastOn", count(*)::integer as trades,
        count(distinct day)::integer as "activeDays", ${money('sum(amount)')} as amount,
        (select median(next - day) from gaps where gaps.customer = acts.customer and next is not null) as "medianGap"
      from acts group by customer order by customer`,
    );
    const { customers } = summariseActivity(trades, { from: FROM, to: AS_OF });
    const ours = customers.map(
      ({ customer, firstOn, lastOn, trades: made, activeDays, amount, medianGap }) => ({
        ...{ customer, firstOn, lastOn, trades: made, activeDays, amount, medianGap },
      }),
    );
    // 4,372 customers by the description of the data; those who only cancelled did nothing here.
    expect((await rowsOf(db, 'select count(distinct customer)::integer as n from invoices'))[0]?.['n']).toBe(
      4372,
    );
    expect(ours.length).toBeGreaterThan(4300);
    expect(ours).toEqual(theirs);
  });

  // Every customer on every day, from nothing but his acts until then. Dormant from the day on which three months of
  // silence are complete, gone from the day on which twelve are; woken for three months after an act that ended such a
  // silence.
  const DAILY = `
    create or replace temp table daily as
    with marked as (
      select customer, day,
        day > lag(day) over (partition by customer order by day) + interval 3 month as wakes from days),
    grid as (
      select customer, today::date as day from (select customer, min(day) as first from days group by 1),
        generate_series(first, '${AS_OF}'::date, interval 1 day) as series(today)),
    known as (
      select customer, grid.day, 
        max(marked.day) over past as last, max(case when wakes then marked.day end) over past as woken
      from grid left join marked using (customer, day)
      window past as (partition by customer order by grid.day))
    select customer, day, case
      when day >= last + interval 12 month then 'gone'
      when day >= last + interval 3 month then 'dormant'
      when day < woken + interval 3 month then 'woken'
      else 'active' end as state
    from known`;

  it('follows every customer through his states', async () => {
    await db.run(DAILY);
    const theirs = await rowsOf(
      db,
      `with changes as (
        select customer, day, state, lag(state) over (partition by customer order by day) as before from daily)
      select customer, state, day::text as from,
        (lead(day) over (partition by customer order by day))::text as to
      from changes where before is null or before <> state order by customer, day`,
    );
    const ours = states.customers.flatMap(({ customer, spells }) =>
      spells.map(({ state, from, to }) => ({ customer, state, from, to })),
    );
    expect(new Set(ours.map(({ state }) => state))).toEqual(new Set(['active', 'dormant', 'gone', 'woken']));
    expect(ours).toEqual(theirs);

    const standing = await rowsOf(
      db,
      `select day::text as on, state, count(*)::integer as n from daily
      where day = last_day(day) or day = '${AS_OF}' group by day, state order by day, state`,
    );
    const counted = stateCounts(states, { unit: 'month' }).periods.flatMap(({ on, counts }) =>
      Object.entries(counts)
        .filter(([, n]) => n > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([state, n]) => ({ on, state, n })),
    );
    expect(counted).toEqual(standing);
  });

  it.each(['dormant', 'gone'] as const)(
    'draws the curve until %s for each quarter of first purchases',
    async (event) => {
      const months = event === 'dormant' ? 3 : 12;
      const theirs = await rowsOf(
        db,
        `with ends as (
          select customer, min(day + interval ${String(months)} month)::date as silent from gaps
          where (day + interval ${String(months)} month)::date < coalesce(next, 'infinity'::date)
            and (day + interval ${String(months)} month)::date <= '${AS_OF}' group by 1),
        spells as (
          select quarter(first)::text || '/' || year(first)::text as grp,
            (coalesce(silent, '${AS_OF}'::date) - first)::integer as time, silent is not null as event
          from (select customer, min(day) as first from days group by 1) left join ends using (customer)),
        times as (
          select grp, time, count(*) filter (where event) as events, count(*) filter (where not event) as censored
          from spells group by all),
        risk as (
          select *, sum(events + censored) over (partition by grp order by time desc) as "atRisk" from times)
        select grp, time, "atRisk"::integer as "atRisk", events::integer as events, censored::integer as censored,
          product(1 - events / "atRisk") over (partition by grp order by time) as survival,
          sum(events / ("atRisk" * nullif("atRisk" - events, 0))) over (partition by grp order by time) as spread
        from risk order by grp, time`,
      );
      const firsts = new Map(states.customers.map(({ customer, firstActOn }) => [customer, firstActOn!]));
      const spells = spellsUntil(states, { event, origin: 'first-act' }).map((spell) => {
        const first = firsts.get(spell.customer)!;
        return {
          ...spell,
          group: `${String(Math.ceil(Number(first.slice(5, 7)) / 3))}/${first.slice(0, 4)}`,
        };
      });
      const curves = kaplanMeierByGroup(spells);
      const points = curves.flatMap(({ group: grp, curve }) =>
        curve.points.map((point) => ({ grp, ...point })),
      );
      expect(curves).toHaveLength(5);
      expect(
        points.map(({ grp, time, atRisk, events, censored }) => ({ grp, time, atRisk, events, censored })),
      ).toEqual(
        theirs.map(({ grp, time, atRisk, events, censored }) => ({ grp, time, atRisk, events, censored })),
      );
      for (const [index, { survival, standardError }] of points.entries()) {
        const { survival: share, spread } = theirs[index]!;
        expect(Math.abs(survival - Number(share))).toBeLessThan(1e-12);
        // Greenwood; there is no error once nobody is left.
        if (standardError !== null)
          expect(Math.abs(standardError - survival * Math.sqrt(Number(spread)))).toBeLessThan(1e-12);
      }
    },
  );

  it('scores recency, frequency and value', async () => {
    // Strictly worse: one less than the rank.
    const score = (order: string): string =>
      `(1 + 5 * (rank() over (order by ${order}) - 1) // count(*) over ())::integer`;
    const theirs = await rowsOf(
      db,
      `with figures as (
        select customer, ('${AS_OF}'::date - max(day))::integer as days, count(*)::integer as trades, sum(amount) as value
        from acts group by 1)
      select customer, days as "recencyDays", trades as frequency, ${money('value')} as value,
        ${score('days desc')} as r, ${score('trades')} as f, ${score('value')} as v
      from figures order by customer`,
    );
    const ours = recencyFrequencyValue(industry.rfm, activity, AS_OF).map(
      ({ customer, recencyDays, frequency, value, scores }) => ({
        ...{ customer, recencyDays, frequency, value },
        ...{ r: scores.recency, f: scores.frequency, v: scores.value },
      }),
    );
    expect(ours).toEqual(theirs);
  });
});
