import { DomainError, toEpochDay } from '../../kernel/index.js';
import { type CountedRows, countedSlots } from '../columns/activity/countedSlots.js';
import { encodeActs, isTrades } from './encodeActs.js';
import { listsOf } from './listsOf.js';
import { readActColumns } from './readActColumns.js';
import { type ActColumns, type ActivityQuestion, actKinds, type ActSource } from './types.js';

/** The days and the acts that are asked for. */
type Asked = Pick<ActivityQuestion, 'from' | 'to' | 'counted'>;

/**
 * Acts in any form as columns: columns are checked and passed on, of records those are written down that are asked for.
 *
 * @throws DomainError as `encodeActs`, `columns_invalid`, or `facts_invalid` for a kind of act that counts without its list.
 */
export function readActs(source: ActSource, { from, to, counted }: Asked): ActColumns {
  if (!isTrades(source) && 'customer' in source) return readActColumns(source);
  const records = isTrades(source) ? { trades: source } : source;
  for (const kind of counted) {
    const path = listsOf[kind];
    // Else a list that was forgotten, or misspelt, would look like a book without such acts.
    if (records[path] === undefined)
      throw new DomainError('facts_invalid', { path, expected: 'a list of records' });
  }
  return encodeActs(source, { from, to, counted });
}

/** The rows that are asked for, and the days that they span. */
export function countedRows({ customer, on, kind }: ActColumns, { from, to, counted }: Asked): CountedRows {
  const kinds = Uint8Array.from(actKinds, (name) => (counted.includes(name) ? 1 : 0));
  return countedSlots(customer, on, kind, { first: toEpochDay(from), last: toEpochDay(to), kinds });
}
