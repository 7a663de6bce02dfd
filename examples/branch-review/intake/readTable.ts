import type { Label } from 'panhuo';
import { readRecords, type Row } from './readRecords.js';

/** A table of text, and the rows that are none. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  readonly broken: readonly { readonly line: number; readonly why: Label }[];
}

const unreadable: Label = { zh: '无法解析为 CSV 行', en: 'cannot be read as a row of CSV' };
const wrongWidth: Label = { zh: '列数与表头不符', en: 'the number of columns differs from the header' };

/** What parts the cells of a line: what files called CSV use. */
const delimiters = [',', ';', '\t'] as const;

/**
 * Reads a CSV file in UTF-8 or GB18030; its heading line tells whether commas, semicolons or tabs part its cells. It never
 * throws: what cannot be read is listed.
 */
export function readTable(bytes: Uint8Array): Table {
  const text = decode(bytes).replaceAll(/\r\n?/g, '\n');
  const records = readRecords(text, delimiterOf(text));
  const header = records.header.map((cell) => cell.trim());
  const isWhole = ({ cells }: Row): boolean => cells.length === header.length;
  return {
    header,
    rows: records.rows.filter(isWhole),
    broken: [
      ...records.broken.map((line) => ({ line, why: unreadable })),
      ...records.rows.filter((row) => !isWhole(row)).map(({ line }) => ({ line, why: wrongWidth })),
    ],
  };
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
  const start = text.search(/[^\uFEFF\n]/);
  let quoted = false;
  for (let at = Math.max(start, 0); at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') break;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [[most]] = [...counts].sort(([, a], [, b]) => b - a) as [[string, number]];
  return most;
}
