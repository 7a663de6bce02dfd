import fc from 'fast-check';
import {
  compareProportions,
  defineExperiment,
  describe as wordsOf,
  type ExperimentOutcome,
  experimentVerdict,
  industry,
  sampleSize,
  sequentialLook,
  type Trials,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { exact, fixed, once, threeArms } from './designs.js';

const large = industry.wakingExperiment;
const corrected = defineExperiment({
  ...fixed,
  id: 'test/corrected',
  analysis: { ...once, continuityCorrection: true },
});
const less = defineExperiment({ ...fixed, id: 'test/less', wanted: 'less' });
const planned = defineExperiment({ ...fixed, id: 'test/planned', analysis: { ...once, customers: 400 } });
const designs = [
  large,
  exact,
  fixed,
  corrected,
  less,
  planned,
  defineExperiment({ ...exact, wanted: 'less' }),
];

const counts = fc
  .tuple(fc.nat(300), fc.nat(300))
  .map(([successes, lost]): Trials => ({ successes, total: successes + lost }));
const figures = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 150 });
const outcomes: fc.Arbitrary<ExperimentOutcome<'control' | 'treatment'>> = fc.oneof(
  fc.record({ measure: fc.constant('share' as const), treatment: counts, control: counts }),
  fc.record({ measure: fc.constant('mean' as const), treatment: figures, control: figures }),
  figures.map((values) => ({
    measure: 'mean' as const,
    treatment: values.map((value) => value + 5),
    control: values,
    before: { treatment: values, control: values.map((value) => -value) },
  })),
);
const shares = (a: number, ofA: number, b: number, ofB: number) =>
  ({
    measure: 'share',
    treatment: { successes: a, total: ofA },
    control: { successes: b, total: ofB },
  }) as const;
const rules = (design: typeof exact, outcome: ExperimentOutcome<'control' | 'treatment'>) =>
  experimentVerdict(design, outcome).reasons.map(({ rule }) => rule);

