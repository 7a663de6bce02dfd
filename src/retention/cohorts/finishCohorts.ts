import { type Currency, fromMinorUnits, periodStart, scaleOf } from '../../kernel/index.js';
import type { MoneyColumn } from '../activity/types.js';
import { readCohorts } from './readCohorts.js';
import type {
  Cohort,
  CohortAmountCell,
  CohortCell,
  CohortCellOf,
  CohortTable,
  CohortTally,
  CohortValue,
} from './types.js';

/** The numbers of a cell, of one cohort or of several together. Counts are whole numbers within ±2^53. */
interface Sums {
  eligible: number;
  figure: bigint;
  base: bigint;
}

/**
 * The cohort table of what was counted: rates are only ever made here.
 *
 * @param tally - The counts, of a whole book or merged from its parts.
 * @returns As `cohortTable`. Cost: the number of cells.
 * @throws DomainError `facts_invalid` or `currency_unknown` for the question that the tally states, `columns_invalid` with the path of a
 * column that does not fit.
 * @example
 * ```ts
 * import { day, finishCohorts, tallyActivity, tallyCohorts } from 'panhuo';
 *
 * const acts = { customers: ['a'], customer: Int32Array.of(0), on: Int32Array.of(19727), currency: 'CNY' };
 * const activity = tallyActivity(acts, { from: day('2024-01-01'), to: day('2024-02-29') });
 * const tally = tallyCohorts(activity, { unit: 'month', kind: 'exact', asOf: day('2024-02-29') });
 * finishCohorts(tally).cohorts[0]?.cells.map(({ rate }) => rate); // => [1, 0]
 * ```
 */
export function finishCohorts<Value extends CohortValue>(tally: CohortTally<Value>): CohortTable<Value> {
  const { question, currency, cohort, size, cellStart } = readCohorts(tally);
  const { unit, kind, view, value } = question;
  const pooled: Sums[] = [];
  const cohorts = Array.from(cohort, (number, place): Cohort<Value> => {
    const row = rowOf(tally, cellStart[place] ?? 0, cellStart[place + 1] ?? 0);
    for (const [cell, sums] of row.entries()) pool((pooled[cell] ??= nothing()), sums);
    return { start: periodStart(number, unit), size: size[place] ?? 0, cells: cellsOf(tally, row) };
  });
  return {
    ...{ unit, kind, view, value },
    ...(value !== 'customers' && { currency }),
    cohorts,
    pooled: cellsOf(tally, pooled),
  };
}

function nothing(): Sums {
  return { eligible: 0, figure: 0n, base: 0n };
}

// What is told of several periods is summed from the last cell back.
function rowOf(
  { question: { kind, value }, eligible, figure, base }: CohortTally,
  start: number,
  end: number,
): Sums[] {
  const isSummed = kind === 'unbounded' || value === 'assets';
  const row: Sums[] = [];
  let later = nothing();
  for (let cell = end - 1; cell >= start; cell--) {
    const own = whole(figure, cell);
    later = {
      eligible: later.eligible + (eligible[cell] ?? 0),
      figure: isSummed ? later.figure + own : own,
      base: later.base + whole(base, cell),
    };
    row.push(later);
  }
  return row.reverse();
}

function whole(column: MoneyColumn, cell: number): bigint {
  return BigInt(column[cell] ?? 0);
}

function pool(into: Sums, { eligible, figure, base }: Sums): void {
  if (eligible === 0) return;
  into.eligible += eligible;
  into.figure += figure;
  into.base += base;
}

function cellsOf<Value extends CohortValue>(
  { question: { value, brackets }, currency }: CohortTally<Value>,
  row: readonly Sums[],
): CohortCellOf<Value>[] {
  const cells = row.map((sums, place): CohortCell | CohortAmountCell => {
    const period = brackets?.[place] ?? place;
    const next = brackets?.[place + 1];
    const cell = value === 'customers' ? headsOf(period, sums) : moneyOf(period, sums, currency);
    return next === undefined ? cell : { ...cell, through: next - 1 };
  });
  // What a cell says goes by the value, which the type of the table goes by.
  return cells as CohortCellOf<Value>[];
}

function headsOf(period: number, { eligible, figure }: Sums): CohortCell {
  const count = Number(figure);
  return { period, count, eligible, rate: eligible === 0 ? null : count / eligible };
}

function moneyOf(
  period: number,
  { eligible, figure, base }: Sums,
  currency: Currency | null,
): CohortAmountCell {
  const scale = currency === null ? 0 : scaleOf(currency);
  return {
    period,
    amount: fromMinorUnits(figure, scale),
    base: fromMinorUnits(base, scale),
    eligible,
    rate: base > 0n ? Number(figure) / Number(base) : null,
  };
}
