import {
  type AdviceRequest,
  type CompiledGate,
  type ConductRule,
  type ContactRequest,
  type Day,
  type Explained,
  type GateDecision,
  type LaunderingState,
  mayAdvise,
  mayContact,
  mayOffer,
  type OfferRequest,
  type Permission,
  type Situation,
} from 'panhuo';
import { describe, expectTypeOf, it } from 'vitest';

describe('the types of the gates', () => {
  it('are one decision for three requests', () => {
    expectTypeOf(mayContact).returns.toEqualTypeOf<GateDecision>();
    expectTypeOf(mayAdvise).returns.toEqualTypeOf<GateDecision>();
    expectTypeOf(mayOffer).returns.toEqualTypeOf<GateDecision>();
    expectTypeOf<GateDecision>().toExtend<Explained<Permission>>();
    expectTypeOf<AdviceRequest>().toExtend<ContactRequest>();
    expectTypeOf<AdviceRequest>().toExtend<OfferRequest>();
    expectTypeOf<CompiledGate['explain']>().returns.toEqualTypeOf<Explained<Permission>>();
  });

  it('ask for customer, channel, purpose and day, and leave the rest unknown', () => {
    const least = {
      customer: { id: '1' },
      channel: 'call',
      purpose: 'care',
      on: '2026-03-03' as Day,
    } as const;
    expectTypeOf(least).toExtend<ContactRequest>();
    expectTypeOf(least).toExtend<OfferRequest>();
    expectTypeOf<Situation>().not.toHaveProperty('customer');
    expectTypeOf<Situation>().not.toHaveProperty('history');
    expectTypeOf<OfferRequest>().not.toHaveProperty('basis');
    expectTypeOf<LaunderingState>().toEqualTypeOf<'clear' | 'under-review' | 'listed'>();
  });

  it('hold the figures of a rule to its test', () => {
    const common = {
      id: 'x',
      gates: ['contact'],
      from: null,
      until: null,
      source: { document: 'd' },
    } as const;
    const rule: ConductRule = { ...common, test: 'frequency', most: 2, days: 30 };
    // @ts-expect-error [ts2322] -- a cap needs its span
    const capless: ConductRule = { ...common, test: 'frequency', most: 2 };
    // @ts-expect-error [ts2322] -- no such test
    const unheard: ConductRule = { ...common, test: 'unheard-of' };
    // @ts-expect-error [ts2322] -- a closed account has no standing to be refused
    const closed: ConductRule = { ...common, test: 'account-status', statuses: ['closed'], of: 'any' };
    expectTypeOf([rule, capless, unheard, closed]).toEqualTypeOf<ConductRule[]>();
  });
});
