import fc from 'fast-check';
import { china, matchProduct } from 'panhuo';
import {
  defineSuitabilityPolicy,
  type MatchFacts,
  type MismatchRule,
  productKinds,
  riskLevels,
  type Suitability,
  suitabilityLevels,
  type SuitabilityPolicy,
} from 'panhuo/customer';
import { addDays, type Checked, day } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen } from '../questionnaire/laws.js';

const start = day('2024-01-01');
const dayAfter = (max: number) => fc.nat(max).map((days) => addDays(start, days));
const option = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const optionalKeys = { requiredKeys: [] as [] };
const months = option(fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }));
const flag = fc.boolean();

/** Leaves out the keys that have no value, as callers do. */
function given<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

const results: fc.Arbitrary<Suitability> = fc
  .record({
    level: fc.constantFrom(...suitabilityLevels),
    lowest: option(flag),
    assessedOn: fc.constant(start),
    validUntil: option(dayAfter(40)),
  })
  .map(
    ({ lowest, ...rest }) =>
      given({ ...rest, lowestCategory: rest.level === 'C1' ? lowest : false }) as Suitability,
  );

const wishes = fc
  .record(
    {
      termMonths: months,
      kinds: option(
        fc.option(fc.uniqueArray(fc.constantFrom(...productKinds), { minLength: 1 }), { nil: null }),
      ),
    },
    optionalKeys,
  )
  .map(given);

const facts: fc.Arbitrary<MatchFacts> = fc
  .record({
    suitability: option(results),
    professional: option(fc.constant(false)),
    wishes: option(wishes),
    product: fc
      .record({
        riskLevel: fc.constantFrom(...riskLevels),
        kind: fc.constantFrom(...productKinds),
        termMonths: months,
      })
      .map(given),
    on: dayAfter(40),
    initiatedBy: fc.constantFrom('customer', 'firm'),
    specialWarningSigned: option(flag),
  })
  .map((record) => frozen(given(record)) as MatchFacts);

const answers = ['noted', 'special-warning', 'refused'] as const;
const rule: fc.Arbitrary<MismatchRule> = fc
  .tuple(fc.nat(2), fc.nat(2))
  .map((pair) => pair.sort((a, b) => a - b))
  .map(([mild, strict]) => ({ ordinary: answers[mild]!, lowestCategory: answers[strict]! }));

/** Every policy that its check lets pass. */
const policies: fc.Arbitrary<Checked<SuitabilityPolicy>> = fc
  .record({
    ranks: fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }).map((ranks) => ranks.sort((a, b) => a - b)),
    lowest: fc.nat(4),
    level: fc.constantFrom('special-warning' as const, 'refused' as const),
    investmentTerm: rule,
    productKind: rule,
    unknownFacts: fc.constantFrom('asked' as const, 'noted' as const),
    validMonths: option(fc.constant(1)),
  })
  .map(({ ranks, lowest, level, investmentTerm, productKind, ...rest }) => {
    const highest = suitabilityLevels.map((own, index) => [own, riskLevels[ranks[index]!]!]);
    return defineSuitabilityPolicy(
      given({
        ...china.suitabilityMatching,
        ...rest,
        highestRisk: Object.fromEntries(highest) as SuitabilityPolicy['highestRisk'],
        lowestCategoryHighestRisk: riskLevels[Math.min(lowest, ranks[0]!)]!,
        mismatch: { riskLevel: { ordinary: level, lowestCategory: 'refused' }, investmentTerm, productKind },
      }) as SuitabilityPolicy,
    );
  });

