import { type Day, DomainError, type Label } from 'panhuo';
import type { FileKind, FileMap } from './columnMap.js';
import { type Column, wordFault } from './columns.js';
import { type Fault, faultOf, whys } from './faults.js';
import type { RowRead, Values } from './readRows.js';
import type { Shelves } from './shelves.js';

/** What became of a row: why it was not used, or what of it was left out and how many of its amounts were rounded. */
export type RowTaken =
  | { readonly why: Label; readonly later: boolean }
  | { readonly values: Values; readonly leftOut: readonly Label[]; readonly rounded: number };

/** The rows of one file, and where they go. */
export interface RowTarget {
  readonly shelves: Pick<Shelves, 'put' | 'refuse'>;
  readonly kind: FileKind;
  readonly map: FileMap;
  readonly columns: readonly Column[];
  readonly asOf: Day;
}

/** Makes a function that tells whether a fault costs the row, and not only its own cell. */
export function costsRow(columns: readonly Column[]): (fault: Fault) => boolean {
  const optional = new Set(columns.filter(({ field }) => field.need === 'optional').map(({ name }) => name));
  return ({ field = '', onRow }) => onRow === true || !optional.has(field);
}

/**
 * Makes a function that uses rows of a file without those of their optional cells that cannot be read; any other fault
 * costs the row.
 */
export function rowTaker({ shelves, kind, map, columns, asOf }: RowTarget): (row: RowRead) => RowTaken {
  const costs = costsRow(columns);
  const laterFaults = laterFaultsOf(columns, asOf);
  return ({ values, faults, rounded }) => {
    const dropped = new Map<string, Fault>();
    let open: readonly Fault[] = [...faults, ...laterFaults(values)];
    for (;;) {
      // A field that is at fault though it was left out is one that the row needs after all.
      const costly = open.find((fault) => costs(fault) || dropped.has(fault.field ?? ''));
      if (costly !== undefined) {
        shelves.refuse(kind, values);
        return { why: wordFault(costly, columns), later: costly.why === whys.later };
      }
      for (const fault of open) dropped.set(fault.field ?? '', fault);
      const kept = without(values, dropped);
      open = faultsOf(() => shelves.put(kind, kept, map));
      if (open.length === 0) {
        const leftOut = [...dropped.values()].map((fault) => wordFault(fault, columns));
        return { values: kept, leftOut, rounded: rounded.filter((name) => !dropped.has(name)).length };
      }
    }
  };
}

/** Days that are known before they come: of closing, and the last ones on which something is valid. */
const endsLater: readonly string[] = ['closedOn', 'paperUntil', 'assessedUntil'];

/** Nothing that became known after the day of the review is used. */
function laterFaultsOf(columns: readonly Column[], asOf: Day): (values: Values) => Fault[] {
  const days = columns.filter(({ name, field }) => field.reading === 'day' && !endsLater.includes(name));
  return (values) =>
    days.flatMap(({ name }) => {
      const day = values[name];
      if (typeof day !== 'string' || day <= asOf) return [];
      // Whoever was not there yet is not reviewed. A later risk level is only not known yet.
      return [{ field: name, why: whys.later, ...(name === 'openedOn' && { onRow: true }) }];
    });
}

/** A rule of the library that a row breaks is the row's fault, wherever it comes up. */
function faultsOf(put: () => readonly Fault[]): readonly Fault[] {
  try {
    return put();
  } catch (error) {
    if (error instanceof DomainError) return [faultOf(error.reason)];
    throw error;
  }
}

function without(values: Values, left: ReadonlyMap<string, Fault>): Values {
  if (left.size === 0) return values;
  return Object.fromEntries(Object.entries(values).filter(([name]) => !left.has(name)));
}
