import fc from 'fast-check';
import type { Spell, SpellColumns } from 'panhuo';
import { spellsOf } from './survivalByHand.js';

// Freireich's trial of 6-MP (1963), weeks of remission: vectors.md, Retention.
export const treated = spellsOf('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
export const control = spellsOf('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');

/** A spell of any kind: ties, late entry, whole weights, a group or none. */
export const anySpell: fc.Arbitrary<Spell> = fc
  .record({
    entry: fc.option(fc.integer({ min: -1, max: 8 }), { nil: undefined }),
    length: fc.integer({ min: 1, max: 8 }),
    event: fc.boolean(),
    weight: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    group: fc.constantFrom(undefined, 'b', 'a', '__proto__'),
  })
  .map(({ entry, length, event, weight, group }): Spell => ({
    time: Math.max(0, (entry ?? -1) + length),
    event,
    ...(entry !== undefined && { entry }),
    ...(weight !== undefined && { weight }),
    ...(group !== undefined && { group }),
  }))
  .filter(({ entry = -1, time }) => entry < time);

/** The same spells in time that is not whole, far apart, or both: the order of times and entries stays. */
export const stretched = (spells: readonly Spell[], by: (time: number) => number): Spell[] =>
  spells.map(({ time, entry, ...spell }) => ({
    ...spell,
    time: by(time),
    ...(entry !== undefined && { entry: by(entry) }),
  }));

/** Spells as columns, written by hand. */
export function columnsOf(
  spells: readonly Spell[],
  Times: typeof Float64Array | typeof Int32Array = Float64Array,
) {
  const numbers = (values: readonly number[]) => {
    const column = new Times(values.length);
    column.set(values);
    return column;
  };
  const groups = ['', 'unused', 'b', '__proto__', 'a'];
  return {
    time: numbers(spells.map(({ time }) => time)),
    event: Uint8Array.from(spells, ({ event }) => Number(event)),
    entry: numbers(spells.map(({ entry = -99 }) => entry)),
    weight: Float64Array.from(spells, ({ weight = 1 }) => weight),
    group: Int32Array.from(spells, ({ group }) => (group === undefined ? -1 : groups.indexOf(group))),
    groups,
  } satisfies SpellColumns;
}
