import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Day } from 'panhuo';
import type { BranchData } from '../branchData.js';
import { type ColumnMap, type FileKind, fileKinds, readColumnMap } from './columnMap.js';
import { fileKindFields } from './fields.js';
import { createIntake, type IntakeOptions } from './intake.js';
import { headingKeyOf } from './plainText.js';
import { readTable, type Table } from './readTable.js';
import { UserFault } from './userFault.js';

/** What to read, and who is told how far it is. */
export interface FolderOptions {
  readonly folder: string;
  /** A column map; default: `columns.json` in the folder, if there is one. */
  readonly map?: string;
  /** A market series from elsewhere, in place of the folder's own. */
  readonly market?: string;
  /** The day of the review; default: the last day of the files. */
  readonly asOf?: Day;
  readonly onTotal?: (rows: number) => void;
  readonly onRow?: () => void;
}

/** Reads the files of a folder that it knows, any subset of them, and names the CSV files that it does not. */
export function readFolder({ folder, map, market, asOf, onTotal, onRow }: FolderOptions): BranchData {
  const own = join(folder, 'columns.json');
  const columnMap = map !== undefined ? readColumnMap(map) : existsSync(own) ? readColumnMap(own) : {};
  const names = namesIn(folder);
  const found = fileKinds.flatMap((kind) => {
    const file = findFile(names, kind, columnMap);
    return file === undefined ? [] : [{ kind, file, path: join(folder, file) }];
  });
  const taken = new Set(found.map(({ file }) => file));
  const unread = names.filter((name) => isInput(name) && !taken.has(name));
  const sources =
    market === undefined
      ? found
      : [
          ...found.filter(({ kind }) => kind !== 'market'),
          { kind: 'market' as const, file: basename(market), path: market },
        ];
  if (sources.length === 0) throw nothingToRead(unread);
  const tables = sources.map(({ kind, file, path }) => ({ kind, file, table: tableAt(path) }));
  onTotal?.(tables.reduce((rows, { table }) => rows + table.rows.length, 0));
  return takeIn(columnMap, tables, onRow, { asOf, unread });
}

/** Takes in tables in the order in which they refer to one another. */
export function takeIn(
  map: ColumnMap,
  tables: readonly { readonly kind: FileKind; readonly file: string; readonly table: Table }[],
  onRow?: () => void,
  options?: IntakeOptions,
): BranchData {
  const intake = createIntake(map, options);
  for (const { kind, file, table } of tables) intake.add(kind, file, table);
  return intake.finish(onRow);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    throw new UserFault({ zh: '无法打开 --data 所指的文件夹', en: 'the folder of --data cannot be opened' });
  }
}

function tableAt(path: string): Table {
  try {
    return readTable(readFileSync(path));
  } catch {
    const name = basename(path);
    throw new UserFault({ zh: `无法打开文件 ${name}`, en: `the file ${name} cannot be opened` });
  }
}

// The rejects of an earlier run may stand in the folder too.
function isInput(name: string): boolean {
  return /\.csv$/i.test(name) && !/\.rejects\.csv$/i.test(name);
}

function findFile(names: readonly string[], kind: FileKind, map: ColumnMap): string | undefined {
  const named = map.files?.[kind]?.file;
  const known = named === undefined ? fileKindFields[kind].files : [named];
  const file = known
    .map((candidate) => names.find((name) => headingKeyOf(name) === headingKeyOf(candidate)))
    .find((name) => name !== undefined);
  if (file === undefined && named !== undefined)
    throw new UserFault({
      zh: `文件夹中没有列映射为 ${kind} 指定的文件`,
      en: `the folder does not have the file that the column map names for ${kind}`,
    });
  return file;
}

function nothingToRead(unread: readonly string[]): UserFault {
  const usual = fileKinds.flatMap((kind) => fileKindFields[kind].files.slice(0, 2)).join(', ');
  const there = unread.length === 0 ? '' : unread.join(', ');
  return new UserFault({
    zh: `文件夹中没有可供回顾的文件：${usual}${there && `；现有 ${there}，请改名，或在列映射中指明`}`,
    en: `the folder has none of the files that a review reads: ${usual}${there && `; it has ${there}: rename them, or name them in a column map`}`,
  });
}
