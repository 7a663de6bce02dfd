import assert from 'node:assert/strict';
import {
  adjustColumnsByPrePeriod,
  armBalance,
  compareMeans,
  compareProportions,
  defineExperiment,
  type ExperimentDesign,
  industry,
  minimumDetectableDifference,
  minimumDetectableEffect,
  type PrePeriodColumns,
  sampleSize,
  sampleSizeOfMeans,
  sequentialLook,
  type Trials,
} from 'panhuo';
import { wilsonInterval } from 'panhuo/kernel';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const TOLERANCE = 1e-9;
/** Resamples of two programs differ: so much, in standard errors, is left to chance at 9,999 of them. */
const CHANCE = 0.25;
const RESAMPLES = 9999;
const generator = xoroshiro128plus(20260702);
const chance = (): number => ((generator.next() >>> 0) + 0.5) / 2 ** 32;
const whole = (min: number, max: number): number => min + ((generator.next() >>> 0) % (max - min + 1));
const between = (min: number, max: number): number => min + (max - min) * chance();
const oneOf = <T>(...choices: readonly T[]): T => choices[whole(0, choices.length - 1)]!;
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** An arm of every size; none and all succeed often enough. */
function trials(least: number): Trials {
  const total = whole(least, oneOf(30, 300, 3000));
  return { successes: oneOf(0, total, whole(0, total), whole(0, Math.ceil(total / 10))), total };
}

/** Money of customers: most have little, some much. */
const skewed = (count: number, shift: number): number[] =>
  many(count, () => shift - 100 * Math.log(chance()) * (1 + chance()));

function arm(count: number, effect: number): { before: number[]; after: number[] } {
  const before = skewed(count, 50);
  return { before, after: before.map((own) => 20 + effect + 0.8 * own + between(-40, 40)) };
}

export const experimentQuestions = {
  proportions: many(400, () => ({
    a: trials(1),
    b: trials(1),
    level: oneOf(0.8, 0.9, 0.95, 0.99),
    corrected: whole(0, 1) === 1,
  })),
  plans: many(100, () => {
    const from = between(0.01, 0.5);
    return {
      from,
      to: oneOf(from / 2, from + between(0.01, 0.4)),
      power: between(0.6, 0.95),
      level: oneOf(0.9, 0.95, 0.99),
      ratio: oneOf(1, between(0.2, 5)),
      effect: between(0.05, 1),
      customers: whole(200, 20_000),
    };
  }),
  means: many(20, () => ({ a: skewed(whole(60, 150), 30), b: skewed(whole(60, 150), 0), level: 0.9 })),
  adjustments: many(40, () => ({
    treatment: arm(whole(20, 100), between(-20, 20)),
    control: arm(whole(20, 100), 0),
  })),
  balances: many(40, () => {
    const shares = oneOf([0.5, 0.5], [0.2, 0.8], [0.5, 0.3, 0.2]);
    return { shares, counts: shares.map((share) => Math.round(share * 1000) + whole(0, 80)) };
  }),
  sequences: many(60, () => ({
    a: trials(5),
    b: trials(5),
    prior: oneOf([0.5, 0.5], [1, 1], [2, 20]),
    level: oneOf(0.9, 0.95, 0.99),
    // Half of them in each arm.
    customers: 2 * whole(100, 10_000),
    tunedFor: oneOf(500, 2000, 10_000),
  })),
};

/** What scipy and statsmodels say. */
export interface ExperimentAnswers {
  readonly proportions: readonly {
    readonly interval: readonly [number, number];
    readonly difference: readonly [number, number];
  }[];
  readonly plans: readonly Readonly<Record<'size' | 'effect' | 'sizeOfMeans' | 'difference', number>>[];
  readonly means: readonly {
    readonly difference: number;
    readonly standardError: number;
    readonly normal: readonly [number, number];
    readonly studentised: readonly [number, number];
  }[];
  readonly adjustments: readonly Readonly<Record<'theta' | 'difference' | 'varianceReduction', number>>[];
  readonly balances: readonly Readonly<Record<'chiSquare' | 'p', number>>[];
  readonly sequences: readonly Readonly<Record<'lower' | 'upper' | 'reach', number>>[];
}

