import { demand, demandObject, DomainError } from '../../kernel/index.js';
import { demandList, demandNumbers } from '../demandList.js';
import type { BaselineHazard, CoxModel, BaselinePoint } from './types.js';

/**
 * How long somebody stays, by a Cox regression: the chance of no event up to each time.
 *
 * @param model - The model.
 * @param baseline - Its baseline hazard, at the means or at zero: the answer is the same.
 * @param row - His covariates, in the order of the model.
 * @param stratum - His stratum, where the model has strata.
 * @returns The curve; without points where the model has no estimates. Cost: linear in its points.
 * @throws DomainError `facts_invalid` for a row that does not fit the model, a stratum that the baseline has not, or what is no
 * model or baseline.
 * @example
 * ```ts
 * import { baselineHazard, coxRegression, survivalFor } from 'panhuo';
 *
 * const spells = [5, 8, 12, 14, 20, 21].map((time) => ({ time, event: time !== 14 }));
 * const rows = [[1], [1], [0], [1], [0], [0]];
 * const model = coxRegression(spells, rows);
 * const complained = survivalFor(model, baselineHazard(model, spells, rows), [1]);
 * complained[0]?.survival.toFixed(2); // => '0.77'
 * ```
 */
export function survivalFor(
  model: CoxModel,
  baseline: BaselineHazard,
  row: readonly number[],
  stratum = '',
): readonly BaselinePoint[] {
  requireFit(model, baseline);
  const isFit = Array.isArray(row) && row.length === model.coefficients.length && row.every(Number.isFinite);
  if (!isFit) throw unfitRow();
  const own = baseline.strata.find((curve) => curve.stratum === stratum);
  if (own === undefined) {
    const expected = { zh: '基准风险所含的层', en: 'a stratum of the baseline' };
    throw new DomainError('facts_invalid', { path: 'stratum', expected });
  }
  let log = 0;
  for (const [index, { estimate }] of model.coefficients.entries()) {
    log += (estimate ?? 0) * ((row[index] ?? 0) - (baseline.covariates[index] ?? 0));
  }
  // Terms that are too large either way cancel to nothing that is known.
  if (Number.isNaN(log)) throw unfitRow();
  const ratio = Math.exp(log);
  return own.points.map(({ time, cumulativeHazard: base }) => {
    const cumulativeHazard = base === 0 ? 0 : Math.min(Number.MAX_VALUE, base * ratio);
    return { time, cumulativeHazard, survival: Math.exp(-cumulativeHazard) };
  });
}

function unfitRow(): DomainError {
  const expected = { zh: '每个协变量一个数字', en: 'one number for each covariate' };
  return new DomainError('facts_invalid', { path: 'row', expected });
}

// Both may come from storage.
function requireFit(model: CoxModel, baseline: BaselineHazard): void {
  demandObject(model, 'model');
  demandObject(baseline, 'baseline');
  const lists = {
    'model.coefficients': model.coefficients,
    'baseline.strata': baseline.strata,
  };
  for (const [path, list] of Object.entries(lists)) {
    demandList(list, path);
    for (const [place, item] of list.entries()) demandObject(item, `${path}[${place}]`);
  }
  for (const [place, { estimate }] of model.coefficients.entries()) {
    const isKnown = estimate === null || Number.isFinite(estimate);
    demand(isKnown, `model.coefficients[${place}].estimate`, 'a number');
  }
  demandNumbers(baseline.covariates, 'baseline.covariates');
  for (const [place, { points }] of baseline.strata.entries()) {
    demandList(points, `baseline.strata[${place}].points`);
    for (const [at, point] of points.entries()) {
      const path = (): string => `baseline.strata[${place}].points[${at}]`;
      demandObject(point, path);
      const { time, cumulativeHazard } = point;
      demand(Number.isFinite(time), () => `${path()}.time`, 'a number');
      demand(isHazard(cumulativeHazard), () => `${path()}.cumulativeHazard`, 'zero or more');
    }
  }
}

function isHazard(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}
