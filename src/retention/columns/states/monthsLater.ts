import { addMonths, fromEpochDay, LAST_EPOCH_DAY, periodNumber, toEpochDay } from '../../../kernel/index.js';
import { NEVER } from '../firstDays.js';

/**
 * For every day of a stretch the day some months later, so that no day of a row is taken apart. Cost: two steps of the
 * calendar a day of the stretch.
 *
 * @param first - Epoch day of the first entry.
 * @param last - Epoch day of the last one; with one before `first` the table is empty.
 * @param months - Whole months.
 * @returns `table[day − first]`: an epoch day, or `NEVER` where it would lie after the last day there is.
 */
export function monthsLater(first: number, last: number, months: number): Int32Array {
  const table = new Int32Array(Math.max(0, last - first + 1));
  const lastMonth = periodNumber(fromEpochDay(LAST_EPOCH_DAY), 'month');
  for (let place = 0; place < table.length; place++) {
    const on = fromEpochDay(first + place);
    const fits = periodNumber(on, 'month') + months <= lastMonth;
    table[place] = fits ? toEpochDay(addMonths(on, months)) : NEVER;
  }
  return table;
}