/** Compares plans, intervals and tests of experiments. */
export function checkExperiments(answers: ExperimentAnswers): string {
  checkProportions(answers.proportions);
  checkPlans(answers.plans);
  checkMeans(answers.means);
  checkAdjustments(answers.adjustments);
  checkBalances(answers.balances);
  checkSequences(answers.sequences);
  const { proportions, plans, means, adjustments, balances, sequences } = answers;
  const of = (list: readonly unknown[], what: string): string => `${String(list.length)} ${what}`;
  return [
    of(proportions, 'shares and their differences with and without the correction for continuity'),
    of(plans, 'plans of a size and of an effect'),
    of(means, 'differences of means'),
    of(adjustments, 'adjustments by the time before'),
    of(balances, 'balances of arms'),
    `${of(sequences, 'always-valid looks')} as in scipy and statsmodels, to ${String(TOLERANCE)}`,
  ].join(', ');
}

function checkProportions(answers: ExperimentAnswers['proportions']): void {
  assert.equal(answers.length, experimentQuestions.proportions.length);
  for (const [index, { a, b, level, corrected }] of experimentQuestions.proportions.entries()) {
    const theirs = answers[index]!;
    const what = `shares ${JSON.stringify({ a, b, level, corrected })}`;
    const interval = wilsonInterval(a.successes, a.total, level, { continuity: corrected });
    const options = { confidenceLevel: level, continuityCorrection: corrected };
    const difference = compareProportions(a, b, options);
    // Differences of shares: digits are counted against the whole.
    for (const [edge, name] of (['lower', 'upper'] as const).entries()) {
      closeTo(interval![name], theirs.interval[edge]!, `${what}, ${name}`, 1);
      closeTo(difference[name], theirs.difference[edge]!, `${what}, ${name} of the difference`, 1);
    }
  }
}

function checkPlans(answers: ExperimentAnswers['plans']): void {
  assert.equal(answers.length, experimentQuestions.plans.length);
  for (const [index, asked] of experimentQuestions.plans.entries()) {
    const { from, to, power, level: confidenceLevel, ratio, effect, customers } = asked;
    const plan = { power, confidenceLevel, ratio };
    const theirs = answers[index]!;
    const what = `plan ${JSON.stringify(asked)}`;
    closeTo(sampleSize({ ...plan, from, to }), theirs.size, `${what}, size`);
    closeTo(minimumDetectableEffect({ ...plan, from, customers }), theirs.effect, `${what}, effect`);
    const unit = { ...plan, standardDeviation: 1 };
    closeTo(sampleSizeOfMeans({ ...unit, difference: effect }), theirs.sizeOfMeans, `${what}, size of means`);
    closeTo(minimumDetectableDifference({ ...unit, customers }), theirs.difference, `${what}, difference`);
  }
}

function checkMeans(answers: ExperimentAnswers['means']): void {
  assert.equal(answers.length, experimentQuestions.means.length);
  for (const [index, { a, b, level }] of experimentQuestions.means.entries()) {
    const theirs = answers[index]!;
    const what = `means ${String(index)}`;
    const options = { seed: index, resamples: RESAMPLES, confidenceLevel: level };
    const drawn = compareMeans(a, b, options);
    const normal = compareMeans(a, b, { ...options, normalFrom: 1 });
    closeTo(drawn.difference, theirs.difference, `${what}, difference`, theirs.standardError);
    closeTo(drawn.standardError, theirs.standardError, `${what}, error`);
    for (const [edge, name] of (['lower', 'upper'] as const).entries()) {
      closeTo(normal[name], theirs.normal[edge]!, `${what}, ${name}`, theirs.standardError);
      const apart = Math.abs(drawn[name]! - theirs.studentised[edge]!) / theirs.standardError;
      assert.ok(apart < CHANCE, `${what}, ${name} by resamples: ${String(apart)} standard errors apart`);
    }
  }
}

