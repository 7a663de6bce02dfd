import fc from 'fast-check';
import { addDays, china, day, type GateProduct, matchProduct, type Suitability } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectWorded } from '../../questionnaire/laws.js';
import { houseOf, houseRule, policyOf, restrictions, with_more } from './houseRules.js';
import { someRequest } from './randomFacts.js';
import { ask, by, open, reasonOf, TODAY, unmet, with_, type Request } from './requests.js';

const result = (facts: Partial<Suitability>) => ({ suitability: { ...open.customer.suitability, ...facts } });
const risk = (riskLevel: GateProduct['riskLevel'], more: Partial<Request> = {}) => ({
  ...open,
  product: { ...open.product, riskLevel },
  ...more,
});

describe('the match of a product inside a gate', () => {
  it('is what matchProduct says, with its reasons and conditions', () => {
    let asked = 0;
    fc.assert(
      fc.property(someRequest, fc.constantFrom('advice', 'offer'), (request, gate) => {
        const { customer, product, on, productAskedBy = 'firm', specialWarningSigned = false } = request;
        if (product === undefined || customer.professional === true) return;
        const { suitability, wishes } = customer;
        // A test of tomorrow is not known today.
        const known = suitability != null && suitability.assessedOn <= on ? suitability : null;
        const { riskLevel, kind, termMonths } = product;
        const match = matchProduct(china.suitabilityMatching, {
          suitability: known,
          ...(wishes && { wishes }),
          product: { riskLevel, kind, ...(termMonths !== undefined && { termMonths }) },
          on,
          // Advice recommends, whoever brought the product up.
          initiatedBy: gate === 'advice' ? 'firm' : productAskedBy,
          specialWarningSigned,
        });
        const decision = ask(gate, request);
        expect(reasonOf(decision, 'suitability')?.rule === 'conduct_met').toBe(match.value.allowed);
        if (match.value.allowed) return;
        const said = match.value.match === 'refused' ? 'conduct_mismatch' : 'conduct_match_open';
        expect(reasonOf(decision, 'suitability')?.rule).toBe(said);
        expect(decision.reasons).toEqual(expect.arrayContaining([...match.reasons]));
        if (match.value.match === 'refused') expect(decision.value.conditions).toEqual([]);
        else if (decision.value.conditions.length > 0) {
          expect(decision.value.conditions).toEqual(expect.arrayContaining([...match.value.conditions]));
        }
        asked++;
      }),
      { numRuns: 200 },
    );
    expect(asked).toBeGreaterThan(20);
  });

  it('opens above the level to a customer who asks for it and signs a special warning', () => {
    const wanted = risk('R5', { productAskedBy: 'customer' });
    expect(ask('offer', wanted).value).toEqual({
      allowed: false,
      conditions: [{ need: 'special-warning', by: ['firm', 'customer'] }],
    });
    expect(ask('offer', { ...wanted, specialWarningSigned: true }).value).toEqual({
      allowed: true,
      conditions: [],
    });
    expect(ask('offer', risk('R5', { specialWarningSigned: true })).value).toEqual({
      allowed: false,
      conditions: [],
    });
  });

  it('is closed above the level to the lowest category, whatever it signs', () => {
    const lowest = with_(result({ level: 'C1', lowestCategory: true }), risk('R2'));
    const signed = { ...lowest, productAskedBy: 'customer', specialWarningSigned: true } as const;
    expect(ask('offer', signed).value).toEqual({ allowed: false, conditions: [] });
    expect(ask('offer', with_(result({ level: 'C1', lowestCategory: false }), signed)).value.allowed).toBe(
      true,
    );
    expect(ask('offer', with_(result({ level: 'C1', lowestCategory: true }), risk('R1'))).value.allowed).toBe(
      true,
    );
  });

  it('tells everything that refuses, though nothing opens it', () => {
    const refused = with_({ ...result({ level: 'C1' }), consents: [], moneyLaundering: 'listed' });
    const decision = ask('offer', refused);
    expect(unmet(decision)).toEqual(['contact-consent', 'laundering-list', 'suitability']);
    expect(decision.value.conditions).toEqual([]);
    expectWorded(decision.reasons);
  });

  it('exempts professional investors, and asks no evidence of them', () => {
    const exempt = { ...with_({ professional: true, suitability: null }, risk('R5')), confirmed: false };
    expect(ask('offer', exempt).value.allowed).toBe(true);
    expect(ask('offer', { ...exempt, channel: 'branch', recorded: false }).value.allowed).toBe(true);
    expect(unmet(ask('offer', with_({ professional: false }, exempt)))).toEqual([
      'suitability',
      'confirmation',
    ]);
  });

  it.each([
    ['until today', { validUntil: TODAY }, true],
    ['until yesterday', { validUntil: addDays(TODAY, -1) }, false],
    ['assessed today', { assessedOn: TODAY }, true],
    ['assessed tomorrow', { assessedOn: addDays(TODAY, 1) }, false],
  ])('reads a result %s', (_, facts, allowed) => {
    expect(ask('offer', with_(result(facts))).value.allowed).toBe(allowed);
  });

  it('asks each rule for its own matching: the second of two is no repetition of the first', () => {
    const strict = restrictions.filter(({ id }) => id === 'house-matching');
    const both = strict.reduce(with_more, houseOf);
    expect(ask('offer', risk('R3'), houseOf).value.allowed).toBe(true);
    expect(unmet(ask('offer', risk('R3'), both))).toEqual(['house-matching']);
    expect(ask('offer', risk('R2'), both).value.allowed).toBe(true);
  });

  it('asks evidence of the levels of a rule, and under a special warning', () => {
    const evidence = houseRule({
      id: 'evidence',
      test: 'evidence',
      by: 'recording',
      risks: ['R1'],
      gates: ['offer'],
    });
    const policy = policyOf([...houseOf.rules.filter(({ test }) => test === 'suitability'), evidence]);
    const silent = { ...by('branch'), recorded: false };
    const warned = {
      ...risk('R4'),
      productAskedBy: 'customer',
      specialWarningSigned: true,
      recorded: false,
    } as const;
    expect(
      ask('offer', { ...silent, product: { ...open.product, riskLevel: 'R2' } }, policy).value.allowed,
    ).toBe(true);
    expect(unmet(ask('offer', { ...silent, product: { ...open.product, riskLevel: 'R1' } }, policy))).toEqual(
      ['evidence'],
    );
    expect(unmet(ask('offer', warned, policy))).toEqual(['evidence']);
    expect(ask('offer', { ...warned, recorded: true }, policy).value.allowed).toBe(true);
  });
});

