import type { Checked } from '../../kernel/index.js';
import type { ContactRequest } from '../facts/types.js';
import type { ConductPolicy } from '../policy/conductPolicy.js';
import { decide } from './decide.js';
import type { GateDecision } from './decision.js';

/**
 * Tells whether the branch may contact a customer: the one call before anything reaches him (能否联系).
 *
 * @param policy - The rules of conduct, such as `china.conduct`.
 * @param request - Customer, channel, purpose and day; time, person, history and calendar as far as they are known.
 * @returns Whether it is allowed; else what would make it so and who must do it; and a reason for every rule that was
 * asked, met or not. What is not known is refused. Cost: one visit a rule and fact, and a hash of the facts.
 * @throws DomainError `definition_unchecked`, `facts_invalid` for a fact that is none.
 * @example
 * ```ts
 * import { china, day, mayContact } from 'panhuo';
 *
 * const customer = {
 *   id: '10086',
 *   accounts: [{ status: 'normal' }],
 *   consents: [{ channels: ['letter'], purposes: ['campaign'], givenOn: day('2025-01-02') }],
 *   objections: [],
 *   moneyLaundering: 'clear',
 *   documents: [{ kind: 'resident-id', validUntil: day('2030-01-01') }],
 * } as const;
 * const plan = { customer, purpose: 'campaign', on: day('2026-03-02'), at: '10:00', history: [] } as const;
 * mayContact(china.conduct, { ...plan, channel: 'sms' }).value.conditions.map(({ need }) => need); // => ['consent']
 * ```
 */
export function mayContact(policy: Checked<ConductPolicy>, request: ContactRequest): GateDecision {
  return decide(policy, 'contact', request);
}
