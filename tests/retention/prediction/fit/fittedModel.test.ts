import type { BgNbd } from 'panhuo';
import { describe, expect, it } from 'vitest';
import type { Maximum } from '../../../../src/retention/columns/prediction/polish.js';
import { fittedModel } from '../../../../src/retention/prediction/fit/fittedModel.js';
import { expectPlain, expectWorded } from '../../../questionnaire/laws.js';

/** A search that ended well: estimates e^0 = 1, standard errors of the logarithms 0.1. */
const ended: Maximum = {
  point: new Float64Array(4),
  value: -10,
  covariance: [0, 1, 2, 3].map((row) => new Float64Array(4).fill(0.01, row, row + 1)),
  errors: new Float64Array(4).fill(0.1),
  rise: 1e-15,
  iterations: 12,
};

const told = (change: Partial<Maximum>) =>
  fittedModel<BgNbd>({
    kind: 'bg-nbd',
    names: ['r', 'alpha', 'a', 'b'],
    units: [1, 7, 1, 1],
    found: { ...ended, ...change },
    hopeless: [],
    logLikelihood: -12,
    customers: 5,
    confidenceLevel: 0.95,
  });

describe('fittedModel', () => {
  it('tells a maximum in the units of the caller', () => {
    const model = told({});
    expectPlain(model);
    expect([model.status, model.converged, model.reasons, model.iterations]).toEqual([
      'converged',
      true,
      [],
      12,
    ]);
    expect(model.parameters).toEqual({ r: 1, alpha: 7, a: 1, b: 1 });
    // The delta method: error of an estimate = estimate × error of its logarithm.
    expect(model.estimates[1]!.standardError).toBeCloseTo(0.7, 12);
    expect(model.covariance![1]![1]).toBeCloseTo(0.49, 12);
    expect(model.estimates[1]!.upper).toBeCloseTo(7 * Math.exp(1.959964 * 0.1), 5);
  });

  it.each<[string, Partial<Maximum>, string, readonly string[] | number]>([
    ['whose value would still rise', { rise: 0.5 }, 'not-converged', 12],
    ['that ended where nothing bends', { rise: null, covariance: null }, 'not-converged', 12],
    ['with an error of e^11', { errors: Float64Array.of(0.1, 0.1, 11, 0.1) }, 'boundary', ['a']],
    ['with an error that is no number', { errors: Float64Array.of(NaN, 0.1, 0.1, 0.1) }, 'boundary', ['r']],
    ['that ran out', { point: Float64Array.of(18.5, 0, 0, -19) }, 'boundary', ['r', 'b']],
  ])('says of a search %s how it ended', (_, change, status, detail) => {
    const model = told(change);
    expectPlain(model);
    expectWorded(model.reasons);
    expect([model.status, model.converged, model.covariance]).toEqual([status, false, null]);
    expect(Object.values(model.reasons[0]!.detail)).toEqual([detail]);
    expect(
      model.estimates.every(
        ({ standardError, lower, upper }) => standardError === null && lower === null && upper === null,
      ),
    ).toBe(true);
  });
});
