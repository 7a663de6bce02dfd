import { type Reason, reason } from '../../../kernel/index.js';
import type { Maximum } from '../../columns/prediction/polish.js';
import { spreadAt } from '../../survival/spreadAt.js';
import type { ParameterEstimate, FittableModel, Fitted, FitStatus, HistoryUnit } from '../types.js';
import { isMaximum, runawayOf } from './isMaximum.js';

/** What is known of a fit before it is told of. */
export interface Trial<Model extends FittableModel> {
  readonly kind: Model['kind'];
  /** The unit of time of a model of trading, where it is known. */
  readonly unit?: HistoryUnit;
  /** Names of the parameters, in the order of the coordinates of the search. */
  readonly names: readonly string[];
  /** What 1 of each parameter in the search is in the units of the caller. */
  readonly units: readonly number[];
  /** Where the search ended, in logarithms of the parameters; where it would begin when `hopeless` says why not. */
  readonly found: Maximum;
  /** Why the data tell nothing; empty when they do. */
  readonly hopeless: readonly Reason[];
  /** In the units of the caller. */
  readonly logLikelihood: number;
  readonly customers: number;
  readonly confidenceLevel: number;
}

/**
 * A model with what its fit says of it: how it ended and why, errors and limits. Limits and errors are those of a maximum
 * alone.
 *
 * @throws DomainError `facts_invalid` for a level outside 0 to 1.
 */
export function fittedModel<Model extends FittableModel>(trial: Trial<Model>): Fitted<Model> {
  const { kind, unit, names, units, found, logLikelihood, customers, confidenceLevel } = trial;
  const spread = spreadAt(confidenceLevel);
  const { status, reasons } = judgeFit(trial);
  const values = Array.from(found.point, (log, place) => Math.exp(log) * (units[place] ?? 1));
  const logs = status === 'converged' ? found.covariance : null;
  const estimates = names.map((name, place): ParameterEstimate => {
    const estimate = values[place] ?? 0;
    const error = logs === null ? null : Math.sqrt(logs[place]?.[place] ?? 0);
    return {
      name,
      estimate,
      standardError: error === null ? null : estimate * error,
      lower: error === null ? null : estimate * Math.exp(-spread * error),
      upper: error === null ? null : estimate * Math.exp(spread * error),
    };
  });
  // By the delta method: a small change of a logarithm is the share of the estimate.
  const covariance =
    logs?.map((line, row) =>
      Array.from(line, (own, column) => own * (values[row] ?? 0) * (values[column] ?? 0)),
    ) ?? null;
  const model = {
    kind,
    ...(unit !== undefined && { unit }),
    parameters: Object.fromEntries(names.map((name, place) => [name, values[place]])),
  };
  return {
    ...(model as unknown as Model),
    converged: status === 'converged',
    status,
    reasons,
    estimates,
    covariance,
    logLikelihood,
    customers,
    confidenceLevel,
    iterations: found.iterations,
  };
}

function judgeFit({ found, names, hopeless }: Pick<Trial<FittableModel>, 'found' | 'names' | 'hopeless'>): {
  readonly status: FitStatus;
  readonly reasons: readonly Reason[];
} {
  if (hopeless.length > 0) return { status: 'no-information', reasons: hopeless };
  if (isMaximum(found)) return { status: 'converged', reasons: [] };
  const { iterations } = found;
  const parameters = runawayOf(found).map((place) => names[place] ?? '');
  return parameters.length > 0
    ? { status: 'boundary', reasons: [reason('fit_boundary', { parameters })] }
    : { status: 'not-converged', reasons: [reason('fit_not_converged', { iterations })] };
}
