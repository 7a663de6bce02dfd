import type { Label } from 'panhuo';
import type { FileKind, FileMap } from './columnMap.js';
import { type Column, wordFault } from './columns.js';
import type { Fault } from './faults.js';
import type { RowRead, Values } from './readRows.js';
import type { Shelves } from './shelves.js';

/** What became of a row: why it was not used, or how many of its cells were left out and how many amounts rounded. */
export type RowTaken =
  { readonly why: Label } | { readonly values: Values; readonly dropped: number; readonly rounded: number };

/**
 * Makes a function that uses rows of a file without those of their optional cells that cannot be read; any other fault
 * costs the row.
 */
export function rowTaker(
  shelves: Shelves,
  kind: FileKind,
  map: FileMap,
  columns: readonly Column[],
): (row: RowRead) => RowTaken {
  const optional = new Set(columns.filter(({ field }) => field.need === 'optional').map(({ name }) => name));
  return ({ values, faults, rounded }) => {
    const dropped = new Set<string>();
    let open: readonly Fault[] = faults;
    for (;;) {
      // A field that is at fault though it was left out is one that the row needs after all.
      const costly = open.find(
        ({ field = '', onRow }) => onRow === true || !optional.has(field) || dropped.has(field),
      );
      if (costly !== undefined) {
        shelves.refuse(kind, values);
        return { why: wordFault(costly, columns) };
      }
      for (const { field = '' } of open) dropped.add(field);
      const kept = without(values, dropped);
      open = shelves.put(kind, kept, map);
      if (open.length === 0) {
        const left = rounded.filter((name) => !dropped.has(name));
        return { values: kept, dropped: dropped.size, rounded: left.length };
      }
    }
  };
}

function without(values: Values, names: ReadonlySet<string>): Values {
  if (names.size === 0) return values;
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)));
}
