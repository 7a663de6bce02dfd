import { DomainError, describe, type Label, type Reason, readDay, type Rounding } from 'panhuo';
import { decimalText, scaleOf } from 'panhuo/kernel';
import type { FileKind, FileMap } from './columnMap.js';
import { type Field, fileKindFields } from './fields.js';
import type { Table } from './readTable.js';

/** The values of a row by field, not yet a record. */
export type Values = Readonly<Record<string, unknown>>;

/** What reading the cells of a file needs to know. */
export interface RowReader {
  readonly currency: string;
  readonly map: FileMap;
  /** Called for each amount that is rounded. */
  readonly onRounded: () => void;
}

/** Puts a reason into both languages. */
export function labelOf(reason: Reason): Label {
  return { zh: describe(reason, 'zh'), en: describe(reason, 'en') };
}

/**
 * Makes a function that reads the cells of a row into values by field. It throws a DomainError for a day that cannot be
 * read or an amount that is none; everything else is judged by the record's own check.
 */
export function rowReader(
  kind: FileKind,
  header: Table['header'],
  reader: RowReader,
): (cells: readonly string[]) => Values {
  const { fields } = fileKindFields[kind];
  const columns = Object.entries(fields).map(([name, field]) => ({
    name,
    field,
    at: columnOf(header, name, field, reader.map),
  }));
  return (cells) => {
    const values: Record<string, unknown> = { ...reader.map.constants };
    for (const { name, field, at } of columns) {
      const text = at < 0 ? '' : (cells[at] ?? '').trim();
      if (text === '' || reader.map.blanks?.[name]?.includes(text) === true) continue;
      values[name] = readCell(name, field, text, reader);
    }
    return values;
  };
}

function columnOf(header: readonly string[], name: string, field: Field, map: FileMap): number {
  const named = map.columns?.[name];
  if (named !== undefined) return header.indexOf(named);
  return header.findIndex(
    (heading) => field.headings.includes(heading.toLowerCase()) || field.headings.includes(heading),
  );
}

function readCell(name: string, { reading }: Field, text: string, reader: RowReader): unknown {
  const mapped = reader.map.values?.[name]?.[text];
  if (mapped !== undefined) return mapped;
  if (reading === 'text') return text;
  if (reading === 'day') return readDay(text, reader.map.dateFormats);
  if (reading === 'money') return readMoney(text, reader);
  return reading[text] ?? text;
}

function readMoney(
  text: string,
  { currency, map, onRounded }: RowReader,
): { amount: string; currency: string } {
  // Thousands are grouped in what spreadsheets export.
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  if (map.rounding === undefined) return { amount: plain, currency };
  const amount = decimalText(plain, scaleOf(currency), map.rounding satisfies Rounding);
  if (Number(amount) !== Number(plain)) onRounded();
  return { amount, currency };
}

/** The reasons of a DomainError that names several, else the error itself. */
export function reasonOf(error: DomainError): Reason {
  const reasons = error.details['reasons'];
  const [first] = Array.isArray(reasons) ? (reasons as unknown as Reason[]) : [];
  return first ?? error.reason;
}
