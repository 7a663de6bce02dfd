import type { Checked } from '../../kernel/index.js';
import type { OfferRequest } from '../facts/types.js';
import type { ConductPolicy } from '../policy/conductPolicy.js';
import { decide } from './decide.js';
import type { GateDecision } from './decision.js';

/**
 * Tells whether the branch may offer or sell a customer a product (能否推介、销售): everything that `mayContact` asks, and
 * the person's registration and conflicts, the match of the product, the special warning and its recording.
 *
 * @param policy - The rules of conduct.
 * @param request - As `mayContact`, with the product; the firm recommends it unless the customer is said to have asked for it.
 * @returns As `mayContact`. Nothing opens what is above the level of the lowest category, or is recommended above a level:
 * then there are no conditions.
 * @throws DomainError as `mayContact`.
 * @example
 * ```ts
 * import { china, day, mayOffer } from 'panhuo';
 *
 * const customer = { id: '10086', suitability: { level: 'C2', assessedOn: day('2026-01-05') } } as const;
 * const product = { id: 'fund-1', riskLevel: 'R5', kind: 'fund', termMonths: null } as const;
 * const request = { customer, product, channel: 'branch', purpose: 'campaign', on: day('2026-03-02') } as const;
 * mayOffer(china.conduct, request).value; // => { allowed: false, conditions: [] }
 * ```
 */
export function mayOffer(policy: Checked<ConductPolicy>, request: OfferRequest): GateDecision {
  return decide(policy, 'offer', request);
}
