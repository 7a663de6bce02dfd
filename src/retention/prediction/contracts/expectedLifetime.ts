import { type DecimalText, demand, demandObject, type Explained, reason } from '../../../kernel/index.js';
import { isFigure } from '../../waking/isFigure.js';
import type { ShiftedBetaGeometric } from '../types.js';
import { requireContracts } from './requireContracts.js';
import { renewalSeries } from './renewalSeries.js';

/** How long a contract is looked at, and from where. */
export interface LifetimeOptions {
  /** Interest a period, 0 to 1, as decimal text or a number: 0.10 is ten per cent. Zero, or a billionth or more. */
  readonly discount: DecimalText | number;
  /** Renewals made so far, if the contract is an old one: 0 for one in its first period. Left out of a contract that begins today. */
  readonly renewals?: number;
}

/** With less the sum has too many terms. */
const LEAST_DISCOUNT = 1e-9;

/**
 * How many periods a contract is to last yet, later ones discounted: times the net cash flow of a period, it is what the contract
 * is worth. (Fader and Hardie 2010: the discounted expected lifetime DEL of a new contract, and the residual one, DERL, of an old one.)
 *
 * A new contract counts its first period in full, for it is paid today. An old one is looked at right before its next renewal: that
 * period counts by the chance that it is renewed, and undiscounted.
 * A constant retention rate, as `lifetimeValue` takes it, holds too little of an old contract: who is left is loyal.
 *
 * @param model - A fitted model, or one with parameters of your own.
 * @param options - The discount a period, and the renewals made so far, at most 1,000,000.
 * @returns The periods; `null` with nothing discounted and α ≤ 1, where they have no limit. Cost: about 40 ÷ √discount steps.
 * @throws DomainError `facts_invalid` for a model or an option that cannot be used.
 * @example
 * ```ts
 * import { expectedLifetime } from 'panhuo';
 *
 * const model = { kind: 'shifted-beta-geometric', parameters: { alpha: 0.6680883, beta: 3.8060948 } } as const;
 * expectedLifetime(model, { discount: '0.10' }).value?.toFixed(2); // => '5.92'
 * [0, 5].map((renewals) => expectedLifetime(model, { discount: '0.10', renewals }).value?.toFixed(2)); // => ['5.41', '7.14']
 * ```
 */
export function expectedLifetime(
  model: ShiftedBetaGeometric,
  options: LifetimeOptions,
): Explained<number | null> {
  const { alpha, beta } = requireContracts(model);
  demandObject(options, 'options');
  const { discount, renewals } = options;
  demand(isFigure(discount, 1), 'discount', 'from 0 to 1, such as 0.03 for 3%');
  const interest = Number(discount);
  demand(interest === 0 || interest >= LEAST_DISCOUNT, 'discount', 'zero, or a billionth or more');
  const isCount = Number.isInteger(renewals ?? 0) && (renewals ?? 0) >= 0 && (renewals ?? 0) <= 1_000_000;
  demand(isCount, 'renewals', 'a whole number from 0 to 1,000,000');
  const loyal = beta + (renewals ?? 0);
  const rate = loyal / (alpha + loyal);
  if (interest === 0 && alpha <= 1) return { value: null, reasons: [reason('contract_endless', {})] };
  if (renewals === undefined) {
    const lifetime = renewalSeries(alpha, beta, interest);
    return { value: lifetime, reasons: [reason('contract_new', { lifetime, discount, rate })] };
  }
  const lifetime = rate * renewalSeries(alpha, loyal + 1, interest);
  return { value: lifetime, reasons: [reason('contract_renewed', { lifetime, discount, rate, renewals })] };
}
