import type { CohortKind, CohortValue, CohortView, Day } from 'panhuo';
import type { PeriodUnit } from 'panhuo/kernel';
import { written } from '../books.js';

// The cohort table by its definition, over the text of days: slow and obvious.

export interface Act {
  readonly customer: string;
  readonly on: string;
  readonly amount: bigint;
  readonly commission: bigint;
}

export interface Held {
  readonly customer: string;
  readonly account: string | undefined;
  readonly on: string;
  readonly amount: bigint;
}

export interface Asked {
  readonly unit: PeriodUnit;
  readonly kind: CohortKind;
  readonly view: CohortView;
  readonly value: CohortValue;
  readonly brackets?: readonly number[];
  readonly asOf: Day;
}

/** A stretch of days, the end not included. */
interface Stretch {
  readonly start: string;
  readonly end: string;
}

interface Member {
  readonly first: string;
  readonly acts: readonly Act[];
  readonly held: readonly Held[];
  readonly periods: readonly Stretch[];
}

const textOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (on: string): number => Date.parse(`${on}T00:00:00Z`);
const later = (on: string, days: number): string => textOf(timeOf(on) + days * 86_400_000);

/** The first day of the calendar period of a day. */
export function calendarStart(on: string, unit: PeriodUnit): string {
  const month = Number(on.slice(5, 7));
  switch (unit) {
    case 'day':
      return on;
    case 'week':
      return later(on, -((new Date(timeOf(on)).getUTCDay() + 6) % 7));
    case 'month':
      return `${on.slice(0, 7)}-01`;
    case 'quarter':
      return `${on.slice(0, 4)}-${['01', '04', '07', '10'][Math.floor((month - 1) / 3)]!}-01`;
    case 'year':
      return `${on.slice(0, 4)}-01-01`;
  }
}

/** The same date some months later, or the last day of that month. */
function monthsLater(on: string, months: number): string {
  const [year, month, date] = on.split('-').map(Number) as [number, number, number];
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return textOf(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)));
}

const monthsOf = { month: 1, quarter: 3, year: 12 };

/** The periods of a customer's life until one ends after the day. */
function periodsOf(first: string, { unit, view, asOf }: Asked): Stretch[] {
  const starts: string[] = [];
  const isDone = (): boolean => starts.length > 1 && starts.at(-1)! > later(asOf, 1);
  if (view === 'calendar') {
    for (let on = calendarStart(first, unit); !isDone(); on = later(on, 1)) {
      if (calendarStart(on, unit) === on) starts.push(on);
    }
  } else {
    for (let place = 0; !isDone(); place++) {
      if (unit === 'day' || unit === 'week') starts.push(later(first, place * (unit === 'day' ? 1 : 7)));
      else starts.push(monthsLater(first, place * monthsOf[unit]));
    }
  }
  return starts.slice(1).map((end, place) => ({ start: starts[place]!, end }));
}

/** The stretch of a cell in a customer's life, if it has begun. */
function stretchOf({ periods }: Member, cell: number, { kind, brackets = [] }: Asked): Stretch | undefined {
  const isBracket = kind === 'bracket';
  const from = isBracket ? brackets[cell] : cell;
  const to = isBracket ? brackets[cell + 1] : cell + 1;
  if (from === undefined || to === undefined) return undefined;
  const first = periods[from];
  // One that ends beyond what was laid out is not over.
  return first && { start: first.start, end: periods[to - 1]?.end ?? '9999-12-31' };
}

/** The newest snapshot of each account by the end of a day; one without an account speaks for all. */
function heldOn({ held }: Member, on: string): bigint | undefined {
  const known = held.filter((own) => own.on <= on);
  if (known.length === 0) return undefined;
  const days = [...new Set(known.map((own) => own.on))].sort();
  let accounts = new Map<string, bigint>();
  for (const at of days) {
    const today = known.filter((own) => own.on === at);
    const named = today.filter(({ account }) => account !== undefined);
    if (named.length > 0) accounts.delete('all');
    for (const { account, amount } of named) accounts.set(`of ${account!}`, amount);
    const whole = today.filter(({ account }) => account === undefined).at(-1);
    if (whole !== undefined) accounts = new Map([['all', whole.amount]]);
  }
  return [...accounts.values()].reduce((sum, own) => sum + own, 0n);
}

