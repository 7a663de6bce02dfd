import fc from 'fast-check';
import { kaplanMeier, restrictedMean, type Spell, survivalAt, survivalQuantile } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, frozen } from '../../questionnaire/laws.js';
import { anySpell, control, treated } from './spells.js';
import { spellsOf } from './survivalByHand.js';

const books = fc.array(anySpell, { maxLength: 30 });

describe('survivalQuantile', () => {
  it('is the median at one half, with its interval', () => {
    fc.assert(
      fc.property(books, (spells) => {
        const curve = kaplanMeier(spells);
        expect(survivalQuantile(frozen(curve), 0.5)).toEqual({ time: curve.median, ...curve.medianInterval });
      }),
    );
    expect(survivalQuantile(kaplanMeier(treated), 0.5).time).toBe(23);
    expect(survivalQuantile(kaplanMeier(control), 0.5).time).toBe(8);
  });

  it.each([
    // Of four, one is gone at 1, two at 2, three at 6: flat at 0.75 from 1 to 2, at 0.5 to 6, at 0.25 to 8.
    ['1 2 6 8', 0.2, 1],
    ['1 2 6 8', 0.25, 1.5],
    ['1 2 6 8', 0.3, 2],
    ['1 2 6 8', 0.75, 7],
    ['1 2 6 8', 0.9, 8],
    // Flat at 0.25 to the end: its beginning.
    ['1 2 6 8+', 0.75, 6],
    ['1 2 6 8+', 0.8, null],
  ])('of %s at %d is %j', (text, probability, time) => {
    expect(survivalQuantile(kaplanMeier(spellsOf(text)), probability).time).toBe(time);
  });

  it('lies where a fifth, a quarter and so on of Freireich had relapsed, within its limits', () => {
    // From the printed table (vectors.md): S .806723 in week 7, .752941 in week 10, .690196 in week 13; the lower limits
    // .719817, .653124 and .585919 in weeks 6, 7 and 10.
    expect(survivalQuantile(kaplanMeier(treated), 0.2)).toMatchObject({ time: 10, lower: 6 });
    expect(survivalQuantile(kaplanMeier(treated), 0.3)).toMatchObject({ time: 13, lower: 7 });
    expect(survivalQuantile(kaplanMeier(treated), 0.4)).toMatchObject({ time: 22, lower: 10 });
  });

  it.each([1e-7, 1e-9, 1e-15])('is the first event for the share %d, not a censoring before it', (share) => {
    const curve = kaplanMeier(spellsOf('1+ 5 9'));
    expect(survivalQuantile(curve, share)).toMatchObject({ time: 5, lower: 5 });
  });

  it('is not reached for all but a billionth while a hundred millionth is left', () => {
    const curve = kaplanMeier([
      { time: 1, event: true, weight: 1e8 - 1 },
      { time: 2, event: false },
    ]);
    expect(survivalQuantile(curve, 1 - 1e-9).time).toBeNull();
    expect(survivalQuantile(curve, 1 - 1e-8).time).toBe(1);
  });

  it('does not fall with the probability', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(books, share, share, (spells, one, other) => {
        const curve = kaplanMeier(spells);
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map(
          (probability) => survivalQuantile(curve, probability).time ?? Infinity,
        );
        expect(early!).toBeLessThanOrEqual(late!);
        expectPlain(survivalQuantile(curve, one));
      }),
    );
  });

  it.each([0, 1, -1, NaN])('does not exist at %d', (probability) => {
    expect(errorOf(() => survivalQuantile(kaplanMeier(treated), probability))).toMatchObject({
      code: 'facts_invalid',
      details: { path: 'probability' },
    });
  });
});

describe('survivalAt', () => {
  it('is the last point at or before the time', () => {
    fc.assert(
      fc.property(books, fc.double({ min: 0, max: 20, noNaN: true }), fc.boolean(), (spells, any, whole) => {
        const time = whole ? Math.round(any) : any;
        const curve = kaplanMeier(spells);
        const reading = survivalAt(frozen(curve), time);
        expectPlain(reading);
        const isKnown = time <= Math.max(-1, ...spells.map((spell) => spell.time));
        const point = curve.points.findLast((own) => own.time <= time);
        const { survival, standardError, lower, upper } = point ?? {
          survival: 1,
          standardError: 0,
          lower: 1,
          upper: 1,
        };
        expect(reading).toEqual(isKnown ? { time, survival, standardError, lower, upper } : null);
      }),
    );
  });

  it.each([-1, NaN])('does not exist at %d', (time) => {
    expect(errorOf(() => survivalAt(kaplanMeier(treated), time))).toMatchObject({
      code: 'facts_invalid',
      details: { path: 'time' },
    });
  });
});

