import fc from 'fast-check';
import {
  kaplanMeier,
  kaplanMeierByGroup,
  lifeTable,
  logRank,
  mergeSpells,
  nelsonAalen,
  type Spell,
  type SpellColumns,
  type Spells,
  tallySpells,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded } from '../../questionnaire/laws.js';
import { anySpell, columnsOf, stretched } from './spells.js';

const books = fc.array(anySpell, { maxLength: 30 });
const measures: readonly (readonly [string, (spells: Spells) => unknown])[] = [
  ['kaplanMeier', (spells) => kaplanMeier(spells)],
  ['kaplanMeierByGroup', (spells) => kaplanMeierByGroup(spells)],
  ['nelsonAalen', (spells) => nelsonAalen(spells)],
  ['logRank', (spells) => logRank(spells, { rho: 1 })],
  ['lifeTable', (spells) => lifeTable(spells, { breaks: [0, 2, 3, 9] })],
];

describe('spells as columns', () => {
  it.each(measures)('give the same result as records: %s', (_, measure) => {
    fc.assert(
      fc.property(books, (spells) => {
        const expected = measure(spells);
        expect(measure(columnsOf(spells))).toEqual(expected);
        expect(measure(columnsOf(spells, Int32Array))).toEqual(expected);
      }),
    );
  });

  it.each(measures)('are not changed: %s', (_, measure) => {
    fc.assert(
      fc.property(books, (spells) => {
        const columns = columnsOf(stretched(spells, (time) => time / 3));
        const before = structuredClone(columns);
        measure(columns);
        expect(columns).toEqual(before);
      }),
    );
  });

  it('need neither entries, weights nor groups', () => {
    const columns: SpellColumns = { time: Int32Array.of(5, 3), event: Uint8Array.of(1, 0) };
    const records: Spell[] = [
      { time: 5, event: true },
      { time: 3, event: false },
    ];
    for (const [, measure] of measures) expect(measure(columns)).toEqual(measure(records));
    expect(kaplanMeierByGroup(columns).map(({ group }) => group)).toEqual(['']);
  });

  it('hold −Infinity for who was watched from the origin, in whole and in other times', () => {
    for (const scale of [1, 0.3, 1e6]) {
      const time = Float64Array.of(2, 4, 6).map((value) => value * scale);
      const columns = {
        time,
        event: Uint8Array.of(1, 1, 1),
        entry: Float64Array.of(-Infinity, 3 * scale, -Infinity),
      };
      expect(kaplanMeier(columns).points.map(({ atRisk }) => atRisk)).toEqual([2, 2, 1]);
      expect([...tallySpells(columns).entries]).toEqual([-Infinity, 3 * scale]);
    }
    const all = {
      time: Float64Array.of(2, 4),
      event: Uint8Array.of(1, 1),
      entry: new Float64Array(2).fill(-Infinity),
    };
    expect(kaplanMeier(all)).toEqual(kaplanMeier({ time: all.time, event: all.event }));
  });

  const good = columnsOf([
    { time: 3, event: true },
    { time: 4, event: false },
  ]);
  it.each<[string, object, string]>([
    ['times as a list', { time: [3, 4] }, 'time'],
    ['events as a list', { event: [1, 0] }, 'event'],
    ['events of another length', { event: new Uint8Array(3) }, 'event'],
    ['entries of another length', { entry: new Float64Array(1) }, 'entry'],
    ['entries as bytes', { entry: new Uint8Array(2) }, 'entry'],
    ['weights of another length', { weight: new Float64Array(1) }, 'weight'],
    ['weights of another kind', { weight: Int32Array.of(1, 1) }, 'weight'],
    ['a negative time', { time: Int32Array.of(3, -1) }, 'time[1]'],
    ['a time that is no number', { time: Float64Array.of(3, NaN) }, 'time[1]'],
    ['a time without end', { time: Float64Array.of(Infinity, 4) }, 'time[0]'],
    ['an entry at its time', { entry: Float64Array.of(0, 4) }, 'entry[1]'],
    ['an event that is neither', { event: Uint8Array.of(1, 2) }, 'event[1]'],
    ['no weight', { weight: Float64Array.of(1, 0) }, 'weight[1]'],
    ['a weight that is no number', { weight: Float64Array.of(NaN, 1) }, 'weight[0]'],
  ])('are refused by the path: %s', (_, change, path) => {
    const columns = { ...good, ...change } as SpellColumns;
    for (const [, measure] of measures) {
      const error = errorOf(() => measure(columns));
      expect(error).toMatchObject({ code: 'columns_invalid', details: { path } });
      expectWorded([error.reason]);
    }
  });

  it.each<[string, object, string]>([
    ['codes as a list', { group: [0, 0] }, 'group'],
    ['codes of another length', { group: new Int32Array(1) }, 'group'],
    ['a code without a name', { group: Int32Array.of(0, 5) }, 'group[1]'],
    ['a code below none', { group: Int32Array.of(-2, 0) }, 'group[0]'],
    ['codes without names', { groups: undefined, group: Int32Array.of(-1, 0) }, 'group[1]'],
    ['names twice', { groups: ['a', 'a'], group: Int32Array.of(0, 1) }, 'groups'],
    ['names that are no text', { groups: ['a', 7], group: Int32Array.of(0, 1) }, 'groups'],
    ['names with a hole', { groups: new Array(2) }, 'groups'],
    ['names as text', { groups: 'ab' }, 'groups'],
  ])('are refused where groups are asked for: %s', (_, change, path) => {
    const columns = { ...good, ...change } as SpellColumns;
    for (const action of [() => kaplanMeierByGroup(columns), () => logRank(columns)]) {
      expect(errorOf(action)).toMatchObject({ code: 'columns_invalid', details: { path } });
    }
    expect(kaplanMeier(columns).spells).toBe(2);
  });

  it.each([null, undefined, 7, 'x'])('are refused where they are none: %j', (nothing) => {
    expect(errorOf(() => kaplanMeier(nothing as never))).toMatchObject({
      code: 'columns_invalid',
      details: { path: 'spells' },
    });
  });

  it('of records need groups of text', () => {
    const spells = [
      { time: 1, event: true, group: 'a' },
      { time: 1, event: true, group: 7 },
    ] as Spell[];
    expect(errorOf(() => logRank(spells))).toMatchObject({ code: 'spells_invalid', details: { index: 1 } });
  });
});