describe('experimentVerdict', () => {
  it('never says better or worse while the interval holds zero, nor in words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...designs), outcomes, (design, outcome) => {
        const { value, reasons } = experimentVerdict(design, frozen(outcome));
        expectPlain(value);
        expectWorded(reasons);
        const holdsZero = !((value.lower ?? -1) > 0 || (value.upper ?? 1) < 0);
        const words = reasons.map((reason) => `${wordsOf(reason, 'en')} ${wordsOf(reason, 'zh')}`).join(' ');
        if (holdsZero) expect(value.verdict).toBe('unclear');
        expect(/\bbetter\b|更好/.test(words)).toBe(value.verdict === 'better');
        expect(/\bworse\b|更差/.test(words)).toBe(value.verdict === 'worse');
        if (value.verdict !== 'unclear') {
          const rises = value.lower !== null && value.lower > 0;
          expect(value.verdict).toBe(rises === (design.wanted === 'more') ? 'better' : 'worse');
          expect(value.moreNeeded).toBe(0);
        }
        // Nobody is left without an answer: a number, or a reason for none.
        if (value.moreNeeded === null) {
          expect(
            reasons.some(({ rule }) =>
              /no_number|number_beyond|unbalanced|arm_empty|few|no_spread|limit_open/.test(rule),
            ),
          ).toBe(true);
        } else {
          expect(Number.isSafeInteger(value.moreNeeded) && value.moreNeeded >= 0).toBe(true);
          expect(value.moreNeeded === 0).toBe(value.verdict !== 'unclear');
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['better', fixed, shares(60, 100, 30, 100)],
    ['worse', fixed, shares(30, 100, 60, 100)],
    ['worse', less, shares(60, 100, 30, 100)],
    ['better', less, shares(30, 100, 60, 100)],
    ['unclear', fixed, shares(35, 100, 30, 100)],
    ['better', large, shares(60, 100, 30, 100)],
    ['better', exact, shares(70, 100, 30, 100)],
  ] as const)('says %s', (verdict, design, outcome) => {
    expect(experimentVerdict(design, outcome).value.verdict).toBe(verdict);
  });

  it('is for shares of a fixed plan Newcombe’s interval, for others the sequential look', () => {
    fc.assert(
      fc.property(counts, counts, (treatment, control) => {
        const outcome = { measure: 'share', treatment, control } as const;
        const { lower, upper } = compareProportions(treatment, control, { continuityCorrection: true });
        if (treatment.total + control.total >= 2) {
          expect(experimentVerdict(corrected, outcome).value).toMatchObject({ lower, upper });
        }
        expect(experimentVerdict(exact, outcome).value).toMatchObject(sequentialLook(exact, outcome).value);
        expect(experimentVerdict(large, outcome).value).toMatchObject(sequentialLook(large, outcome).value);
      }),
    );
  });

  it('names for shares of a fixed plan what sampleSize asks for', () => {
    // 5% against 6%: 8157.73 an arm, 16,316 in all, of whom 2,000 are there.
    const { value, reasons } = experimentVerdict(fixed, shares(60, 1000, 50, 1000));
    expect(value.moreNeeded).toBe(Math.ceil(2 * 8157.731447849278) - 2000);
    expect(wordsOf(reasons[2]!, 'en')).toBe(
      'if the difference stays as it is, about 14,316 customers more, in both arms together, would show it with a chance of 80%',
    );
    const parted = defineExperiment({
      ...fixed,
      arms: [
        { id: 'control', share: '0.2' },
        { id: 'treatment', share: '0.8' },
      ],
    });
    const size = sampleSize({ from: 0.05, to: 0.06, power: 0.8, confidenceLevel: 0.95, ratio: 4 });
    expect(experimentVerdict(parted, shares(96, 1600, 20, 400)).value.moreNeeded).toBe(
      Math.ceil(5 * size - 2000),
    );
  });

  // So many more of the same kind, and the near limit lies beyond zero by the share of errors that the power asks for (0.8416).
  it.each([
    ['large numbers', large],
    ['exact', exact],
  ])('names for looks at any time a number that would do: %s', (_, design) => {
    const { moreNeeded } = experimentVerdict(design, shares(60, 1000, 50, 1000)).value;
    const half = (2000 + moreNeeded!) / 2;
    const error = (total: number) => Math.sqrt((0.06 * 0.94 + 0.05 * 0.95) / total);
    const lowerWith = (total: number) =>
      sequentialLook(design, shares(Math.round(total * 0.06), total, Math.round(total * 0.05), total)).value
        .lower!;
    const [enough, tooFew] = [Math.ceil(half * 1.01), Math.floor(half * 0.99)];
    expect(lowerWith(enough)).toBeGreaterThan(0.8416 * error(enough) - 2 / enough);
    expect(lowerWith(tooFew)).toBeLessThan(0.8416 * error(tooFew) + 2 / tooFew);
  });

  it('names for means the multiple that brings the error down', () => {
    const column = (from: number) =>
      Float64Array.from({ length: 100 }, (_, index) => from + (index % 2) * 10);
    const outcome = { measure: 'mean', treatment: column(1), control: column(0) } as const;
    // Variance 100 × 25 ÷ 99 in each arm, error √(2 × 25 ÷ 99) = 0.71067; ((1.959964 + 0.841621) × 0.71067)² = 3.96398 times 200.
    expect(experimentVerdict(fixed, outcome).value.moreNeeded).toBe(Math.ceil(3.96398 * 200) - 200);
    expect(experimentVerdict(large, outcome).value.moreNeeded).toBeGreaterThan(600);
  });

  it('does not judge before all planned customers are in', () => {
    const early = experimentVerdict(planned, shares(90, 150, 20, 150));
    expect(early.value).toEqual({
      verdict: 'unclear',
      difference: 90 / 150 - 20 / 150,
      lower: null,
      upper: null,
      moreNeeded: 100,
    });
    expect(early.reasons[0]?.rule).toBe('experiment_too_early');
    expect(experimentVerdict(planned, shares(120, 200, 40, 200)).value.verdict).toBe('better');
  });

  it('does not judge before looks may begin, and says how many are missing', () => {
    expect(experimentVerdict(large, shares(30, 90, 5, 80)).value.moreNeeded).toBe(30);
    // 6 of 120 successes where 10 are asked for: 80 more at that rate; the other arm has enough.
    expect(experimentVerdict(large, shares(6, 120, 15, 120)).value.moreNeeded).toBe(80);
    expect(experimentVerdict(large, shares(0, 120, 15, 120)).value.moreNeeded).toBeNull();
    expect(rules(large, shares(0, 120, 15, 120))[0]).toBe('experiment_few_outcomes');
  });

  it('does not judge arms that are not as large as planned', () => {
    const { value, reasons } = experimentVerdict(fixed, shares(300, 500, 60, 300));
    expect([value.verdict, value.moreNeeded]).toEqual(['unclear', null]);
    expect(value.lower).toBeGreaterThan(0);
    expect(reasons[0]?.rule).toBe('experiment_arms_unbalanced');
  });

  it.each([
    ['no difference', fixed, shares(10, 100, 10, 100), 'experiment_no_number'],
    ['no difference, at any time', large, shares(10, 100, 10, 100), 'experiment_no_number'],
    [
      'hardly any difference',
      fixed,
      shares(50_000_000, 100_000_000, 50_000_001, 100_000_000),
      'experiment_number_beyond',
    ],
    ['hardly any, at any time', exact, shares(50_000, 100_000, 50_001, 100_000), 'experiment_number_beyond'],
    ['nobody', exact, shares(0, 0, 0, 0), 'experiment_arm_empty'],
    ['nobody treated', fixed, shares(0, 0, 1, 2), 'experiment_arm_empty'],
    [
      'figures that do not vary',
      fixed,
      { measure: 'mean', treatment: [1, 1], control: [2, 2] },
      'experiment_no_spread',
    ],
  ] as const)('names no number for %s, and says why', (_, design, outcome, rule) => {
    expect(experimentVerdict(design, outcome).value.moreNeeded).toBeNull();
    expect(rules(design, outcome)).toContain(rule);
  });

  it('says better where the far limit is open but the near one is not', () => {
    // A resample of equal values in both arms, which a tenth of them are, always has less of a difference and no error: no upper limit.
    const outcome = {
      measure: 'mean',
      treatment: ['10.00', '10.00', 10, 11],
      control: [0, 0, 0, -1],
    } as const;
    const { value, reasons } = experimentVerdict(fixed, outcome);
    expect([value.verdict, value.upper, value.moreNeeded]).toEqual(['better', null, 0]);
    expect(value.lower).toBeGreaterThan(0);
    expect(reasons.map(({ rule }) => rule)).toContain('experiment_limit_open');
    const turned = { ...outcome, treatment: outcome.control, control: outcome.treatment };
    expect(experimentVerdict(fixed, turned).value).toMatchObject({ verdict: 'worse', lower: null });
  });

  it('takes off what was known before', () => {
    const before = Float64Array.from({ length: 200 }, (_, index) => (index * 37) % 101);
    const after = (more: number) => before.map((value, index) => value + more + (index % 3));
    const plain = { measure: 'mean', treatment: after(3), control: after(0) } as const;
    const adjusted = { ...plain, before: { treatment: before, control: before } };
    expect(experimentVerdict(fixed, plain).value.verdict).toBe('unclear');
    const { value, reasons } = experimentVerdict(fixed, adjusted);
    expect(value.verdict).toBe('better');
    expect(value.difference).toBeCloseTo(3, 9);
    expect(reasons.map(({ rule }) => rule)).toContain('experiment_adjusted');
  });

  it('asks which treatment where there are several, and compares it alone', () => {
    const outcome = shares(60, 300, 100, 500);
    const error = errorOf(() => experimentVerdict(threeArms, outcome as never));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', 'arm']);
    // 500 and 300 are as planned for control and call, not for control and letter (200).
    expect(experimentVerdict(threeArms, { ...outcome, arm: 'call' }).reasons.at(-1)?.rule).toBe(
      'experiment_arms_balanced',
    );
    expect(experimentVerdict(threeArms, { ...outcome, arm: 'letter' }).reasons[0]?.rule).toBe(
      'experiment_arms_unbalanced',
    );
  });

  it('gives the same interval for the same design and customers', () => {
    const outcome = { measure: 'mean', treatment: [1, 5, 2, 8], control: [2, 2, 3, 1] } as const;
    expect(experimentVerdict(fixed, outcome)).toEqual(experimentVerdict(fixed, outcome));
  });

  it('refuses a design that was not checked, and columns of before that do not fit', () => {
    expect(errorOf(() => experimentVerdict({ ...fixed }, shares(1, 2, 1, 2) as never)).code).toBe(
      'definition_unchecked',
    );
    const outcome = {
      measure: 'mean',
      treatment: [1, 2],
      control: [1],
      before: { treatment: [1], control: [1] },
    } as const;
    expect(errorOf(() => experimentVerdict(fixed, outcome)).code).toBe('columns_invalid');
    expect(
      errorOf(() => experimentVerdict(fixed, { ...outcome, before: null as never })).details['path'],
    ).toBe('before');
  });
});