function checkAdjustments(answers: ExperimentAnswers['adjustments']): void {
  assert.equal(answers.length, experimentQuestions.adjustments.length);
  for (const [index, { treatment, control }] of experimentQuestions.adjustments.entries()) {
    const ours = adjustColumnsByPrePeriod(columnsOf(treatment), columnsOf(control));
    const theirs = answers[index]!;
    const what = `adjustment ${String(index)}`;
    closeTo(ours.theta, theirs.theta, `${what}, theta`);
    closeTo(ours.varianceReduction, theirs.varianceReduction, `${what}, reduction`);
    closeTo(mean(ours.treatment) - mean(ours.control), theirs.difference, `${what}, difference`, 100);
  }
}

function columnsOf({ before, after }: { before: number[]; after: number[] }): PrePeriodColumns {
  return { before: Float64Array.from(before), after: Float64Array.from(after) };
}

const mean = (values: Float64Array): number => values.reduce((sum, own) => sum + own, 0) / values.length;

function checkBalances(answers: ExperimentAnswers['balances']): void {
  assert.equal(answers.length, experimentQuestions.balances.length);
  for (const [index, { shares, counts }] of experimentQuestions.balances.entries()) {
    const arms = shares.map((share, place) => ({ id: `arm-${String(place)}`, share: String(share) }));
    const experiment = defineExperiment({ ...plain, arms, control: 'arm-0' });
    const sizes = Object.fromEntries(counts.map((count, place) => [`arm-${String(place)}`, count]));
    const { chiSquare, p } = armBalance(experiment, sizes).value;
    closeTo(chiSquare, answers[index]!.chiSquare, `balance ${String(index)}`);
    closeTo(p, answers[index]!.p, `balance ${String(index)}, p`);
  }
}

function checkSequences(answers: ExperimentAnswers['sequences']): void {
  assert.equal(answers.length, experimentQuestions.sequences.length);
  for (const [
    index,
    { a, b, prior, level, customers, tunedFor },
  ] of experimentQuestions.sequences.entries()) {
    const theirs = answers[index]!;
    const what = `look ${JSON.stringify({ a, b, prior, level })}`;
    const [successes, failures] = prior.map(String);
    const experiment = defineExperiment({
      ...plain,
      confidenceLevel: String(level),
      analysis: {
        kind: 'always-valid',
        shares: { method: 'exact', prior: { successes: successes!, failures: failures! } },
        tunedFor,
        leastCustomers: 2,
      },
    });
    const shares = sequentialLook(experiment, { measure: 'share', treatment: a, control: b }).value;
    closeTo(shares.lower, theirs.lower, `${what}, lower`, 1);
    closeTo(shares.upper, theirs.upper, `${what}, upper`, 1);
    const figures = Float64Array.from({ length: customers / 2 }, (_, row) => row % 7);
    const means = sequentialLook(experiment, { measure: 'mean', treatment: figures, control: figures }).value;
    const { standardError } = compareMeans(figures, figures, NORMAL);
    closeTo(means.upper! / standardError!, theirs.reach, `${what}, reach`);
  }
}

const NORMAL = { seed: 1, resamples: 99, confidenceLevel: 0.9, normalFrom: 1 };

/** The design of the industry's preset, of which only what is asked for is changed. */
const plain: ExperimentDesign = industry.wakingExperiment;

function closeTo(ours: number | null, theirs: number, what: string, scale = Math.abs(theirs)): void {
  assert.ok(ours !== null, what);
  assert.ok(Math.abs(ours - theirs) <= TOLERANCE * scale, `${what}: ${String(ours)} and ${String(theirs)}`);
}
