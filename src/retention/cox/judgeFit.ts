import { type Reason, reason } from '../../kernel/index.js';
import type { CoxFit } from '../columns/cox/coxFit.js';
import type { CoxStatus } from './types.js';

/** What is known of a fit before it is told of. */
export interface Trial {
  readonly names: readonly string[];
  /** Places of the covariates that were fitted. */
  readonly kept: readonly number[];
  /** Standard deviation of every covariate. */
  readonly units: Float64Array;
  readonly events: number;
}

/** How a fit ended, and why; the gravest word is the status, all reasons are told. */
export function judgeFit(
  fit: CoxFit,
  { names, kept, units, events }: Trial,
): { readonly status: CoxStatus; readonly reasons: readonly Reason[] } {
  if (events === 0) return { status: 'no-events', reasons: [reason('cox_no_events', {})] };
  const reasons: Reason[] = [];
  for (const [index, covariate] of names.entries()) {
    if (kept.includes(index)) continue;
    reasons.push(reason(units[index] === 0 ? 'cox_constant' : 'cox_collinear', { covariate }));
  }
  if (fit.status === 'separation') {
    const covariates = fit.runaway.map((place) => names[kept[place] ?? -1] ?? '');
    return { status: 'separation', reasons: [...reasons, reason('cox_separation', { covariates })] };
  }
  if (fit.status === 'not-converged') {
    const { iterations } = fit;
    return { status: 'not-converged', reasons: [...reasons, reason('cox_not_converged', { iterations })] };
  }
  return { status: reasons.length > 0 ? 'collinear' : 'converged', reasons };
}
