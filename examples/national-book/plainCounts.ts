import { finishCohorts } from 'panhuo';
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
  /** Cases by the stages that they came to. */
  readonly reached: readonly number[];
  /** Sheets with a gap, and the points of the others together. */
  readonly gaps: number;
  readonly points: number;
}

const LAST = Date.parse(window.to) / 86_400_000;
const monthOf = (epochDay: number): string => new Date(epochDay * 86_400_000).toISOString().slice(0, 7);

/** Counts a chunk without the library. */
export function countPlainly(chunk: Chunk): PlainCounts {
  return { ...countTrades(chunk), ...countSteps(chunk), ...countPoints(chunk) };
}

type TradeCounts = Omit<PlainCounts, 'reached' | 'gaps' | 'points'>;

function countTrades({ acts: { customers, customer, on, amount } }: Chunk): TradeCounts {
  let [activeDays, fen, traders, recent] = [0, 0, 0, 0];
  const firsts = new Map<number, number>();
  for (let row = 0; row < on.length; row++) {
    // Rows are in the order of customers and days.
    const isNew = customer[row] !== customer[row - 1];
    const isLast = customer[row] !== customer[row + 1];
    if (isNew || on[row] !== on[row - 1]) activeDays++;
    if (isNew) firsts.set(on[row]!, (firsts.get(on[row]!) ?? 0) + 1);
    if (isNew) traders++;
    if (isLast && LAST - on[row]! <= 30) recent++;
    fen += Number(amount![row]);
  }
  const joined: Record<string, number> = {};
  for (const [first, count] of firsts) joined[monthOf(first)] = (joined[monthOf(first)] ?? 0) + count;
  const neverTraded = customers.length - traders;
  return { trades: on.length, activeDays, amount: BigInt(fen), neverTraded, recent, joined };
}

function countSteps({ steps }: Chunk): Pick<PlainCounts, 'reached'> {
  const reached = stages.map(() => 0);
  for (const stage of steps.to) reached[stage]! += 1;
  return { reached };
}

function countPoints({ sheets: { rows, answers } }: Chunk): Pick<PlainCounts, 'gaps' | 'points'> {
  let [gaps, points] = [0, 0];
  for (let row = 0; row < rows; row++) {
    let own = 0;
    for (const { id, options } of questions) {
      own += options[answers[id]![row]!]?.points ?? NaN;
    }
    if (Number.isNaN(own)) gaps++;
    else points += own;
  }
  return { gaps, points };
}

/** Adds up the counts of two parts. */
export function addCounts(a: PlainCounts, b: PlainCounts): PlainCounts {
  const months = [...new Set([...Object.keys(a.joined), ...Object.keys(b.joined)])].sort();
  return {
    trades: a.trades + b.trades,
    activeDays: a.activeDays + b.activeDays,
    amount: a.amount + b.amount,
    neverTraded: a.neverTraded + b.neverTraded,
    recent: a.recent + b.recent,
    joined: Object.fromEntries(
      months.map((month) => [month, (a.joined[month] ?? 0) + (b.joined[month] ?? 0)]),
    ),
    reached: a.reached.map((count, place) => count + b.reached[place]!),
    gaps: a.gaps + b.gaps,
    points: a.points + b.points,
  };
}

/** What the library says of the same. */
export function countsIn({ states, cohorts, rfm, conversion, scores, ...book }: Totals): PlainCounts {
  const table = finishCohorts(cohorts).cohorts;
  return {
    ...book,
    neverTraded: states.periods.at(-1)!.counts['never-active'],
    recent: rfm.scores.recency.at(-1)!,
    joined: Object.fromEntries(table.map(({ start, size }) => [start.slice(0, 7), size])),
    reached: conversion.total.reached,
    gaps: scores.refused,
    points: scores.points.reduce((sum, line) => sum + line.points * line.count, 0),
  };
}
