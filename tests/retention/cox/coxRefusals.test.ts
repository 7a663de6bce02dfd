import { baselineHazard, coxRegression, DomainError, type Spells, survivalFor } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';

const spells = [1, 2, 3].map((time) => ({ time, event: true }));
const rows = [[1], [3], [2]];
const columns = { time: Float64Array.of(1, 2, 3), event: Uint8Array.of(1, 1, 1) };
const fit =
  (own: unknown, covariates: unknown, options: unknown = {}) =>
  () =>
    coxRegression(own as Spells, covariates as never, options as never);
const model = coxRegression(spells, [[1], [0], [2]]);
const baseline = baselineHazard(model, spells, [[1], [0], [2]]);

describe('a broken contract is refused by its place', () => {
  it('says what was expected of rows that are too few', () => {
    expect(errorOf(fit(spells, [[1]])).details).toEqual({
      path: 'rows',
      expected: { zh: '每段时间一行', en: 'one row for each spell' },
    });
  });

  it.each([
    ['a spell', fit([{ time: -1, event: true }], [[1]]), 'spells_invalid', '[0]'],
    [
      'a column of spells',
      fit({ ...columns, event: Uint8Array.of(1, 2, 1) }, rows),
      'columns_invalid',
      'event[1]',
    ],
    ['rows that are too few', fit(spells, [[1]]), 'facts_invalid', 'rows'],
    ['rows that are none', fit(spells, 'abc'), 'columns_invalid', 'columns'],
    ['rows that are null', fit(spells, null), 'columns_invalid', 'columns'],
    ['a row of another width', fit(spells, [[1], [2, 3], [4]]), 'facts_invalid', 'rows[1]'],
    ['a row that is none', fit(spells, [[1], 2, [4]]), 'facts_invalid', 'rows[1]'],
    ['a value that is no number', fit(spells, [[1], ['2'], [4]]), 'facts_invalid', 'rows[1][0]'],
    ['a value that is null', fit(spells, [[1], [2], [null]]), 'facts_invalid', 'rows[2][0]'],
    ['NaN', fit(spells, [[1], [2], [NaN]]), 'facts_invalid', 'rows[2][0]'],
    ['a value beyond 1e100', fit(spells, [[1], [2], [-1e101]]), 'facts_invalid', 'rows[2][0]'],
    ['columns that are no list', fit(spells, { columns: 3 }), 'columns_invalid', 'columns'],
    [
      'a column that is too short',
      fit(spells, { columns: [Float64Array.of(1, 2)] }),
      'columns_invalid',
      'columns[0]',
    ],
    ['a column that is a list', fit(spells, { columns: [[1, 2, 3]] }), 'columns_invalid', 'columns[0]'],
    [
      'NaN in a column',
      fit(columns, { columns: [Float64Array.of(1, NaN, 3)] }),
      'columns_invalid',
      'columns[0][1]',
    ],
    ['names that are too few', fit(spells, rows, { names: [] }), 'facts_invalid', 'names'],
    ['names that are no texts', fit(spells, rows, { names: [1] }), 'facts_invalid', 'names'],
    ['strata that are too few', fit(spells, rows, { strata: ['a'] }), 'facts_invalid', 'strata'],
    ['strata that are no texts', fit(spells, rows, { strata: [1, 2, 3] }), 'facts_invalid', 'strata'],
    ['strata that are no list', fit(spells, rows, { strata: 'abc' }), 'facts_invalid', 'strata'],
    ['unknown ties', fit(spells, rows, { ties: 'discrete' }), 'facts_invalid', 'ties'],
    ['a level of 1', fit(spells, rows, { confidenceLevel: 1 }), 'facts_invalid', 'confidenceLevel'],
    [
      'a weight with exact ties',
      fit([spells[0], { ...spells[1], weight: 2 }, spells[2]], rows, { ties: 'exact' }),
      'facts_invalid',
      '[1].weight',
    ],
    [
      'another place of the baseline',
      () => baselineHazard(model, spells, rows, { at: 'median' as never }),
      'facts_invalid',
      'at',
    ],
    [
      'another estimator',
      () => baselineHazard(model, spells, rows, { estimator: 'exact' as never }),
      'facts_invalid',
      'estimator',
    ],
    [
      'covariates of another model',
      () =>
        baselineHazard(model, spells, [
          [1, 2],
          [3, 4],
          [5, 6],
        ]),
      'facts_invalid',
      'covariates',
    ],
    ['a row of another model', () => survivalFor(model, baseline, [1, 2]), 'facts_invalid', 'row'],
    ['a row with NaN', () => survivalFor(model, baseline, [NaN]), 'facts_invalid', 'row'],
    ['an unknown stratum', () => survivalFor(model, baseline, [1], 'south'), 'facts_invalid', 'stratum'],
  ])('%s', (_, act, code, path) => {
    let error: unknown;
    try {
      act();
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code, details: { path } });
  });

  const [coefficient] = model.coefficients;
  const [curve] = baseline.strata;
  const [point] = curve!.points;
  const withPoint = (change: object) => ({
    ...baseline,
    strata: [{ ...curve!, points: [{ ...point!, ...change }] }],
  });
  it.each<[path: string, model: unknown, baseline: unknown]>([
    [
      'model.coefficients[0].estimate',
      { ...model, coefficients: [{ ...coefficient!, estimate: '0.1' }] },
      baseline,
    ],
    [
      'model.coefficients[0].estimate',
      { ...model, coefficients: [{ ...coefficient!, estimate: NaN }] },
      baseline,
    ],
    ['baseline.covariates', model, { ...baseline, covariates: ['0.5'] }],
    ['baseline.covariates', model, { ...baseline, covariates: [Infinity] }],
    ['baseline.strata[0].points[0].time', model, withPoint({ time: '1' })],
    ['baseline.strata[0].points[0].cumulativeHazard', model, withPoint({ cumulativeHazard: 'y' })],
    ['baseline.strata[0].points[0].cumulativeHazard', model, withPoint({ cumulativeHazard: NaN })],
    ['baseline.strata[0].points[0].cumulativeHazard', model, withPoint({ cumulativeHazard: -1 })],
  ])('a curve of what is no number: %s', (path, ownModel, ownBaseline) => {
    const error = errorOf(() => survivalFor(ownModel as never, ownBaseline as never, [1]));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
  });

  it('a curve is of numbers, however far a row lies from the mean', () => {
    const { estimate } = coefficient!;
    for (const far of [Number.MAX_VALUE, -Number.MAX_VALUE]) {
      for (const cumulativeHazard of [0, 0.5]) {
        const [own] = survivalFor(model, withPoint({ cumulativeHazard }), [far]);
        // A hazard of nothing stays nothing; any other is none, or the greatest double.
        const grows = cumulativeHazard > 0 && far * estimate! > 0;
        expect(own).toMatchObject({
          cumulativeHazard: grows ? Number.MAX_VALUE : 0,
          survival: grows ? 0 : 1,
        });
      }
    }
    // Two covariates of which either alone is infinitely far, to both sides.
    const twice = {
      ...model,
      coefficients: [
        { ...coefficient!, estimate: 2 },
        { ...coefficient!, estimate: -2 },
      ],
    };
    const both = { ...baseline, covariates: [0, 0] };
    const error = errorOf(() => survivalFor(twice, both, [Number.MAX_VALUE, Number.MAX_VALUE]));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', 'row']);
  });

  it('a weight of 1 is fine with exact ties, and so are entries before the origin', () => {
    const own = spells.map((spell) => ({ ...spell, weight: 1, entry: -1 }));
    expect(coxRegression(own, [[1], [0], [2]], { ties: 'exact' })).toEqual(
      coxRegression(spells, [[1], [0], [2]], { ties: 'exact' }),
    );
  });
});