describe('restrictedMean', () => {
  it('is the mean of the cut times when nothing is censored, with their spread ÷ √n', () => {
    // Then the curve is the empirical distribution; Greenwood's sum gives the variance with n below it.
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 20 }),
        fc.double({ min: 0, max: 25, noNaN: true }),
        (times, horizon) => {
          const curve = kaplanMeier(times.map((time) => ({ time, event: true })));
          const { value, standardError, extended } = restrictedMean(frozen(curve), horizon);
          const cut = times.map((time) => Math.min(time, horizon));
          const mean = cut.reduce((sum, time) => sum + time, 0) / cut.length;
          const spread = cut.reduce((sum, time) => sum + (time - mean) ** 2, 0) / cut.length;
          expect(Math.abs(value! - mean)).toBeLessThan(1e-12);
          expect(Math.abs(standardError! - Math.sqrt(spread / cut.length))).toBeLessThan(1e-7);
          expect(extended).toBe(false);
        },
      ),
    );
  });

  it('is the area under the curve, cut into thin strips', () => {
    fc.assert(
      fc.property(
        books.filter(({ length }) => length > 0),
        fc.integer({ min: 0, max: 20 }),
        (spells, horizon) => {
          const curve = kaplanMeier(spells);
          const result = restrictedMean(curve, horizon);
          expectPlain(result);
          // Times are whole, so that a strip of 1 has one height; beyond the last the last goes on.
          const heights = Array.from({ length: horizon }, (_, from) =>
            curve.points.reduce((height, { time, survival }) => (time <= from ? survival : height), 1),
          );
          // The variance, by the definition: of each time the area behind it squared, times d ÷ (n (n − d)).
          const variance = curve.points.reduce((sum, { time, atRisk: n, events: d }) => {
            const behind = heights.slice(time).reduce((area, height) => area + height, 0);
            return n === d ? sum : sum + (behind ** 2 * d) / (n * (n - d));
          }, 0);
          expect(Math.abs(result.value! - heights.reduce((area, height) => area + height, 0))).toBeLessThan(
            1e-12,
          );
          expect(Math.abs(result.standardError! - Math.sqrt(variance))).toBeLessThan(1e-12);
          const last = curve.points.at(-1)!;
          expect(result.extended).toBe(horizon > last.time && last.survival > 0);
        },
      ),
    );
  });

  it('is not known without spells', () => {
    const expected = { value: null, standardError: null, extended: false };
    expect(restrictedMean(kaplanMeier([]), 5)).toEqual(expected);
  });

  it('carries the last value on beyond the longest spell, and says so', () => {
    // 1 until 3, then one half: 3 + 7 ÷ 2. Behind 3 lie 3.5: 3.5² × 1 ÷ (2 × 1).
    const spells: Spell[] = spellsOf('3 9+');
    expect(restrictedMean(kaplanMeier(spells), 10)).toEqual({
      value: 6.5,
      standardError: Math.sqrt(3.5 ** 2 / 2),
      extended: true,
    });
    expect(restrictedMean(kaplanMeier(spells), 9)).toMatchObject({ value: 6, extended: false });
    expect(restrictedMean(kaplanMeier(spells), 0)).toEqual({ value: 0, standardError: 0, extended: false });
    expect(restrictedMean(kaplanMeier(spellsOf('3 9')), 10)).toMatchObject({ value: 6, extended: false });
  });

  it.each([-1, NaN, Infinity])('does not exist to a horizon of %d', (horizon) => {
    expect(errorOf(() => restrictedMean(kaplanMeier(treated), horizon))).toMatchObject({
      code: 'facts_invalid',
      details: { path: 'horizon' },
    });
  });
});
