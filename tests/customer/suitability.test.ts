import { china, matchProduct } from 'panhuo';
import {
  defineSuitabilityPolicy,
  type MatchFacts,
  type ProductMatch,
  riskLevels,
  type Suitability,
  suitabilityLevels,
  type SuitabilityPolicy,
} from 'panhuo/customer';
import { day } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { expectPlain, frozen } from '../questionnaire/laws.js';
import { domainError, rulesOf, valueOf } from './explained.js';

// domain.md §5, end: Cn may buy R1…Rn; the lowest category never above its level; special warning; results expire.
const policy = china.suitabilityMatching;
const result: Suitability = {
  level: 'C3',
  assessedOn: day('2023-06-01'),
  validUntil: day('2025-05-31'),
};
const base: MatchFacts = {
  suitability: result,
  wishes: { termMonths: 24, kinds: ['fund', 'bond'] },
  product: { riskLevel: 'R3', kind: 'fund', termMonths: 12 },
  on: day('2024-06-03'),
  initiatedBy: 'customer',
};

type Change = Omit<Partial<MatchFacts>, 'product' | 'suitability'> & {
  readonly product?: Partial<MatchFacts['product']>;
  readonly suitability?: Partial<Suitability>;
};
const factsOf = ({ product, suitability, ...rest }: Change): MatchFacts => ({
  ...base,
  ...rest,
  product: { ...base.product, ...product },
  suitability: { ...result, ...suitability },
});
const explain = (change: Change, by = policy) => matchProduct(by, frozen(factsOf(change)));
const match = (change: Change, by = policy): ProductMatch => {
  const answer = explain(change, by);
  expectPlain(answer);
  return valueOf(answer);
};
const withPolicy = (change: Partial<SuitabilityPolicy>) => defineSuitabilityPolicy({ ...policy, ...change });

const warning = { need: 'special-warning', by: ['firm', 'customer'] };
const test = { need: 'suitability-test', by: ['firm', 'customer'] };

describe('the level of risk', () => {
  const cases = suitabilityLevels.flatMap((level, own) =>
    riskLevels.map((riskLevel, risk) => ({ level, riskLevel, fits: risk <= own })),
  );

  it('has a table of 25 pairs, of which 15 fit', () => {
    expect(cases.filter(({ fits }) => fits)).toHaveLength(1 + 2 + 3 + 4 + 5);
  });

  describe.each(cases)('of $level and $riskLevel', ({ level, riskLevel, fits }) => {
    const facts: Change = { suitability: { level, lowestCategory: false }, product: { riskLevel } };

    it('fits up to the level, and above it is open to the customer with a special warning', () => {
      const expected = fits
        ? { allowed: true, match: 'suitable', conditions: [] }
        : { allowed: false, match: 'special-warning', conditions: [warning] };
      expect(match(facts)).toEqual(expected);
    });

    it('is settled by a signed warning', () => {
      expect(match({ ...facts, specialWarningSigned: true })).toEqual({
        allowed: true,
        match: fits ? 'suitable' : 'special-warning',
        conditions: [],
      });
    });

    it.each([undefined, true])('above it is refused when the firm brings it up, signed: %s', (signed) => {
      const own = signed === undefined ? {} : { specialWarningSigned: signed };
      const { allowed, match: answer, conditions } = match({ ...facts, ...own, initiatedBy: 'firm' });
      expect([allowed, answer, conditions]).toEqual([fits, fits ? 'suitable' : 'refused', []]);
    });
  });

  it.each(riskLevels.map((riskLevel) => [riskLevel, riskLevel === 'R1'] as const))(
    'of the lowest category and %s fits: %s, whoever asks and whatever is signed',
    (riskLevel, fits) => {
      for (const initiatedBy of ['customer', 'firm'] as const) {
        for (const specialWarningSigned of [true, false]) {
          const suitability = { level: 'C1', lowestCategory: true } as const;
          const facts = { suitability, product: { riskLevel }, initiatedBy, specialWarningSigned };
          expect(match(facts)).toEqual({
            allowed: fits,
            match: fits ? 'suitable' : 'refused',
            conditions: [],
          });
        }
      }
    },
  );

  it('of C1 outside the lowest category is open with a warning', () => {
    const suitability = { level: 'C1', lowestCategory: false } as const;
    expect(match({ suitability, product: { riskLevel: 'R5' } }).match).toBe('special-warning');
  });

  it('may be closed to all by a firm’s own policy', () => {
    const riskLevel = { ordinary: 'refused', lowestCategory: 'refused' } as const;
    const closed = withPolicy({ mismatch: { ...policy.mismatch, riskLevel } });
    const answer = explain({ product: { riskLevel: 'R4' }, specialWarningSigned: true }, closed);
    expect(valueOf(answer).match).toBe('refused');
    expect(rulesOf(answer)).toContain('suitability_closed');
  });
});

