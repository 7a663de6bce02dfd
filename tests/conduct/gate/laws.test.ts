import fc from 'fast-check';
import { addDays, china, type Consent, type GateCustomer, type GateDecision } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { everyChannel, everyGate, everyPurpose } from './choices.js';
import { houseOf, restrictions, with_more } from './houseRules.js';
import { lackingRequest, someRequest } from './randomFacts.js';
import { ask, open, type Request, without } from './requests.js';

const someGate = fc.constantFrom(...everyGate);
const anyRequest = fc.oneof(someRequest, lackingRequest);

// Under fewer rules more is allowed, so a law is tried on both.
const policies = [china.conduct, houseOf] as const;
const stricter = restrictions.map(
  (rule) => [rule, policies.map((policy) => with_more(policy, rule))] as const,
);

/** Changes that only take away. What was not known stays so: to learn that a customer is frozen is to learn something. */
const restricting: readonly (readonly [what: string, change: (request: Request) => Request])[] = [
  [
    'an objection',
    (request) => {
      const { objections } = request.customer;
      return objections === undefined
        ? request
        : facts(request, { objections: [...objections, { on: request.on }] });
    },
  ],
  ['no consents', (request) => facts(request, { consents: [] })],
  ['consents withdrawn', (request) => facts(request, { consents: withdrawn(request) })],
  [
    'an earlier contact that was refused',
    ({ history, ...request }) => {
      const { on, channel, purpose } = request;
      const last = { on, channel, purpose, by: 'branch', outcome: 'refused' } as const;
      return { ...request, ...(history !== undefined && { history: [...history, last] }) };
    },
  ],
  // Not one more that is frozen: who had none has one then.
  // One of his own, and not one more: who had none would have one then.
  [
    'an account frozen',
    (request) => {
      const { accounts } = request.customer;
      const frozenOnes = accounts?.map((own) =>
        own.status === 'normal' ? ({ ...own, status: 'frozen' } as const) : own,
      );
      return frozenOnes === undefined ? request : facts(request, { accounts: frozenOnes });
    },
  ],
  ['a list', (request) => facts(request, { moneyLaundering: 'listed' })],
  [
    'a review',
    (request) =>
      request.customer.moneyLaundering === 'clear'
        ? facts(request, { moneyLaundering: 'under-review' })
        : request,
  ],
  [
    'a conflict',
    ({ adviser: person, ...request }) =>
      person === undefined ? request : { ...request, adviser: { ...person, conflicts: ['fund-1'] } },
  ],
  ['no suitability', (request) => facts(request, { suitability: null })],
  ['no agreement', (request) => facts(request, { agreement: null })],
  ['no papers', (request) => facts(request, { documents: [] })],
];

function withdrawn({ customer, on }: Request): Consent[] {
  return (customer.consents ?? []).map((given) => ({ ...given, withdrawnOn: on }));
}

function facts(request: Request, change: Partial<GateCustomer>): Request {
  return { ...request, customer: { ...request.customer, ...change } };
}

