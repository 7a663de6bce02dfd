import fc from 'fast-check';
import { addDays, type Day, type GateCustomer } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { everyGate } from './choices.js';
import { houseOf, restrictions, policyOf } from './houseRules.js';
import { lackingRequest, someRequest } from './randomFacts.js';
import { ask, by, open, type Request, with_ } from './requests.js';
import { china } from 'panhuo';

const policies = [china.conduct, houseOf, policyOf(restrictions)] as const;

/** The request with what only comes to be after its day. */
function withFuture(request: Request, later: Day): Request {
  const { customer, history, channel, purpose } = request;
  const facts: Partial<GateCustomer> = {
    ...(customer.consents && {
      consents: [...customer.consents, { channels: [channel], purposes: [purpose], givenOn: later }].map(
        (given) => (given.withdrawnOn === undefined ? { ...given, withdrawnOn: later } : given),
      ),
    }),
    ...(customer.objections && { objections: [...customer.objections, { on: later }] }),
    ...(customer.agreement === null && { agreement: { signedOn: later } }),
    ...(customer.agreement &&
      customer.agreement.endedOn === undefined && { agreement: { ...customer.agreement, endedOn: later } }),
    ...(customer.suitability === null && { suitability: { level: 'C5', assessedOn: later } }),
  };
  const contact = { on: later, channel, purpose, by: 'branch', outcome: 'refused' } as const;
  return {
    ...request,
    customer: { ...customer, ...facts },
    ...(history && { history: [contact, ...history, contact, contact] }),
  };
}

describe('what lies after the day', () => {
  it('changes nothing that a gate says', () => {
    const days = fc.integer({ min: 1, max: 200 });
    const request = fc.oneof(someRequest, lackingRequest);
    fc.assert(
      fc.property(
        fc.constantFrom(...everyGate),
        request,
        days,
        fc.constantFrom(...policies),
        (gate, now, ahead, policy) => {
          const before = ask(gate, now, policy);
          const after = ask(gate, withFuture(now, addDays(now.on, ahead)), policy);
          expect({ ...after, inputs: before.inputs }).toStrictEqual(before);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('includes an agreement, a test and a consent of tomorrow', () => {
    const tomorrow = addDays(open.on, 1);
    const agreement = { signedOn: tomorrow };
    expect(ask('advice', with_({ agreement }))).toMatchObject({
      value: ask('advice', with_({ agreement: null })).value,
      reasons: ask('advice', with_({ agreement: null })).reasons,
    });
    const suitability = { level: 'C5', assessedOn: tomorrow, validUntil: tomorrow } as const;
    expect(ask('offer', with_({ suitability })).reasons).toStrictEqual(
      ask('offer', with_({ suitability: null })).reasons,
    );
    const history = [
      { on: tomorrow, channel: 'blog', purpose: 'campaign', by: 'branch', outcome: 'refused' },
    ] as const;
    expect(ask('contact', { ...by('blog'), history }).value.allowed).toBe(true);
  });
});
