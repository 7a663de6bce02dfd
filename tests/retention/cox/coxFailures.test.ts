import fc from 'fast-check';
import { coxRegression, type CoxModel, describe as describeReason, type Spell, type Ties } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, frozen } from '../../questionnaire/laws.js';
import { atRiskWith, type Book, books } from './partialLikelihood.js';

const plain = [3, 5, 2, 8, 9, 1].map((time): Spell => ({ time, event: true }));
const x = [1, 0, 2, 1, 3, 0];

const expectNothing = (model: CoxModel, ...places: number[]) => {
  for (const place of places) {
    const { name, ...numbers } = model.coefficients[place]!;
    expect(name).not.toBe('');
    expect(new Set(Object.values(numbers))).toEqual(new Set([null]));
    expect(new Set(model.covariance[place])).toEqual(new Set([null]));
  }
  expectPlain(model);
};

const words = (model: CoxModel, language: 'zh' | 'en') =>
  model.reasons.map((reason) => describeReason(reason, language));

describe('a fit that fails says so', () => {
  it('without events', () => {
    const model = coxRegression(
      plain.map(({ time }) => ({ time, event: false })),
      x.map((own) => [own]),
    );
    expect(model).toMatchObject({
      status: 'no-events',
      logLikelihood: null,
      nullLogLikelihood: 0,
      events: 0,
      spells: 6,
    });
    expect(model).toMatchObject({
      likelihoodRatio: null,
      score: null,
      wald: null,
      concordance: null,
      iterations: 0,
    });
    expect(words(model, 'en')).toEqual(['no event happened: there is nothing to estimate']);
    expect(words(model, 'zh')).toEqual(['没有事件，无可估计']);
    expectNothing(model, 0);
    expect(coxRegression([], []).status).toBe('no-events');
  });

  it('where a covariate is constant, and estimates the others', () => {
    const model = coxRegression(
      plain,
      x.map((own) => [0.1, own]),
      { names: ['vip', 'age'] },
    );
    expect(model.status).toBe('collinear');
    expect(words(model, 'en')).toEqual(['vip is the same for all: its effect cannot be estimated']);
    expect(words(model, 'zh')).toEqual(['协变量 vip 取值都相同，无法估计其影响']);
    expectNothing(model, 0);
    const alone = coxRegression(
      plain,
      x.map((own) => [own]),
    );
    expect(model.coefficients[1]).toEqual({ ...alone.coefficients[0], name: 'age' });
    expect(model.covariance).toEqual([
      [null, null],
      [null, alone.covariance[0]![0]],
    ]);
    expect(model.likelihoodRatio).toEqual(alone.likelihoodRatio);
  });

  it('where a covariate follows from those before it', () => {
    const model = coxRegression(
      plain,
      x.map((own, index) => [own, index, 3 * own - 2 * index + 7]),
      { names: ['a', 'b', 'c'] },
    );
    expect(model.status).toBe('collinear');
    expect(model.reasons).toEqual([{ rule: 'cox_collinear', detail: { covariate: 'c' } }]);
    expect(words(model, 'zh')[0]).toContain('协变量 c');
    expectNothing(model, 2);
    expect(model.wald?.degrees).toBe(2);
  });

  it('where a covariate varies, but never among those at risk together', () => {
    const model = coxRegression(
      plain,
      x.map((_, index) => [index % 2]),
      { strata: x.map((_, index) => String(index % 2)) },
    );
    expect(model.status).toBe('collinear');
    expect(model.reasons.map(({ rule }) => rule)).toEqual(['cox_collinear']);
  });

  it('where those with the event are parted from the others: no estimate, no standard error of a thousand', () => {
    const model = coxRegression(
      [
        ...plain.map(({ time }) => ({ time, event: true })),
        { time: 9, event: false },
        { time: 12, event: false },
      ],
      [...x.map((own) => [own, 1]), [2, 0], [1, 0]],
      { names: ['age', 'complained'] },
    );
    expect(model.status).toBe('separation');
    expect(model.reasons).toEqual([{ rule: 'cox_separation', detail: { covariates: ['complained'] } }]);
    expect(words(model, 'en')[0]).toMatch(/^complained part all who had the event/);
    expect(words(model, 'zh')[0]).toContain('协变量 complained');
    expect(model).toMatchObject({
      logLikelihood: null,
      likelihoodRatio: null,
      wald: null,
      concordance: null,
    });
    // The score test needs no estimate.
    expect(model.score?.degrees).toBe(2);
    expectNothing(model, 0, 1);
  });

  it('where only two covariates together part them, and names both', () => {
    const sums = [6, 5, 4, 3, 2, 1];
    const model = coxRegression(
      sums.map((_, index) => ({ time: index + 1, event: true })),
      sums.map((sum, index) => [((index * 5) % 7) - 3, sum - ((index * 5) % 7)]),
    );
    expect(model.status).toBe('separation');
    expect(model.reasons[0]?.detail).toEqual({ covariates: ['x1', 'x2'] });
  });

  it('where hazards would have to differ by more than a double holds', () => {
    // Leaving follows three covariates nearly to the letter: they part nobody, but an estimate would be in the thousands.
    let state = 5;
    const draw = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
    const rows = Array.from({ length: 300 }, () => [draw(), draw(), draw()]);
    const model = coxRegression(
      rows.map(([a, b, c]) => ({ time: 20 - (3 * a! - 2 * b! + c! + 0.01 * draw()), event: true })),
      rows,
    );
    expect(model.status).toBe('not-converged');
    expect(words(model, 'en')[0]).toMatch(/^no maximum was found in \d+ steps: no estimate is given$/);
    expect(words(model, 'zh')[0]).toMatch(/^迭代 \d+ 次仍未收敛，不给出估计$/);
    expectNothing(model, 0, 1, 2);
  });

  it('but a large finite estimate is found', () => {
    // One of the 200 of the rare kind left, among 100 events: by the score equation its hazard ratio is small, and finite.
    const spells = Array.from({ length: 400 }, (_, index) => ({ time: 1 + index, event: index % 4 === 0 }));
    const rows = spells.map((_, index) => [index % 2 === 1 || index === 396 ? 1 : 0]);
    const model = coxRegression(spells, rows);
    expect(model.status).toBe('converged');
    expect(model.coefficients[0]!.estimate!).toBeLessThan(-3);
  });

  it.each([
    ['efron', 'converged'],
    ['breslow', 'converged'],
    ['exact', 'separation'],
  ] as const)('and two tied events that differ a little part nobody, with ties by %s: %s', (ties, status) => {
    // By Efron, for b large, 19.99 b − 2 × 10 b + log 2: it falls in the end. One choice of two has no such term.
    const spells = [1, 1, 2, 2].map((time) => ({ time, event: time === 1 }));
    const model = coxRegression(spells, [[10], [9.99], [0], [0]], { ties });
    expect(model.status).toBe(status);
    if (status === 'converged') expect(model.coefficients[0]!.estimate!).toBeGreaterThan(0.1);
  });

  it('and one outlier a million times as large as the rest parts nobody', () => {
    const model = coxRegression(
      plain,
      [1, 0, 2, 1, 1e6, 0].map((own) => [own]),
    );
    expect(model.status).toBe('converged');
  });
});

