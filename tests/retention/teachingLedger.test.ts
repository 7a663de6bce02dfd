import type { DuckDBConnection } from '@duckdb/node-api';
import {
  addMonths,
  churnLedger,
  type Day,
  industry,
  type LedgerFigures,
  type LedgerPeriod,
  type PeriodUnit,
} from 'panhuo';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTable, rowsOf } from './duckDb.js';
import { moneySql } from './retailInDuckDb.js';
import { branchInDuckDb, smallBranch } from './teachingInDuckDb.js';

describe('the ledger of the teaching branch, recomputed by DuckDB', () => {
  const records = smallBranch();
  const { asOf, customers, trades, snapshots, cashFlows, events } = records;
  let db: DuckDBConnection;

  beforeAll(async () => {
    db = await branchInDuckDb(records);
    await loadTable(
      db,
      'openings',
      { customer: 'text', day: 'date' },
      customers.map(({ id, openedOn }) => ({ customer: id, day: openedOn })),
    );
    await db.run(`create table people as select customer, min(day) as first from (
      select customer, day from trades union all select customer, day from flows
      union all select customer, day from snapshots union all select customer, day from events
      union all select * from openings) group by customer`);
  });

  it('has records of the kinds that the queries make use of', () => {
    expect(new Set(events.map(({ kind }) => kind))).toEqual(
      new Set(['closed', 'custody-transferred', 'designation-revoked']),
    );
    // What the queries below make use of: no account numbers, no second opening, all assets with their cash.
    expect([...snapshots, ...events].every(({ account }) => account === undefined)).toBe(true);
    expect(snapshots.every(({ cash }) => cash !== undefined)).toBe(true);
  });

  const ledgerFrom = addMonths(`${asOf.slice(0, 4)}-01-01` as Day, -24);

  // Where everybody stands on the evenings on which periods end, from his records until then.
  async function standsBy(unit: PeriodUnit): Promise<void> {
    await db.run(`
      create or replace temp table evenings as
      with ends as (
        select least((begins + interval 1 ${unit})::date - 1, '${asOf}'::date) as day
        from generate_series('${ledgerFrom}'::date - interval 1 ${unit}, '${asOf}'::date, interval 1 ${unit}) as s(begins)),
      numbered as (select day, row_number() over (order by day) - 1 as n from ends)
      select n, day from numbered;

      -- On the day of a closing there is nothing left, whatever a snapshot of that day says.
      create or replace temp table changes as
        select customer, day, total, cash, line from snapshots
        union all
        select customer, day, 0, 0, 1000000 + row_number() over () from events where kind = 'closed' and exists (
          from snapshots where snapshots.customer = events.customer and snapshots.day <= events.day);
      create or replace temp table holdings as
        select customer, day, max_by(total, line) as total, max_by(cash, line) as cash from changes group by customer, day;

      create or replace temp table known as
      select people.customer, n, evenings.day, first,
        (select max_by(total, day) from holdings where customer = people.customer and day <= evenings.day) as assets,
        (select max_by(cash, day) from holdings where customer = people.customer and day <= evenings.day) as cash,
        (select max(total) from holdings where customer = people.customer and day <= evenings.day) as most,
        (select min(day) from holdings where customer = people.customer and day <= evenings.day and total < 100 and day > coalesce(
          (select max(day) from holdings where customer = people.customer and day <= evenings.day and total >= 100),
          '0001-01-01'::date)) as low_since,
        (select min(day) from holdings where customer = people.customer and day <= evenings.day and total < 5000 and day > coalesce(
          (select max(day) from holdings where customer = people.customer and day <= evenings.day and total >= 5000),
          '0001-01-01'::date)) as below_since,
        (select max(day) from events where customer = people.customer and day <= evenings.day) as left_on
      from people, evenings;

      create or replace temp table stands as
      select *, case
          when assets is null then 'not known'
          when most < 5000 then 'outside'
          when left_on is not null and cash = 0 then 'explicit'
          when assets >= 5000 then 'effective'
          when low_since + interval 1 month <= day then 'implicit'
          else 'shallow' end as state,
        greatest(below_since, case when left_on is not null and cash = 0 then left_on end) as lost_since
      from known`);
  }

  const figures = [
    'opening',
    'closing',
    'new',
    'byCustomer',
    'byMarket',
    'explicit',
    'implicit',
    'shallow',
  ] as const;

  it.each(['month', 'quarter'] as const)(
    'has the ledger by the %s, to the customer and to the fen',
    async (unit) => {
      await standsBy(unit);
      const was = "(old.state = 'effective')";
      const is = "(new.state = 'effective')";
      const wasLost = "old.state in ('explicit', 'implicit', 'shallow')";
      const acted = `exists (
      from (select customer, day from acts union all select customer, day from flows where kind = 'deposit') as own
      where own.customer = new.customer and own.day > old.lost_since and own.day <= new.day)`;
      const conditions: Readonly<Record<(typeof figures)[number], string>> = {
        opening: was,
        closing: is,
        new: `${is} and old.state in ('not known', 'outside')`,
        byCustomer: `${is} and ${wasLost} and ${acted}`,
        byMarket: `${is} and ${wasLost} and not ${acted}`,
        explicit: `${was} and new.state = 'explicit'`,
        implicit: `${was} and new.state = 'implicit'`,
        shallow: `${was} and new.state = 'shallow'`,
      };
      const asOfOpening: readonly string[] = ['opening', 'explicit', 'implicit', 'shallow'];
      const sums = figures.map((name) => {
        const side = asOfOpening.includes(name) ? 'old' : 'new';
        const amount = `sum(case when ${conditions[name]} then ${side}.assets else 0 end)`;
        return `sum((${conditions[name]})::integer)::integer as "${name}", ${moneySql(amount)} as "${name}Money"`;
      });
      const flow = (kinds: string): string =>
        moneySql(`coalesce(sum(case when ${was} and ${is} then (select sum(amount) from flows
        where flows.customer = new.customer and kind in (${kinds}) and flows.day > old.day and flows.day <= new.day) end), 0)`);
      const theirs = await rowsOf(
        db,
        `select new.day::text as "end", ${sums.join(', ')},
        ${moneySql(`sum(case when ${was} and ${is} then new.assets - old.assets else 0 end)`)} as change,
        ${moneySql(`sum(case when ${is} and not ${was} then coalesce(old.assets, 0) else 0 end)`)} as "heldBefore",
        ${moneySql(`sum(case when ${was} and not ${is} then new.assets else 0 end)`)} as "stillHeld",
        ${flow("'deposit'")} as inflow, ${flow("'withdrawal'")} as outflow, ${flow("'dividend', 'interest'")} as income,
        count(*) filter (where new.state = 'not known' and new.first <= new.day)::integer as "noSnapshot",
        count(*) filter (where new.state = 'outside')::integer as outside,
        count(*) filter (where new.state = 'implicit')::integer as "standsImplicit",
        count(*) filter (where new.state = 'explicit')::integer as "standsExplicit",
        count(*) filter (where old.state = 'shallow' and new.state = 'implicit')::integer as "deeperImplicit",
        count(*) filter (where old.state in ('shallow', 'implicit') and new.state = 'explicit')::integer as "deeperExplicit",
        count(*) filter (where old.state in ('not known', 'outside')
          and new.state in ('explicit', 'implicit', 'shallow'))::integer as passing
      from stands as new join stands as old on old.customer = new.customer and old.n = new.n - 1
      group by new.n, new.day order by new.n`,
      );
      const book = { snapshots, events, trades, cashFlows, transfers: [], customers };
      const { periods } = churnLedger(industry.churn, { ...book, from: ledgerFrom, asOf, unit });
      expect(periods.map(lineOf)).toEqual(theirs);
      // Implicit losses are made by nobody here; the ledger of the shop has them.
      for (const name of ['new', 'byCustomer', 'byMarket', 'explicit', 'shallow'] as const)
        expect(periods.some(({ customers: n }) => figureOf(n, name) > 0)).toBe(true);
      for (const { customers: n, assets } of periods) {
        expect(n.opening + n.new + n.returned.byCustomer + n.returned.byMarket).toBe(
          n.closing + n.lost.explicit + n.lost.implicit + n.lost.shallow,
        );
        const fen = (...texts: (string | undefined)[]): number =>
          texts.reduce((sum, text) => sum + Math.round(Number(text) * 100), 0);
        const { opening, closing, returned, lost, change, parts } = assets;
        expect(fen(opening, assets.new, returned.byCustomer, returned.byMarket, change)).toBe(
          fen(closing, lost.explicit, lost.implicit, lost.shallow),
        );
        expect(fen(parts?.inflow, parts?.income, parts?.market)).toBe(
          fen(change, parts?.outflow, parts?.cost),
        );
      }
    },
  );

  function lineOf({ end, customers: n, assets, standing, unknown }: LedgerPeriod): Record<string, unknown> {
    const both = figures.flatMap((name) => [
      [name, figureOf(n, name)] as const,
      [`${name}Money`, figureOf(assets, name)] as const,
    ]);
    const { change, heldBefore, stillHeld, parts } = assets;
    return {
      ...{ end, change, heldBefore, stillHeld },
      ...Object.fromEntries<unknown>(both),
      ...{ inflow: parts?.inflow, outflow: parts?.outflow, income: parts?.income },
      noSnapshot: unknown.noSnapshot,
      ...{ outside: standing.outside, standsImplicit: standing.implicit, standsExplicit: standing.explicit },
      ...{ deeperImplicit: n.deepened.implicit, deeperExplicit: n.deepened.explicit, passing: n.passing },
    };
  }

  function figureOf<T>(of: LedgerFigures<T>, name: (typeof figures)[number]): T {
    if (name === 'byCustomer' || name === 'byMarket') return of.returned[name];
    return name === 'opening' || name === 'closing' || name === 'new' ? of[name] : of.lost[name];
  }
});
