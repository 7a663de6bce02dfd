import { type Reason, reason } from '../../../kernel/index.js';
import { type Renewals, shiftedLikelihood, sumRenewals } from '../../columns/prediction/shiftedLikelihood.js';
import { fittedModel } from '../fit/fittedModel.js';
import { searchFrom } from '../fit/searchFrom.js';
import type { FitOptions, Fitted, ShiftedBetaGeometric } from '../types.js';
import { readSurvivors, type Survivors } from './readSurvivors.js';

/**
 * Learns from cohorts how contracts are renewed (续约), such as of a product or a paid service: the shifted beta-geometric model (Fader
 * and Hardie 2007), by maximum likelihood. Every contract has a chance of its own not to be renewed, always the same; the
 * disloyal leave first, so that of those who stay ever more renew.
 *
 * @param survivors - The contracts in force in the first period (the size of the cohort), in the second, and so on, never rising. Of several
 * cohorts give a list of such lists, each as long as it was seen: their renewals are put together by the age of the contract. Counts, not
 * shares or per cent: from these the estimates are the same, and errors and `customers` are those of so few contracts.
 * @param options - `confidenceLevel` of the limits, default 0.95.
 * @returns The model with its errors. Look at `converged`: where nobody or everybody is lost, or ever fewer renew, there is no
 * maximum, and `status` and `reasons` say so. `customers` are the contracts. Cost: some 60 passes over the periods.
 * @throws DomainError `facts_invalid` for what is no number of survivors, or rises, and for a level that cannot be used.
 * @example
 * ```ts
 * import { fitShiftedBetaGeometric, retentionRate } from 'panhuo';
 *
 * // The regular customers of Fader and Hardie (2007), seven years of them.
 * const model = fitShiftedBetaGeometric([1000, 631, 468, 382, 326, 289, 262, 241]);
 * model.estimates.map(({ estimate }) => estimate.toFixed(3)); // => ['0.704', '1.182']
 * [1, 2, 7].map((period) => retentionRate(model, period).toFixed(2)); // => ['0.63', '0.76', '0.91']
 * fitShiftedBetaGeometric([[1000, 631, 468], [800, 520]]).customers; // => 1800
 * fitShiftedBetaGeometric([1000, 631, 640]); // throws facts_invalid
 * ```
 */
export function fitShiftedBetaGeometric(
  survivors: Survivors,
  options: FitOptions = {},
): Fitted<ShiftedBetaGeometric> {
  const { confidenceLevel = 0.95 } = options;
  const cohorts = readSurvivors(survivors);
  const customers = cohorts.reduce((sum, [size = 0]) => sum + size, 0);
  const renewals = sumRenewals(cohorts);
  const hopeless = hopelessOf(renewals, customers);
  const found = searchFrom(shiftedLikelihood(renewals), startsOf(renewals), hopeless.length > 0);
  return fittedModel<ShiftedBetaGeometric>({
    kind: 'shifted-beta-geometric',
    names: ['alpha', 'beta'],
    units: [1, 1],
    found,
    hopeless,
    logLikelihood: found.value,
    customers,
    confidenceLevel,
  });
}

// About the share that is lost in all, from churn of much alike to churn of every kind.
function startsOf({ due, lost }: Renewals): readonly (readonly number[])[] {
  const share = (sumOf(lost) + 0.5) / (sumOf(due) + 1);
  return [1, 10, 0.1].map((size) => [Math.log(size * share), Math.log(size * (1 - share))]);
}

function sumOf(column: Float64Array): number {
  return column.reduce((sum, own) => sum + own, 0);
}

function hopelessOf({ due }: Renewals, customers: number): readonly Reason[] {
  if (customers === 0) return [reason('fit_no_customers', {})];
  const seen = due.filter((own) => own > 0).length;
  if (seen === 0) return [reason('fit_no_renewals', { customers })];
  return seen === 1 ? [reason('fit_one_renewal', {})] : [];
}
