import { fitParetoNbd, type Histories, logLikelihood, type ParetoNbd, type TradingHistory } from 'panhuo';
import { seededRandom } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen } from '../../../questionnaire/laws.js';
import { exponential, gamma } from '../draws.js';

const truth = { r: 0.8, alpha: 4, s: 1.1, beta: 15 };

/** Customers who do as the model says (Schmittlein, Morrison and Colombo 1987), each watched for some 40 to 60 weeks. */
function customers(seed: number, many: number, { r, alpha, s, beta } = truth): TradingHistory[] {
  const stream = seededRandom(seed);
  return Array.from({ length: many }, () => {
    const age = 40 + stream.below(21);
    const rate = gamma(stream, r, alpha);
    const end = Math.min(age, exponential(stream, gamma(stream, s, beta)));
    let [frequency, recency] = [0, 0];
    for (let next = exponential(stream, rate); next <= end; next += exponential(stream, rate)) {
      frequency += 1;
      recency = next;
    }
    return { frequency, recency, age };
  });
}

// One of them traded on the last day.
const book = [...customers(11, 499), { frequency: 3, recency: 50, age: 50 }];

describe('fitParetoNbd', () => {
  it.each([
    ['below', book],
    ['above', customers(12, 500, { r: 1.2, alpha: 12, s: 0.7, beta: 4 })],
  ])('finds a maximum of the likelihood with α %s β', (place, rows) => {
    const model = fitParetoNbd(frozen(rows));
    expectPlain(model);
    expect(model.parameters.alpha < model.parameters.beta).toBe(place === 'below');
    const { status, converged, customers: many, reasons } = model;
    expect([status, converged, many, reasons]).toEqual(['converged', true, 500, []]);
    expect(logLikelihood(model, rows)).toBeCloseTo(model.logLikelihood, 8);
    for (const name of ['r', 'alpha', 's', 'beta'] as const) {
      for (const factor of [0.999, 1.001]) {
        const parameters = { ...model.parameters, [name]: model.parameters[name] * factor };
        const beside: ParetoNbd = { kind: 'pareto-nbd', parameters };
        expect(logLikelihood(beside, rows)).toBeLessThan(model.logLikelihood);
      }
    }
  });

  it('has the errors that the bend of the likelihood gives', () => {
    const model = fitParetoNbd(book);
    const names = ['r', 'alpha', 's', 'beta'] as const;
    // Second differences of the likelihood itself, by the definition: slow and obvious.
    const step = 2e-3;
    const at = (changes: Partial<Record<(typeof names)[number], number>>): number => {
      const parameters = { ...model.parameters };
      for (const name of names) parameters[name] *= 1 + (changes[name] ?? 0);
      return logLikelihood({ kind: 'pareto-nbd', parameters }, book);
    };
    const bends = names.map((one) =>
      names.map((other) => {
        if (one === other) {
          return (
            -(at({ [one]: step }) + at({ [one]: -step }) - 2 * at({})) / (model.parameters[one] * step) ** 2
          );
        }
        const mixed = [1, -1].map(
          (sign) => at({ [one]: step, [other]: sign * step }) + at({ [one]: -step, [other]: -sign * step }),
        );
        const area = 4 * step ** 2 * model.parameters[one] * model.parameters[other];
        return -((mixed[0] ?? 0) - (mixed[1] ?? 0)) / area;
      }),
    );
    // Errors and bends are inverse to one another.
    for (const [row, line] of bends.entries()) {
      for (const column of names.keys()) {
        const product = line.reduce(
          (sum, own, place) => sum + own * (model.covariance?.[place]?.[column] ?? NaN),
          0,
        );
        expect(Math.abs(product - (row === column ? 1 : 0))).toBeLessThan(0.02);
      }
    }
    for (const [place, { standardError }] of model.estimates.entries()) {
      expect(standardError).toBeCloseTo(Math.sqrt(model.covariance?.[place]?.[place] ?? NaN), 12);
    }
  });

  it('covers the true parameters with 90 to 99 of 100 limits of 95 %', () => {
    const covered = [0, 0, 0, 0];
    for (let run = 0; run < 200; run++) {
      const model = fitParetoNbd(customers(1000 + run, 300));
      for (const [place, { lower, upper }] of model.estimates.entries()) {
        const own = [truth.r, truth.alpha, truth.s, truth.beta][place] ?? NaN;
        if ((lower ?? Infinity) <= own && own <= (upper ?? -Infinity)) covered[place]! += 1;
      }
    }
    for (const runs of covered) {
      expect(runs).toBeGreaterThanOrEqual(180);
      expect(runs).toBeLessThanOrEqual(198);
    }
  });

  it('finds the same in any unit of time, in any order, and of rows that are counted', () => {
    const weeks = fitParetoNbd(book);
    const days = fitParetoNbd(
      book.map(({ frequency, recency, age }) => ({ frequency, recency: recency * 7, age: age * 7 })),
    );
    expect(days.parameters.r).toBeCloseTo(weeks.parameters.r, 8);
    expect(days.parameters.s).toBeCloseTo(weeks.parameters.s, 6);
    expect(days.parameters.alpha / 7).toBeCloseTo(weeks.parameters.alpha, 6);
    expect(days.parameters.beta / 7).toBeCloseTo(weeks.parameters.beta, 4);
    expect(fitParetoNbd(book.toReversed())).toStrictEqual(weeks);
    const half = book.slice(0, 250);
    expect(fitParetoNbd(half.map((row) => ({ ...row, count: 2 })))).toStrictEqual(
      fitParetoNbd([...half, ...half]),
    );
    const column = (key: 'frequency' | 'recency' | 'age'): Float64Array =>
      Float64Array.from(book, (row) => row[key]);
    const columns: Histories = {
      frequency: column('frequency'),
      recency: column('recency'),
      age: column('age'),
    };
    expect(fitParetoNbd(columns)).toStrictEqual(weeks);
  });

  it.each<[string, readonly TradingHistory[], string, readonly string[]]>([
    ['no customers', [], 'no-information', ['fit_no_customers']],
    [
      'no repeat trade',
      [{ frequency: 0, recency: 0, age: 9, count: 7 }],
      'no-information',
      ['fit_no_repeats'],
    ],
    // All traded to the last day: the likelihood rises as β runs without end or s to zero.
    [
      'nobody silent',
      [1, 2, 3, 5, 8, 13].map((n) => ({ frequency: n, recency: 30, age: 30 })),
      'boundary',
      ['fit_boundary'],
    ],
    ['one customer', [{ frequency: 4, recency: 20, age: 30 }], 'boundary', ['fit_boundary']],
  ])('says of %s that there is no maximum', (_, rows, status, rules) => {
    const model = fitParetoNbd(rows);
    expectPlain(model);
    expectWorded(model.reasons);
    expect([model.status, model.converged, model.covariance]).toEqual([status, false, null]);
    expect(model.reasons.map(({ rule }) => rule)).toEqual(rules);
    for (const { lower, upper, standardError } of model.estimates) {
      expect([lower, upper, standardError]).toEqual([null, null, null]);
    }
    for (const value of Object.values(model.parameters)) expect(value).toBeGreaterThan(0);
  });
});