describe('a result', () => {
  it.each<[string, string, boolean]>([
    ['2023-06-01', 'the day of the test', true],
    ['2025-05-30', 'the day before the last', true],
    ['2025-05-31', 'the last valid day', true],
    ['2025-06-01', 'the day after', false],
    ['2026-01-01', 'a later day', false],
  ])('on %s, %s, holds: %s', (on, _, holds) => {
    const { match: answer, allowed, conditions } = match({ on: day(on) });
    expect([answer, allowed, conditions]).toEqual(holds ? ['suitable', true, []] : ['retest', false, [test]]);
  });

  it('that is missing asks for a test', () => {
    const answer = matchProduct(policy, frozen({ ...base, suitability: undefined }));
    expect(valueOf(answer)).toEqual({ allowed: false, match: 'retest', conditions: [test] });
    expect(rulesOf(answer)).toEqual([
      'suitability_test_missing',
      'suitability_term_fits',
      'suitability_kind_fits',
    ]);
  });

  it('that is null is one that is missing', () => {
    expect(matchProduct(policy, { ...base, suitability: null })).toEqual(
      matchProduct(policy, { ...base, suitability: undefined }),
    );
  });

  it('that has expired says nothing of the level, and is not cured by a warning', () => {
    const facts: Change = { on: day('2025-06-01'), product: { riskLevel: 'R5' }, specialWarningSigned: true };
    expect(match(facts)).toEqual({ allowed: false, match: 'retest', conditions: [test] });
    expect(rulesOf(explain(facts)).filter((rule) => rule.startsWith('suitability_level'))).toEqual([]);
  });

  const endless: Suitability = { level: 'C3', assessedOn: day('2024-01-31') };
  const on = (date: string, by = policy) =>
    valueOf(matchProduct(by, { ...base, suitability: endless, on: day(date) }));

  it('without a last day cannot be judged', () => {
    expect(on('2024-01-31')).toEqual({
      allowed: false,
      match: null,
      conditions: [{ need: 'last-valid-day', by: ['firm'] }],
    });
  });

  // As a questionnaire counts: 12 months from 2024-01-31 it expires on 2025-01-31, so the day before is the last;
  // one month ends on 29 February, the last of that month, so the 28th is the last valid day.
  it.each([
    [12, '2025-01-30', 'suitable'],
    [12, '2025-01-31', 'retest'],
    [24, '2026-01-30', 'suitable'],
    [24, '2026-01-31', 'retest'],
    [1, '2024-02-28', 'suitable'],
    [1, '2024-02-29', 'retest'],
  ])('without a last day is valid for the firm’s %i months: on %s %s', (validMonths, date, expected) => {
    expect(on(date, withPolicy({ validMonths })).match).toBe(expected);
  });

  it('names its own last day before that of the policy', () => {
    const { match: answer } = match({ on: day('2025-05-31') }, withPolicy({ validMonths: 1 }));
    expect(answer).toBe('suitable');
  });
});

