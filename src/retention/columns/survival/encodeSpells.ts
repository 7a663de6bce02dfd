import type { Spell, SpellColumns } from '../../survival/types.js';

/** Stands for an event that is neither true nor false. */
const NO_EVENT = 2;

/**
 * Spells as columns, without their groups. What has the wrong type becomes a value that does not fit, so that records and
 * columns are checked in one place.
 */
export function encodeSpells(spells: readonly Spell[]): SpellColumns {
  const rows = spells.length;
  const time = new Float64Array(rows);
  const event = new Uint8Array(rows);
  // Most books have neither; a column begins with the first record that needs it.
  let entry: Float64Array | undefined;
  let weight: Float64Array | undefined;
  for (let row = 0; row < rows; row++) {
    const spell: Partial<Spell> = spells[row] ?? {};
    time[row] = numberOf(spell.time);
    event[row] = spell.event ? 1 : 0;
    if (typeof spell.event !== 'boolean') event[row] = NO_EVENT;
    if (spell.entry !== undefined) {
      entry ??= new Float64Array(rows).fill(-Infinity);
      entry[row] = numberOf(spell.entry);
    }
    if (spell.weight !== undefined) {
      weight ??= new Float64Array(rows).fill(1);
      weight[row] = numberOf(spell.weight);
    }
  }
  return { time, event, ...(entry && { entry }), ...(weight && { weight }) };
}

// Text would turn into a number on its way into the column.
function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}
