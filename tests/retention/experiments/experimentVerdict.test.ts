import fc from 'fast-check';
import {
  compareProportions,
  defineExperiment,
  describe as wordsOf,
  type ExperimentOutcome,
  experimentVerdict,
  industry,
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
              /no_number|number_beyond|unbalanced|arm_empty|few|no_spread|limit_open|too_early|first_look/.test(
                rule,
              ),
            ),
          ).toBe(true);
        } else {
          expect(value.untilLook).toBe(0);
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

  it('says what is compared where the outcome has a label, in percentage points', () => {
    const label = { zh: '再次成交的客户', en: 'customers who traded again' };
    const { reasons } = experimentVerdict(fixed, { ...shares(33, 200, 14, 200), label });
    // 16.5% less 7%.
    expect(reasons.map((reason) => wordsOf(reason, 'en'))).toEqual(
      expect.arrayContaining([
        'what is compared: customers who traded again',
        expect.stringMatching(/^16\.5% of 200 .* in percentage points a difference of 9\.5, interval /),
      ]),
    );
    expect(reasons.map((reason) => wordsOf(reason, 'zh'))).toEqual(
      expect.arrayContaining(['比较的是：再次成交的客户', expect.stringContaining('相差 9.5 个百分点')]),
    );
    for (const [path, bad] of [
      ['label', 'trades'],
      ['label.zh', { en: 'x' }],
      ['label.en', { zh: 'x', en: '' }],
    ] as const) {
      const error = errorOf(() => experimentVerdict(fixed, { ...shares(1, 2, 1, 2), label: bad as never }));
      expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
    }
  });

  it('does not judge arms that are not as large as planned', () => {
    const { value, reasons } = experimentVerdict(fixed, shares(300, 500, 60, 300));
    expect([value.verdict, value.moreNeeded]).toEqual(['unclear', null]);
    expect(value.lower).toBeGreaterThan(0);
    expect(reasons[0]?.rule).toBe('experiment_arms_unbalanced');
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

  it('leaves the limits as they are where the interval holds zero', () => {
    const values = Float64Array.from({ length: 200 }, (_, row) => row % 7);
    const outcome = { measure: 'mean', treatment: values, control: values } as const;
    const { value } = experimentVerdict(fixed, outcome);
    // The same values in both arms: no difference, and as much room on either side, but for the chance of resamples.
    expect(value).toMatchObject({ verdict: 'unclear', difference: 0 });
    expect(value.lower).toBeLessThan(0);
    expect(value.upper).toBeGreaterThan(0);
  });

  it('finds the control group wherever it stands among the arms', () => {
    const turned = defineExperiment({ ...fixed, arms: fixed.arms.toReversed() });
    expect(turned.arms.at(-1)?.id).toBe(turned.control);
    const outcome = shares(60, 100, 30, 100);
    expect(experimentVerdict(turned, outcome).value).toEqual(experimentVerdict(fixed, outcome).value);
  });

  // Three of 500 against none: without any effect the three are all treated in one lot of eight (half to the third), or all left
  // alone in another: p = 2/8 but for the finite 1,000. Resamples of so few do not show it.
  it('does not say better of a difference that other lots would show as well', () => {
    const treatment = Float64Array.from({ length: 500 }, (_, row) => [20, 25, 30][row] ?? 0);
    const outcome = { measure: 'mean', treatment, control: new Float64Array(500) } as const;
    const { value, reasons } = experimentVerdict(fixed, outcome);
    expect(value).toMatchObject({ verdict: 'unclear', lower: 0 });
    const chance = reasons.find(({ rule }) => rule === 'experiment_other_lots')?.detail['chance'];
    // 1,999 lots: a standard deviation of √(0.125 × 0.875 ÷ 1999) = 0.0074 of one tail, four of them of both are 0.06.
    expect(Math.abs((chance as number) - 0.25)).toBeLessThan(0.06);
    const turned = { ...outcome, treatment: outcome.control, control: treatment };
    expect(experimentVerdict(fixed, turned).value).toMatchObject({ verdict: 'unclear', upper: 0 });
    // Five of 500 against none are one lot of 32, 3.1%: beyond the 2.5% of either side.
    const five = Float64Array.from({ length: 500 }, (_, row) => (row < 5 ? 20 + row : 0));
    expect(experimentVerdict(fixed, { ...outcome, treatment: five }).value.verdict).toBe('unclear');
    // Nine of 500 against none are one lot of 512: 0.2%.
    const nine = Float64Array.from({ length: 500 }, (_, row) => (row < 9 ? 20 + row : 0));
    expect(experimentVerdict(fixed, { ...outcome, treatment: nine }).value.verdict).toBe('better');
    expect(experimentVerdict(fixed, { ...turned, control: nine }).value.verdict).toBe('worse');
    // In arms of different size too: 30 figures about 10 against 20 about 0 are one lot of 4.7e13.
    const around = (level: number, count: number) =>
      Float64Array.from({ length: count }, (_, row) => level + (row % 5));
    const apart = (treated: number, left: number) =>
      experimentVerdict(fixed, { measure: 'mean', treatment: around(10, treated), control: around(0, left) })
        .value.verdict;
    expect([apart(30, 20), apart(20, 30)]).toEqual(['better', 'better']);
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
    for (const [change, path] of [
      [{}, 'before.treatment'],
      [{ before: { treatment: [1, 2], control: [] } }, 'before.control'],
      [{ before: { treatment: Float64Array.of(1, 2, 3), control: [1] } }, 'before.treatment'],
    ] as const) {
      const error = errorOf(() => experimentVerdict(fixed, { ...outcome, ...change }));
      expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
      expect(wordsOf(error.reason, 'en')).toContain(`as many figures as ${path.slice('before.'.length)}`);
    }
    expect(
      errorOf(() => experimentVerdict(fixed, { ...outcome, before: null as never })).details['path'],
    ).toBe('before');
  });
});
