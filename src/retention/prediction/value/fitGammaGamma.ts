import { type Reason, reason } from '../../../kernel/index.js';
import { gammaGammaLikelihood } from '../../columns/prediction/gammaGammaLikelihood.js';
import { groupSpending } from '../../columns/prediction/groupSpending.js';
import { fittedModel } from '../fit/fittedModel.js';
import { searchFrom } from '../fit/searchFrom.js';
import type { FitOptions, Fitted, GammaGamma } from '../types.js';
import { readSpending } from './readSpending.js';
import type { Spendings } from './types.js';

/** Logarithms of p, q and γ, for a mean value of 1. */
const starts = [
  [0, 1, 0.5],
  // The trades of one customer all alike; and customers all alike.
  [6, 1, -5],
  [-1, 5, 6],
];

/**
 * Learns from a book what its customers spend when they trade: the gamma-gamma model (Fader and Hardie 2013), by maximum
 * likelihood. The mean of a few trades says little of a customer; the model knows how far to trust it.
 *
 * It takes for granted that what somebody spends has nothing to do with how often he trades: see to that first. Customers
 * without a repeat trade have no value to learn from and are left out, as Fader and Hardie do; `customers` says how many
 * were looked at.
 *
 * @param rows - One a customer, as records or columns, such as `tradingHistories` gives with `value`: `frequency`, `value` (mean
 * value of the repeat days, the first one left out), and perhaps `count`. Other keys are not looked at.
 * @param options - `confidenceLevel` of the limits, default 0.95.
 * @returns The model with its errors; γ counts in the unit of money. Look at `converged`: where there is no maximum, as when all
 * spend alike, `status` and `reasons` say why. Cost: a sort, and some 100 passes over who traded again.
 * @throws DomainError `facts_invalid` for a record or a level that cannot be used, such as a value of zero; `columns_invalid`
 * for columns.
 * @example
 * ```ts
 * import { fitGammaGamma } from 'panhuo';
 *
 * const values = { 1: [8, 22, 230], 2: [14, 31, 60], 6: [18, 27, 45] };
 * const rows = Object.entries(values).flatMap(([frequency, own]) =>
 *   own.map((value) => ({ frequency: Number(frequency), value, count: 20 })),
 * );
 * const model = fitGammaGamma([...rows, { frequency: 0, count: 300 }]);
 * [model.status, model.customers]; // => ['converged', 180]
 * model.estimates.map(({ name, estimate }) => `${name} ${estimate.toFixed(2)}`); // => ['p 2.40', 'q 2.71', 'gamma 31.90']
 * ```
 */
export function fitGammaGamma(rows: Spendings, options: FitOptions = {}): Fitted<GammaGamma> {
  const { confidenceLevel = 0.95 } = options;
  const spending = groupSpending(readSpending(rows));
  const { customers, leftOut, unit } = spending;
  const hopeless = customers > 0 ? [] : [noneOf(leftOut)];
  const found = searchFrom(gammaGammaLikelihood(spending), starts, hopeless.length > 0);
  return fittedModel<GammaGamma>({
    kind: 'gamma-gamma',
    names: ['p', 'q', 'gamma'],
    units: [1, 1, unit],
    found,
    hopeless,
    // A density of so many values has their number for its dimension.
    logLikelihood: found.value - customers * Math.log(unit),
    customers,
    confidenceLevel,
  });
}

function noneOf(customers: number): Reason {
  return customers > 0 ? reason('fit_no_repeats', { customers }) : reason('fit_no_customers', {});
}
