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

/** What parts the cells of a line: what files called CSV use. */
const delimiters = [',', ';', '\t'] as const;

/**
 * Reads a CSV file in UTF-8 or GB18030; its heading line tells whether commas, semicolons or tabs part its cells. It never
 * throws: what cannot be read is listed.
 */
export function readTable(bytes: Uint8Array): Table {
  const broken: { line: number; why: Label }[] = [];
  const text = decode(bytes);
  const delimiter = delimiterOf(text);
  const records = parseCsv(text, delimiter, (line) => broken.push({ line, why: unreadable }));
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

// The one that parts most of the heading line, outside quotes; a comma where none does.
function delimiterOf(text: string): string {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  const start = text.search(/[^\uFEFF\r\n]/);
  let quoted = false;
  for (let at = Math.max(start, 0); at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [[most]] = [...counts].sort(([, a], [, b]) => b - a) as [[string, number]];
  return most;
}

interface Told {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function parseCsv(text: string, delimiter: string, onBroken: (line: number) => void): Row[] {
  try {
    const told = parse(text, {
      bom: true,
      delimiter,
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
    return text.split(/\r\n?|\n/).flatMap((line, index) => parseLine(line, delimiter, index + 1, onBroken));
  }
}

function parseLine(text: string, delimiter: string, line: number, onBroken: (line: number) => void): Row[] {
  if (text.trim() === '') return [];
  try {
    const [cells = []]: string[][] = parse(text, { bom: true, delimiter, max_record_size: RECORD_LIMIT });
    return [{ line, cells }];
  } catch {
    onBroken(line);
    return [];
  }
}
