import { coxPass, risksOf } from './coxPass.js';
import type { CoxRows } from './coxRows.js';

/** The rise of a cumulative hazard at a time with events. */
export interface HazardStep {
  readonly time: number;
  /** One of the caller's rows that end then, which tells the stratum. */
  readonly row: number;
  readonly rise: number;
}

/** The steps of the hazard at some covariates, by stratum and time. Estimates and covariates are in the caller's units. */
export function hazardSteps(
  rows: CoxRows,
  estimates: Float64Array,
  covariates: Float64Array,
  ties: 'breslow' | 'efron',
): HazardStep[] {
  const { unit, centre, groups, time, order } = rows;
  const coefficients = estimates.map((estimate, k) => estimate * unit[k]!);
  const rises = new Float64Array(groups.length);
  coxPass(rows, coefficients, ties, rises);
  // Rises are for the one at highest risk of the stratum.
  const log = estimates.reduce((sum, estimate, k) => sum + estimate * (covariates[k]! - centre[k]!), 0);
  const { greatest } = risksOf(rows, coefficients);
  const steps: HazardStep[] = [];
  rises.forEach((rise, group) => {
    if (rise === 0) return;
    const first = groups[group]!;
    steps.push({ time: time[first]!, row: order[first]!, rise: rise * Math.exp(log - greatest[group]!) });
  });
  return steps;
}
