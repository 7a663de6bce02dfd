import { baselineHazard, coxRegression, type CoxModel, type Spell, survivalFor } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain } from '../../questionnaire/laws.js';

const spells = [1, 2, 3, 4].map((time): Spell => ({ time, event: true }));
const rows = [[1], [0], [1], [0]];
// With u for the hazard ratio the likelihood is u ÷ (2u + 2) · 1 ÷ (u + 2) · u ÷ (u + 1): greatest where u² − u − 4 = 0.
const estimate = Math.log((1 + Math.sqrt(17)) / 2);
const alone = coxRegression(spells, rows);

const expectSame = ({ status, coefficients }: CoxModel) => {
  expect(status).toBe('converged');
  expect(coefficients[0]!.estimate).toBeCloseTo(estimate, 9);
  return coefficients[0]!.standardError!;
};

describe('a Cox regression', () => {
  it.each([
    ['ends before the first event', { time: 0.5, event: false }],
    ['enters after an event and ends before the next', { entry: 2, time: 2.5, event: false }],
    ['enters after the last', { entry: 4, time: 6, event: false }],
  ] satisfies [string, Spell][])('does not hear of a spell that %s, whatever its covariate', (_, spell) => {
    for (const size of [0.5, 1e3, -1e7, 1e30]) {
      const [all, own] = [
        [spell, ...spells],
        [[size], ...rows],
      ];
      const model = coxRegression(all, own);
      expect(expectSame(model)).toBeCloseTo(alone.coefficients[0]!.standardError!, 9);
      expect(model.logLikelihood).toBeCloseTo(alone.logLikelihood!, 9);
      expect(model.concordance).toBe(alone.concordance);
      // Which is still one of the spells.
      expect(model).toMatchObject({ spells: 5, events: 4 });
      expect(model.means[0]! / ((2 + size) / 5)).toBeCloseTo(1, 12);
      const [curve, without] = [
        survivalFor(model, baselineHazard(model, all, own, { at: 'zero' }), [1]),
        survivalFor(alone, baselineHazard(alone, spells, rows, { at: 'zero' }), [1]),
      ];
      expect(curve).toHaveLength(without.length);
      for (const [place, { survival }] of curve.entries()) {
        expect(survival).toBeCloseTo(without[place]!.survival, 9);
      }
    }
  });

  it('compares within strata only, however far apart their covariates lie', () => {
    const twice = [...spells, ...spells];
    const apart = [...rows, ...rows.map(([own]) => [own! + 5000])];
    const strata = twice.map((_, place) => (place < 4 ? 'a' : 'b'));
    const model = coxRegression(twice, apart, { strata });
    // Twice the information. The squares of what lies so far apart take eight digits.
    expect(expectSame(model)).toBeCloseTo(alone.coefficients[0]!.standardError! / Math.SQRT2, 7);
    const { strata: curves } = baselineHazard(model, twice, apart, { strata, at: 'zero' });
    const expected = baselineHazard(alone, spells, rows, { at: 'zero' }).strata[0]!.points;
    expect(curves[0]!.points).toHaveLength(expected.length);
    for (const [place, { survival }] of curves[0]!.points.entries()) {
      expect(survival).toBeCloseTo(expected[place]!.survival, 7);
    }
  });

  it.each([1e-170, 1e-157, 1e-101])('takes differences of %d for none', (size) => {
    const model = coxRegression(
      spells,
      rows.map(([own]) => [own! * size]),
    );
    expectPlain(model);
    expect(model).toMatchObject({ status: 'collinear', reasons: [{ rule: 'cox_constant' }] });
  });

  it('estimates what differs by little more than that', () => {
    const model = coxRegression(
      spells,
      rows.map(([own]) => [own! * 1e-99]),
    );
    expectPlain(model);
    expect(model.coefficients[0]!.z).toBeCloseTo(alone.coefficients[0]!.z!, 9);
  });

  it('has one zero among its times', () => {
    const early = [{ time: -0, event: true }, ...spells.slice(1)];
    expectPlain(baselineHazard(coxRegression(early, rows), early, rows));
  });
});
