import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BranchData } from '../branchData.js';
import { type ColumnMap, type FileKind, fileKinds, readColumnMap } from './columnMap.js';
import { fileKindFields } from './fields.js';
import { createIntake } from './intake.js';
import { readTable, type Table } from './readTable.js';

/** What to read, and who is told how far it is. */
export interface FolderOptions {
  readonly folder: string;
  /** A column map; default: `columns.json` in the folder, if there is one. */
  readonly map?: string;
  /** A market series from elsewhere, in place of the folder's own. */
  readonly market?: string;
  readonly onTotal?: (rows: number) => void;
  readonly onRow?: () => void;
}

/** Reads the files of a folder that it knows, any subset of them. */
export function readFolder({ folder, map, market, onTotal, onRow }: FolderOptions): BranchData {
  const own = join(folder, 'columns.json');
  const columnMap = map !== undefined ? readColumnMap(map) : existsSync(own) ? readColumnMap(own) : {};
  const tables = fileKinds.flatMap((kind) => {
    const path = kind === 'market' && market !== undefined ? market : findFile(folder, kind, columnMap);
    return path === undefined ? [] : [{ kind, file: basename(path), table: readTable(readFileSync(path)) }];
  });
  if (tables.length === 0)
    throw new Error(
      `the folder has none of the files that a review reads: ${fileKinds.flatMap((kind) => fileKindFields[kind].files).join(', ')}`,
    );
  onTotal?.(tables.reduce((rows, { table }) => rows + table.rows.length, 0));
  return takeIn(columnMap, tables, onRow);
}

/** Takes in tables in the order in which they refer to one another. */
export function takeIn(
  map: ColumnMap,
  tables: readonly { readonly kind: FileKind; readonly file: string; readonly table: Table }[],
  onRow?: () => void,
): BranchData {
  const intake = createIntake(map);
  for (const { kind, file, table } of tables) intake.add(kind, file, table, onRow);
  return intake.finish();
}

function findFile(folder: string, kind: FileKind, map: ColumnMap): string | undefined {
  const named = map.files?.[kind]?.file;
  const names = named === undefined ? fileKindFields[kind].files : [named];
  const path = names.map((name) => join(folder, name)).find((candidate) => existsSync(candidate));
  if (path === undefined && named !== undefined)
    throw new Error(`the folder does not have the file that the column map names for ${kind}`);
  return path;
}