/**
 * Whether any direction parts those with an event from those at risk with them, by trying all that matter in two dimensions: across and along
 * the differences, and between any two of those. (Bryson and Johnson 1981.)
 */
const isParted = (book: Book, ties: Ties): boolean => {
  const [apart, equal]: [number[][], number[][]] = [[], []];
  for (const [one, { event, time }] of book.spells.entries()) {
    if (!event) continue;
    for (const other of atRiskWith(book, one)) {
      const difference = book.rows[one]!.map((value, k) => value - book.rows[other]![k]!);
      if (book.spells[other]!.event && book.spells[other]!.time === time) equal.push(difference);
      else apart.push(difference);
    }
  }
  const edges = [...apart, ...equal, [1, 0], [0, 1]].flatMap(([a, b]) => [
    [a!, b!],
    [-a!, -b!],
    [-b!, a!],
    [b!, -a!],
  ]);
  const directions = [...edges, ...edges.flatMap((a) => edges.map((b) => [a[0]! + b[0]!, a[1]! + b[1]!]))];
  return directions.some(([a, b]) => {
    const along = ([c, d]: number[]) => a! * c! + b! * d!;
    const level = ties === 'exact' || equal.every((difference) => along(difference) === 0);
    return level && apart.every((own) => along(own) >= 0) && apart.some((own) => along(own) > 0);
  });
};

describe('separation', () => {
  it.each(['efron', 'breslow', 'exact'] as const)(
    'is found where it is, and nowhere else, with ties by %s',
    (ties) => {
      const seen = { separation: 0, converged: 0 };
      fc.assert(
        fc.property(books(2, { weights: false, strata: false, least: 4, most: 7 }), (book) => {
          const { status } = coxRegression(frozen(book.spells), book.rows, { ties });
          expect(status).not.toBe('not-converged');
          if (status === 'separation' || status === 'converged') {
            seen[status] += 1;
            expect(isParted(book, ties)).toBe(status === 'separation');
          }
        }),
        { numRuns: 60, seed: 4 },
      );
      expect(Math.min(seen.separation, seen.converged)).toBeGreaterThan(10);
    },
  );
});
