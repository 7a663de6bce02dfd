import {
  addDays,
  addMonths,
  type ChurnColumns,
  churnFlags,
  churnLedger,
  type Day,
  day,
  defineChurnPolicy,
  industry,
  type LedgerFigures,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { type Invoice, readInvoices } from '../funnel/retail.js';
import { rowsOf } from './duckDb.js';
import { moneySql, retailAbsent as absent, retailFile, retailInDuckDb } from './retailInDuckDb.js';

describe.skipIf(absent !== '')(`a ledger of 4,372 customers, recomputed by DuckDB${absent}`, () => {
  // The shop holds nothing for its customers. In place of assets stands what somebody bought in the last 90 days; of having
  // left, that his last invoice was a cancellation; of being low, that he bought at most once in the month; of an act of
  // his own, that he bought for 500 pounds or more in it. What is bought comes in, what is older than 90 days goes out.
  const policy = defineChurnPolicy({
    ...industry.churn,
    ...{ id: 'test/shop', currency: 'GBP', effectiveFrom: '300', implicitBelow: '50' },
  });
  // The ends of February to November.
  const evenings = Array.from({ length: 10 }, (_, month) => addDays(addMonths(day('2011-03-01'), month), -1));

  function ledgerColumns(): ChurnColumns {
    const invoices = readInvoices(retailFile);
    const ids = [...new Set(invoices.map(({ customer }) => customer))].sort();
    const rows = ids.length * evenings.length;
    const columns = {
      assets: new Float64Array(rows),
      flags: new Uint8Array(rows),
      inflow: new Float64Array(rows),
      outflow: new Float64Array(rows),
    };
    const nothing = new Float64Array(rows);
    const own = new Map(ids.map((id) => [id, [] as Invoice[]]));
    for (const invoice of invoices) own.get(invoice.customer)!.push(invoice);
    for (const [place, id] of ids.entries()) {
      const all = own.get(id)!;
      const bought = (from: Day, to: Day): Invoice[] =>
        all.filter(({ on, purchase }) => purchase && on > from && on <= to);
      const pence = (list: readonly Invoice[]): number => list.reduce((sum, one) => sum + one.pence, 0);
      let ever = false;
      for (const [index, evening] of evenings.entries()) {
        const row = place * evenings.length + index;
        const before = evenings[index - 1] ?? day('2011-01-31');
        const held = pence(bought(addDays(evening, -90), evening));
        const month = bought(before, evening);
        const known = all.filter(({ on }) => on <= evening);
        if (known.length === 0) continue;
        ever ||= held >= 30_000;
        columns.assets[row] = held;
        columns.flags[row] =
          churnFlags.known +
          churnFlags.present +
          (ever ? churnFlags.wasEffective : 0) +
          (month.length <= 1 ? churnFlags.low : 0) +
          (known.at(-1)!.purchase ? 0 : churnFlags.left) +
          (pence(month) >= 50_000 ? churnFlags.acted : 0);
        if (index === 0) continue;
        columns.inflow[row] = pence(month);
        columns.outflow[row] = pence(bought(addDays(before, -90), addDays(evening, -90)));
      }
    }
    const { assets, flags, inflow, outflow } = columns;
    const zero = { income: nothing, cost: nothing, adjustment: nothing, unvalued: nothing };
    const time = { from: day('2011-03-01'), asOf: day('2011-11-30'), unit: 'month' } as const;
    return { ...time, customers: ids.length, ids, assets, flags, flows: { inflow, outflow, ...zero } };
  }

  it('keeps a ledger of gains, returns and losses, to the customer and to the penny', async () => {
    const db = await retailInDuckDb();
    const list = evenings
      .map(
        (evening, index) =>
          `(${String(index)}, '${evenings[index - 1] ?? '2011-01-31'}'::date, '${evening}'::date)`,
      )
      .join(', ');
    await db.run(`
      create table evenings(n, before, day) as values ${list};
      create table stands as
      with files as (
        select customer, day, id, amount, not starts_with(id, 'C') as bought,
          row_number() over (partition by customer order by day, line) as place
        from invoices),
      held as (
        select customer, n, evenings.day, max_by(bought, place) as stays,
          coalesce(sum(amount) filter (where bought and files.day > evenings.day - 90), 0) as assets,
          count(*) filter (where bought and files.day > evenings.before) as made,
          coalesce(sum(amount) filter (where bought and files.day > evenings.before), 0) as spent
        from evenings join files on files.day <= evenings.day group by customer, n, evenings.day),
      known as (
        select *, max(assets) over (partition by customer order by n) as most from held)
      select customer, n, day, assets, spent >= 500 as acted, case
        when most < 300 then 'outside'
        when not stays then 'explicit'
        when assets >= 300 then 'effective'
        when made <= 1 then 'implicit'
        else 'shallow' end as state
      from known`);
    const sums = (what: string, where: string): string =>
      `(count(*) filter (where ${where}))::integer as "${what}",
      ${moneySql(`coalesce(sum(case when ${where} then ${lossOf(what) ? 'old.assets' : 'new.assets'} end), 0)`)} as "${what}Money"`;
    const lossOf = (what: string): boolean => ['explicit', 'implicit', 'shallow', 'opening'].includes(what);
    const was = "old.state = 'effective'";
    const is = "new.state = 'effective'";
    const wasLost = "old.state in ('explicit', 'implicit', 'shallow')";
    const theirs = await rowsOf(
      db,
      `select new.n::integer as n,
        ${sums('opening', was)}, ${sums('closing', is)},
        ${sums('new', `${is} and (old.state is null or old.state = 'outside')`)},
        ${sums('byCustomer', `${is} and ${wasLost} and new.acted`)},
        ${sums('byMarket', `${is} and ${wasLost} and not new.acted`)},
        ${['explicit', 'implicit', 'shallow'].map((kind) => sums(kind, `${was} and new.state = '${kind}'`)).join(', ')},
        count(*) filter (where old.state in ('shallow') and new.state = 'implicit')::integer as "deeperImplicit",
        count(*) filter (where old.state in ('shallow', 'implicit') and new.state = 'explicit')::integer as "deeperExplicit",
        count(*) filter (where old.state in ('implicit', 'explicit') and new.state = 'shallow')::integer as "easedShallow",
        count(*) filter (where old.state = 'explicit' and new.state = 'implicit')::integer as "easedImplicit",
        count(*) filter (where (old.state is null or old.state = 'outside')
          and new.state in ('explicit', 'implicit', 'shallow'))::integer as passing,
        count(*) filter (where new.state = 'outside')::integer as outside,
        ${moneySql(`coalesce(sum(case when ${was} and ${is} then new.assets - old.assets end), 0)`)} as change,
        ${moneySql(`coalesce(sum(case when ${is} and not coalesce(${was}, false) then old.assets end), 0)`)} as "heldBefore",
        ${moneySql(`coalesce(sum(case when ${was} and not ${is} then new.assets end), 0)`)} as "stillHeld",
        ${moneySql(`coalesce(sum(case when ${was} and ${is} then (select sum(amount) from acts
          where acts.customer = new.customer and acts.day > old.day and acts.day <= new.day) end), 0)`)} as inflow,
        ${moneySql(`coalesce(sum(case when ${was} and ${is} then (select sum(amount) from acts
          where acts.customer = new.customer and acts.day > old.day - 90 and acts.day <= new.day - 90) end), 0)`)} as outflow
      from stands as new left join stands as old on old.customer = new.customer and old.n = new.n - 1
      where new.n > 0 group by new.n order by new.n`,
    );
    const { periods } = churnLedger(policy, ledgerColumns());
    const ours = periods.map(({ customers, assets, standing }, index) => ({
      n: index + 1,
      ...named(customers, ''),
      ...named(assets, 'Money'),
      deeperImplicit: customers.deepened.implicit,
      deeperExplicit: customers.deepened.explicit,
      easedShallow: customers.eased.shallow,
      easedImplicit: customers.eased.implicit,
      ...{ passing: customers.passing, outside: standing.outside },
      ...{ change: assets.change, heldBefore: assets.heldBefore, stillHeld: assets.stillHeld },
      ...{ inflow: assets.parts?.inflow, outflow: assets.parts?.outflow },
    }));
    expect(ours).toEqual(theirs);
    // No figure is there for show: each kind of move is made by somebody.
    const met = new Set(
      ours.flatMap((line) => Object.entries(line).flatMap(([name, n]) => (n === 0 ? [] : [name]))),
    );
    expect(Object.keys(ours[0]!).filter((name) => !met.has(name))).toEqual([]);
    for (const { assets } of periods) expect(assets.parts?.market).toBe('0.00');
    for (const [index, { customers: c, assets: a }] of periods.entries()) {
      expect(c.opening + c.new + c.returned.byCustomer + c.returned.byMarket).toBe(
        c.closing + c.lost.explicit + c.lost.implicit + c.lost.shallow,
      );
      const pence = (...texts: string[]): number =>
        texts.reduce((sum, text) => sum + Math.round(Number(text) * 100), 0);
      expect(pence(a.opening, a.new, a.returned.byCustomer, a.returned.byMarket, a.change)).toBe(
        pence(a.closing, a.lost.explicit, a.lost.implicit, a.lost.shallow),
      );
      const next = periods[index + 1];
      if (next !== undefined)
        expect([next.customers.opening, next.assets.opening]).toEqual([c.closing, a.closing]);
    }
  });
});

function named<T>(figures: LedgerFigures<T>, suffix: string): Record<string, T> {
  const { opening, closing, returned, lost } = figures;
  const { byCustomer, byMarket } = returned;
  const { explicit, implicit, shallow } = lost;
  const all = { opening, closing, new: figures.new, byCustomer, byMarket, explicit, implicit, shallow };
  return Object.fromEntries(Object.entries(all).map(([name, figure]) => [name + suffix, figure]));
}
