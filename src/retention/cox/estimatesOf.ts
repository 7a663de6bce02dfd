import { chiSquareTail } from '../../kernel/index.js';
import type { CoxFit } from '../columns/cox/coxFit.js';
import type { CoxRows } from '../columns/cox/coxRows.js';
import type { CoxCoefficient, CoxModel } from './types.js';

/** Which of all covariates were fitted, and how they are told of. */
export interface Fitted {
  readonly names: readonly string[];
  /** Places of those that were fitted. */
  readonly kept: readonly number[];
  /** How many standard errors the limits lie away. */
  readonly spread: number;
}

/** The estimates and their covariance in the units of the caller. */
export function estimatesOf(
  { unit }: CoxRows,
  fit: CoxFit,
  { names, kept, spread }: Fitted,
): Pick<CoxModel, 'coefficients' | 'covariance'> {
  const places = [...names.keys()].map((index) => kept.indexOf(index));
  const covariance = places.map((row) =>
    places.map((column) => {
      const scaled = fit.covariance[row]?.[column];
      return scaled === undefined ? null : scaled / (unit[row] ?? 1) / (unit[column] ?? 1);
    }),
  );
  const coefficients = names.map((name, index): CoxCoefficient => {
    const place = places[index] ?? -1;
    const scaled = fit.coefficients[place];
    const variance = covariance[index]?.[index];
    if (scaled === undefined || variance == null) return { name, ...nothing };
    // Plus zero, for −0 is not plain data.
    const estimate = scaled / (unit[place] ?? 1) + 0;
    const standardError = Math.sqrt(variance);
    const z = estimate / standardError;
    return {
      name,
      estimate,
      standardError,
      hazardRatio: finite(Math.exp(estimate)),
      lower: finite(Math.exp(estimate - spread * standardError)),
      upper: finite(Math.exp(estimate + spread * standardError)),
      z,
      p: chiSquareTail(z * z, 1),
    };
  });
  return { coefficients, covariance };
}

const nothing = {
  estimate: null,
  standardError: null,
  hazardRatio: null,
  lower: null,
  upper: null,
  z: null,
  p: null,
};

function finite(value: number): number | null {
  return value < Infinity ? value : null;
}
