import assert from 'node:assert/strict';
import {
  type FittableModel,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitParetoNbd,
  fitShiftedBetaGeometric,
  type Fitted,
  type TradingHistory,
  type TradingModel,
} from 'panhuo';
import { between, kinds, lived, many, valued, whole } from './tradingDraws.js';

/** Fits end where the likelihood is as high as the best that scipy finds, in whole units of the logarithm. */
const LIKELIHOOD_TOLERANCE = 1e-6;
/** Second derivatives by differences of the likelihood: four digits at least. */
const ERROR_TOLERANCE = 1e-4;

/** Books that known parameters made: 1,500 customers each. */
const BOOKS: readonly TradingModel[] = [
  { kind: 'bg-nbd', parameters: { r: 0.25, alpha: 4.5, a: 0.8, b: 2.4 } },
  { kind: 'bg-nbd', parameters: { r: 1.2, alpha: 6, a: 0.6, b: 3 } },
  { kind: 'mbg-nbd', parameters: { r: 0.5, alpha: 6, a: 0.9, b: 1.6 } },
  { kind: 'mbg-nbd', parameters: { r: 1.5, alpha: 5, a: 0.7, b: 3 } },
  { kind: 'pareto-nbd', parameters: { r: 0.55, alpha: 10.5, s: 0.6, beta: 11.5 } },
  { kind: 'pareto-nbd', parameters: { r: 1.2, alpha: 6, s: 0.9, beta: 20 } },
];
const CUSTOMERS = 1500;

const CONTRACTS = [
  [1000, 869, 743, 653, 593, 551, 517, 491],
  [1000, 631, 468, 382, 326, 289, 262, 241],
  [500, 420, 372, 340, 318],
];

export const fitQuestions = [
  ...BOOKS.map((model) => ({
    kind: model.kind,
    rows: many(CUSTOMERS, () => lived(model, between(26, 52))),
  })),
  ...[
    { p: 6.25, q: 3.74, gamma: 15.4 },
    { p: 2, q: 2.5, gamma: 300 },
  ].map((parameters) => ({
    kind: 'gamma-gamma' as const,
    rows: many(CUSTOMERS, () => {
      const frequency = whole(1, 12);
      return { frequency, value: valued(frequency, parameters) };
    }),
  })),
  ...CONTRACTS.map((survivors) => ({ kind: 'shifted-beta-geometric' as const, survivors })),
];

/** The best that scipy finds. */
export interface FitAnswer {
  readonly parameters: Readonly<Record<string, number>>;
  readonly standardErrors: Readonly<Record<string, number>>;
  readonly logLikelihood: number;
}

/** The sample that lifetimes carries, and the best fits to it. */
export interface CdnowAnswer {
  readonly histories: readonly TradingHistory[];
  readonly values: readonly { readonly frequency: number; readonly value: number }[];
  readonly fits: Readonly<Record<(typeof kinds)[number] | 'gamma-gamma', FitAnswer>>;
}

const FITTED = { 'bg-nbd': fitBgNbd, 'mbg-nbd': fitMbgNbd, 'pareto-nbd': fitParetoNbd } as const;

/** Compares fits. */
export function checkFits(answers: readonly FitAnswer[]): string {
  assert.equal(answers.length, fitQuestions.length);
  for (const [index, question] of fitQuestions.entries()) {
    checkFit(fitted(question), answers[index]!, `fit ${String(index)} of ${question.kind}`);
  }
  return `${String(answers.length)} fits as likely as the best of scipy's, to ${String(LIKELIHOOD_TOLERANCE)}, with the same errors of the estimates`;
}

function fitted(question: (typeof fitQuestions)[number]): Fitted<FittableModel> {
  if ('survivors' in question) return fitShiftedBetaGeometric(question.survivors);
  if (question.kind === 'gamma-gamma') return fitGammaGamma(question.rows);
  return FITTED[question.kind](question.rows);
}

function checkFit(ours: Fitted<FittableModel>, theirs: FitAnswer, what: string): void {
  assert.equal(ours.status, 'converged', what);
  assert.ok(
    Math.abs(ours.logLikelihood - theirs.logLikelihood) <= LIKELIHOOD_TOLERANCE,
    `${what}: ${String(ours.logLikelihood)} and ${String(theirs.logLikelihood)}`,
  );
  for (const { name, estimate, standardError } of ours.estimates) {
    // So far from the top of a parabola as leaves the likelihood there, twice.
    const far = 2 * standardError! * Math.sqrt(2 * LIKELIHOOD_TOLERANCE);
    assert.ok(Math.abs(estimate - theirs.parameters[name]!) <= far, `${what}, ${name}`);
    const ratio = standardError! / theirs.standardErrors[name]!;
    assert.ok(Math.abs(ratio - 1) <= ERROR_TOLERANCE, `${what}, error of ${name}: ${String(ratio)}`);
  }
}

/** Compares the fits to the CDNOW sample. */
export function checkCdnow({ histories, values, fits }: CdnowAnswer): string {
  for (const kind of kinds) checkFit(FITTED[kind](histories), fits[kind], `CDNOW, ${kind}`);
  checkFit(fitGammaGamma(values), fits['gamma-gamma'], 'CDNOW, gamma-gamma');
  return `BG/NBD, MBG/NBD, Pareto/NBD and gamma-gamma on the ${String(histories.length)} customers of CDNOW that lifetimes carries, as likely as the best of scipy's`;
}
