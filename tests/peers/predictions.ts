import assert from 'node:assert/strict';
import {
  contractSurvival,
  customerValue,
  expectedLifetime,
  expectedTrades,
  expectedTradesOfNew,
  expectedValue,
  type GammaGamma,
  logLikelihood,
  probabilityAlive,
  retentionRate,
  tradeCountProbability,
  type TradingHistory,
  type TradingModel,
} from 'panhuo';
import {
  between,
  gentleHistory,
  gentleModel,
  hardHistory,
  hardModel,
  kinds,
  many,
  oneOf,
  spread,
  whole,
} from './tradingDraws.js';

const TOLERANCE = 1e-8;

/** What is asked of a model. */
interface Question {
  readonly gentle: boolean;
  readonly model: TradingModel;
  readonly histories: readonly TradingHistory[];
  readonly horizon: number;
  readonly counts: readonly number[];
}

export const predictionQuestions = kinds.flatMap((kind) => [
  ...many(40, (): Question => ({
    gentle: true,
    model: gentleModel(kind),
    histories: many(8, gentleHistory),
    horizon: between(1, 60),
    counts: [0, 1, 2, 5],
  })),
  ...many(40, (): Question => ({
    gentle: false,
    model: hardModel(kind),
    histories: many(8, hardHistory),
    horizon: spread(0.01, 400),
    counts: [0, 1, 5, 40],
  })),
]);

/** What follows from the definition for one customer; the last one asked about is new. */
interface Told {
  readonly logLikelihood: number;
  readonly alive: number;
  readonly expected: number;
  readonly counts: readonly number[];
}

/** What a model says. */
export interface PredictionAnswer {
  readonly byDefinition: readonly Told[];
  readonly byLifetimes: {
    readonly logLikelihood: readonly number[];
    readonly alive: readonly number[];
    readonly expected: readonly number[];
    readonly expectedOfNew: number;
    /** By count: of each history (Pareto/NBD), or of a new customer (the others). */
    readonly counts: readonly (number | readonly number[])[];
  } | null;
}

/** Value a trade, and worth by the period, of customers with gentle histories. */
export const valueQuestions = many(30, () => ({
  model: gentleModel(oneOf(...kinds)),
  gammaGamma: { p: between(1, 8), q: between(1.5, 6), gamma: between(5, 500) },
  histories: many(10, () => ({ ...gentleHistory(), value: spread(5, 5000) })),
  periods: whole(1, 24),
  discount: between(0.001, 0.05),
}));

/** What lifetimes says of worth. */
export interface ValueAnswer {
  readonly expected: readonly number[];
  readonly worth: readonly number[];
}

export const contractQuestions = many(60, () => ({
  alpha: spread(0.05, 20),
  beta: spread(0.05, 20),
  discount: between(0.02, 0.3),
  periods: 12,
  renewals: whole(1, 10),
}));

/** Survival by period, retention by period, and discounted expected lifetimes. */
export interface ContractAnswer {
  readonly survival: readonly number[];
  readonly retention: readonly number[];
  readonly ofNew: number;
  readonly renewed: number;
}

/** Compares what models say of customers. */
export function checkPredictions(answers: readonly PredictionAnswer[]): string {
  assert.equal(answers.length, predictionQuestions.length);
  let told = 0;
  for (const [index, question] of predictionQuestions.entries()) {
    const { byDefinition, byLifetimes } = answers[index]!;
    const { model, horizon, counts } = question;
    for (const [place, theirs] of byDefinition.entries()) {
      const history = question.histories[place] ?? null;
      const what = `${model.kind} ${String(index)}, ${JSON.stringify({ ...model.parameters, ...history, horizon })}`;
      if (history === null) {
        closeTo(expectedTradesOfNew(model, horizon), theirs.expected, `${what}, expected of a new customer`);
      } else {
        closeTo(logLikelihood(model, [history]), theirs.logLikelihood, `${what}, likelihood`);
        closeTo(probabilityAlive(model, history), theirs.alive, `${what}, alive`);
        closeTo(expectedTrades(model, history, horizon), theirs.expected, `${what}, expected`);
      }
      for (const [which, count] of counts.entries()) {
        const ours = tradeCountProbability(model, history, count, horizon);
        closeTo(ours, theirs.counts[which]!, `${what}, ${String(count)} trades`);
      }
      told++;
    }
    if (byLifetimes !== null) checkByLifetimes(question, byLifetimes, `${model.kind} ${String(index)}`);
  }
  return `${String(told)} customers of BG/NBD, MBG/NBD and Pareto/NBD: likelihood, chance to be alive, expected trades and chances of counts as by integration over the definition, and those of ordinary parameters as in lifetimes, to ${String(TOLERANCE)}`;
}

