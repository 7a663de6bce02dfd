import { demand, normalQuantile } from '../../kernel/index.js';
import { criticalValue } from './criticalValue.js';

/** What every plan of a size rests on. Tests are two-sided. */
export interface PlanOptions {
  /** The chance of seeing the difference if it is there, such as 0.8. */
  readonly power: number;
  readonly confidenceLevel: number;
  /** Customers of the second arm for each one of the first; default 1. */
  readonly ratio?: number;
}

/** The quantiles of a plan, and its ratio. */
export interface Plan {
  readonly critical: number;
  readonly powerful: number;
  readonly ratio: number;
}

/**
 * Reads a plan.
 *
 * @throws DomainError `facts_invalid`.
 */
export function readPlan({ power, confidenceLevel, ratio = 1 }: PlanOptions): Plan {
  demand(power > 0 && power < 1, 'power', 'between 0 and 1');
  demand(ratio > 0 && ratio < Infinity, 'ratio', 'above zero');
  return { critical: criticalValue(confidenceLevel), powerful: normalQuantile(power), ratio };
}