describe('times', () => {
  it.each<[string, (time: number) => number]>([
    ['thirds', (time) => time / 3],
    ['seconds', (time) => time * 86_400],
    ['times whose ends are far apart', (time) => time * 2 ** 60],
  ])('that are %s give the curve of whole days', (_, by) => {
    fc.assert(
      fc.property(books, (spells) => {
        const heights = (own: readonly Spell[]) =>
          kaplanMeier(own).points.map(({ time, ...point }) => ({ ...point, time: time === 0 }));
        expect(heights(stretched(spells, by))).toEqual(heights(spells));
        const tally = tallySpells(stretched(spells, by));
        expect([...tally.times]).toEqual([...tallySpells(spells).times].map(by));
      }),
    );
  });

  it('of either zero are one time', () => {
    for (const rest of [1, 0.5]) {
      const tally = tallySpells([-0, 0, rest].map((time) => ({ time, event: true, entry: -1 })));
      expect(Object.is(tally.times[0], 0)).toBe(true);
      expect([...tally.events]).toEqual([2, 1]);
    }
  });
});

describe('a tally', () => {
  it('gives the curves of its spells', () => {
    fc.assert(
      fc.property(books, (spells) => {
        const tally = tallySpells(spells);
        expect(kaplanMeier(tally)).toEqual(kaplanMeier(spells));
        expect(nelsonAalen(tally)).toEqual(nelsonAalen(spells));
        expect(lifeTable(tally, { breaks: [0, 3, 7] })).toEqual(lifeTable(spells, { breaks: [0, 3, 7] }));
      }),
    );
  });

  it('of parts merges into that of the whole, in any order', () => {
    const parts = fc.array(books, { minLength: 1, maxLength: 5 });
    const nothing = tallySpells([]);
    fc.assert(
      fc.property(parts, fc.constantFrom(1, 0.5, 1e5), (books_, scale) => {
        const own = books_.map((book) => stretched(book, (time) => time * scale));
        const tallies = own.map((book) => tallySpells(book));
        const before = structuredClone(tallies);
        const whole = tallySpells(own.flat());
        expect(tallies.reduce(mergeSpells, nothing)).toEqual(whole);
        expect(tallies.toReversed().reduce(mergeSpells)).toEqual(whole);
        expect(tallies.reduceRight((sum, tally) => mergeSpells(tally, sum))).toEqual(whole);
        expect(tallies).toEqual(before);
      }),
    );
  });

  const good = tallySpells([
    { time: 3, event: true },
    { time: 4, event: false, entry: 1 },
  ]);
  it.each<[string, object, string]>([
    ['times as a list', { times: [3, 4] }, 'times'],
    ['times that fall', { times: Float64Array.of(4, 3) }, 'times'],
    ['a time twice', { times: Float64Array.of(3, 3) }, 'times'],
    ['a negative time', { times: Float64Array.of(-1, 3) }, 'times'],
    ['a time without end', { times: Float64Array.of(3, Infinity) }, 'times'],
    ['a time that is no number', { times: Float64Array.of(3, NaN) }, 'times'],
    ['events of another length', { events: Float64Array.of(1) }, 'times'],
    ['events as a list', { events: [1, 0] }, 'times'],
    ['censored of another kind', { censored: Int32Array.of(0, 1) }, 'times'],
    ['negative events', { events: Float64Array.of(1, -1) }, 'times'],
    ['a time at which nothing happens', { events: Float64Array.of(0, 0) }, 'times'],
    ['weights without end', { censored: Float64Array.of(0, Infinity) }, 'times'],
    ['entries that fall', { entries: Float64Array.of(1, -Infinity) }, 'entries'],
    ['entries of another length', { entered: Float64Array.of(1) }, 'entries'],
    ['an entry of nobody', { entered: Float64Array.of(1, 0) }, 'entries'],
    ['no entries', { entries: undefined }, 'entries'],
  ])('is refused with %s', (_, change, path) => {
    const tally = { ...good, ...change };
    for (const action of [
      () => kaplanMeier(tally),
      () => nelsonAalen(tally),
      () => mergeSpells(good, tally),
      () => mergeSpells(tally, good),
    ]) {
      expect(errorOf(action)).toMatchObject({ code: 'columns_invalid', details: { path } });
    }
  });

  it.each([null, undefined, 5])('refuses %j', (nothing) => {
    const good = tallySpells([]);
    for (const action of [
      () => mergeSpells(good, nothing as never),
      () => mergeSpells(nothing as never, good),
    ]) {
      expect(errorOf(action)).toMatchObject({ code: 'columns_invalid', details: { path: 'tally' } });
    }
  });
});
