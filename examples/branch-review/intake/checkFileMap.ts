import { format } from 'date-fns/format';
import type { Label } from 'panhuo';
import { readCell } from './cells.js';
import type { FileKind, FileMap } from './columnMap.js';
import { fileKindFields } from './fields.js';

/** What is wrong with the map of a file, and where. */
export interface MapFault {
  readonly path: readonly string[];
  readonly words: Label;
}

/** Checks what the form of a column map cannot say: the names of fields, the constants, the patterns of dates. */
export function checkFileMap(kind: FileKind, map: FileMap, currency: string): MapFault[] {
  return [
    ...unknownFields(kind, map),
    ...unfitConstants(kind, map, currency),
    ...(map.dateFormats ?? []).flatMap((pattern, index) =>
      isDateFormat(pattern)
        ? []
        : [
            {
              path: ['dateFormats'],
              words: {
                zh: `第 ${String(index + 1)} 个写法不是 date-fns 的日期格式，如 yyyy-MM-dd`,
                en: `pattern ${String(index + 1)} is none of date-fns, such as yyyy-MM-dd`,
              },
            },
          ],
    ),
    ...(map.signedAmount === true && kind !== 'trades'
      ? [
          {
            path: ['signedAmount'],
            words: {
              zh: '只有成交（trades）可由金额的正负号得出买卖方向',
              en: 'only trades take their side from the sign',
            },
          },
        ]
      : []),
  ];
}

function unknownFields(kind: FileKind, map: FileMap): MapFault[] {
  const { fields } = fileKindFields[kind];
  const known = Object.keys(fields).join(', ');
  return (['columns', 'constants', 'values', 'blanks'] as const).flatMap((part) =>
    Object.keys(map[part] ?? {}).flatMap((name, index) =>
      Object.hasOwn(fields, name)
        ? []
        : [
            {
              path: [part],
              words: {
                zh: `第 ${String(index + 1)} 个键不是 ${kind} 的字段；其字段有 ${known}`,
                en: `key ${String(index + 1)} is no field of ${kind}; its fields are ${known}`,
              },
            },
          ],
    ),
  );
}

function unfitConstants(kind: FileKind, map: FileMap, currency: string): MapFault[] {
  const { fields } = fileKindFields[kind];
  return Object.entries(map.constants ?? {}).flatMap(([name, text]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) return [];
    const cell = readCell(field.reading, text, { currency });
    return 'why' in cell ? [{ path: ['constants', name], words: cell.why }] : [];
  });
}

// D and Y count days of a year and years of weeks, hardly ever what is meant; date-fns prints every text that it reads by
// them. Letters that mean nothing to it are refused while it writes a day, which does not stop at the first of them.
function isDateFormat(pattern: string): boolean {
  if (/[DY]/.test(pattern.replace(/'[^']*'/g, ''))) return false;
  try {
    return format(0, pattern) !== '';
  } catch {
    return false;
  }
}
