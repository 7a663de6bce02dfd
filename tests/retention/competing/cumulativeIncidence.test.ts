import fc from 'fast-check';
import { type CauseSpell, type CumulativeIncidence, cumulativeIncidence, kaplanMeier } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, frozen } from '../../questionnaire/laws.js';

const near = (value: number | null, expected: number | null, tolerance = 1e-12) => {
  if (value === null || expected === null) expect(value).toBe(expected);
  else expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance);
};

interface HandPoint {
  readonly atRisk: number;
  readonly before: number;
  readonly leaving: number;
  readonly own: number;
}

/** The estimate and the variance of one cause at a time, by the plain sums of Marubini and Valsecchi (1995): time by time, no running sums. */
function byHand(spells: readonly CauseSpell[], cause: string, until: number) {
  const times = [...new Set(spells.map(({ time }) => time))]
    .sort((a, b) => a - b)
    .filter((time) => time <= until);
  const weigh = (fits: (spell: CauseSpell) => boolean) =>
    spells.reduce((sum, spell) => sum + (fits(spell) ? (spell.weight ?? 1) : 0), 0);
  let before = 1;
  let incidence = 0;
  const points = times.map((now) => {
    const atRisk = weigh(({ entry = -Infinity, time }) => entry < now && time >= now);
    const leaving = weigh((spell) => spell.time === now && spell.cause !== null);
    const own = weigh((spell) => spell.time === now && spell.cause === cause);
    const point = { atRisk, before, leaving, own };
    incidence += (before * own) / atRisk;
    before *= (atRisk - leaving) / atRisk;
    return { ...point, incidence };
  });
  const variance = points.reduce(
    (
      sum,
      { atRisk: n, before: s, leaving: d, own: k, incidence: then }: HandPoint & { incidence: number },
    ) => {
      const distance = incidence - then;
      const first = distance === 0 ? 0 : (distance ** 2 * d) / (n * (n - d));
      return sum + first + (s ** 2 * k * (n - k)) / n ** 3 - (2 * distance * s * k) / n ** 2;
    },
    0,
  );
  return { incidence, variance, survival: before, atRisk: points.at(-1)!.atRisk };
}

const causes = fc.constantFrom('closed', 'transferred', 'silent', null);
const spellsWith = (cause: fc.Arbitrary<string | null>) =>
  fc.array(
    fc
      .record({
        entry: fc.integer({ min: -1, max: 6 }),
        length: fc.integer({ min: 1, max: 7 }),
        cause,
        weight: fc.integer({ min: 1, max: 3 }),
      })
      .map(({ entry, length, ...rest }): CauseSpell => ({
        entry,
        time: Math.max(0, entry + length),
        ...rest,
      })),
    { minLength: 1, maxLength: 20 },
  );

const columnsOf = (spells: readonly CauseSpell[], names: readonly string[]) => ({
  time: Float64Array.from(spells, ({ time }) => time),
  cause: Int32Array.from(spells, ({ cause }) => names.indexOf(cause ?? '')),
  causes: names,
  entry: Float64Array.from(spells, ({ entry = -Infinity }) => entry),
  weight: Float64Array.from(spells, ({ weight = 1 }) => weight),
});

const curve = ({ points }: CumulativeIncidence, cause: string) =>
  points.map(({ time, causes: own }) => ({ time, ...own.find((way) => way.cause === cause)! }));

