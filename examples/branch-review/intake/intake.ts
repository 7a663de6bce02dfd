import type { BranchData, FileReport, Reject } from '../branchData.js';
import type { ColumnMap, FileKind } from './columnMap.js';
import { columnsOf, missingColumns } from './columns.js';
import { NothingUsable } from './nothingUsable.js';
import { rowReader } from './readRows.js';
import type { Table } from './readTable.js';
import { createShelves } from './shelves.js';
import { rowTaker } from './takeRow.js';

/** Rows that are kept, and the rows that are not. */
export interface Intake {
  /** Reads a table. Kinds that others refer to come first: customers before their trades. */
  add(kind: FileKind, file: string, table: Table, onRow?: () => void): void;
  /** The branch. Throws `NothingUsable` when there is no day as of which it could be reviewed. */
  finish(): BranchData;
}

/** Takes in the tables of a branch. No row is lost: each is used, or listed with its line and a reason. */
export function createIntake(map: ColumnMap): Intake {
  const currency = map.currency ?? 'CNY';
  const files: FileReport[] = [];
  const rejects: Reject[] = [];
  const places = new Map<string, string>();
  const shelves = createShelves();

  return {
    add(kind, file, table, onRow = () => undefined) {
      const fileMap = map.files?.[kind] ?? {};
      const columns = columnsOf(kind, table.header, fileMap, currency);
      const missing = missingColumns(columns, fileMap);
      const read = rowReader(columns, fileMap, currency);
      const take = rowTaker(shelves, kind, fileMap, columns);
      const lost: Reject[] = table.broken.map(({ line, why }) => ({ file, line, why }));
      let dropped = 0;
      let rounded = 0;
      for (const { line, cells } of table.rows) {
        const taken = take(read(cells));
        if ('why' in taken) {
          lost.push({ file, line, why: taken.why });
        } else {
          dropped += taken.dropped;
          rounded += taken.rounded;
          const owner = taken.values[kind === 'customers' ? 'id' : 'customer'];
          if (typeof owner === 'string' && !places.has(owner)) places.set(owner, `${file}:${String(line)}`);
        }
        onRow();
      }
      const rows = table.rows.length + table.broken.length;
      const used = rows - lost.length;
      // An empty file says that there are no such records. One of which no row can be used says nothing.
      if (used > 0 || (rows === 0 && missing.length === 0)) shelves.know(kind);
      files.push({ file, rows, used, rejected: lost.length, dropped, rounded, missing });
      rejects.push(...lost.sort((a, b) => a.line - b.line));
    },
    finish() {
      const asOf = shelves.lastDay();
      if (asOf === undefined) throw new NothingUsable(files, rejects);
      const { bars, ...records } = shelves.records();
      return {
        name: map.name ?? { zh: '营业部', en: 'Branch' },
        ...(map.notice !== undefined && { notice: map.notice }),
        currency,
        asOf,
        places,
        ...records,
        ...(bars !== undefined && {
          market: {
            name: map.marketName ?? { zh: '行情', en: 'market' },
            bars: bars.filter(({ day }) => day <= asOf),
          },
        }),
        files,
        rejects,
      };
    },
  };
}
