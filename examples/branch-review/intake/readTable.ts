import { parse } from 'csv-parse/sync';
import type { Label } from 'panhuo';

/** A row of a table, with the line on which it stands in the file. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table of text, and the rows that are none. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  readonly broken: readonly { readonly line: number; readonly why: Label }[];
}

const unreadable: Label = { zh: '无法解析为 CSV 行', en: 'cannot be read as a row of CSV' };
const wrongWidth: Label = { zh: '列数与表头不符', en: 'the number of columns differs from the header' };

/** Longer records are broken files: a quote that was never closed. */
const RECORD_LIMIT = 100_000;

/** Reads a CSV file in UTF-8 or GB18030. It never throws: what cannot be read is listed. */
export function readTable(bytes: Uint8Array): Table {
  const broken: { line: number; why: Label }[] = [];
  const records = parseCsv(decode(bytes), (line) => broken.push({ line, why: unreadable }));
  const [first, ...others] = records;
  const header = (first?.cells ?? []).map((cell) => cell.trim());
  const rows = others.filter(({ line, cells }) => {
    if (cells.length === header.length) return true;
    broken.push({ line, why: wrongWidth });
    return false;
  });
  return { header, rows, broken };
}

// Text that is valid UTF-8 by chance is next to unheard of in GB18030, so the stricter encoding is tried first.
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

interface Told {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function parseCsv(text: string, onBroken: (line: number) => void): Row[] {
  try {
    const told = parse(text, {
      bom: true,
      info: true,
      max_record_size: RECORD_LIMIT,
      on_skip: (error) => {
        onBroken(Number(error?.['lines'] ?? 0));
      },
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
    }) as unknown as Told[];
    return told.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch {
    // A quote that is never closed swallows the rest of a file: then every line is read for itself.
    return text.split(/\r\n?|\n/).flatMap((line, index) => parseLine(line, index + 1, onBroken));
  }
}

function parseLine(text: string, line: number, onBroken: (line: number) => void): Row[] {
  if (text.trim() === '') return [];
  try {
    const [cells = []]: string[][] = parse(text, { bom: true, max_record_size: RECORD_LIMIT });
    return [{ line, cells }];
  } catch {
    onBroken(line);
    return [];
  }
}
