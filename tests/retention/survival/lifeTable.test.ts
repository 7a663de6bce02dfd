import fc from 'fast-check';
import { kaplanMeier, lifeTable, type Spell } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { anySpell } from './spells.js';

const times = (weight: number, time: number, event: boolean): Spell[] =>
  weight === 0 ? [] : [{ weight, time, event }];

describe('lifeTable', () => {
  // S. J. Cutler and F. Ederer, Maximum utilization of the life table method in analyzing survival, J. Chronic Dis. 8 (1958):
  // 126 men with localised cancer of the kidney. Year: alive at its beginning, died, lost or withdrawn alive; effective
  // number, proportion dying, surviving, and surviving to the end, as printed there.
  const kidney: [number, number, number, number, number, string, string][] = [
    [0, 126, 47, 19, 116.5, '0.40', '0.60'],
    [1, 60, 5, 17, 51.5, '0.10', '0.54'],
    [2, 38, 2, 15, 30.5, '0.07', '0.50'],
    [3, 21, 2, 9, 16.5, '0.12', '0.44'],
    [4, 10, 0, 6, 7, '0.00', '0.44'],
  ];
  const spells = [
    ...kidney.flatMap(([year, , died, left]) => [
      ...times(died, year + 0.3, true),
      ...times(left, year, false),
    ]),
    ...times(4, 5, false),
  ];
  const rows = lifeTable(frozen(spells), { breaks: [0, 1, 2, 3, 4, 5] });

  it.each(kidney)(
    'has year %i of Cutler and Ederer: %i alive, %i died, %i left; of %d exposed %s die, %s are left',
    (year, atRisk, events, censored, exposed, q, survival) => {
      const row = rows[year];
      expect(row).toMatchObject({ from: year, to: year + 1, atRisk, entered: 0, events, censored, exposed });
      expect(row?.q?.toFixed(2)).toBe(q);
      expect(row?.survival?.toFixed(2)).toBe(survival);
      expectPlain(rows);
    },
  );

  it('has Greenwood’s error, the hazard at the middle and the density, by their formulas', () => {
    let [survival, sum] = [1, 0];
    for (const [year, , d, , n] of kidney) {
      const { hazard, density, standardError } = rows[year]!;
      expect(hazard).toBeCloseTo(d / (n - d / 2), 12);
      expect(density).toBeCloseTo((survival * d) / n, 12);
      survival *= 1 - d / n;
      sum += d / (n * (n - d));
      expect(standardError).toBeCloseTo(survival * Math.sqrt(sum), 12);
    }
  });

  const breaks = fc
    .uniqueArray(fc.integer({ min: 0, max: 16 }), { minLength: 2, maxLength: 8 })
    .map((own) => own.sort((a, b) => a - b));
  const books = fc.array(anySpell, { maxLength: 30 });

  it('counts every interval from its beginning to before its end', () => {
    fc.assert(
      fc.property(books, breaks, (own, at) => {
        const table = lifeTable(own, { breaks: at });
        expectPlain(table);
        let left: number | null = 1;
        expect(table).toHaveLength(at.length - 1);
        for (const [place, row] of table.entries()) {
          const [from, to] = [at[place]!, at[place + 1]!];
          const weigh = (test: (spell: Required<Pick<Spell, 'entry' | 'time' | 'event'>>) => boolean) =>
            own
              .filter(({ entry = -99, time, event }) => test({ entry, time, event }))
              .reduce((sum, { weight = 1 }) => sum + weight, 0);
          const counted = {
            from,
            to,
            atRisk: weigh(({ entry, time }) => entry <= from && time >= from),
            entered: weigh(({ entry }) => entry > from && entry < to),
            events: weigh(({ time, event }) => event && time >= from && time < to),
            censored: weigh(({ time, event }) => !event && time >= from && time < to),
          };
          expect(row).toMatchObject(counted);
          const exposed = counted.atRisk + counted.entered / 2 - counted.censored / 2;
          expect(row.exposed).toBe(exposed);
          const q = exposed === 0 ? null : Math.min(1, counted.events / exposed);
          expect(row.q).toBe(q);
          const before: number | null = left;
          left = q === null || before === null ? null : before * (1 - q);
          if (left === null) expect([row.survival, row.standardError]).toEqual([null, null]);
          else expect(row.survival).toBeCloseTo(left, 12);
          if (q === null || before === null) expect(row.density).toBeNull();
          else expect(row.density).toBeCloseTo((before * q) / (to - from), 12);
          if (q === null) expect(row.hazard).toBeNull();
          else expect(row.hazard).toBeCloseTo(q / (1 - q / 2) / (to - from), 12);
        }
      }),
    );
  });

  it('is the Kaplan–Meier curve where each interval holds one time and nobody is censored', () => {
    const whole = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(whole, (own) => {
        const all = own.map((time) => ({ time, event: true }));
        const table = lifeTable(all, { breaks: Array.from({ length: 11 }, (_, time) => time) });
        for (const { time, survival, standardError } of kaplanMeier(all).points) {
          expect(table[time]!.survival).toBeCloseTo(survival, 12);
          if (standardError === null) expect(table[time]!.standardError).toBeNull();
          else expect(table[time]!.standardError).toBeCloseTo(standardError, 12);
        }
      }),
    );
  });

  it('leaves nobody behind of tenths of a weight', () => {
    const tenths: Spell[] = [0.1, 0.2, 0.3].map((weight, place) => ({ time: place, event: true, weight }));
    const table = lifeTable(tenths, { breaks: [0, 1, 2, 3, 4] });
    expect(table.map(({ q }) => q)).toEqual([
      expect.closeTo(1 / 6),
      expect.closeTo(0.4),
      expect.closeTo(1),
      null,
    ]);
    expect(table[3]).toMatchObject({ atRisk: 0, exposed: 0, survival: null, hazard: null, density: null });
  });

  it.each<[string, unknown]>([
    ['one break', [0]],
    ['none', []],
    ['breaks that fall', [0, 2, 1]],
    ['a break twice', [0, 1, 1]],
    ['a break below zero', [-1, 1]],
    ['a break without end', [0, Infinity]],
    ['a break that is no number', [0, NaN]],
    ['a break of text', [0, '1']],
    ['breaks that are no list', 5],
  ])('refuses %s', (_, wrong) => {
    const error = errorOf(() => lifeTable([], { breaks: wrong as number[] }));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path: 'breaks' } });
    expectWorded([error.reason]);
  });
});
