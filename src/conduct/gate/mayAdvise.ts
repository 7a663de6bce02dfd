import type { Checked } from '../../kernel/index.js';
import type { AdviceRequest } from '../facts/types.js';
import type { ConductPolicy } from '../policy/conductPolicy.js';
import { decide } from './decide.js';
import type { GateDecision } from './decision.js';

/**
 * Tells whether the branch may give a customer a piece of advice (能否提供投资建议): everything that `mayContact` asks, and
 * the person's registration and conflicts, the agreement, the disclosure of risks, the recorded basis and the match.
 *
 * @param policy - The rules of conduct.
 * @param request - As `mayContact`, with the product or service and where the basis of the advice is recorded.
 * @returns As `mayContact`.
 * @throws DomainError as `mayContact`.
 * @example
 * ```ts
 * import { china, day, mayAdvise } from 'panhuo';
 *
 * const request = { customer: { id: '10086' }, channel: 'branch', purpose: 'service', on: day('2026-03-02') } as const;
 * const decision = mayAdvise(china.conduct, request);
 * decision.value.allowed; // => false
 * decision.value.conditions.some(({ need }) => need === 'basis-recorded'); // => true
 * ```
 */
export function mayAdvise(policy: Checked<ConductPolicy>, request: AdviceRequest): GateDecision {
  return decide(policy, 'advice', request);
}
