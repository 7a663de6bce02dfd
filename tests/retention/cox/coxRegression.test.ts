import fc from 'fast-check';
import { coxRegression, type CoxModel, type Spell, type Ties } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, frozen } from '../../questionnaire/laws.js';
import { type Book, books } from './partialLikelihood.js';

const estimatesOf = (model: CoxModel) => model.coefficients.map(({ estimate }) => estimate!);
const optionsOf = ({ strata }: Book, ties: Ties) => ({ ties, ...(strata && { strata }) });
const fit = (book: Book, ties: Ties) => coxRegression(book.spells, book.rows, optionsOf(book, ties));
const allTies = ['efron', 'breslow', 'exact'] as const;
const anyTies = fc.constantFrom(...allTies);
const isModest = (model: CoxModel) =>
  model.status === 'converged' && estimatesOf(model).every((estimate) => Math.abs(estimate) < 4);

const near = (value: number | null, expected: number, tolerance = 1e-9) => {
  expect(value).not.toBeNull();
  expect(Math.abs(value! - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
};

/** 200 spells with a known effect, from a fixed linear congruence: no ties in `time`, some in days. */
const drawn = (() => {
  let state = 20_240_229;
  const draw = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const rows = Array.from({ length: 200 }, () => [draw(), draw() * 50_000, draw() < 0.3 ? 1 : 0]);
  const spells = rows.map(([x, , flag]): Spell => {
    const time = 0.001 - Math.log(1 - draw()) * Math.exp(-x! + 0.5 * flag!) * 30;
    return { time, event: draw() < 0.7 };
  });
  return { spells, rows, days: spells.map(({ time, event }) => ({ time: Math.ceil(time), event })) };
})();

describe('coxRegression', () => {
  it('is plain data, and the same for columns as for records', () => {
    fc.assert(
      fc.property(books(2), (book) => {
        const model = fit(frozen(book), 'efron');
        expectPlain(model);
        const columns = {
          time: Float64Array.from(book.spells, ({ time }) => time),
          event: Uint8Array.from(book.spells, ({ event }) => (event ? 1 : 0)),
          entry: Float64Array.from(book.spells, ({ entry = -Infinity }) => entry),
          weight: Float64Array.from(book.spells, ({ weight = 1 }) => weight),
        };
        const covariates = [0, 1].map((k) => Float64Array.from(book.rows, (row) => row[k]!));
        expect(coxRegression(columns, { columns: covariates }, optionsOf(book, 'efron'))).toEqual(model);
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = books(2).chain((book) =>
      fc.tuple(
        fc.constant(book),
        fc.shuffledSubarray([...book.rows.keys()], {
          minLength: book.rows.length,
          maxLength: book.rows.length,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, anyTies, (pair, ties) => {
        const [book, order] = pair;
        const own =
          ties === 'exact'
            ? { ...book, spells: book.spells.map((spell) => ({ ...spell, weight: 1 })) }
            : book;
        const pick = <T>(list: readonly T[]) => order.map((index) => list[index]!);
        const other = { spells: pick(own.spells), rows: pick(own.rows), strata: pick(own.strata!) };
        const [a, b] = [fit(own, ties), fit(other, ties)];
        expect([b.status, b.reasons.map(({ rule }) => rule)]).toEqual([
          a.status,
          a.reasons.map(({ rule }) => rule),
        ]);
        if (!isModest(a)) return;
        for (const [k, estimate] of estimatesOf(a).entries()) near(estimatesOf(b)[k]!, estimate, 1e-8);
        near(b.logLikelihood, a.logLikelihood!, 1e-12);
      }),
    );
  });

  it('turns the coefficient over when a covariate is measured in other units from another origin', () => {
    const plain = coxRegression(drawn.days, drawn.rows);
    const other = coxRegression(
      drawn.days,
      drawn.rows.map(([x, assets, flag]) => [1000 - x!, assets! / 10_000, flag! + 1e6]),
    );
    const [a, b] = [estimatesOf(plain), estimatesOf(other)];
    for (const [k, factor] of [-1, 10_000, 1].entries()) {
      near(b[k]! / factor, a[k]!, 1e-9);
      near(
        other.coefficients[k]!.standardError! / Math.abs(factor),
        plain.coefficients[k]!.standardError!,
        1e-9,
      );
    }
    for (const test of ['likelihoodRatio', 'score', 'wald'] as const) {
      near(other[test]!.chiSquare, plain[test]!.chiSquare, 1e-9);
    }
    near(other.concordance, plain.concordance!, 1e-12);
  });

  it('takes ties by all three ways alike where there are none', () => {
    const [efron, breslow, exact] = allTies.map((ties) => coxRegression(drawn.spells, drawn.rows, { ties }));
    for (const other of [breslow!, exact!]) {
      expect({ ...other, ties: 'efron' }).toEqual(efron);
    }
  });

  it('takes a whole weight for so many equal spells, with ties by Breslow', () => {
    fc.assert(
      fc.property(books(1, { strata: false }), (book) => {
        const spells = book.spells.map(({ weight = 1, ...spell }) => ({ ...spell, weight: weight * 4 }));
        const copies = spells.flatMap(({ weight, ...spell }, index) =>
          Array.from({ length: weight }, () => ({ spell, row: book.rows[index]! })),
        );
        const [weighted, repeated] = [
          coxRegression(spells, book.rows, { ties: 'breslow' }),
          coxRegression(
            copies.map(({ spell }) => spell),
            copies.map(({ row }) => row),
            { ties: 'breslow' },
          ),
        ];
        expect(weighted.status).toBe(repeated.status);
        if (!isModest(weighted)) return;
        near(weighted.coefficients[0]!.estimate, repeated.coefficients[0]!.estimate!, 1e-8);
        near(weighted.coefficients[0]!.standardError, repeated.coefficients[0]!.standardError!, 1e-8);
        near(weighted.logLikelihood, repeated.logLikelihood!, 1e-10);
      }),
    );
  });

  it('does not take a weight for so many equal spells with ties by Efron, for repeated events would be tied', () => {
    // As R's coxph: case weights. Two spells, the first an event of weight 2, covariate 1, at b = 0: −2 log 3 for the weight;
    // repeated, −log 3 − log (3 − ½ × 2).
    const spells = [
      { time: 1, event: true },
      { time: 2, event: false },
    ];
    const weighted = coxRegression([{ ...spells[0]!, weight: 2 }, spells[1]!], [[1], [0]]);
    const repeated = coxRegression([spells[0]!, spells[0]!, spells[1]!], [[1], [1], [0]]);
    near(weighted.nullLogLikelihood, -2 * Math.log(3), 1e-14);
    near(repeated.nullLogLikelihood, -Math.log(3) - Math.log(2), 1e-14);
  });

  it('has errors that shrink by the root when all weights double', () => {
    const once = coxRegression(drawn.days, drawn.rows);
    const twice = coxRegression(
      drawn.days.map((spell) => ({ ...spell, weight: 2 })),
      drawn.rows,
    );
    for (const [k, { estimate, standardError }] of once.coefficients.entries()) {
      near(twice.coefficients[k]!.estimate, estimate!, 1e-10);
      near(twice.coefficients[k]!.standardError, standardError! / Math.SQRT2, 1e-10);
    }
    expect(twice.spells).toBe(400);
  });

  it('keeps its digits when those who carried nearly all risk have entered late', () => {
    // 300 spells of a huge hazard ratio enter at the last event of the others, which they are not yet at risk of: they are
    // summed first and taken away.
    const few = drawn.days.slice(0, 60);
    const entry = Math.max(...few.filter(({ event }) => event).map(({ time }) => time));
    const crowd = Array.from({ length: 300 }, (_, index) => ({ entry, time: 1000 + index, event: false }));
    const rows = drawn.rows.slice(0, 60).map(([x]) => [x!]);
    const alone = coxRegression(few, rows);
    const all = coxRegression([...crowd, ...few], [...crowd.map((_, index) => [40 + (index % 7)]), ...rows]);
    near(all.coefficients[0]!.estimate, alone.coefficients[0]!.estimate!, 1e-10);
    near(all.coefficients[0]!.standardError, alone.coefficients[0]!.standardError!, 1e-10);
  });

  it('has limits of the hazard ratio by the level, wider at a higher one', () => {
    const [narrow, wide] = [undefined, 0.99].map(
      (confidenceLevel) =>
        coxRegression(drawn.days, drawn.rows, confidenceLevel === undefined ? {} : { confidenceLevel })
          .coefficients[0]!,
    );
    // The 97.5 % quantile of the normal distribution is 1.959964, the 99.5 % one 2.575829.
    near(Math.log(narrow!.upper!), narrow!.estimate! + 1.959964 * narrow!.standardError!, 1e-6);
    near(Math.log(narrow!.lower!), narrow!.estimate! - 1.959964 * narrow!.standardError!, 1e-6);
    near(Math.log(wide!.upper!), wide!.estimate! + 2.575829 * wide!.standardError!, 1e-6);
    near(narrow!.hazardRatio, Math.exp(narrow!.estimate!), 1e-15);
  });

  it('needs no covariates', () => {
    const model = coxRegression(
      drawn.days,
      drawn.days.map(() => []),
    );
    expect(model).toMatchObject({
      status: 'converged',
      coefficients: [],
      covariance: [],
      likelihoodRatio: null,
    });
    expect(model).toMatchObject({ score: null, wald: null, concordance: 0.5 });
    expect(model.logLikelihood).toBe(model.nullLogLikelihood);
  });

  it('takes exact ties of hundreds at once without leaving the doubles', () => {
    // 1,000 at risk and 400 events at one time: C(1000, 400) is about 10^290, C(2000, 900) about 10^597, beyond a double. With
    // all coefficients zero the likelihood is 1 ÷ C(n, d); its logarithm by sums of logarithms.
    for (const [n, d] of [
      [1000, 400],
      [2000, 900],
      [2000, 1900],
    ] as const) {
      const spells = Array.from({ length: n }, (_, index) => ({ time: index < d ? 5 : 9, event: index < d }));
      const model = coxRegression(
        spells,
        spells.map((_, index) => [index % 3]),
        { ties: 'exact' },
      );
      let expected = 0;
      for (let k = 1; k <= d; k++) expected -= Math.log((n - d + k) / k);
      near(model.nullLogLikelihood, expected, 1e-12);
      expect(model.status).toBe('converged');
    }
  });

  it('leaves nothing to choose where all who are at risk leave at once, with exact ties', () => {
    const model = coxRegression(
      [3, 3, 3, 5, 5].map((time) => ({ time, event: time === 5, entry: time - 1 })),
      [[1], [0], [2], [3], [1]],
      { ties: 'exact' },
    );
    // One choice of both: its chance is 1, whatever the coefficients.
    expect(model).toMatchObject({ status: 'collinear', nullLogLikelihood: 0 });
  });
});