describe('a match', () => {
  it('is plain, worded, and changes nothing that it was given', () => {
    fc.assert(
      fc.property(policies, facts, (policy, own) => {
        const answer = matchProduct(policy, own);
        expectPlain(answer);
        expectWorded(answer.reasons);
        expect(answer.reasons.length).toBeGreaterThan(0);
        expect(matchProduct(policy, own)).toEqual(answer);
      }),
    );
  });

  it('is allowed exactly when it is suitable, or warned of and signed, and nothing is outstanding', () => {
    fc.assert(
      fc.property(policies, facts, (policy, own) => {
        const { allowed, match, conditions } = matchProduct(policy, own).value;
        const signed = match === 'special-warning' && own.specialWarningSigned === true;
        expect(allowed).toBe((match === 'suitable' || signed) && conditions.length === 0);
        // What is neither allowed nor refused says what is outstanding; the others have nothing to say.
        expect(conditions.length > 0).toBe(!allowed && match !== 'refused');
        for (const { by } of conditions) expect(by.length).toBeGreaterThan(0);
      }),
    );
  });

  it('never opens when the level falls', () => {
    fc.assert(
      fc.property(policies, facts, fc.nat(4), (policy, own, drop) => {
        const { suitability } = own;
        fc.pre(suitability != null);
        const place = suitabilityLevels.indexOf(suitability.level);
        const level = suitabilityLevels[Math.max(0, place - drop)]!;
        const lower = matchProduct(policy, { ...own, suitability: { ...suitability, level } }).value;
        if (lower.allowed) expect(matchProduct(policy, own).value.allowed).toBe(true);
        const lowest = { ...suitability, level: 'C1', lowestCategory: true } as const;
        if (matchProduct(policy, { ...own, suitability: lowest }).value.allowed) {
          expect(lower.allowed).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never opens when the risk rises, or when the firm brings the product up', () => {
    fc.assert(
      fc.property(policies, facts, fc.nat(4), (policy, own, rise) => {
        const { product } = own;
        const riskLevel = riskLevels[Math.min(4, riskLevels.indexOf(product.riskLevel) + rise)]!;
        const now = matchProduct(policy, own).value.allowed;
        if (matchProduct(policy, { ...own, product: { ...product, riskLevel } }).value.allowed) {
          expect(now).toBe(true);
        }
        if (matchProduct(policy, { ...own, initiatedBy: 'firm' }).value.allowed) expect(now).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('never lets the lowest category buy above its level, under any policy and input', () => {
    fc.assert(
      fc.property(policies, facts, dayAfter(40), (policy, own, validUntil) => {
        const suitability = { level: 'C1', lowestCategory: true, assessedOn: start, validUntil } as const;
        const { allowed, match } = matchProduct(policy, { ...own, suitability }).value;
        const highest = riskLevels.indexOf(policy.lowestCategoryHighestRisk);
        expect(highest).toBeLessThanOrEqual(riskLevels.indexOf(policy.highestRisk.C1));
        const above = riskLevels.indexOf(own.product.riskLevel) > highest;
        if (above) expect([allowed, match]).not.toContain(true);
        if (above && own.on <= validUntil) expect(match).toBe('refused');
      }),
      { numRuns: 1000 },
    );
  });

  it('whose category is not known allows no more, and asks no more, than both answers do', () => {
    fc.assert(
      fc.property(policies, facts, dayAfter(40), (policy, own, validUntil) => {
        const as = (lowestCategory?: boolean) => {
          const suitability = given({ level: 'C1', lowestCategory, assessedOn: start, validUntil });
          return matchProduct(policy, { ...own, suitability: suitability as Suitability }).value;
        };
        const [open, lowest, other] = [as(), as(true), as(false)];
        expect(open.allowed).toBe(lowest.allowed && other.allowed);
        const asked = open.conditions.some(({ need }) => need === 'lowest-category');
        if (asked) expect([open.match, open.allowed]).toEqual([null, false]);
        else expect(open.match === other.match || open.match === lowest.match).toBe(true);
        if (JSON.stringify(lowest) === JSON.stringify(other) && !asked) expect(open).toEqual(other);
        if (lowest.match !== other.match && !lowest.allowed) expect(asked).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('cannot be opened for the firm by a signature', () => {
    fc.assert(
      fc.property(policies, facts, (policy, own) => {
        const signed = (specialWarningSigned: boolean) =>
          matchProduct(policy, { ...own, initiatedBy: 'firm', specialWarningSigned }).value;
        expect(signed(true)).toEqual(signed(false));
      }),
      { numRuns: 1000 },
    );
  });

  it('that is judged stays what it is when unknown wishes become known', () => {
    fc.assert(
      fc.property(policies, facts, wishes, (policy, own, told) => {
        const asking = defineSuitabilityPolicy({ ...policy, unknownFacts: 'asked' });
        const { match } = matchProduct(asking, own).value;
        fc.pre(match !== null && match !== 'retest');
        const known = given({ ...own, wishes: { ...told, ...own.wishes } }) as MatchFacts;
        expect(matchProduct(asking, known).value.match).toBe(match);
      }),
    );
  });
});
