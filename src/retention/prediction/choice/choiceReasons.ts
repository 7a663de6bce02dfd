import { type Reason, reason } from '../../../kernel/index.js';
import type { ForecastErrors } from '../calibration/types.js';
import { type RankedTrial, rankTrials, shown } from './rankTrials.js';
import type { ModelChoice } from './types.js';

/** The errors of a forecast that needs no model. */
export interface NaiveErrors {
  readonly naive: 'own-rate' | 'recent';
  readonly errors: ForecastErrors;
}

/** Why a model was chosen, how the others compare, and which could not be. */
export function choiceReasons({ by, trials }: ModelChoice, naive: readonly NaiveErrors[]): Reason[] {
  const unusable = trials
    .filter(({ bic }) => bic === null)
    .map(({ kind }) => reason('model_unusable', { kind }));
  const [best, next] = rankTrials(trials, by);
  if (best === undefined) return [reason('model_none', {}), ...unusable];
  const reasons = by === 'likelihood' ? byLikelihood(best, next) : byHoldout(best, next, trials);
  // Its own reasons say whether it ended on the boundary.
  const beside = naive.map((forecast) => besideNaive(best, forecast));
  return [...reasons, ...beside, ...best.model.reasons, ...unusable];
}

function byLikelihood({ kind, figure }: RankedTrial, next: RankedTrial | undefined): Reason[] {
  return [
    reason('model_chosen_likelihood', { kind, bic: figure }),
    ...(next === undefined
      ? []
      : [
          reason('model_next_likelihood', {
            kind: next.kind,
            margin: shown(next.figure - figure, 'likelihood'),
          }),
        ]),
  ];
}

function byHoldout(
  { kind, figure, errors, model }: RankedTrial,
  next: RankedTrial | undefined,
  trials: ModelChoice['trials'],
): Reason[] {
  const [likeliest, second] = rankTrials(trials, 'likelihood');
  const { expected = 0, actual = 0 } = errors ?? {};
  return [
    reason('model_chosen_holdout', { kind, error: figure, customers: model.customers }),
    reason('model_total', { expected, actual }),
    ...(next === undefined ? [] : [reason('model_next_holdout', { kind: next.kind, error: next.figure })]),
    ...(likeliest === undefined || second === undefined
      ? []
      : [
          reason('model_likeliest', {
            kind: likeliest.kind,
            same: likeliest.kind === kind,
            margin: shown(second.figure - likeliest.figure, 'likelihood'),
          }),
        ]),
  ];
}

function besideNaive({ figure }: RankedTrial, { naive, errors }: NaiveErrors): Reason {
  // A trial that is ranked by the hold-out has customers, and so have these.
  const error = errors.rootMeanSquare ?? 0;
  const rule = figure < error ? 'model_beats_naive' : 'model_no_better';
  return reason(rule, { naive, error });
}