describe('the gates', () => {
  it('never open to one more rule', () => {
    fc.assert(
      fc.property(
        someGate,
        anyRequest,
        fc.constantFrom(...stricter),
        fc.nat(1),
        (gate, request, [rule, more], which) => {
          const before = ask(gate, request, policies[which]);
          const after = ask(gate, request, more[which]);
          expect(Number(after.value.allowed)).toBeLessThanOrEqual(Number(before.value.allowed));
          // A stricter match may ask for a special warning, and a rule about the record of warnings then has something to say.
          const kept = ({ reasons }: GateDecision) =>
            rule.test === 'suitability'
              ? reasons.filter(({ detail }) => detail['id'] !== 'warning-recorded')
              : reasons;
          expect(kept(after).slice(0, kept(before).length)).toStrictEqual(kept(before));
          if (before.value.allowed && !after.value.allowed) expect(ids(after)).toContain(rule.id);
        },
      ),
      { numRuns: 250 },
    );
  });

  it.each(stricter.map(([rule, more]) => [rule.id, rule, more] as const))(
    'put %s into words in every outcome',
    (_, rule, more) => {
      fc.assert(
        fc.property(someGate, anyRequest, (gate, request) => {
          const { reasons } = ask(gate, request, more[1]);
          expectWorded(
            reasons.filter(({ detail }) => detail['id'] === rule.id || detail['id'] === undefined),
          );
        }),
        { numRuns: 15 },
      );
    },
  );

  it.each(restricting)('never open to %s', (_, change) => {
    fc.assert(
      fc.property(someGate, anyRequest, fc.constantFrom(...policies), (gate, request, policy) => {
        const before = ask(gate, request, policy).value.allowed;
        const after = ask(gate, change(request), policy).value.allowed;
        expect(Number(after)).toBeLessThanOrEqual(Number(before));
      }),
      { numRuns: 40 },
    );
  });

  it('say something whatever is missing, and never open to a fact that is taken away', () => {
    fc.assert(
      fc.property(someGate, anyRequest, fc.constantFrom(...policies), (gate, request, policy) => {
        const before = ask(gate, frozen(request), policy);
        expectPlain(before);
        expectWorded(before.reasons);
        for (const less of reduced(request)) {
          const after = ask(gate, less, policy).value.allowed;
          expect(Number(after)).toBeLessThanOrEqual(Number(before.value.allowed));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('name the missing fact in every refusal for want of one', () => {
    fc.assert(
      fc.property(someGate, lackingRequest, (gate, request) => {
        const { value, reasons } = ask(gate, request);
        for (const { rule, detail } of reasons) {
          if (rule !== 'conduct_unknown') continue;
          expect(value.allowed).toBe(false);
          if (value.conditions.length === 0) continue;
          expect(value.conditions).toContainEqual(
            expect.objectContaining({ need: 'fact', fact: detail['fact'] as string }),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('name no conditions if it is allowed, and none if nothing opens it, and else at least one', () => {
    fc.assert(
      fc.property(someGate, anyRequest, fc.constantFrom(...policies), (gate, request, policy) => {
        const { value, reasons } = ask(gate, request, policy);
        const isClosed = reasons.some(
          ({ rule }) => rule === 'conduct_not_covered' || rule === 'conduct_mismatch',
        );
        expect(value.conditions.length === 0).toBe(value.allowed || isClosed);
        expect(value.allowed && isClosed).toBe(false);
        expect(new Set(value.conditions.map((condition) => JSON.stringify(condition))).size).toBe(
          value.conditions.length,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('open on the day that they name, where waiting is all that is asked, and not the day before', () => {
    const contact = fc.record({
      on: fc.integer({ min: -100, max: 0 }).map((days) => addDays(open.on, days)),
      channel: fc.constantFrom(...everyChannel),
      purpose: fc.constantFrom(...everyPurpose),
      by: fc.constant('branch' as const),
      outcome: fc.constantFrom('reached' as const, 'refused' as const),
    });
    const objection = fc
      .record({ since: fc.integer({ min: -40, max: 0 }), lasts: fc.integer({ min: 0, max: 90 }) })
      .map(({ since, lasts }) => ({ on: addDays(open.on, since), until: addDays(open.on, since + lasts) }));
    let waited = 0;
    fc.assert(
      fc.property(
        fc.array(contact, { maxLength: 8 }),
        fc.array(objection, { maxLength: 2 }),
        (history, objections) => {
          const request = facts({ ...open, history }, { objections });
          const { allowed, conditions } = ask('contact', request).value;
          if (allowed) return;
          expect(conditions.every(({ need }) => need === 'waiting')).toBe(true);
          const from =
            conditions
              .map((condition) => condition.from ?? open.on)
              .toSorted()
              .at(-1) ?? open.on;
          expect(ask('contact', { ...request, on: from }).value.allowed).toBe(true);
          expect(ask('contact', { ...request, on: addDays(from, -1) }).value.allowed).toBe(false);
          waited++;
        },
      ),
      { numRuns: 200 },
    );
    expect(waited).toBeGreaterThan(20);
  });
});

function ids({ reasons }: GateDecision): unknown[] {
  return reasons.filter(({ rule }) => rule !== 'conduct_met').map(({ detail }) => detail['id']);
}

// Every request that knows one fact less. Who began it has a default, so without it the request is another, not less known. What ends a consent or an agreement is part of it: without an end it is another.
function reduced(request: Request): Request[] {
  const optional = ['at', 'adviser', 'history', 'product', 'basis'] as const;
  const flags = ['specialWarningSigned', 'recorded', 'confirmed'] as const;
  const { customer, adviser: person, product } = request;
  return [
    ...[...optional, ...flags].map((key) => without(request, key)),
    ...(Object.keys(customer) as (keyof GateCustomer)[])
      .filter((key) => key !== 'id')
      .map((key) => ({ ...request, customer: without(customer, key) })),
    ...(['branch', 'registration', 'commissionedFor', 'conflicts'] as const).flatMap((key) =>
      person === undefined ? [] : [{ ...request, adviser: without(person, key) }],
    ),
    ...(product === undefined ? [] : [{ ...request, product: without(product, 'termMonths') }]),
    ...(customer.suitability == null
      ? []
      : (['lowestCategory', 'validUntil'] as const).map((key) =>
          facts(request, { suitability: without(customer.suitability ?? never(), key) }),
        )),
    ...(customer.documents === undefined
      ? []
      : [facts(request, { documents: customer.documents.map(({ kind }) => ({ kind })) })]),
  ] as Request[];
}

function never(): never {
  throw new Error('there is a result');
}
