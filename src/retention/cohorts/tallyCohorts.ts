import { demandPeriods, fromEpochDay, toEpochDay } from '../../kernel/index.js';
import type { Activity, ActSource } from '../activity/types.js';
import { cohortRows } from '../columns/cohorts/cohortRows.js';
import { firstDays, NEVER } from '../columns/firstDays.js';
import { activityFor } from './activityFor.js';
import { clockOf } from './clockOf.js';
import { cohortQuestion } from './cohortQuestion.js';
import { demandCells } from './demandCells.js';
import { type Book, type Filled, fillCustomers, fillFigures, fillHoldings } from './fillCohorts.js';
import { requireFigures } from './requireFigures.js';
import type { CohortOptions, CohortQuestion, CohortTally, CohortValue } from './types.js';

/**
 * The counts behind `cohortTable`, of a part of a book: for books that are split by customer over threads or machines.
 *
 * @param source - The activity, or the trades, of whole customers, as columns or records.
 * @param options - As of `cohortTable`.
 * @returns The counts: for `mergeCohorts`, and at last for `finishCohorts`. Cost: one pass over the active days; unbounded,
 * over the customers; for money, over the periods of the activity or the snapshots.
 * @throws DomainError as `cohortTable`.
 * @example
 * ```ts
 * import { day, tallyActivity, tallyCohorts } from 'panhuo';
 *
 * const acts = {
 *   customers: ['a', 'b'],
 *   customer: Int32Array.of(0, 1, 1),
 *   on: Int32Array.of(19727, 19731, 19773),
 *   currency: 'CNY',
 * };
 * const activity = tallyActivity(acts, { from: day('2024-01-01'), to: day('2024-03-15') });
 * const { size, figure } = tallyCohorts(activity, { unit: 'month', kind: 'exact', asOf: day('2024-03-15') });
 * [[...size], figure]; // => [[2], Float64Array.of(2, 1, 0)]
 * ```
 */
export function tallyCohorts<Value extends CohortValue = 'customers'>(
  source: Activity | ActSource,
  options: CohortOptions<Value>,
): CohortTally<Value> {
  const tally = activityFor(source, options);
  const question = cohortQuestion(tally, options);
  const seen = toEpochDay(question.asOf);
  const { value } = question;
  const figures = value === 'amount' || value === 'commission' ? requireFigures(tally, question) : undefined;
  const { first, earliest } = firstDays(tally.dayStart, tally.day, seen);
  if (earliest === NEVER) return nobody(question);
  demandPeriods(fromEpochDay(earliest), question.asOf, question.unit);
  const clock = clockOf(question, earliest, seen);
  const { rowOf, ...rows } = cohortRows(first, clock);
  demandCells(rows.cellStart.at(-1) ?? 0);
  const book: Book = { tally, question, first, clock, rows: { ...rows, rowOf } };
  const filled = (): Filled => {
    if (figures !== undefined) return fillFigures(book, figures);
    return options.assets === undefined ? fillCustomers(book) : fillHoldings(book, options.assets);
  };
  return { question, ...rows, ...filled() };
}

function nobody<Value extends CohortValue>(question: CohortQuestion<Value>): CohortTally<Value> {
  return {
    question,
    cohort: new Int32Array(0),
    size: new Int32Array(0),
    cellStart: new Int32Array(1),
    currency: null,
    eligible: new Int32Array(0),
    figure: new Float64Array(0),
    base: new Float64Array(0),
  };
}
