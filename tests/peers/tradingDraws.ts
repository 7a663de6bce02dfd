import type { GammaGamma, TradingHistory, TradingModel, TradingModelKind } from 'panhuo';
import { seededRandom } from 'panhuo/kernel';
import { beta, exponential, gamma, share } from '../retention/prediction/draws.js';

const stream = seededRandom(20260701);
const chance = (): number => share(stream);
export const whole = (min: number, max: number): number => min + stream.below(max - min + 1);
export const between = (min: number, max: number): number => min + (max - min) * chance();
/** Between two numbers, every order of magnitude as often. */
export const spread = (min: number, max: number): number => min * (max / min) ** chance();
export const oneOf = <T>(...choices: readonly T[]): T => choices[whole(0, choices.length - 1)]!;
export const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

export const kinds = ['bg-nbd', 'mbg-nbd', 'pareto-nbd'] as const;

/** As customers are: lifetimes answers with all its digits. */
export const gentleModel = (kind: TradingModelKind): TradingModel => {
  const [r, alpha] = [between(0.2, 2), between(2, 20)];
  const leaving = oneOf(between(0.3, 0.9), between(1.1, 3));
  return kind === 'pareto-nbd'
    ? { kind, parameters: { r, alpha, s: leaving, beta: between(5, 20) } }
    : { kind, parameters: { r, alpha, a: leaving, b: between(1, 5) } };
};

/** Where formulas divide by nothing, cancel or overflow. */
export const hardModel = (kind: TradingModelKind): TradingModel => {
  const [r, alpha] = [spread(0.02, 20), spread(0.1, 200)];
  const leaving = oneOf(1, 1 + 1e-9, spread(0.02, 20), spread(0.02, 20));
  return kind === 'pareto-nbd'
    ? { kind, parameters: { r, alpha, s: leaving, beta: oneOf(alpha, spread(0.1, 200)) } }
    : { kind, parameters: { r, alpha, a: leaving, b: spread(0.02, 20) } };
};

export const gentleHistory = (): TradingHistory => {
  const [frequency, age] = [oneOf(0, 1, 2, 5, 10, 20), between(20, 60)];
  return { frequency, recency: frequency === 0 ? 0 : age * between(0.05, 1), age };
};

export const hardHistory = (): TradingHistory => {
  const [frequency, age] = [oneOf(0, 1, 3, 20, 300), spread(1, 400)];
  return { frequency, recency: frequency === 0 ? 0 : age * oneOf(1, 0.99, chance()), age };
};

/** The history of a customer who does as the model says. */
export function lived(model: TradingModel, age: number): TradingHistory {
  const { r, alpha } = model.parameters;
  const rate = gamma(stream, r, alpha);
  let [end, stop] = [Infinity, 0];
  if (model.kind === 'pareto-nbd') {
    end = exponential(stream, gamma(stream, model.parameters.s, model.parameters.beta));
  } else stop = beta(stream, model.parameters.a, model.parameters.b);
  let [frequency, recency] = [0, 0];
  let isAlive = model.kind !== 'mbg-nbd' || chance() > stop;
  while (isAlive) {
    const next = recency + exponential(stream, rate);
    if (next > Math.min(age, end)) break;
    frequency++;
    recency = next;
    isAlive = chance() > stop;
  }
  return { frequency, recency, age };
}

/** Value a trade of a customer who traded so often. */
export function valued(frequency: number, { p, q, gamma: scale }: GammaGamma['parameters']): number {
  return gamma(stream, p * frequency, frequency * gamma(stream, q, scale));
}
