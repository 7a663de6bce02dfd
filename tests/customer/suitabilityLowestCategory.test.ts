import { china, matchProduct } from 'panhuo';
import { defineSuitabilityPolicy, type MatchFacts, type Suitability } from 'panhuo/customer';
import { day } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { expectPlain, frozen } from '../questionnaire/laws.js';
import { rulesOf, valueOf } from './explained.js';

// domain.md §5: the lowest category is a flag inside C1 that may never buy above its level. Not known is not "no".
const policy = china.suitabilityMatching;
const result: Suitability = { level: 'C1', assessedOn: day('2024-01-15'), validUntil: day('2025-01-14') };
const base: MatchFacts = {
  suitability: result,
  wishes: { termMonths: 24, kinds: ['fund'] },
  product: { riskLevel: 'R1', kind: 'fund', termMonths: 12 },
  on: day('2024-06-03'),
  initiatedBy: 'customer',
};
const above: MatchFacts = { ...base, product: { ...base.product, riskLevel: 'R2' } };
const match = (facts: MatchFacts, by = policy) => {
  const answer = matchProduct(by, frozen(facts));
  expectPlain(answer);
  return valueOf(answer);
};
const category = { need: 'lowest-category', by: ['firm'] };
const warning = { need: 'special-warning', by: ['firm', 'customer'] };

describe('whether C1 is the lowest category, when that is not known,', () => {
  it.each<[string, MatchFacts]>([
    ['of the level of risk', above],
    ['of the term', { ...base, product: { ...base.product, termMonths: 36 } }],
    ['of the kind', { ...base, product: { ...base.product, kind: 'bond' } }],
  ])('is asked of the firm at a mismatch %s', (_, facts) => {
    expect(match(facts)).toEqual({ allowed: false, match: null, conditions: [category, warning] });
    const signed = { ...facts, specialWarningSigned: true };
    expect(match(signed)).toEqual({ allowed: false, match: null, conditions: [category] });
    expect(rulesOf(matchProduct(policy, facts))).toContain('suitability_category_unknown');
  });

  it('is asked for under a policy that only notes unknown facts too', () => {
    const noting = defineSuitabilityPolicy({ ...policy, unknownFacts: 'noted' });
    expect(match(above, noting).conditions).toContainEqual(category);
  });

  it('is asked for in its order, after the last day and before the wishes', () => {
    const suitability = { level: 'C1', assessedOn: day('2024-01-15') } as const;
    const { conditions } = match({ ...above, suitability, wishes: { termMonths: 24 } });
    expect(conditions.map(({ need }) => need)).toEqual([
      'last-valid-day',
      'lowest-category',
      'wished-kinds',
      'special-warning',
    ]);
  });

  it('is not asked for where the product fits, or is refused anyway', () => {
    expect(match(base)).toEqual({ allowed: true, match: 'suitable', conditions: [] });
    const refused = matchProduct(policy, { ...above, initiatedBy: 'firm' });
    expect(valueOf(refused)).toEqual({ allowed: false, match: 'refused', conditions: [] });
    expect(rulesOf(refused)).not.toContain('suitability_lowest_category'); // nobody has said that he is
  });

  it('is not asked of other levels, nor where the result does not hold', () => {
    const product = { ...base.product, riskLevel: 'R5' } as const;
    expect(match({ ...base, product, suitability: { ...result, level: 'C2' } }).match).toBe(
      'special-warning',
    );
    expect(match({ ...above, on: day('2025-01-15') }).match).toBe('retest');
  });

  it('is settled by the answer', () => {
    expect(match({ ...above, suitability: { ...result, lowestCategory: true } }).match).toBe('refused');
    expect(match({ ...above, suitability: { ...result, lowestCategory: false } }).match).toBe(
      'special-warning',
    );
  });
});

describe('what the lowest category may buy', () => {
  const wide = defineSuitabilityPolicy({ ...policy, highestRisk: { ...policy.highestRisk, C1: 'R2' } });

  it('stands in the policy by itself, though C1 may buy more', () => {
    const lowest = { ...above, suitability: { ...result, lowestCategory: true } };
    expect(match(lowest, wide).match).toBe('refused');
    expect(match({ ...above, suitability: { ...result, lowestCategory: false } }, wide).match).toBe(
      'suitable',
    );
    expect(match(above, wide)).toEqual({ allowed: false, match: null, conditions: [category] });
  });

  it('may be as much as C1 where a firm says so', () => {
    const same = defineSuitabilityPolicy({ ...wide, lowestCategoryHighestRisk: 'R2' });
    expect(match({ ...above, suitability: { ...result, lowestCategory: true } }, same).match).toBe(
      'suitable',
    );
  });
});
