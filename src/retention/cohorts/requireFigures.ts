import { addDays, DomainError, type Expectation, periodNumber, type PeriodUnit } from '../../kernel/index.js';
import type { ActivityTally, MoneyColumn } from '../activity/types.js';
import type { CohortQuestion } from './types.js';

/** The units of a summary whose periods lie whole in those of a table. */
const finer: Readonly<Record<PeriodUnit, readonly PeriodUnit[]>> = {
  day: ['day'],
  week: ['day', 'week'],
  month: ['day', 'month'],
  quarter: ['day', 'month', 'quarter'],
  year: ['day', 'month', 'quarter', 'year'],
};

/**
 * The figures of each period that a table of money adds up.
 *
 * @throws DomainError `unit_mismatch` when the summary does not hold them, or holds them of periods that are cut by those
 * of the table or by the day to look from.
 */
export function requireFigures(
  { periodAmount, periodCommission, unit: summed, to }: ActivityTally,
  { value, unit, view, asOf }: CohortQuestion,
): MoneyColumn {
  const figures = value === 'amount' ? periodAmount : periodCommission;
  if (figures === undefined) throw mismatch('value', 'a figure that the summary holds of each period');
  if (view === 'age' && summed !== 'day') {
    throw mismatch('view', 'a summary by the day, as own periods need');
  }
  if (!finer[unit].includes(summed)) {
    throw mismatch('unit', 'a period that is no finer than those of the summary and holds them whole');
  }
  if (asOf < to && periodNumber(asOf, summed) === periodNumber(addDays(asOf, 1), summed)) {
    throw mismatch('asOf', 'the last day of a period of the summary');
  }
  return figures;
}

function mismatch(path: string, expected: Expectation): DomainError {
  return new DomainError('unit_mismatch', { path, expected });
}