describe('the term of investment', () => {
  it.each<[number | null, number | null, boolean]>([
    [24, 24, true],
    [24, 24.5, false],
    [24, 1, true],
    [6, 12, false],
    [0.5, 0.25, true],
    [null, 120, true],
    [6, null, true],
    [null, null, true],
  ])('wished %s months, product %s months: fits %s', (wished, termMonths, fits) => {
    const facts: Change = { wishes: { termMonths: wished, kinds: null }, product: { termMonths } };
    expect(match(facts).match).toBe(fits ? 'suitable' : 'special-warning');
    expect(match({ ...facts, initiatedBy: 'firm' }).match).toBe(fits ? 'suitable' : 'refused');
  });
});

describe('the kind of product', () => {
  it.each<[readonly ('fund' | 'bond' | 'option')[] | null, 'fund' | 'option', boolean]>([
    [['fund'], 'fund', true],
    [['bond', 'fund'], 'fund', true],
    [['bond', 'fund'], 'option', false],
    [['option'], 'fund', false],
    [null, 'option', true],
  ])('wished %j, product %s: fits %s', (kinds, kind, fits) => {
    const facts: Change = { wishes: { termMonths: 24, kinds }, product: { kind } };
    expect(match(facts).match).toBe(fits ? 'suitable' : 'special-warning');
    expect(match({ ...facts, initiatedBy: 'firm' }).match).toBe(fits ? 'suitable' : 'refused');
  });

  it('is refused to the lowest category when it was not wished', () => {
    const suitability = { level: 'C1', lowestCategory: true } as const;
    const facts: Change = { suitability, product: { riskLevel: 'R1', kind: 'option' } };
    expect(match({ ...facts, specialWarningSigned: true }).match).toBe('refused');
  });
});

describe('bad input', () => {
  it.each<[string, object]>([
    ['product', { product: null }],
    ['wishes', { wishes: null }],
    ['suitability', { suitability: 'C3' }],
    ['on', { on: '2024-02-30' }],
    ['initiatedBy', { initiatedBy: 'adviser' }],
    ['professional', { professional: 'no' }],
    ['specialWarningSigned', { specialWarningSigned: 1 }],
    ['product.riskLevel', { product: { ...base.product, riskLevel: 'R6' } }],
    ['product.kind', { product: { ...base.product, kind: 'gold' } }],
    ['product.termMonths', { product: { ...base.product, termMonths: 0 } }],
    ['product.termMonths', { product: { ...base.product, termMonths: Number.NaN } }],
    ['wishes.termMonths', { wishes: { termMonths: -1 } }],
    ['wishes.kinds', { wishes: { kinds: [] } }],
    ['wishes.kinds[1]', { wishes: { kinds: ['fund', 'gold'] } }],
    ['suitability.level', { suitability: { ...result, level: 'C6' } }],
    ['suitability.level', { suitability: { ...result, lowestCategory: true } }],
    ['suitability.lowestCategory', { suitability: { ...result, lowestCategory: 'false' } }],
    ['suitability.assessedOn', { suitability: { ...result, assessedOn: '2024-06-04' } }],
    ['suitability.assessedOn', { suitability: { ...result, assessedOn: 'May' } }],
    ['suitability.validUntil', { suitability: { ...result, validUntil: '2023-05-31' } }],
    ['suitability.validUntil', { suitability: { ...result, validUntil: '2025' } }],
  ])('is refused at %s: %j', (path, change) => {
    const facts = { ...base, ...change };
    expect(() => matchProduct(policy, facts)).toThrow(domainError('facts_invalid', path));
    expect(() => matchProduct(policy, { professional: true, ...facts })).toThrow(
      domainError('facts_invalid', path),
    );
  });

  it.each([null, undefined, 'facts', []])('is refused as a whole: %j', (facts) => {
    expect(() => matchProduct(policy, facts as unknown as MatchFacts)).toThrow(
      domainError('facts_invalid', ''),
    );
  });
});
