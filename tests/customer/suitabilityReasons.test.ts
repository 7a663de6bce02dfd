import { china, describe as wordsOf, matchProduct } from 'panhuo';
import {
  defineSuitabilityPolicy,
  type MatchFacts,
  type MismatchAnswer,
  type SuitabilityPolicy,
} from 'panhuo/customer';
import { day } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { domainError, rulesOf, valueOf } from './explained.js';

const policy = china.suitabilityMatching;
const withPolicy = (change: Partial<SuitabilityPolicy>) => defineSuitabilityPolicy({ ...policy, ...change });
const base: MatchFacts = {
  suitability: { level: 'C3', assessedOn: day('2023-06-01'), validUntil: day('2025-05-31') },
  wishes: { termMonths: 24, kinds: ['fund', 'bond'] },
  product: { riskLevel: 'R3', kind: 'fund', termMonths: 12 },
  on: day('2024-06-03'),
  initiatedBy: 'customer',
};
const wrongInAll: MatchFacts = { ...base, product: { riskLevel: 'R5', kind: 'option', termMonths: 36 } };
const warning = { need: 'special-warning', by: ['firm', 'customer'] };

describe('the reasons', () => {
  const missed = ['suitability_level_above', 'suitability_term_longer', 'suitability_kind_other'];

  it('name every rule that fails, not only the first', () => {
    const asked = matchProduct(policy, wrongInAll);
    expect(valueOf(asked)).toEqual({ allowed: false, match: 'special-warning', conditions: [warning] });
    expect(rulesOf(asked)).toEqual(['suitability_test_valid', ...missed, 'suitability_warning_needed']);
    expect(asked.reasons.at(-1)?.detail['mismatches']).toEqual([
      'riskLevel',
      'investmentTerm',
      'productKind',
    ]);
  });

  it('name every rule that the firm breaks with the lowest category', () => {
    const suitability = { ...base.suitability!, level: 'C1', lowestCategory: true } as const;
    const answer = matchProduct(policy, { ...wrongInAll, suitability, initiatedBy: 'firm' });
    expect(valueOf(answer)).toEqual({ allowed: false, match: 'refused', conditions: [] });
    expect(rulesOf(answer)).toEqual([
      'suitability_test_valid',
      ...missed,
      'suitability_lowest_category',
      'suitability_closed',
      'suitability_not_recommended',
    ]);
    // That nothing above its level is sold to it is law; that term and kind are treated alike is the policy's rule.
    expect(answer.reasons.slice(4, 6).map(({ detail }) => detail['mismatches'])).toEqual([
      ['riskLevel'],
      ['investmentTerm', 'productKind'],
    ]);
    expect(wordsOf(answer.reasons[1]!, 'en')).toBe(
      'lowest category may buy up to R1, the product is R5: above the level',
    );
  });

  it('name the signed warning, and what it speaks of', () => {
    const answer = matchProduct(policy, { ...wrongInAll, specialWarningSigned: true });
    expect(valueOf(answer)).toEqual({ allowed: true, match: 'special-warning', conditions: [] });
    expect(rulesOf(answer).at(-1)).toBe('suitability_warning_signed');
  });

  it('say nothing of a warning where none can help', () => {
    const { mismatch } = policy;
    const productKind = { ordinary: 'refused', lowestCategory: 'refused' } as const;
    const answer = matchProduct(withPolicy({ mismatch: { ...mismatch, productKind } }), wrongInAll);
    expect(valueOf(answer)).toEqual({ allowed: false, match: 'refused', conditions: [] });
    expect(rulesOf(answer).slice(1)).toEqual([...missed, 'suitability_closed']);
  });

  it('are one where the match does not bind', () => {
    const answer = matchProduct(policy, { ...wrongInAll, professional: true, initiatedBy: 'firm' });
    expect(valueOf(answer)).toEqual({ allowed: true, match: 'exempt', conditions: [] });
    expect(rulesOf(answer)).toEqual(['suitability_professional']);
  });

  it('read as sentences in both languages', () => {
    const { reasons } = matchProduct(policy, { ...wrongInAll, initiatedBy: 'firm' });
    expect(reasons.map((reason) => wordsOf(reason, 'en'))).toEqual([
      'the result of 2023-06-01 is valid until 2025-05-31, so on 2024-06-03 it holds',
      'C3 may buy up to R3, the product is R5: above the level',
      'a term of 36 months, longer than the 24 months wished: it does not fit',
      'option is not among the kinds wished (fund, bond): it does not fit',
      'what does not fit the customer may not be recommended to him: level of risk, term of investment, kind of product',
    ]);
    expect(wordsOf(reasons[4]!, 'zh')).toBe('不得主动推介与客户不符的产品：风险等级、投资期限、投资品种');
  });
});