function checkByLifetimes(
  { model, histories, horizon, counts }: Question,
  theirs: NonNullable<PredictionAnswer['byLifetimes']>,
  what: string,
): void {
  for (const [place, history] of histories.entries()) {
    closeTo(logLikelihood(model, [history]), theirs.logLikelihood[place]!, `${what}, likelihood`);
    closeTo(probabilityAlive(model, history), theirs.alive[place]!, `${what}, alive`);
    closeTo(expectedTrades(model, history, horizon), theirs.expected[place]!, `${what}, expected`);
  }
  closeTo(expectedTradesOfNew(model, horizon), theirs.expectedOfNew, `${what}, expected of a new customer`);
  for (const [which, count] of counts.entries()) {
    const chances = theirs.counts[which]!;
    const asked = typeof chances === 'number' ? ([[null, chances]] as const) : chances.entries();
    for (const [place, chanceOfCount] of asked) {
      const history = place === null ? null : histories[place]!;
      closeTo(
        tradeCountProbability(model, history, count, horizon),
        chanceOfCount,
        `${what}, ${String(count)} trades`,
        // lifetimes subtracts what is of the order of 1: small chances have fewer digits.
        Math.max(chanceOfCount, 1e-6),
      );
    }
  }
}

/** Compares value a trade and worth. */
export function checkValues(answers: readonly ValueAnswer[]): string {
  assert.equal(answers.length, valueQuestions.length);
  let told = 0;
  for (const [index, { model, gammaGamma, histories, ...options }] of valueQuestions.entries()) {
    const money: GammaGamma = { kind: 'gamma-gamma', parameters: gammaGamma };
    for (const [place, history] of histories.entries()) {
      const { expected, worth } = answers[index]!;
      const what = `value ${String(index)}, ${String(place)}`;
      closeTo(expectedValue(money, history).value, expected[place]!, what);
      closeTo(customerValue(model, money, history, options).value.value, worth[place]!, `${what}, worth`);
      told++;
    }
  }
  return `${String(told)} values a trade and values of customers as in lifetimes, to ${String(TOLERANCE)}`;
}

/** Compares contracts. */
export function checkContracts(answers: readonly ContractAnswer[]): string {
  assert.equal(answers.length, contractQuestions.length);
  for (const [index, { alpha, beta, discount, periods, renewals }] of contractQuestions.entries()) {
    const model = { kind: 'shifted-beta-geometric', parameters: { alpha, beta } } as const;
    const theirs = answers[index]!;
    const what = `contract ${String(index)}`;
    for (let period = 1; period <= periods; period++) {
      closeTo(contractSurvival(model, period), theirs.survival[period]!, `${what}, survival`);
      closeTo(retentionRate(model, period), theirs.retention[period - 1]!, `${what}, retention`);
    }
    closeTo(expectedLifetime(model, { discount }).value, theirs.ofNew, `${what}, lifetime`);
    closeTo(
      expectedLifetime(model, { discount, renewals }).value,
      theirs.renewed,
      `${what}, residual lifetime`,
    );
  }
  return `${String(answers.length)} contracts with survival, retention and discounted lifetime as summed year by year, to ${String(TOLERANCE)}`;
}

function closeTo(ours: number | null, theirs: number, what: string, scale = Math.abs(theirs)): void {
  assert.ok(ours !== null, what);
  assert.ok(
    // Below the smallest full double there are fewer digits.
    Math.abs(ours - theirs) <= TOLERANCE * scale || Math.abs(ours - theirs) < 1e-300,
    `${what}: ${String(ours)} and ${String(theirs)}`,
  );
}
