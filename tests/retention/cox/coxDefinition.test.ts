import fc from 'fast-check';
import { coxRegression, type CoxModel, type Ties } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { frozen } from '../../questionnaire/laws.js';
import { atRiskWith, type Book, books, logLikelihoodByHand, slopes } from './partialLikelihood.js';

const estimatesOf = (model: CoxModel) => model.coefficients.map(({ estimate }) => estimate!);
const optionsOf = ({ strata }: Book, ties: Ties) => ({ ties, ...(strata && { strata }) });
const fit = (book: Book, ties: Ties) => coxRegression(book.spells, book.rows, optionsOf(book, ties));
const allTies = ['efron', 'breslow', 'exact'] as const;
const isModest = (model: CoxModel) =>
  model.status === 'converged' && estimatesOf(model).every((estimate) => Math.abs(estimate) < 4);

const near = (value: number | null, expected: number, tolerance = 1e-9) => {
  expect(value).not.toBeNull();
  expect(Math.abs(value! - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
};

describe('coxRegression against the plain definition', () => {
  it.each(allTies)(
    'stands at the top of the partial likelihood, with ties by %s, late entry, weights and strata',
    (ties) => {
      let seen = 0;
      fc.assert(
        fc.property(
          books(2, { weights: ties !== 'exact', least: 8, most: ties === 'exact' ? 10 : 14 }),
          (book) => {
            const model = fit(frozen(book), ties);
            near(model.nullLogLikelihood, logLikelihoodByHand(book, [0, 0], ties), 1e-12);
            if (!isModest(model)) return;
            seen += 1;
            const likelihood = (point: readonly number[]) => logLikelihoodByHand(book, point, ties);
            near(model.logLikelihood, likelihood(estimatesOf(model)), 1e-12);
            const { first, second } = slopes(likelihood, estimatesOf(model));
            for (const [j, slope] of first.entries()) {
              near(slope, 0, 1e-6);
              // The covariance is the inverse of the second derivatives with the sign turned.
              for (const k of first.keys()) {
                const product = second[j]!.reduce((sum, own, i) => sum - own * model.covariance[i]![k]!, 0);
                near(product, j === k ? 1 : 0, 1e-4);
              }
            }
          },
        ),
        { numRuns: 100, seed: 6 },
      );
      expect(seen).toBeGreaterThan(20);
    },
  );

  it('tests by twice the gain in log-likelihood, by the slope at zero, and by the estimates', () => {
    fc.assert(
      fc.property(books(1), (book) => {
        const model = fit(book, 'efron');
        if (!isModest(model)) return;
        near(model.likelihoodRatio!.chiSquare, 2 * (model.logLikelihood! - model.nullLogLikelihood), 1e-12);
        const { first, second } = slopes((point) => logLikelihoodByHand(book, point, 'efron'), [0]);
        near(model.score!.chiSquare, first[0]! ** 2 / -second[0]![0]!, 1e-4);
        const [coefficient] = model.coefficients;
        near(model.wald!.chiSquare, coefficient!.z! ** 2);
        near(model.wald!.p, coefficient!.p!);
      }),
      { numRuns: 80 },
    );
  });

  it('counts the share of concordant pairs, weighted, of one stratum, at risk together', () => {
    fc.assert(
      fc.property(books(2), (book) => {
        const model = fit(book, 'breslow');
        if (model.status !== 'converged') return;
        const scores = book.rows.map((row) =>
          row.reduce((sum, value, k) => sum + value * estimatesOf(model)[k]!, 0),
        );
        let [good, all] = [0, 0];
        for (const [one, { event, time, weight = 1 }] of book.spells.entries()) {
          if (!event) continue;
          for (const other of atRiskWith(book, one)) {
            const { time: until, event: leaves, weight: own = 1 } = book.spells[other]!;
            if (other === one || (leaves && until === time)) continue;
            const ahead = scores[one]! - scores[other]!;
            // Equal but for rounding: the covariates are small whole numbers.
            good += weight * own * (Math.abs(ahead) < 1e-9 ? 1 / 2 : ahead > 0 ? 1 : 0);
            all += weight * own;
          }
        }
        // Where different covariates give equal scores, rounding decides; such books are few and told apart here.
        const distinct = new Set(scores).size === new Set(scores.map((score) => score.toFixed(9))).size;
        if (distinct && all > 0) near(model.concordance, good / all, 1e-12);
        if (all === 0) expect(model.concordance).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});
