import { brokerDateFormats } from 'panhuo/kernel';
import { type Cell, type CellOptions, readCell } from './cells.js';
import type { FileMap } from './columnMap.js';
import type { Column } from './columns.js';
import { type Fault, whys } from './faults.js';
import { wordKeyOf } from './plainText.js';

/** The values of a row by field, not yet a record. */
export type Values = Readonly<Record<string, unknown>>;

/** A row as it was read. */
export interface RowRead {
  /** What could be read. */
  readonly values: Values;
  /** What could not. */
  readonly faults: readonly Fault[];
  /** The fields whose amounts were rounded. */
  readonly rounded: readonly string[];
}

/** Makes a function that reads the cells of a row into values by field. */
export function rowReader(
  columns: readonly Column[],
  map: FileMap,
  currency: string,
): (cells: readonly string[]) => RowRead {
  const options: CellOptions = {
    currency,
    rounding: map.rounding,
    dateFormats: map.dateFormats && [...map.dateFormats, ...brokerDateFormats],
  };
  const readers = columns.map((column) => ({
    ...column,
    read: cellReader(column, map, options),
    fixed: constantOf(column, map, currency),
  }));
  // Amounts are in the currency of the review: a row that says otherwise would be counted wrongly.
  const hasAmounts = columns.some(({ field }) => field.reading === 'money');
  return (cells) => {
    const values: Record<string, unknown> = {};
    const faults: Fault[] = [];
    const rounded: string[] = [];
    for (const { name, field, at, read, fixed } of readers) {
      const cell = (at < 0 ? undefined : read((cells[at] ?? '').trim())) ?? fixed;
      if (cell === undefined) {
        if (field.need === 'required') faults.push({ field: name, why: at < 0 ? whys.noColumn : whys.empty });
      } else if ('why' in cell) {
        faults.push({ field: name, why: cell.why, ...(cell.why === whys.currency && { onRow: true }) });
      } else {
        values[name] = cell.value;
        if (cell.rounded === true) rounded.push(name);
      }
    }
    if (hasAmounts && values['currency'] !== undefined && values['currency'] !== currency)
      faults.push({ field: 'currency', why: whys.currency });
    return { values, faults, rounded };
  };
}

/** Reads a cell of the column; a blank one is `undefined`. */
function cellReader(
  { name, field }: Column,
  map: FileMap,
  options: CellOptions,
): (text: string) => Cell | undefined {
  const blanks = new Set(map.blanks?.[name]?.map(wordKeyOf));
  const translated = Object.entries(map.values?.[name] ?? {});
  const exact = new Map(translated);
  const alike = new Map(translated.map(([word, value]) => [wordKeyOf(word), value]));
  const plain = blanks.size + exact.size === 0;
  return (text) => {
    if (text === '') return undefined;
    if (plain) return readCell(field.reading, text, options);
    const key = wordKeyOf(text);
    if (blanks.has(key)) return undefined;
    return readCell(field.reading, exact.get(text) ?? alike.get(key) ?? text, options);
  };
}

// A constant stands in the user's map and is written in the usual ways, whatever the file does.
function constantOf({ name, field }: Column, map: FileMap, currency: string): Cell | undefined {
  const text = map.constants?.[name];
  return text === undefined ? undefined : readCell(field.reading, text, { currency });
}
