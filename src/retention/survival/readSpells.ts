import { DomainError, type Expectation } from '../../kernel/index.js';
import { encodeSpells } from '../columns/survival/encodeSpells.js';
import { spellsFit } from '../columns/survival/spellsFit.js';
import type { Spell, SpellColumns, Spells } from './types.js';

/**
 * Spells as columns that were checked; records are turned into them, without their groups.
 *
 * @throws DomainError `spells_invalid` with the index of a record that cannot be used, `columns_invalid` with the path of
 * what does not fit in columns.
 */
export function readSpells(spells: Spells): SpellColumns {
  if (isRecords(spells)) {
    const columns = encodeSpells(spells);
    const misfit = spellsFit(columns);
    if (misfit === undefined) return columns;
    const { row: index, expected } = misfit;
    throw new DomainError('spells_invalid', { index, expected, path: `[${index}]` });
  }
  requireForm(spells);
  const misfit = spellsFit(spells);
  if (misfit !== undefined) {
    const { row, path, expected } = misfit;
    throw unfit(`${path}[${row}]`, path === 'event' ? '1 for the event, 0 for censoring' : expected);
  }
  return spells;
}

/** Tells records from columns. */
export function isRecords(spells: Spells): spells is readonly Spell[] {
  return Array.isArray(spells);
}

function requireForm(spells: SpellColumns): void {
  if (typeof spells !== 'object' || (spells as unknown) === null) throw unfit('spells', 'an object');
  const { time, event, entry, weight } = spells;
  if (!isNumbers(time)) throw unfit('time', 'a Float64Array or Int32Array');
  const rows = time.length;
  if (!(event instanceof Uint8Array)) throw unfit('event', 'a Uint8Array');
  if (entry !== undefined && !isNumbers(entry)) throw unfit('entry', 'a Float64Array or Int32Array');
  if (weight !== undefined && !(weight instanceof Float64Array)) throw unfit('weight', 'a Float64Array');
  for (const [path, column] of Object.entries({ event, entry, weight })) {
    if (column !== undefined && column.length !== rows) throw unfit(path, 'one number for each spell');
  }
}

function isNumbers(column: unknown): column is Float64Array | Int32Array {
  return column instanceof Float64Array || column instanceof Int32Array;
}

/** What is wrong with columns. */
export function unfit(path: string, expected: Expectation): DomainError {
  return new DomainError('columns_invalid', { path, expected });
}