describe('cumulativeIncidence', () => {
  it('counts a small book by hand', () => {
    // 1: one of four closes, 1/4. 2: one of three goes silent, 3/4 × 1/3 = 1/4. 3: one is censored. 4: the last closes, 1/2.
    const {
      points,
      events,
      spells,
      causes: names,
    } = cumulativeIncidence([
      { time: 4, cause: 'closed' },
      { time: 1, cause: 'closed' },
      { time: 3, cause: null },
      { time: 2, cause: 'silent' },
    ]);
    expect(names).toEqual(['closed', 'silent']);
    expect(points.map(({ time, atRisk, censored, survival }) => [time, atRisk, censored, survival])).toEqual([
      [1, 4, 0, 0.75],
      [2, 3, 0, 0.5],
      [3, 2, 1, 0.5],
      [4, 1, 0, 0],
    ]);
    const shares = [
      [1 / 4, 0],
      [1 / 4, 1 / 4],
      [1 / 4, 1 / 4],
      [3 / 4, 1 / 4],
    ];
    for (const [place, point] of points.entries()) {
      for (const [way, { incidence }] of point.causes.entries()) near(incidence, shares[place]![way]!, 1e-15);
    }
    expect({ events, spells }).toEqual({ events: [2, 1], spells: 4 });
    // Nothing has gone silent at first: no doubt about it, from within the data.
    expect(points[0]!.causes[1]).toEqual({
      cause: 'silent',
      events: 0,
      incidence: 0,
      standardError: 0,
      lower: 0,
      upper: 0,
    });
    // One of four: the binomial's √(¼ × ¾ ÷ 4).
    near(points[0]!.causes[0]!.standardError, Math.sqrt(3 / 64), 1e-15);
  });

  it('is the plain sums, with ties, weights and late entry, and its limits are those of log(−log)', () => {
    fc.assert(
      fc.property(spellsWith(causes), (spells) => {
        const result = cumulativeIncidence(frozen(spells));
        expectPlain(result);
        for (const cause of result.causes) {
          for (const { time, incidence, standardError, lower, upper } of curve(result, cause)) {
            const hand = byHand(spells, cause, time);
            near(incidence, hand.incidence);
            if (standardError === null) continue;
            near(standardError ** 2, hand.variance);
            if (standardError < 1e-6 || incidence > 1 - 1e-9) continue;
            const middle = Math.log(-Math.log(incidence));
            const spread = (1.959963984540054 * standardError) / (incidence * Math.abs(Math.log(incidence)));
            near(lower, Math.exp(-Math.exp(middle + spread)), 1e-9);
            near(upper, Math.exp(-Math.exp(middle - spread)), 1e-9);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('adds up to one with those who stay, whose share is that of Kaplan and Meier', () => {
    fc.assert(
      fc.property(spellsWith(causes), (spells) => {
        const { points } = cumulativeIncidence(spells);
        const overall = kaplanMeier(
          spells.map(({ cause, ...spell }) => ({ ...spell, event: cause !== null })),
        );
        expect(points.map(({ survival }) => survival)).toEqual(
          overall.points.map(({ survival }) => survival),
        );
        for (const [place, { atRisk, censored, survival, causes: own }] of points.entries()) {
          near(
            own.reduce((sum, { incidence }) => sum + incidence, survival),
            1,
          );
          expect({ atRisk, censored }).toEqual({
            atRisk: overall.points[place]!.atRisk,
            censored: overall.points[place]!.censored,
          });
        }
      }),
    );
  });

  it('with one way of leaving is one minus Kaplan–Meier, errors and all', () => {
    fc.assert(
      fc.property(spellsWith(fc.constantFrom('closed', null)), (spells) => {
        const { points } = kaplanMeier(
          spells.map(({ cause, ...spell }) => ({ ...spell, event: cause !== null })),
        );
        const closed = curve(cumulativeIncidence(columnsOf(spells, ['closed'])), 'closed');
        expect(closed.map(({ time, events }) => [time, events])).toEqual(
          points.map(({ time, events }) => [time, events]),
        );
        for (const [place, { incidence, standardError }] of closed.entries()) {
          near(incidence, 1 - points[place]!.survival);
          near(standardError ?? 0, points[place]!.standardError ?? 0, 1e-7);
        }
      }),
    );
  });

  it('is the same for columns as for records, and does not depend on the order', () => {
    fc.assert(
      fc.property(spellsWith(causes), (spells) => {
        const records = cumulativeIncidence(spells);
        expect(cumulativeIncidence(columnsOf(spells, records.causes))).toEqual(records);
        expect(cumulativeIncidence([...spells].reverse())).toEqual(records);
      }),
    );
  });

  it('takes a weight for so many equal spells', () => {
    fc.assert(
      fc.property(spellsWith(causes), (spells) => {
        const repeated = spells.flatMap(({ weight = 1, ...spell }) =>
          Array.from({ length: weight }, () => spell),
        );
        expect(cumulativeIncidence(repeated)).toEqual(cumulativeIncidence(spells));
      }),
    );
  });

  it('does not change an earlier point when later spells are cut off then', () => {
    fc.assert(
      fc.property(spellsWith(causes), fc.integer({ min: 1, max: 10 }), (spells, asOf) => {
        const known = spells
          .filter(({ entry }) => entry! < asOf)
          .map((spell) => (spell.time <= asOf ? spell : { ...spell, time: asOf, cause: null }));
        const names = ['closed', 'silent', 'transferred'];
        const [whole, cut] = [spells, known].map((own) => cumulativeIncidence(columnsOf(own, names)).points);
        const before = (point: { readonly time: number }) => point.time < asOf;
        expect(cut!.filter(before)).toEqual(whole!.filter(before));
      }),
    );
  });

  it('keeps a curve for a way of the columns that nobody went, and has none without spells', () => {
    const result = cumulativeIncidence(columnsOf([{ time: 3, cause: 'closed' }], ['silent', 'closed']));
    expect(result.points[0]!.causes.map(({ cause, incidence }) => [cause, incidence])).toEqual([
      ['silent', 0],
      ['closed', 1],
    ]);
    expect(result.points[0]!.causes[1]).toMatchObject({ standardError: null, lower: null, upper: null });
    expect(cumulativeIncidence([])).toEqual({ causes: [], points: [], spells: 0, events: [] });
  });

  it('has wider limits at a higher level', () => {
    const spells = Array.from({ length: 20 }, (_, index): CauseSpell => ({
      time: 1 + index,
      cause: index % 3 === 0 ? 'closed' : null,
    }));
    const [narrow, wide] = [0.9, 0.99].map(
      (confidenceLevel) => cumulativeIncidence(spells, { confidenceLevel }).points[10]!.causes[0]!,
    );
    expect(wide!.lower!).toBeLessThan(narrow!.lower!);
    expect(wide!.upper!).toBeGreaterThan(narrow!.upper!);
  });

  it('takes a way without a name for a way, and not for censoring', () => {
    const { points, events } = cumulativeIncidence([
      { time: 1, cause: '' },
      { time: 2, cause: null },
      { time: 3, cause: 'closed' },
    ]);
    expect(events).toEqual([1, 1]);
    // One of three left; then one of one left of the two thirds that stayed.
    expect(points[1]).toMatchObject({ censored: 1, causes: [{ events: 0 }, { events: 0 }] });
    near(points[2]!.causes[0]!.incidence, 1 / 3);
    near(points[2]!.causes[1]!.incidence, 2 / 3);
  });

  it('is 1, and has no limits, where all have left in one way, however many they were', () => {
    for (let count = 1; count <= 60; count++) {
      const times = Array.from({ length: count }, (_, place) => place + 1);
      const spells = times.map((time): CauseSpell => ({ time, cause: 'closed' }));
      const later: CauseSpell = { entry: count, time: count + 1, cause: 'silent' };
      for (const last of [cumulativeIncidence(spells), cumulativeIncidence([...spells, later])]) {
        expect(last.points.at(-1)!.causes[0]).toMatchObject({
          incidence: 1,
          standardError: null,
          lower: null,
        });
      }
    }
  });
});
