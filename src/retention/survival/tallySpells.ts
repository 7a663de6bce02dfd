import { mergeSums } from '../columns/survival/mergeSums.js';
import { sumByValue, type ValueSums } from '../columns/survival/sumByValue.js';
import { readSpells } from './readSpells.js';
import { readTally } from './readTally.js';
import type { SpellColumns, Spells, SpellTally } from './types.js';

/**
 * What curves need to know of some spells. Tallies of the parts of a book, such as its branches or its days, merge into that
 * of the book; a spell belongs to one part only.
 *
 * @param spells - The spells, as records or columns, in any order. Groups are not looked at.
 * @returns The tally. Cost: a few passes for times in whole days, else a sort and a search a spell.
 * @throws DomainError `spells_invalid` with the index of a record with a time that is no number, an entry that does not
 * come before it, or a weight that is not above zero; `columns_invalid` with the path in columns.
 * @example
 * ```ts
 * import { kaplanMeier, mergeSpells, tallySpells } from 'panhuo';
 *
 * const north = tallySpells([{ time: 3, event: true }, { time: 5, event: false }]);
 * const south = tallySpells({ time: Int32Array.of(8, 8), event: Uint8Array.of(1, 1) });
 * kaplanMeier(mergeSpells(north, south)).points.map(({ survival }) => survival); // => [0.75, 0.75, 0]
 * ```
 */
export function tallySpells(spells: Spells): SpellTally {
  return tallyOf(readSpells(spells));
}

/**
 * The tally of two books together.
 *
 * @param a - A tally.
 * @param b - Another; no spell is in both.
 * @returns The tally. With whole weights it is the same, byte for byte, in whatever order tallies are merged. Cost: a pass.
 * @throws DomainError `columns_invalid` for what is no tally.
 * @example
 * ```ts
 * import { mergeSpells, tallySpells } from 'panhuo';
 *
 * const part = tallySpells([{ time: 3, event: true }]);
 * [...mergeSpells(part, part).events]; // => [2]
 * ```
 */
export function mergeSpells(a: SpellTally, b: SpellTally): SpellTally {
  const [first, second] = [readTally(a), readTally(b)];
  return asTally(mergeSums(endsOf(first), endsOf(second)), mergeSums(entriesOf(first), entriesOf(second)));
}

/** The tally of columns that were checked. */
export function tallyOf({ time, event, entry, weight }: SpellColumns): SpellTally {
  const ends = sumByValue(time, event, weight);
  if (entry !== undefined) return asTally(ends, sumByValue(entry, undefined, weight));
  // Everyone was there from the origin.
  const all = totalOf(ends.plain) + totalOf(ends.flagged);
  const values = Float64Array.from(all === 0 ? [] : [-Infinity]);
  const plain = values.map(() => all);
  return asTally(ends, { values, plain, flagged: plain });
}

/** Adds up a column. */
export function totalOf(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value, 0);
}

function endsOf({ times, events, censored }: SpellTally): ValueSums {
  return { values: times, plain: censored, flagged: events };
}

function entriesOf({ entries, entered }: SpellTally): ValueSums {
  return { values: entries, plain: entered, flagged: new Float64Array(entered.length) };
}

function asTally(ends: ValueSums, entries: ValueSums): SpellTally {
  return {
    times: ends.values,
    events: ends.flagged,
    censored: ends.plain,
    entries: entries.values,
    entered: entries.plain,
  };
}
