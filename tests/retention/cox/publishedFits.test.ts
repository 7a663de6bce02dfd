import { coxRegression, type CoxModel, type Spell } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { spellsOf } from '../survival/survivalByHand.js';

/** The value as it is printed: to the last place of the text. */
const printed = (value: number | null | undefined, text: string) => {
  expect(value).not.toBeNull();
  expect(value?.toFixed(text.split('.')[1]?.length ?? 0)).toBe(text);
};

// Freireich's trial of 6-MP (1963); vectors.md, Retention, by R's survival package. The covariate is 1 for the control.
const treated = spellsOf('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
const control = spellsOf('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');
const leukaemia = [...treated, ...control];
const group = [...treated.map(() => [0]), ...control.map(() => [1])];

describe('Freireich, 6-MP', () => {
  it.each([
    ['efron', '1.572125149', '0.4123967177'],
    ['breslow', '1.509191413', '0.4095644064'],
  ] as const)('with ties by %s is %s with an error of %s', (ties, estimate, error) => {
    const { status, coefficients } = coxRegression(leukaemia, group, { ties });
    expect(status).toBe('converged');
    printed(coefficients[0]?.estimate, estimate);
    printed(coefficients[0]?.standardError, error);
  });

  it('takes the ties by Efron unless asked otherwise, with the log-likelihood of vectors.md', () => {
    const model = coxRegression(leukaemia, group);
    printed(model.logLikelihood, '-85.00842458');
    expect(model).toEqual(coxRegression(leukaemia, group, { ties: 'efron' }));
    expect(model).toMatchObject({ spells: 42, events: 30, ties: 'efron' });
  });

  it('with exact ties has the log-rank test for its score test', () => {
    // vectors.md: log-rank χ² 16.79294099, p 4.168809e-5. The score test of the discrete likelihood is that test (Cox 1972).
    const { score } = coxRegression(leukaemia, group, { ties: 'exact' });
    printed(score?.chiSquare, '16.79294099');
    expect(score?.p.toExponential(6)).toBe('4.168809e-5');
    expect(score?.degrees).toBe(1);
  });
});

/** Fits as R's survival package prints them. */
const tests = ({ likelihoodRatio, wald, score }: CoxModel) =>
  [likelihoodRatio, wald, score].map((own) => own?.chiSquare);

describe('acute myelogenous leukaemia (Miller 1997, R: survival::aml)', () => {
  const spells: Spell[] = [
    ...spellsOf('9 13 13+ 18 23 28+ 31 34 45+ 48 161+'),
    ...spellsOf('5 5 8 8 12 16+ 23 27 30 33 43 45'),
  ];
  const model = coxRegression(
    spells,
    spells.map((_, index) => [index < 11 ? 0 : 1]),
    { names: ['nonmaintained'] },
  );

  it('is 0.9155 with an error of 0.5119', () => {
    // coxph(Surv(time, status) ~ x, aml): coef 0.9155, exp(coef) 2.498, se(coef) 0.5119, z 1.788, p 0.0737; likelihood ratio
    // test 3.38, p 0.06581; concordance 0.619.
    const [coefficient] = model.coefficients;
    expect(coefficient?.name).toBe('nonmaintained');
    printed(coefficient?.estimate, '0.9155');
    printed(coefficient?.hazardRatio, '2.498');
    printed(coefficient?.standardError, '0.5119');
    printed(coefficient?.z, '1.788');
    printed(coefficient?.p, '0.0737');
    printed(model.likelihoodRatio?.chiSquare, '3.38');
    printed(model.likelihoodRatio?.p, '0.06581');
    printed(model.concordance, '0.619');
  });
});

describe('ovarian cancer (Edmunson 1979, R: survival::ovarian)', () => {
  const time = [
    59, 115, 156, 421, 431, 448, 464, 475, 477, 563, 638, 744, 769, 770, 803, 855, 1040, 1106, 1129, 1206,
    1227, 268, 329, 353, 365, 377,
  ];
  const died = [1, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0];
  const age = [
    72.3315, 74.4932, 66.4658, 53.3644, 50.3397, 56.4301, 56.937, 59.8548, 64.1753, 55.1781, 56.7562, 50.1096,
    59.6301, 57.0521, 39.2712, 43.1233, 38.8932, 44.6, 53.9068, 44.2055, 59.589, 74.5041, 43.137, 63.2192,
    64.4247, 58.3096,
  ];
  const spells = time.map((own, index) => ({ time: own, event: died[index] === 1 }));

  it('is 0.16162 a year of age with an error of 0.04974, by any way of taking ties, for there are none', () => {
    // coxph(Surv(futime, fustat) ~ age, ovarian): coef 0.16162, exp(coef) 1.17541, se(coef) 0.04974, z 3.249, p 0.00116;
    // likelihood ratio test 14.29 on 1 df, p 0.0001564.
    for (const ties of ['efron', 'breslow', 'exact'] as const) {
      const model = coxRegression(
        spells,
        age.map((own) => [own]),
        { ties },
      );
      printed(model.coefficients[0]?.estimate, '0.16162');
      printed(model.coefficients[0]?.standardError, '0.04974');
      printed(model.coefficients[0]?.p, '0.00116');
      printed(tests(model)[0], '14.29');
      printed(model.likelihoodRatio?.p, '0.0001564');
    }
  });
});