describe('facts that are not known', () => {
  const untold = { riskLevel: 'R3', kind: 'fund' } as const;
  const wishedTerm = { need: 'wished-term', by: ['customer'] };
  const wishedKinds = { need: 'wished-kinds', by: ['customer'] };
  const productTerm = { need: 'product-term', by: ['firm'] };

  it.each<[string, Partial<MatchFacts>, object[]]>([
    ['no wishes', { wishes: {} }, [wishedTerm, wishedKinds]],
    ['no wishes and no term', { wishes: {}, product: untold }, [wishedTerm, productTerm, wishedKinds]],
    ['no kinds', { wishes: { termMonths: 24 } }, [wishedKinds]],
    ['no wished term', { wishes: { kinds: ['fund'] } }, [wishedTerm]],
    ['no term of the product', { product: untold }, [productTerm]],
    [
      'no wished term, for a product without one',
      { wishes: { kinds: null }, product: { ...untold, termMonths: null } },
      [],
    ],
    [
      'no term of the product, for who sets none',
      { wishes: { termMonths: null, kinds: null }, product: untold },
      [],
    ],
  ])('are named with who supplies them, and never guessed: %s', (_, change, conditions) => {
    const answer = matchProduct(policy, { ...base, ...change });
    const open = conditions.length > 0;
    expect(valueOf(answer)).toEqual({ allowed: !open, match: open ? null : 'suitable', conditions });
    expect(rulesOf(answer).includes('suitability_unknown')).toBe(open);
  });

  const aboveLevel: MatchFacts = { ...base, wishes: {}, product: { ...base.product, riskLevel: 'R5' } };

  // A signature for the level alone does not speak of the term and the kind, which may miss too.
  it.each([
    [{}, [wishedTerm, wishedKinds, warning]],
    [{ specialWarningSigned: true }, [wishedTerm, wishedKinds]],
  ])('are asked for before a warning that must speak of them: %j', (change, conditions) => {
    const answer = matchProduct(policy, { ...aboveLevel, ...change });
    expect(valueOf(answer)).toEqual({ allowed: false, match: 'special-warning', conditions });
  });

  it('leave the answer open where they could turn a warning into a refusal', () => {
    const productKind = { ordinary: 'refused', lowestCategory: 'refused' } as const;
    const own = withPolicy({ mismatch: { ...policy.mismatch, productKind } });
    expect(valueOf(matchProduct(own, aboveLevel)).match).toBeNull();
  });

  it('are named and not asked for where it is refused anyway', () => {
    const answer = matchProduct(policy, { ...aboveLevel, initiatedBy: 'firm' });
    expect(valueOf(answer)).toEqual({ allowed: false, match: 'refused', conditions: [] });
    expect(rulesOf(answer).filter((rule) => rule === 'suitability_unknown')).toHaveLength(2);
  });

  it('are not asked for where the policy would only note a mismatch', () => {
    const noted = { ordinary: 'noted', lowestCategory: 'noted' } as const;
    const own = withPolicy({
      mismatch: { ...policy.mismatch, investmentTerm: noted, productKind: noted },
    });
    const answer = matchProduct(own, { ...base, wishes: {} });
    expect(valueOf(answer)).toEqual({ allowed: true, match: 'suitable', conditions: [] });
    expect(rulesOf(answer).filter((rule) => rule === 'suitability_unknown')).toHaveLength(2);
  });

  it('stand beside a test that is due', () => {
    const { match, conditions } = valueOf(
      matchProduct(policy, { ...base, on: day('2025-06-01'), wishes: { termMonths: 24 } }),
    );
    expect(match).toBe('retest');
    expect(conditions.map(({ need }) => need)).toEqual(['suitability-test', 'wished-kinds']);
  });

  it('are only named where the firm’s policy says so', () => {
    const answer = matchProduct(withPolicy({ unknownFacts: 'noted' }), { ...base, wishes: {} });
    expect(valueOf(answer)).toEqual({ allowed: true, match: 'suitable', conditions: [] });
    expect(rulesOf(answer)).toContain('suitability_unknown');
  });
});

