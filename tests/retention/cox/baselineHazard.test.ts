import fc from 'fast-check';
import { baselineHazard, coxRegression, type CoxModel, survivalFor } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, frozen } from '../../questionnaire/laws.js';
import { type Book, books, hazardByHand } from './partialLikelihood.js';

const near = (value: number, expected: number, tolerance = 1e-10) => {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
};

const fitted = (book: Book, ties: 'efron' | 'breslow') =>
  coxRegression(book.spells, book.rows, { ties, strata: book.strata! });
const isModest = ({ status, coefficients }: CoxModel) =>
  ['converged', 'collinear'].includes(status) &&
  coefficients.every(({ estimate }) => Math.abs(estimate ?? 0) < 4);
const estimators = fc.constantFrom('efron', 'breslow');

describe('baselineHazard', () => {
  it('is the plain definition, at zero, in every stratum, by the estimator of the ties', () => {
    fc.assert(
      fc.property(books(2, { least: 5 }), estimators, (book, ties) => {
        const model = fitted(frozen(book), ties);
        if (!isModest(model)) return;
        const baseline = baselineHazard(model, book.spells, book.rows, { at: 'zero', strata: book.strata! });
        expectPlain(baseline);
        expect(baseline.strata.map(({ stratum }) => stratum)).toEqual([...new Set(book.strata)].sort());
        const estimates = model.coefficients.map(({ estimate }) => estimate ?? 0);
        for (const { stratum, points } of baseline.strata) {
          const times = book.spells
            .filter(({ event }, index) => event && book.strata![index] === stratum)
            .map(({ time }) => time);
          expect(points.map(({ time }) => time)).toEqual([...new Set(times)].sort((a, b) => a - b));
          for (const { time, cumulativeHazard, survival } of points) {
            near(cumulativeHazard, hazardByHand(book, estimates, ties, stratum, time));
            near(survival, Math.exp(-cumulativeHazard), 1e-15);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives everybody the same survival from the means as from zero', () => {
    fc.assert(
      fc.property(books(2, { least: 5 }), estimators, (book, ties) => {
        const model = fitted(book, ties);
        if (!isModest(model)) return;
        const [mean, zero] = (['mean', 'zero'] as const).map((at) =>
          baselineHazard(model, book.spells, book.rows, { at, strata: book.strata! }),
        );
        expect(mean!.covariates).toEqual(model.means);
        expect(zero!.covariates).toEqual([0, 0]);
        for (const [index, stratum] of book.strata!.entries()) {
          const row = book.rows[index]!;
          const [a, b] = [mean!, zero!].map((own) => survivalFor(model, own, row, stratum));
          expect(a!.map(({ time }) => time)).toEqual(b!.map(({ time }) => time));
          for (const [place, { survival }] of a!.entries()) near(survival, b![place]!.survival);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('expects as many events as there were, with ties by Breslow', () => {
    // Each spell's hazard between entry and time, times its weight, adds up to the events (Barlow and Prentice 1988).
    fc.assert(
      fc.property(books(1, { least: 5 }), (book) => {
        const model = fitted(book, 'breslow');
        if (!isModest(model)) return;
        const baseline = baselineHazard(model, book.spells, book.rows, { strata: book.strata! });
        let expected = 0;
        for (const [index, { entry = -Infinity, time, weight = 1 }] of book.spells.entries()) {
          const curve = survivalFor(model, baseline, book.rows[index]!, book.strata![index]);
          const until = (at: number) =>
            curve.filter((point) => point.time <= at).at(-1)?.cumulativeHazard ?? 0;
          expected += weight * (until(time) - until(entry));
        }
        near(expected, model.events, 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  it('is events ÷ at risk where there are no covariates (Nelson–Aalen), and Breslow may be asked for', () => {
    // Times 1, 2, 2, 3+: 1/4, then 2/3; by Efron 1/3 + 1/2.
    const spells = [1, 2, 2, 3].map((time) => ({ time, event: time < 3 }));
    const rows = spells.map(() => []);
    const model = coxRegression(spells, rows);
    const hazards = (estimator?: 'breslow') =>
      baselineHazard(model, spells, rows, estimator === undefined ? {} : { estimator }).strata[0]!.points.map(
        ({ cumulativeHazard }) => cumulativeHazard,
      );
    for (const [place, own] of [1 / 4, 1 / 4 + 1 / 3 + 1 / 2].entries()) near(hazards()[place]!, own, 1e-14);
    for (const [place, own] of [1 / 4, 1 / 4 + 2 / 3].entries()) near(hazards('breslow')[place]!, own, 1e-14);
    const exact = coxRegression(spells, rows, { ties: 'exact' });
    near(baselineHazard(exact, spells, rows).strata[0]!.points[1]!.cumulativeHazard, 1 / 4 + 2 / 3, 1e-14);
  });

  it('has no points where the model has no estimates, and stays within the doubles', () => {
    const spells = [1, 2, 3, 4].map((time) => ({ time, event: true }));
    const rows = [[4], [3], [2], [1]];
    const parted = coxRegression(spells, rows);
    expect(parted.status).toBe('separation');
    const none = baselineHazard(parted, spells, rows);
    expect(none).toEqual({ covariates: [2.5], strata: [{ stratum: '', points: [] }] });
    expect(survivalFor(parted, none, [1])).toEqual([]);
    const mixed = [[1e5], [1e5 + 1], [1e5 + 2], [1e5]];
    const model = coxRegression(spells, mixed);
    const far = survivalFor(model, baselineHazard(model, spells, mixed), [
      model.coefficients[0]!.estimate! * 1e9,
    ]);
    expectPlain(far);
    expect(far[0]).toEqual({ time: 1, cumulativeHazard: Number.MAX_VALUE, survival: 0 });
    expectPlain(baselineHazard(model, spells, mixed, { at: 'zero' }));
  });
});
