import { parse } from 'csv-parse/sync';

/** A row of a table, with the line on which it begins in the file. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a text, its heading first, and the lines that are part of none. */
export interface Records {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  readonly broken: readonly number[];
}

/** Longer records are broken files: a quote that was never closed. */
const RECORD_LIMIT = 100_000;
/** A cell of more lines is a broken one. */
const CELL_LINES = 50;

interface Told {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Reads the records of a text whose lines end with a line feed. Every line that is not blank is in a record, or broken. */
export function readRecords(text: string, delimiter: string): Records {
  try {
    // csv-parse tells on which line a record ends.
    const all = parseCsv(text, delimiter).map(({ record, info }) => ({
      line: info.lines - record.join('').split('\n').length + 1,
      cells: record,
    }));
    const [{ cells: header } = { cells: [] }, ...rows] = all;
    if (!rows.some(({ cells }) => swallows(cells, header.length, delimiter)))
      return { header, rows, broken: [] };
  } catch {
    // What csv-parse says repeats the text, and a broken record may have taken others with it.
  }
  return readLines(text.split('\n'), delimiter);
}

/** A quote that is not closed takes the lines after it into its cell. */
function swallows(cells: readonly string[], width: number, delimiter: string): boolean {
  const long = cells.filter((cell) => cell.includes('\n'));
  if (long.length === 0) return false;
  const rowsInside = long.flatMap((cell) => cell.split('\n').slice(1, -1));
  return cells.length !== width || rowsInside.some((line) => line.split(delimiter).length === width);
}

// Line by line, so that a broken record costs no line but its own.
function readLines(lines: readonly string[], delimiter: string): Records {
  let header: readonly string[] | undefined;
  const rows: Row[] = [];
  const broken: number[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (lines[at] === '') continue;
    const read = readAt(lines, at, delimiter, header?.length);
    if (header === undefined) header = read?.cells ?? [];
    else if (read === undefined) broken.push(at + 1);
    else rows.push({ line: at + 1, cells: read.cells });
    at += (read?.lines ?? 1) - 1;
  }
  return { header: header ?? [], rows, broken };
}

/** The record that begins on a line; one of several lines only where it cannot be read otherwise. */
function readAt(lines: readonly string[], at: number, delimiter: string, width: number | undefined) {
  const [first = '', ...others] = lines.slice(at, at + CELL_LINES);
  if (!first.includes('"')) return { cells: first.split(delimiter), lines: 1 };
  const alone = parseOne(first, delimiter);
  if (alone !== undefined) return { cells: alone, lines: 1 };
  for (const [index, other] of others.entries()) {
    if (!other.includes('"')) continue;
    const count = index + 2;
    const cells = parseOne(lines.slice(at, at + count).join('\n'), delimiter);
    if (cells !== undefined)
      return swallows(cells, width ?? cells.length, delimiter) ? undefined : { cells, lines: count };
  }
  return undefined;
}

function parseOne(text: string, delimiter: string): string[] | undefined {
  try {
    return parseCsv(text, delimiter)[0]?.record;
  } catch {
    return undefined;
  }
}

function parseCsv(text: string, delimiter: string): Told[] {
  return parse(text, {
    delimiter,
    info: true,
    max_record_size: RECORD_LIMIT,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  }) as unknown as Told[];
}