const earlier = (a: string, b: string): string => (a < b ? a : b);

interface Sums {
  readonly figure: bigint;
  readonly eligible: number;
  readonly base: bigint;
}

function cellOf(members: readonly Member[], cell: number, asked: Asked): Sums | undefined {
  const { kind, view, value, asOf } = asked;
  let isBegun = false;
  let figure = 0n;
  let base = 0n;
  let eligible = 0;
  for (const member of members) {
    const stretch = stretchOf(member, cell, asked);
    if (stretch === undefined || stretch.start > asOf) continue;
    isBegun = true;
    const isOver = later(stretch.end, -1) <= asOf;
    const zero = member.periods[0]!;
    const known = value === 'assets' ? heldOn(member, earlier(later(zero.end, -1), asOf)) : undefined;
    if (value === 'assets' && known === undefined) continue;
    const within = ({ start, end }: Stretch): readonly Act[] =>
      member.acts.filter(({ on }) => on >= start && on < end && on <= asOf);
    const acts = within(kind === 'unbounded' ? { start: stretch.start, end: '9999-12-31' } : stretch);
    const sum = (list: readonly Act[]): bigint =>
      list.reduce((all, act) => all + (value === 'amount' ? act.amount : act.commission), 0n);
    if (isOver) {
      eligible += 1;
      base += value === 'assets' ? known! : sum(within(zero));
    }
    if (view === 'age' && !isOver) continue;
    if (value === 'customers') figure += acts.length > 0 ? 1n : 0n;
    else if (value === 'assets') figure += heldOn(member, earlier(later(stretch.end, -1), asOf))!;
    else figure += sum(acts);
  }
  return isBegun ? { figure, eligible, base } : undefined;
}

/** What the table says, without its head. */
export function cohortsByHand(acts: readonly Act[], held: readonly Held[], asked: Asked) {
  const { unit, kind, value, brackets = [], asOf } = asked;
  const seen = acts.filter(({ on }) => on <= asOf);
  const members = [...new Set(seen.map(({ customer }) => customer))].map((customer): Member => {
    const own = seen.filter((act) => act.customer === customer);
    const first = own.map(({ on }) => on).sort()[0]!;
    return {
      first,
      acts: own,
      held: held.filter((one) => one.customer === customer),
      periods: periodsOf(first, asked),
    };
  });
  const say = (cell: number, { figure, eligible, base }: Sums) => ({
    period: kind === 'bracket' ? brackets[cell]! : cell,
    ...(kind === 'bracket' && { through: brackets[cell + 1]! - 1 }),
    eligible,
    ...(value === 'customers'
      ? { count: Number(figure), rate: eligible === 0 ? null : Number(figure) / eligible }
      : {
          amount: written(figure),
          base: written(base),
          rate: base > 0n ? Number(figure) / Number(base) : null,
        }),
  });
  const starts = [...new Set(members.map(({ first }) => calendarStart(first, unit)))].sort();
  const rows = starts.map((start) => {
    const own = members.filter(({ first }) => calendarStart(first, unit) === start);
    const row: Sums[] = [];
    for (let sums = cellOf(own, 0, asked); sums !== undefined; sums = cellOf(own, row.length, asked)) {
      row.push(sums);
    }
    return { start, size: own.length, row };
  });
  const longest = Math.max(0, ...rows.map(({ row }) => row.length));
  const pooled = Array.from({ length: longest }, (_, cell) => {
    const over = rows.flatMap(({ row }) => row[cell] ?? []).filter(({ eligible }) => eligible > 0);
    return say(cell, {
      figure: over.reduce((sum, { figure }) => sum + figure, 0n),
      eligible: over.reduce((sum, { eligible }) => sum + eligible, 0),
      base: over.reduce((sum, { base }) => sum + base, 0n),
    });
  });
  return {
    cohorts: rows.map(({ start, size, row }) => ({
      start,
      size,
      cells: row.map((sums, cell) => say(cell, sums)),
    })),
    pooled,
  };
}
