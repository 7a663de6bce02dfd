// The work of the database, as one would write it for its kind: one pass over the trades, the result left in a table. Part of
// the yardsticks: frozen.test.ts says how a change is made lawful.

/** The queries over the table `trades`, by the table that each of them makes. */
export const bookQueries = {
  /** First and last day, trades, active days, amount, kinds of product: of every customer. */
  activity: `
    create or replace temp table activity as
    select customer, min(day) as first, max(day) as last, count(*) as trades, count(distinct day) as days,
      sum(amount) as amount, bit_or(1 << product) as products
    from trades group by customer`,
  /** How many days each customer was active on. */
  days: `
    create or replace temp table days as
    select customer, count(distinct day) as days from trades group by customer`,
  /** How many of each month's new customers traded in the months after it. */
  cohorts: `
    create or replace temp table cohorts as
    with months as (
      select distinct customer, year(date '1970-01-01' + day) * 12 + month(date '1970-01-01' + day) as month
      from trades
    ), firsts as (select customer, min(month) as first from months group by customer)
    select first, month - first as period, count(*) as customers
    from months join firsts using (customer) group by first, period`,
} as const;
