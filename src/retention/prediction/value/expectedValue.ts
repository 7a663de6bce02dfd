import { demand, demandObject, type Explained, type Reason, reason } from '../../../kernel/index.js';
import { encodeSpending, spendingFit } from '../../columns/prediction/spendingFit.js';
import { tradeValue } from '../../columns/prediction/tradeValues.js';
import type { GammaGamma } from '../types.js';
import { requireGammaGamma } from './requireGammaGamma.js';
import type { Spending } from './types.js';

/**
 * What a customer spends on average on a day on which he trades. His own mean of a few such days is drawn towards the mean of the
 * book; with every further day his own counts more (Fader and Hardie 2013).
 *
 * @param model - A fitted model, or one with parameters of your own.
 * @param spending - His repeat days and their mean value; without any, the book's mean is all that is known.
 * @returns The value of one trading day (not of the customer) in the unit of money of the model, as a number, for it is an estimate. `null` where the model has
 * no mean: with q ≤ 1 a few customers spend without limit, and only somebody's own days can say more. Cost: constant.
 * @throws DomainError `facts_invalid` for a model or a row that cannot be used.
 * @example
 * ```ts
 * import { describe, expectedValue } from 'panhuo';
 *
 * const model = { kind: 'gamma-gamma', parameters: { p: 6.25, q: 3.74, gamma: 15.44 } } as const;
 * const { value, reasons } = expectedValue(model, { frequency: 2, value: 22.35 });
 * value?.toFixed(2); // => '24.66'
 * reasons.map((reason) => describe(reason, 'en'));
 * // => ['his own 2 days of further trading, at 22.35 a day, count 82.02%, the mean of the book, 35.22, the rest']
 * expectedValue(model, { frequency: 0 }).value?.toFixed(2); // => '35.22'
 * ```
 */
export function expectedValue(model: GammaGamma, spending: Spending): Explained<number | null> {
  const parameters = requireGammaGamma(model);
  requireSpending(spending);
  const { frequency, value: own = 0 } = spending;
  const expected = tradeValue(parameters, frequency, own);
  if (Number.isNaN(expected)) return { value: null, reasons: [reason('value_no_mean', { frequency })] };
  return { value: expected, reasons: [reasonOf(parameters, frequency, own)] };
}

function reasonOf({ p, q, gamma }: GammaGamma['parameters'], frequency: number, own: number): Reason {
  if (q <= 1) return reason('value_own', { frequency, own });
  const mean = (p * gamma) / (q - 1);
  if (frequency === 0) return reason('value_of_book', { mean });
  const share = (p * frequency) / (p * frequency + q - 1);
  return reason('value_blended', { frequency, own, share, mean });
}

function requireSpending(spending: Spending): void {
  demandObject(spending, '');
  const misfit = spendingFit(encodeSpending([spending]));
  if (misfit !== undefined) demand(false, misfit.path, misfit.expected);
}