describe('an agreement that advice waits for', () => {
  const waits = policyOf([
    houseRule({
      id: 'agreement',
      test: 'agreement',
      withdrawalWorkingDays: 5,
      meanwhile: 'waits',
      gates: ['advice'],
    }),
  ]);
  const on = (signedOn: string, today: string) => ({
    ...with_({ agreement: { signedOn: day(signedOn) } }),
    on: day(today),
    calendar: china.workCalendar,
  });

  // 2024: 4 (Sunday), 5 to 9 February and 18 (Sunday) are worked, 10 to 17 are the Spring Festival.
  // Five working days after Monday 5: 6, 7, 8, 9, 18. After Sunday 4: 5, 6, 7, 8, 9. After Friday 9: 18, 19, 20, 21, 22.
  it.each([
    ['2024-02-05', '2024-02-05', false],
    ['2024-02-05', '2024-02-17', false],
    ['2024-02-05', '2024-02-18', false],
    ['2024-02-05', '2024-02-19', true],
    ['2024-02-04', '2024-02-09', false],
    ['2024-02-04', '2024-02-10', true],
    ['2024-02-09', '2024-02-22', false],
    ['2024-02-09', '2024-02-23', true],
    ['2024-02-12', '2024-02-22', false],
    ['2024-02-12', '2024-02-23', true],
  ])('signed on %s is open on %s: %s', (signedOn, today, allowed) => {
    const decision = ask('advice', on(signedOn, today), waits);
    expect(decision.value.allowed).toBe(allowed);
    expectWorded(decision.reasons);
    if (!allowed) {
      expect(reasonOf(decision, 'agreement')).toMatchObject({
        rule: 'conduct_agreement_waits',
        detail: { signedOn, days: 5 },
      });
      const from = { '2024-02-05': '2024-02-19', '2024-02-04': '2024-02-10' }[signedOn] ?? '2024-02-23';
      expect(decision.value.conditions).toEqual([{ need: 'waiting', by: ['adviser'], from }]);
    }
  });

  it.each([
    ['no calendar', { ...on('2026-03-02', '2026-03-03'), calendar: undefined }],
    ['a day that the calendar does not cover', on('2023-12-29', '2027-01-04')],
    ['days before the calendar begins', on('2020-01-01', '2020-01-04')],
  ])('refuses by %s: the working days are not known', (_, request) => {
    const { calendar, ...rest } = request;
    const decision = ask('advice', { ...rest, ...(calendar && { calendar }) }, waits);
    expect(reasonOf(decision, 'agreement')).toMatchObject({
      rule: 'conduct_unknown',
      detail: { fact: 'working-days' },
    });
    expect(decision.value.conditions).toEqual([{ need: 'fact', by: ['firm'], fact: 'working-days' }]);
  });
});
