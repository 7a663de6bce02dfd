import { course, finishCohorts } from 'panhuo';
import { type Chunk, questions, stages, window } from './book.js';
import type { Totals } from './totals.js';

/** Simple counts of a book that bare loops find as well: what the library says is checked against them. */
export interface PlainCounts {
  readonly trades: number;
  readonly activeDays: number;
  readonly amount: bigint;
  readonly neverTraded: number;
  /** Customers whose last trade lies at most 30 days back. */
  readonly recent: number;
  /** Customers by the month of their first trade. */
  readonly joined: Readonly<Record<string, number>>;
  /** And those of them who traded in the third month after it; whose third month is not over is in none. */
  readonly returned: Readonly<Record<string, number>>;
  /** Traders of a million yuan or more who last traded at most 90 days back, and those who did so longer ago. */
  readonly core: number;
  readonly wakeFirst: number;
  /** Cases by the stages that they came to. */
  readonly reached: readonly number[];
  /** Sheets with a gap, and the points of the others together. */
  readonly gaps: number;
  readonly points: number;
  /** Sheets by their level. */
  readonly levels: Readonly<Record<string, number>>;
}

const FIRST = Date.parse(window.from) / 86_400_000;
const LAST = Date.parse(window.to) / 86_400_000;
const MILLION_YUAN_IN_FEN = 100_000_000;
/** The months from the first trade to the one that is looked at. */
const AFTER = 3;
// Every day's month, counted from year 0, so that no date is made for a trade.
const months = Int32Array.from({ length: LAST - FIRST + 1 }, (_, place) => {
  const date = new Date((FIRST + place) * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
});
const monthOf = (epochDay: number): number => months[epochDay - FIRST]!;
const nameOf = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** Counts a chunk without the library. */
export function countPlainly(chunk: Chunk): PlainCounts {
  return { ...countTrades(chunk), ...countSteps(chunk), ...countPoints(chunk) };
}

type TradeCounts = Omit<PlainCounts, 'reached' | 'gaps' | 'points' | 'levels'>;

function countTrades({ acts: { customers, customer, on, amount } }: Chunk): TradeCounts {
  let [activeDays, fen, traders, recent, core, wakeFirst] = [0, 0, 0, 0, 0, 0];
  const joined: Record<string, number> = {};
  const returned: Record<string, number> = {};
  let [first, own, isBack] = [0, 0, false];
  for (let row = 0; row < on.length; row++) {
    // Rows are in the order of customers and days.
    const isNew = customer[row] !== customer[row - 1];
    const isLast = customer[row] !== customer[row + 1];
    const month = monthOf(on[row]!);
    if (isNew || on[row] !== on[row - 1]) activeDays++;
    if (isNew) [first, own, isBack] = [month, 0, false];
    own += Number(amount![row]);
    isBack ||= month === first + AFTER;
    if (!isLast) continue;
    const silence = LAST - on[row]!;
    traders++;
    fen += own;
    if (silence <= 30) recent++;
    if (own >= MILLION_YUAN_IN_FEN && silence <= 90) core++;
    if (own >= MILLION_YUAN_IN_FEN && silence > 90) wakeFirst++;
    count(joined, nameOf(first), 1);
    if (first + AFTER <= monthOf(LAST)) count(returned, nameOf(first), isBack ? 1 : 0);
  }
  const neverTraded = customers.length - traders;
  return {
    ...{ trades: on.length, activeDays, amount: BigInt(fen), neverTraded },
    ...{ recent, core, wakeFirst, joined, returned },
  };
}

function count(counts: Record<string, number>, name: string, more: number): void {
  counts[name] = (counts[name] ?? 0) + more;
}

function countSteps({ steps }: Chunk): Pick<PlainCounts, 'reached'> {
  const reached = stages.map(() => 0);
  for (const stage of steps.to) reached[stage]! += 1;
  return { reached };
}

function countPoints({ sheets: { rows, answers } }: Chunk): Pick<PlainCounts, 'gaps' | 'points' | 'levels'> {
  const limits = course.tradingPersonality.levels;
  const levels: Record<string, number> = Object.fromEntries(limits.map(({ id }) => [id, 0]));
  let [gaps, points] = [0, 0];
  for (let row = 0; row < rows; row++) {
    let own = 0;
    for (const { id, options } of questions) {
      own += options[answers[id]![row]!]?.points ?? NaN;
    }
    if (Number.isNaN(own)) {
      gaps++;
      continue;
    }
    points += own;
    for (const { id, from = -Infinity, to = Infinity } of limits) {
      if (own >= from && own <= to) count(levels, id, 1);
    }
  }
  return { gaps, points, levels };
}

/** Adds up the counts of two parts. */
export function addCounts(a: PlainCounts, b: PlainCounts): PlainCounts {
  return {
    trades: a.trades + b.trades,
    activeDays: a.activeDays + b.activeDays,
    amount: a.amount + b.amount,
    neverTraded: a.neverTraded + b.neverTraded,
    recent: a.recent + b.recent,
    core: a.core + b.core,
    wakeFirst: a.wakeFirst + b.wakeFirst,
    joined: addByName(a.joined, b.joined),
    returned: addByName(a.returned, b.returned),
    reached: a.reached.map((own, place) => own + b.reached[place]!),
    gaps: a.gaps + b.gaps,
    points: a.points + b.points,
    levels: addByName(a.levels, b.levels),
  };
}

function addByName(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum = { ...a };
  for (const [name, more] of Object.entries(b)) count(sum, name, more);
  return sum;
}

/** What the library says of the same. */
export function countsIn({ states, cohorts, rfm, conversion, scores, ...book }: Totals): PlainCounts {
  const table = finishCohorts(cohorts).cohorts.map(({ start, size, cells }) => {
    return { month: start.slice(0, 7), size, later: cells.find(({ period }) => period === AFTER)?.count };
  });
  const inSegment = (id: string): number => rfm.segments.find(({ segment }) => segment === id)!.customers;
  return {
    ...book,
    neverTraded: states.periods.at(-1)!.counts['never-active'],
    recent: rfm.scores.recency.at(-1)!,
    core: inSegment('core'),
    wakeFirst: inSegment('wake-first'),
    joined: Object.fromEntries(table.map(({ month, size }) => [month, size])),
    returned: Object.fromEntries(
      table.flatMap(({ month, later }) => (later === undefined ? [] : [[month, later]])),
    ),
    reached: conversion.total.reached,
    gaps: scores.refused,
    points: scores.points.reduce((sum, line) => sum + line.points * line.count, 0),
    levels: Object.fromEntries(scores.levels.map((line) => [line.level, line.count])),
  };
}