describe('the answer to a mismatch', () => {
  it.each<[MismatchAnswer, 'customer' | 'firm', ReturnType<typeof matchProduct>['value']['match']]>([
    ['noted', 'customer', 'suitable'],
    ['noted', 'firm', 'suitable'],
    ['special-warning', 'customer', 'special-warning'],
    ['special-warning', 'firm', 'refused'],
    ['refused', 'customer', 'refused'],
    ['refused', 'firm', 'refused'],
  ])('%s, brought up by the %s: %s', (ordinary, initiatedBy, expected) => {
    const investmentTerm = { ordinary, lowestCategory: 'refused' } as const;
    const own = withPolicy({ mismatch: { ...policy.mismatch, investmentTerm } });
    const answer = matchProduct(own, { ...base, initiatedBy, wishes: { termMonths: 6, kinds: null } });
    expect(valueOf(answer).match).toBe(expected);
    expect(rulesOf(answer).includes('suitability_noted')).toBe(ordinary === 'noted');
  });
});

describe('defineSuitabilityPolicy', () => {
  const { mismatch, highestRisk } = policy;
  it.each<[string, object]>([
    ['highestRisk.C2', { highestRisk: { ...highestRisk, C1: 'R2', C2: 'R1' } }],
    ['highestRisk.C5', { highestRisk: { ...highestRisk, C5: 'R3' } }],
    ['highestRisk.C3', { highestRisk: { ...highestRisk, C3: 'R0' } }],
    [
      'mismatch.riskLevel.ordinary',
      { mismatch: { ...mismatch, riskLevel: { ordinary: 'noted', lowestCategory: 'refused' } } },
    ],
    [
      'mismatch.riskLevel.lowestCategory',
      {
        mismatch: {
          ...mismatch,
          riskLevel: { ordinary: 'special-warning', lowestCategory: 'special-warning' },
        },
      },
    ],
    [
      'mismatch.productKind.lowestCategory',
      { mismatch: { ...mismatch, productKind: { ordinary: 'refused', lowestCategory: 'noted' } } },
    ],
    ['lowestCategoryHighestRisk', { lowestCategoryHighestRisk: 'R2' }],
    ['lowestCategoryHighestRisk', { lowestCategoryHighestRisk: undefined }],
    ['lowestCategoryFlag', { lowestCategoryFlag: 1 }],
    ['unknownFacts', { unknownFacts: 'guessed' }],
    ['validMonths', { validMonths: 0 }],
  ])('has no policy that is wrong at %s', (path, change) => {
    const wrong = { ...policy, ...change } as SuitabilityPolicy;
    expect(() => defineSuitabilityPolicy(wrong)).toThrow(domainError('policy_invalid', path));
  });

  it('is asked for by the engine', () => {
    expect(() => matchProduct({ ...policy }, base)).toThrow(
      expect.objectContaining({ details: { kind: 'suitability-policy', define: 'defineSuitabilityPolicy' } }),
    );
  });
});
