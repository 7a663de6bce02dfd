import { demand, demandChoice, type Explained } from '../../../kernel/index.js';
import { ownRates } from '../../columns/prediction/historyErrors.js';
import { errorsOf } from '../calibration/errorsOf.js';
import { type SplitParts, splitParts } from '../calibration/splitParts.js';
import type { Split } from '../histories/types.js';
import { fitModel, tradingFits } from '../fit/fitModel.js';
import { predictRead } from '../predictColumns.js';
import { readHistories } from '../readHistories.js';
import { requireUnitOf } from '../requireUnitOf.js';
import type { Fitted, Histories, TradingFitOptions, TradingModel, TradingModelKind } from '../types.js';
import { choiceReasons, type NaiveErrors } from './choiceReasons.js';
import { rankTrials } from './rankTrials.js';
import type { ChoiceOptions, ModelChoice, ModelTrial } from './types.js';

/**
 * Which model of trading to use for a book. With a split, each learns from the time before it, and the one chosen is that whose
 * forecasts of every customer came nearest to what he did after it, by the root mean square. Without one, the past itself
 * decides, by the information criterion of Schwarz. Likelihood and hold-out may disagree: a model can tell the past well and
 * the future badly. What is chosen knows nothing of the time held out: for forecasts from today on, fit its kind again with
 * `fitModel`.
 *
 * @param source - A book split by a day, or histories.
 * @param options - Kinds to try, and `unit` of time of histories; a split knows its own. The models keep it.
 * @returns The choice with every trial, and in the reasons how it compares with the others and with forecasts that need no
 * model. A fit on the boundary can be chosen: a book in which nobody falls silent has no other, and it may forecast well. One that
 * did not converge, or had nothing to learn from, is not. Cost: a fit a kind, and a pass over the book.
 * @throws DomainError `facts_invalid` for options or histories that cannot be used, `columns_invalid`; `unit_mismatch` for a unit
 * other than that of the split.
 * @example
 * ```ts
 * import { chooseModel } from 'panhuo';
 *
 * const { value, reasons } = chooseModel([{ frequency: 0, recency: 0, age: 10, count: 50 }]);
 * [value.chosen, value.trials.length]; // => [null, 3]
 * reasons[0]?.rule; // => 'model_none'
 * ```
 */
export function chooseModel(
  source: Split | Histories,
  { kinds = ['bg-nbd', 'mbg-nbd', 'pareto-nbd'], ...options }: ChoiceOptions = {},
): Explained<ModelChoice> {
  requireKinds(kinds);
  const [parts, histories] = readSource(source);
  const own = fitOptions(options, parts);
  const trials = kinds.map((kind) => trialOf(fitModel<TradingModelKind>(kind, histories, own), parts));
  const by = parts === null ? 'likelihood' : 'holdout';
  const ranking = rankTrials(trials, by);
  const value = { chosen: ranking[0]?.model ?? null, by, trials } as const;
  return { value, reasons: choiceReasons(value, naiveErrors(parts)) };
}

function requireKinds(kinds: readonly TradingModelKind[]): void {
  demand(Array.isArray(kinds), 'kinds', 'a list');
  for (const [index, kind] of kinds.entries()) {
    demandChoice(kind, Object.keys(tradingFits), `kinds[${index}]`);
    demand(kinds.indexOf(kind) === index, `kinds[${index}]`, 'each only once');
  }
}

function readSource(source: Split | Histories): [parts: SplitParts | null, histories: Histories] {
  if (!isSplit(source)) return [null, source];
  const parts = splitParts(source);
  return [parts, parts.histories];
}

// What is neither is refused where histories are read.
function isSplit(source: Split | Histories): source is Split {
  return typeof source === 'object' && (source as unknown) !== null && 'calibratedOn' in source;
}

function fitOptions(options: TradingFitOptions, parts: SplitParts | null): TradingFitOptions {
  if (parts === null) return options;
  const { unit } = parts.scope;
  requireUnitOf(options, unit, '');
  return { ...options, unit };
}

function trialOf(model: Fitted<TradingModel>, parts: SplitParts | null): ModelTrial {
  const { kind, status, logLikelihood, customers, estimates } = model;
  if (status !== 'converged' && status !== 'boundary')
    return { kind, model, aic: null, bic: null, errors: null };
  const penalty = estimates.length;
  return {
    ...{ kind, model },
    aic: 2 * (penalty - logLikelihood),
    bic: penalty * Math.log(customers) - 2 * logLikelihood,
    errors: parts === null ? null : errorsOf(expectedOf(model, parts), parts.trades),
  };
}

function expectedOf(model: TradingModel, { scope, histories }: SplitParts): Float64Array {
  return predictRead(model, readHistories(histories), scope.horizon).expected;
}

function naiveErrors(parts: SplitParts | null): readonly NaiveErrors[] {
  if (parts === null) return [];
  const { frequency, age } = readHistories(parts.histories);
  return [
    { naive: 'own-rate', errors: errorsOf(ownRates(frequency, age, parts.scope.horizon), parts.trades) },
    { naive: 'recent', errors: errorsOf(parts.recent, parts.trades) },
  ];
}
