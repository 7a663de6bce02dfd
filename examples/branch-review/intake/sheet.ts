import type { FileReport, Reject } from '../branchData.js';
import type { Day } from 'panhuo';
import type { ColumnMap, FileKind, FileMap } from './columnMap.js';
import { type Column, columnsOf, missingColumns } from './columns.js';
import { rowReader, type RowRead } from './readRows.js';
import type { Table } from './readTable.js';
import type { Shelves } from './shelves.js';
import { rowTaker } from './takeRow.js';

/** A file whose cells were read, but not yet its records: these depend on the day of the review. */
export interface Sheet {
  readonly kind: FileKind;
  readonly file: string;
  readonly map: FileMap;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly line: number; readonly read: RowRead }[];
  readonly broken: Table['broken'];
}

/** What became of the rows of a file. */
export interface SheetTaken {
  readonly report: FileReport;
  readonly rejects: readonly Reject[];
  readonly leftOut: readonly Reject[];
  /** Where the first row of each customer stands. */
  readonly places: ReadonlyMap<string, string>;
}

/** Reads the cells of a table. */
export function readSheet(
  kind: FileKind,
  file: string,
  table: Table,
  columnMap: ColumnMap,
  currency: string,
): Sheet {
  const map = columnMap.files?.[kind] ?? {};
  const columns = columnsOf(kind, table.header, map, currency);
  const read = rowReader(columns, map, currency);
  const rows = table.rows.map(({ line, cells }) => ({ line, read: read(cells) }));
  return { kind, file, map, columns, rows, broken: table.broken };
}

/** Puts the records of a file on the shelves. */
export function takeSheet(
  { kind, file, map, columns, rows, broken }: Sheet,
  shelves: Shelves,
  asOf: Day,
  onRow: () => void,
): SheetTaken {
  const take = rowTaker({ shelves, kind, map, columns, asOf });
  const rejects: Reject[] = broken.map(({ line, why }) => ({ file, line, what: 'row', why }));
  const leftOut: Reject[] = [];
  const places = new Map<string, string>();
  let later = 0;
  let rounded = 0;
  for (const { line, read } of rows) {
    const taken = take(read);
    if ('why' in taken) {
      rejects.push({ file, line, what: 'row', why: taken.why });
      if (taken.later) later += 1;
    } else {
      leftOut.push(...taken.leftOut.map((why): Reject => ({ file, line, what: 'cell', why })));
      rounded += taken.rounded;
      const owner = taken.values[kind === 'customers' ? 'id' : 'customer'];
      if (typeof owner === 'string' && !places.has(owner)) places.set(owner, `${file}:${String(line)}`);
    }
    onRow();
  }
  const all = rows.length + broken.length;
  const used = all - rejects.length;
  const missing = missingColumns(columns, map);
  // An empty file says that there are no such records, unless its rows are what all others belong to. One of which no row
  // can be used says nothing.
  if (used > 0 || (all === 0 && missing.length === 0 && kind !== 'customers')) shelves.know(kind);
  const report = {
    kind,
    file,
    rows: all,
    used,
    rejected: rejects.length,
    later,
    dropped: leftOut.length,
    rounded,
    missing,
  };
  return { report, rejects: rejects.sort((a, b) => a.line - b.line), leftOut, places };
}
