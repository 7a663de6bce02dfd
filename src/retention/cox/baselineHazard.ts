import { choiceOf, DomainError } from '../../kernel/index.js';
import { hazardSteps } from '../columns/cox/hazardSteps.js';
import { coxRows } from '../columns/cox/coxRows.js';
import type { Spells } from '../survival/types.js';
import { readCox } from './readCox.js';
import type { BaselineHazard, Covariates, CoxModel, CoxOptions, BaselinePoint } from './types.js';

/** Which baseline hazard is asked for. */
export interface BaselineOptions extends Pick<CoxOptions, 'strata'> {
  /** At the weighted means of the covariates (default), or where all are zero. */
  readonly at?: 'mean' | 'zero';
  /** Default: the one that goes with the model's ties; Breslow's for exact ones. */
  readonly estimator?: 'breslow' | 'efron';
}

/**
 * The hazard that a Cox regression leaves open: when they leave whose covariates are average, or zero.
 *
 * At the means it is R's `basehaz(fit, centered = TRUE)` – but R does not centre covariates that are only 0 and 1 or −1 – and
 * lifelines' `baseline_cumulative_hazard_` where weights are equal; lifelines always takes Breslow's estimator. At zero it is
 * R's `centered = FALSE`. Sources: Breslow (1972), Efron (1977).
 *
 * @param model - The model. A covariate without an estimate counts as zero.
 * @param spells - The spells it was fitted on.
 * @param covariates - Their covariates, as then.
 * @param options - Where, by which estimator, and the strata of the model if it has any.
 * @returns A curve for each stratum, sorted by name (`''` where there are none), with a point for every time with events; no
 * points where the model has no estimates at all, see its `status`. Cost: a sort and a pass.
 * @throws DomainError as `coxRegression`, and `facts_invalid` where the covariates are not as many as the model's.
 * @example
 * ```ts
 * import { baselineHazard, coxRegression } from 'panhuo';
 *
 * const spells = [5, 8, 12, 14, 20, 21].map((time) => ({ time, event: time !== 14 }));
 * const rows = [[1], [1], [0], [1], [0], [0]];
 * const { strata } = baselineHazard(coxRegression(spells, rows), spells, rows, { at: 'zero' });
 * strata[0]?.points.map(({ time, survival }) => [time, survival.toFixed(2)]);
 * // => [[5, '0.93'], [8, '0.84'], [12, '0.72'], [20, '0.43'], [21, '0.16']]
 * ```
 */
export function baselineHazard(
  model: CoxModel,
  spells: Spells,
  covariates: Covariates,
  options: BaselineOptions = {},
): BaselineHazard {
  const { at = 'mean', estimator = model.ties === 'efron' ? 'efron' : 'breslow' } = options;
  requireChoice('at', at, ['mean', 'zero']);
  requireChoice('estimator', estimator, ['breslow', 'efron']);
  const { columns, strata } = readCox(spells, covariates, options);
  if (columns.covariates.length !== model.coefficients.length) {
    const expected = { zh: '与模型相同的协变量', en: 'the covariates of the model' };
    throw new DomainError('facts_invalid', { path: 'covariates', expected });
  }
  const reference = model.means.map((mean) => (at === 'mean' ? mean : 0));
  const points = strata.map((): BaselinePoint[] => []);
  if (['converged', 'collinear'].includes(model.status)) {
    const estimates = Float64Array.from(model.coefficients, ({ estimate }) => estimate ?? 0);
    const steps = hazardSteps(coxRows(columns), estimates, Float64Array.from(reference), estimator);
    const sums = new Float64Array(strata.length);
    for (const { time, row, rise } of steps) {
      const stratum = columns.stratum?.[row] ?? 0;
      const sum = Math.min(Number.MAX_VALUE, (sums[stratum] ?? 0) + rise);
      sums[stratum] = sum;
      points[stratum]?.push({ time, cumulativeHazard: sum, survival: Math.exp(-sum) });
    }
  }
  return {
    covariates: reference,
    strata: strata.map((stratum, code) => ({ stratum, points: points[code] ?? [] })),
  };
}

function requireChoice(path: string, chosen: string, choices: readonly string[]): void {
  if (!choices.includes(chosen))
    throw new DomainError('facts_invalid', { path, expected: choiceOf(choices) });
}
