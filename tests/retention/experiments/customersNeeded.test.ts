import {
  defineExperiment,
  describe as wordsOf,
  type ExperimentOutcome,
  experimentVerdict,
  industry,
  sampleSize,
  sequentialLook,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { exact, fixed, once } from './designs.js';

const large = industry.wakingExperiment;
const thousand = defineExperiment({ ...fixed, analysis: { ...once, customers: 2000 } });
const planned = defineExperiment({ ...fixed, id: 'test/planned', analysis: { ...once, customers: 400 } });

const shares = (a: number, ofA: number, b: number, ofB: number) =>
  ({
    measure: 'share',
    treatment: { successes: a, total: ofA },
    control: { successes: b, total: ofB },
  }) as const;
const rules = (design: typeof exact, outcome: ExperimentOutcome<'control' | 'treatment'>) =>
  experimentVerdict(design, outcome).reasons.map(({ rule }) => rule);

describe('how many customers a verdict asks for', () => {
  it('names for shares of a fixed plan what sampleSize asks for', () => {
    // 5% against 6%: 8157.73 an arm, 16,316 in all; all of them anew, since more customers in this one would be a second look.
    const { value, reasons } = experimentVerdict(thousand, shares(60, 1000, 50, 1000));
    expect(value).toMatchObject({ moreNeeded: Math.ceil(2 * 8157.731447849278), untilLook: 0 });
    expect(wordsOf(reasons[2]!, 'en')).toBe(
      'if the difference stays as it is, a new experiment with about 16,316 customers, in both arms together, would show it with a chance of 80%; adding customers to this one would be a second look',
    );
    expect(wordsOf(reasons[2]!, 'zh')).toBe(
      '若差别保持现状，须另做一次新实验，两组合计约 16,316 户，才有 80% 的把握看出来；在本次实验上追加客户再看，等于看第二次',
    );
    const parted = defineExperiment({
      ...fixed,
      arms: [
        { id: 'control', share: '0.2' },
        { id: 'treatment', share: '0.8' },
      ],
    });
    const size = sampleSize({ from: 0.05, to: 0.06, power: 0.8, confidenceLevel: 0.95, ratio: 4 });
    expect(experimentVerdict(parted, shares(96, 1600, 20, 400)).value.moreNeeded).toBe(Math.ceil(5 * size));
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
    expect(experimentVerdict(fixed, outcome).value.moreNeeded).toBe(Math.ceil(3.96398 * 200));
    expect(experimentVerdict(large, outcome).value.moreNeeded).toBeGreaterThan(600);
  });

  it('asks for more than there were, which did not tell, however little power is asked for', () => {
    // 35 of 100 against 30 of 100 are 0.75 standard errors; a power of 10% asks for 1.96 − 1.28 = 0.68 of them, fewer than 200.
    const modest = defineExperiment({ ...fixed, power: '0.1' });
    expect(experimentVerdict(modest, shares(35, 100, 30, 100)).value.moreNeeded).toBe(201);
  });

  it('does not judge before all planned customers are in', () => {
    const early = experimentVerdict(planned, shares(90, 150, 20, 150));
    expect(early.value).toEqual({
      verdict: 'unclear',
      difference: 90 / 150 - 20 / 150,
      lower: null,
      upper: null,
      moreNeeded: null,
      untilLook: 100,
    });
    expect(early.reasons.map((reason) => wordsOf(reason, 'zh'))[0]).toBe(
      '计划 400 户，现有 300 户，还差 100 户：须到齐后一次判断，提前查看会把偶然当作差别',
    );
    expect(rules(planned, shares(120, 200, 40, 200))).not.toContain('experiment_beyond_plan');
    // With one customer more than planned it may be a second look, and nobody but the reader knows.
    expect(rules(planned, shares(120, 201, 40, 200))).toContain('experiment_beyond_plan');
    const means = { measure: 'mean', treatment: [1, 2, 3], control: [1, 2] } as const;
    expect(rules(fixed, means)).toContain('experiment_beyond_plan');
    expect(experimentVerdict(planned, shares(120, 200, 40, 200)).value.verdict).toBe('better');
  });

  it('does not judge before looks may begin, and says how many are missing', () => {
    const until = (...counts: Parameters<typeof shares>) => {
      const { value, reasons } = experimentVerdict(large, shares(...counts));
      expect(value.moreNeeded).toBeNull();
      const words = reasons.map((reason) => wordsOf(reason, 'en'));
      const number = value.untilLook?.toString() ?? 'unnamed';
      expect(words.some((text) => text.includes(`after about ${number} customers more`))).toBe(
        value.untilLook !== null,
      );
      return value.untilLook;
    };
    expect(until(30, 90, 12, 80)).toBe(10 + 20);
    // 6 of 120 successes where 10 are asked for: 80 more at that rate; the other arm has enough.
    expect(until(6, 120, 15, 120)).toBe(80);
    // 5 of 80: 80 more for the outcomes, which the 20 for the customers are among; 10 in the other arm.
    expect(until(30, 90, 5, 80)).toBe(10 + 80);
    expect(until(0, 120, 15, 120)).toBeNull();
    expect(rules(large, shares(0, 120, 15, 120))[0]).toBe('experiment_few_outcomes');
    expect(rules(large, shares(30, 90, 5, 80)).slice(0, 3)).toEqual([
      'experiment_first_look',
      'experiment_few_outcomes',
      'experiment_until_look',
    ]);
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
});
