import type { Label } from 'panhuo';
import { isSignOf } from './amounts.js';
import type { FileKind, FileMap } from './columnMap.js';
import type { Fault } from './faults.js';
import { type Field, fileKindFields } from './fields.js';
import { headingKeyOf } from './plainText.js';

/** Where the cells of a field stand. */
export interface Column {
  readonly name: string;
  readonly field: Field;
  /** The place of the column; -1 when the file has none. */
  readonly at: number;
  /**
   * Its heading as our table or the user's map writes it, never as the file does: a heading of the file may be anything,
   * also somebody's name.
   */
  readonly heading: string | undefined;
}

/** Finds the columns of the fields of a kind of file. A heading that the map names counts alone. */
export function columnsOf(
  kind: FileKind,
  header: readonly string[],
  map: FileMap,
  currency: string,
): Column[] {
  const places = new Map<string, number>();
  for (const [place, heading] of header.entries()) {
    const key = withoutUnit(headingKeyOf(heading), currency);
    if (!places.has(key)) places.set(key, place);
  }
  return (
    Object.entries(fileKindFields[kind].fields)
      // With signed amounts the sign is the side, whatever else the file says.
      .filter(([name]) => map.signedAmount !== true || name !== 'side')
      .map(([name, field]) => {
        const named = map.columns?.[name];
        const candidates = named === undefined ? [name, ...field.headings] : [named];
        const heading = candidates.find((candidate) => places.has(headingKeyOf(candidate))) ?? named;
        const at = named === undefined ? -1 : header.indexOf(named);
        return { name, field, heading, at: at >= 0 ? at : placeOf(places, heading) };
      })
  );
}

/** The fields that should have a column and have none: those without which no row is used, and those of the map. */
export function missingColumns(columns: readonly Column[], map: FileMap): Label[] {
  return columns
    .filter(({ at, name, field, heading }) => {
      const expected = heading !== undefined || (field.need === 'required' && !isConstant(map, name));
      return at < 0 && expected;
    })
    .map((column) => {
      const named = column.heading === undefined ? '' : ` “${column.heading}”`;
      const { zh, en } = wordField(column);
      return { zh: `${zh}${named.trim()}`, en: `${en}${named}` };
    });
}

/** Says a fault with the heading of its column, as far as there is one. */
export function wordFault({ field, why }: Fault, columns: readonly Column[]): Label {
  const column = columns.find(({ name }) => name === field);
  if (column === undefined) return why;
  if (column.at < 0 || column.heading === undefined) {
    const { zh, en } = wordField(column);
    return { zh: `${zh}：${why.zh}`, en: `${en}: ${why.en}` };
  }
  return { zh: `「${column.heading}」列：${why.zh}`, en: `column "${column.heading}": ${why.en}` };
}

/** A field by its name in a column map, in Chinese beside the heading that it usually has. */
function wordField({ name, field }: Column): Label {
  const [word = name] = field.headings.filter((heading) => /\p{Script=Han}/u.test(heading));
  return { zh: `${word}（${name}）`, en: name };
}

function isConstant(map: FileMap, name: string): boolean {
  return map.constants !== undefined && Object.hasOwn(map.constants, name);
}

function placeOf(places: ReadonlyMap<string, number>, heading: string | undefined): number {
  return heading === undefined ? -1 : (places.get(headingKeyOf(heading)) ?? -1);
}

// "成交金额(元)" is 成交金额. With another unit, such as 万元, the heading stays another one and is not found.
function withoutUnit(key: string, currency: string): string {
  const [, heading, unit] = /^(.+)\(([^\d()]+)\)$/.exec(key) ?? [];
  return heading !== undefined && unit !== undefined && isSignOf(currency, unit) ? heading : key;
}
