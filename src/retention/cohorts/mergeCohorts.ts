import { DomainError, requireSame } from '../../kernel/index.js';
import type { MoneyColumn } from '../activity/types.js';
import { addCounts } from '../columns/addCounts.js';
import { addSums } from '../columns/sumBySlot.js';
import { demandCells } from './demandCells.js';
import { readCohorts } from './readCohorts.js';
import type { CohortTally, CohortValue } from './types.js';

/**
 * The counts of two parts of a book together. No customer may stand in both. Parts merge to the same bytes in any order.
 *
 * @param a - The counts of one part.
 * @param b - The counts of another part, of the same options.
 * @returns The counts of both. Cost: the number of their cells.
 * @throws DomainError `unit_mismatch` when the parts were counted with different options, `currency_mixed`, `facts_invalid` for more
 * than 2,000,000 cells; as `finishCohorts` for what is
 * no tally.
 * @example
 * ```ts
 * import { day, mergeCohorts, tallyActivity, tallyCohorts } from 'panhuo';
 *
 * const part = (customer: string, on: number) => {
 *   const acts = { customers: [customer], customer: Int32Array.of(0), on: Int32Array.of(on), currency: 'CNY' };
 *   const activity = tallyActivity(acts, { from: day('2024-01-01'), to: day('2024-02-29') });
 *   return tallyCohorts(activity, { unit: 'month', kind: 'exact', asOf: day('2024-02-29') });
 * };
 * [...mergeCohorts(part('a', 19727), part('b', 19760)).size]; // => [1, 1]
 * ```
 */
export function mergeCohorts<Value extends CohortValue>(
  a: CohortTally<Value>,
  b: CohortTally<Value>,
): CohortTally<Value> {
  readCohorts(a);
  readCohorts(b);
  requireSameQuestion(a, b);
  const cohort = Int32Array.from(new Set([...a.cohort, ...b.cohort])).sort();
  const places = new Map(Array.from(cohort, (number, place) => [number, place]));
  const parts = [a, b].map((tally) => ({
    tally,
    to: tally.cohort.map((number) => places.get(number) ?? 0),
  }));
  const lengths = new Int32Array(cohort.length);
  for (const { tally, to } of parts) {
    for (const [own, place] of to.entries()) {
      lengths[place] = Math.max(lengths[place] ?? 0, lengthOf(tally, own));
    }
  }
  const cellStart = new Int32Array(cohort.length + 1);
  for (const [place, length] of lengths.entries()) {
    cellStart[place + 1] = (cellStart[place] ?? 0) + length;
  }
  const cells = cellStart[cohort.length] ?? 0;
  demandCells(cells);
  const moved = parts.map(({ tally, to }) => ({ tally, to: movedCells(tally, to, cellStart) }));
  const sums = (read: (tally: CohortTally) => MoneyColumn): MoneyColumn =>
    addSums(
      moved.map(({ tally, to }) => [read(tally), to]),
      cells,
    );
  return {
    question: a.question,
    cohort,
    size: addCounts(
      parts.map(({ tally, to }) => [tally.size, to]),
      cohort.length,
    ),
    cellStart,
    currency: a.currency ?? b.currency,
    eligible: addCounts(
      moved.map(({ tally, to }) => [tally.eligible, to]),
      cells,
    ),
    figure: sums(({ figure }) => figure),
    base: a.question.value === 'customers' ? new Float64Array(0) : sums(({ base }) => base),
  };
}

function requireSameQuestion(a: CohortTally, b: CohortTally): void {
  requireSame(questionOf(a), questionOf(b), 'question');
  if (a.currency !== null && b.currency !== null && a.currency !== b.currency) {
    throw new DomainError('currency_mixed', { path: 'currency' });
  }
}

// What was checked of it, and nothing else.
function questionOf({ question: { unit, kind, view, value, brackets, from, asOf } }: CohortTally) {
  return { unit, kind, view, value, brackets, from, asOf };
}

function lengthOf({ cellStart }: CohortTally, place: number): number {
  return (cellStart[place + 1] ?? 0) - (cellStart[place] ?? 0);
}

// Where each cell of a part lies in the whole. A row of the whole is at least as long.
function movedCells(tally: CohortTally, to: Int32Array, cellStart: Int32Array): Int32Array {
  const moved = new Int32Array(tally.eligible.length);
  for (const [own, place] of to.entries()) {
    const start = tally.cellStart[own] ?? 0;
    const goal = cellStart[place] ?? 0;
    for (let cell = 0; cell < lengthOf(tally, own); cell++) moved[start + cell] = goal + cell;
  }
  return moved;
}
