import { day, type Day, DomainError, isDay, toEpochDay } from '../../kernel/index.js';
import { columnsOf, isRecords } from './encodeSteps.js';
import type { StepColumns, StepLog } from './types.js';

/** In what unit time is counted, and how far it is looked at. */
export interface Looking {
  /** `day` reads `on` and is the default; `second` reads `at`, which every step must have. */
  readonly unit?: 'day' | 'second';
  /**
   * Steps after it are not looked at. A day; or, with `second`, a whole number in the unit of `at`, and then a day
   * stands for its last second in UTC.
   */
  readonly asOf: Day | number;
}

/** The moments of the steps of a log, and the last of them that is looked at. */
export interface Moments {
  readonly times: Int32Array | Float64Array;
  readonly limit: number;
}

const SECONDS_OF_DAY = 86_400;

/**
 * A log as checked columns, with its moments in the unit that is asked for.
 *
 * @throws DomainError as `columnsOf`; `step_invalid` or `columns_invalid` where a moment is missing or not whole,
 * `facts_invalid` for a unit that there is not, or for an `asOf` that does not fit it; `day_invalid`.
 */
export function momentsOf<Stage extends string, Event extends string>(
  log: StepLog<Stage, Event>,
  { unit = 'day', asOf }: Looking,
): { readonly columns: StepColumns<Stage, Event>; readonly moments: Moments } {
  const limit = limitOf(unit, asOf);
  const columns = columnsOf(log);
  if (unit === 'day') return { columns, moments: { times: columns.on, limit } };
  const { at } = columns;
  if (at === undefined) {
    if (!isRecords(log)) throw new DomainError('columns_invalid', { path: 'at', expected: 'a whole number' });
    const index = log.findIndex((step) => step.at == null);
    throw new DomainError('step_invalid', { index, path: `[${index}].at`, expected: 'a whole number' });
  }
  for (let row = 0; row < columns.rows; row++) {
    if (Number.isSafeInteger(at[row])) continue;
    throw new DomainError('columns_invalid', { path: `at[${row}]`, expected: 'a whole number' });
  }
  return { columns, moments: { times: at, limit } };
}

function limitOf(unit: 'day' | 'second', asOf: unknown): number {
  switch (unit) {
    case 'day':
      return toEpochDay(day(asOf as Day));
    case 'second':
      if (isDay(asOf)) return (toEpochDay(asOf) + 1) * SECONDS_OF_DAY - 1;
      if (typeof asOf === 'number' && Number.isSafeInteger(asOf)) return asOf;
      throw new DomainError('facts_invalid', {
        path: 'asOf',
        expected: 'a day, or a whole number of the unit',
      });
    default:
      throw new DomainError('facts_invalid', { path: 'unit', expected: 'day or second' });
  }
}
