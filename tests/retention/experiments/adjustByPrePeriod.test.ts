import fc from 'fast-check';
import { adjustByPrePeriod, adjustColumnsByPrePeriod, compareMeans, type PrePeriodFigures } from 'panhuo';
import { seededRandom } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { normal, shareOf } from './designs.js';

const whole = fc.integer({ min: -1000, max: 1000 });
const arms = fc.array(fc.record({ before: whole, after: whole }), { maxLength: 20 });
const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
interface Figures {
  before: number;
  after: number;
}
const columns = (arm: readonly Figures[]) => ({
  before: Float64Array.from(arm, ({ before }) => before),
  after: Float64Array.from(arm, ({ after }) => after),
});

describe('adjustByPrePeriod', () => {
  it('is least squares of after on before and on the arm: the adjusted difference is the coefficient of the arm', () => {
    fc.assert(
      fc.property(arms, arms, (a, b) => {
        fc.pre(a.length > 1 && b.length > 1);
        const about = (arm: readonly Figures[], key: keyof Figures) => {
          const centre = mean(arm.map((line) => line[key]));
          return arm.map((line) => line[key] - centre);
        };
        const [x, y] = (['before', 'after'] as const).map((key) => [...about(a, key), ...about(b, key)]);
        const squares = x!.reduce((sum, value) => sum + value * value, 0);
        fc.pre(squares > 1);
        const theta = x!.reduce((sum, value, index) => sum + value * y![index]!, 0) / squares;
        const found = adjustByPrePeriod(frozen(a), frozen(b));
        expectPlain(found);
        expectWorded(found.reasons);
        expect(found.theta).toBeCloseTo(theta, 9);
        const difference = (key: keyof Figures) =>
          mean(a.map((line) => line[key])) - mean(b.map((line) => line[key]));
        expect(mean(found.treatment) - mean(found.control)).toBeCloseTo(
          difference('after') - theta * difference('before'),
          6,
        );
        // What is left of the spread within the arms.
        const left = y!.reduce((sum, value, index) => sum + (value - theta * x![index]!) ** 2, 0);
        const all = y!.reduce((sum, value) => sum + value * value, 0);
        if (all > 1) expect(found.varianceReduction).toBeCloseTo(1 - left / all, 9);
      }),
    );
  });

  it('keeps the mean of all, and turns nothing over with its arms', () => {
    const a = [
      { before: 1, after: 5 },
      { before: 4, after: 6 },
    ];
    const b = [
      { before: 2, after: 2 },
      { before: 9, after: 8 },
      { before: 3, after: 1 },
    ];
    const found = adjustByPrePeriod(a, b);
    const turned = adjustByPrePeriod(b, a);
    expect(turned.theta).toBeCloseTo(found.theta!, 12);
    expect(mean([...found.treatment, ...found.control])).toBeCloseTo(mean([5, 6, 2, 8, 1]), 12);
    expect(turned.treatment.map((value) => value.toFixed(9))).toEqual(
      found.control.map((value) => value.toFixed(9)),
    );
  });

  it('equals its columns, and takes decimal text', () => {
    fc.assert(
      fc.property(arms, arms, (a, b) => {
        const found = adjustByPrePeriod(a, b);
        const ofColumns = adjustColumnsByPrePeriod(columns(a), columns(b));
        expect({
          ...ofColumns,
          treatment: [...ofColumns.treatment],
          control: [...ofColumns.control],
        }).toEqual(found);
        const text = (arm: readonly Figures[]): PrePeriodFigures[] =>
          arm.map(({ before, after }) => ({ before: before.toFixed(2), after: String(after) }));
        expect(adjustByPrePeriod(text(a), text(b))).toEqual(found);
      }),
    );
  });

  it.each<[string, Figures[], Figures[]]>([
    [
      'do not vary',
      [
        { before: 5, after: 1 },
        { before: 5, after: 2 },
      ],
      [{ before: 5, after: 3 }],
    ],
    [
      'differ between the arms alone',
      [
        { before: 5, after: 1 },
        { before: 5, after: 2 },
      ],
      [{ before: 7, after: 3 }],
    ],
    ['are those of nobody', [], []],
  ])('adjusts nothing where the figures before %s, and says so', (_, a, b) => {
    const found = adjustByPrePeriod(a, b);
    expectPlain(found);
    expect([found.theta, found.varianceReduction]).toEqual([null, null]);
    expect(found.treatment).toEqual(a.map(({ after }) => after));
    expect(found.control).toEqual(b.map(({ after }) => after));
    expect(found.reasons.map(({ rule }) => rule)).toEqual(['experiment_pre_period_constant']);
    expectWorded(found.reasons);
  });

  it('takes off all where before says everything, and has no share of nothing', () => {
    const line = (before: number) => ({ before, after: 3 * before + 1 });
    const found = adjustByPrePeriod([line(1), line(2)], [line(4), line(9)]);
    expect([found.theta, found.varianceReduction]).toEqual([3, 1]);
    const flat = adjustByPrePeriod(
      [
        { before: 1, after: 2 },
        { before: 3, after: 2 },
      ],
      [],
    );
    expect([flat.theta, flat.varianceReduction]).toEqual([0, null]);
    expectWorded(flat.reasons);
  });

  it('does not touch the columns that it is given', () => {
    const [a, b] = [columns([{ before: 1, after: 2 }]), columns([{ before: 1, after: 4 }])];
    const found = adjustColumnsByPrePeriod(a, b);
    found.treatment[0] = 99;
    expect(a.after[0]).toBe(2);
  });

  it.each([
    ['no list', () => adjustByPrePeriod(null as never, []), 'facts_invalid', 'treatment'],
    ['no object', () => adjustByPrePeriod([], [null] as never), 'facts_invalid', 'control[0]'],
    [
      'no figure',
      () => adjustByPrePeriod([{ before: 1 }] as never, []),
      'facts_invalid',
      'treatment[0].after',
    ],
    [
      'a word',
      () => adjustByPrePeriod([{ before: 'x', after: 1 }], []),
      'decimal_invalid',
      'treatment[0].before',
    ],
    [
      'no column',
      () => adjustColumnsByPrePeriod({ before: [1] } as never, columns([])),
      'columns_invalid',
      'treatment.before',
    ],
    [
      'a shorter column',
      () => adjustColumnsByPrePeriod({ ...columns([]), before: Float64Array.of(1) }, columns([])),
      'columns_invalid',
      'treatment.after',
    ],
    [
      'NaN',
      () => adjustColumnsByPrePeriod(columns([]), columns([{ before: 1, after: NaN }])),
      'columns_invalid',
      'control.after[0]',
    ],
    [
      'NaN before',
      () => adjustColumnsByPrePeriod(columns([]), columns([{ before: NaN, after: 1 }])),
      'columns_invalid',
      'control.before[0]',
    ],
  ])('refuses %s', (_, action, code, path) => {
    const error = errorOf(action);
    expect([error.code, error.details['path']]).toEqual([code, path]);
  });

  // After = 0.8 × before + noise of 0.6 (+ 0.3 for the treated): a correlation of 0.8, so 64% of the variance goes.
  const experiment = (random: Parameters<typeof normal>[0], effect: number) => {
    const arm = (count: number, more: number) =>
      Array.from({ length: count }, () => {
        const before = normal(random);
        return { before, after: 0.8 * before + 0.6 * normal(random) + more };
      });
    return adjustByPrePeriod(arm(60, effect), arm(40, 0));
  };

  it('is right on average, and takes off the variance that before explains', () => {
    const random = seededRandom(5);
    const runs = Array.from({ length: 2000 }, () => experiment(random, 0.3));
    const differences = runs.map(({ treatment, control }) => mean(treatment) - mean(control));
    // The noise of 0.6 leaves a standard error of 0.6 × √(1/60 + 1/40) = 0.122, of the mean of 2,000 runs 0.0027.
    expect(Math.abs(mean(differences) - 0.3)).toBeLessThan(4 * 0.0027);
    expect(mean(runs.map(({ varianceReduction }) => varianceReduction!))).toBeCloseTo(0.64, 1);
    const spread = Math.sqrt(mean(differences.map((value) => (value - 0.3) ** 2)));
    expect(spread).toBeLessThan(0.14);
    expect(spread).toBeGreaterThan(0.11);
  });

  it('errs in about one of twenty experiments', () => {
    const missed = shareOf(400, 99, (random) => {
      const { treatment, control } = experiment(random, 0);
      const { lower, upper } = compareMeans(treatment, control, {
        seed: random.below(1e9),
        resamples: 399,
        confidenceLevel: 0.95,
      });
      return lower! > 0 || upper! < 0;
    });
    expect(missed).toBeGreaterThan(0.02);
    expect(missed).toBeLessThan(0.085);
  });
});
