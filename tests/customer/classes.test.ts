import fc from 'fast-check';
import { classifyCustomer, course, industry, selectVips } from 'panhuo';
import {
  type CustomerClassFacts,
  defineCustomerClassPolicy,
  defineVipPolicy,
  type VipPolicy,
} from 'panhuo/customer';
import { describe, expect, it } from 'vitest';
import { domainError, rulesOf, valueOf } from './explained.js';
import { deepFreeze } from './samples.js';

const head = { id: 'test/policy', version: '1', source: { document: 'this test' } };
/** Whole minor units as decimal text, so that nothing is lost to binary fractions. */
const cents = fc.integer({ min: -1_000, max: 1_000_000 }).map((units) => (units / 100).toFixed(2));

describe('selectVips', () => {
  const vips = (policy: Partial<VipPolicy>) =>
    defineVipPolicy({ ...head, share: '0.20', rounding: 'up', minimumAssets: '0', ...policy });
  const branch = (count: number, assets: (place: number) => string = String) =>
    Array.from({ length: count }, (_, place) => ({
      customer: `c${String(place).padStart(3, '0')}`,
      assets: assets(place),
    }));

  // share × customers: 0.2 × 11 = 2.2, 0.2 × 13 = 2.6, 0.5 × 5 = 2.5 …
  it.each([
    ['0.20', 10, { up: 2, down: 2, nearest: 2 }],
    ['0.20', 11, { up: 3, down: 2, nearest: 2 }],
    ['0.20', 13, { up: 3, down: 2, nearest: 3 }],
    ['0.20', 1, { up: 1, down: 0, nearest: 0 }],
    ['0.20', 0, { up: 0, down: 0, nearest: 0 }],
    ['0.5', 5, { up: 3, down: 2, nearest: 3 }],
    ['1', 7, { up: 7, down: 7, nearest: 7 }],
    ['0.1', 30, { up: 3, down: 3, nearest: 3 }], // 0.1 × 30 is 3 and not a little more, as binary fractions have it
  ] as const)('takes a share of %s of %i customers', (share, count, places) => {
    for (const rounding of ['up', 'down', 'nearest'] as const) {
      const chosen = valueOf(selectVips(vips({ share, rounding }), branch(count)));
      expect(chosen).toHaveLength(places[rounding]);
    }
  });

  it('takes the top 20 % of the branch by assets, richest first', () => {
    // domain.md §2: the top 20 %. Ten customers, two places.
    const answer = selectVips(
      course.vipShare,
      branch(10, (place) => `${place}00.50`),
    );
    expect(valueOf(answer)).toEqual(['c009', 'c008']);
    expect(answer.reasons).toEqual([
      { rule: 'vip_share', detail: { customers: 10, share: '0.20', places: 2 } },
      { rule: 'vip_cut_off', detail: { assets: '800.50' } },
    ]);
  });

  it('orders equal assets by customer number, and says that there were more', () => {
    const customers = ['b', 'a10', 'a2', 'B', '张'].map((customer) => ({ customer, assets: '1' }));
    const answer = selectVips(vips({ share: '0.40' }), customers);
    expect(valueOf(answer)).toEqual(['B', 'a10']); // by code unit
    expect(answer.reasons.at(-1)).toEqual({ rule: 'vip_tie', detail: { tied: 3 } });
  });

  it('leaves places empty rather than fill them below the minimum', () => {
    const customers = branch(10, (place) => (place === 9 ? '0.01' : '0.00'));
    const answer = selectVips(course.vipShare, customers);
    expect(valueOf(answer)).toEqual(['c009']);
    expect(answer.reasons.at(-1)).toEqual({ rule: 'vip_minimum', detail: { minimum: '0.01', empty: 1 } });
    expect(
      valueOf(
        selectVips(
          course.vipShare,
          branch(10, () => '0'),
        ),
      ),
    ).toEqual([]);
  });

  it('does not depend on the order of the customers, and leaves nobody richer out', () => {
    const customers = fc.uniqueArray(fc.record({ customer: fc.string({ maxLength: 3 }), assets: cents }), {
      selector: ({ customer }) => customer,
      maxLength: 40,
    });
    const shuffled = customers.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const answer = selectVips(course.vipShare, deepFreeze(rows));
        expect(selectVips(course.vipShare, others)).toEqual(answer);
        const chosen = new Set(valueOf(answer));
        const rich = rows.filter(({ assets }) => Number(assets) >= 0.01);
        expect(chosen.size).toBe(Math.min(Math.ceil(rows.length / 5), rich.length));
        const poorest = Math.min(
          ...rich.flatMap((row) => (chosen.has(row.customer) ? Number(row.assets) : [])),
        );
        const left = rich.flatMap((row) => (chosen.has(row.customer) ? [] : Number(row.assets)));
        expect(Math.max(-Infinity, ...left)).toBeLessThanOrEqual(poorest);
      }),
    );
  });

  it('refuses a customer who stands there twice, and what is no amount', () => {
    const twice = [...branch(3), { customer: 'c001', assets: '5' }];
    expect(() => selectVips(course.vipShare, twice)).toThrow(domainError('facts_invalid', '[3].customer'));
    const unread = [...branch(3), { customer: 'x', assets: 'much' }];
    expect(() => selectVips(course.vipShare, unread)).toThrow(domainError('decimal_invalid', '[3].assets'));
  });

  it.each([
    ['share', '0'],
    ['share', '1.01'],
    ['share', '-0.1'],
    ['share', '20%'],
    ['share', 0.2],
    ['rounding', 'half-even'],
    ['minimumAssets', '-1'],
    ['minimumAssets', 'none'],
  ])('has no policy with %s %j', (path, value) => {
    expect(() => vips({ [path]: value })).toThrow(domainError('policy_invalid', path));
  });

  it('refuses a policy that was not checked', () => {
    const unchecked = { ...course.vipShare } as typeof course.vipShare;
    expect(() => selectVips(unchecked, [])).toThrow(domainError('definition_unchecked'));
    const other = industry.assetTiers as unknown as typeof course.vipShare;
    expect(() => selectVips(other, [])).toThrow(domainError('definition_unchecked'));
  });
});

describe('classifyCustomer', () => {
  const policy = {
    ...head,
    highNetWorthFrom: '5000000',
    important: { turnoverFrom: '1000', conditions: ['partner', 'resources'] },
    strategic: { turnoverFrom: '2000', conditions: ['resources'] },
  };
  const classes = defineCustomerClassPolicy(policy);

  it.each<[Partial<CustomerClassFacts>, string, string]>([
    [{ averageAssets: '4999999.99' }, 'retail', 'regular'],
    [{ averageAssets: '5000000' }, 'high-net-worth', 'regular'],
    [{ averageAssets: 5000000.01 }, 'high-net-worth', 'regular'],
    [{ averageAssets: '-1' }, 'retail', 'regular'],
    [{ kind: 'institution', averageAssets: '0' }, 'institution', 'regular'],
    [{ kind: 'institution', averageAssets: '5000000' }, 'institution', 'regular'],
    [{ turnover: '999.99' }, 'retail', 'regular'],
    [{ turnover: '1000' }, 'retail', 'important'],
    [{ turnover: '1999.99' }, 'retail', 'important'],
    [{ turnover: '2000' }, 'retail', 'strategic'],
    [{ cooperation: [] }, 'retail', 'regular'],
    [{ cooperation: ['golf'] }, 'retail', 'regular'],
    [{ cooperation: ['partner'] }, 'retail', 'important'],
    [{ cooperation: ['golf', 'resources'] }, 'retail', 'strategic'],
    [{ turnover: '1000', cooperation: ['resources'] }, 'retail', 'strategic'],
  ])('%j is %s and %s', (facts, wealth, cooperation) => {
    const all = { kind: 'individual', averageAssets: '0', turnover: '0', ...facts } as const;
    const answer = classifyCustomer(classes, deepFreeze(all));
    expect(valueOf(answer)).toEqual({ kind: all.kind, wealth, cooperation });
    expect(rulesOf(answer)).toEqual(['class_wealth', 'class_cooperation']);
  });

  it('names among its reasons only conditions of the policy', () => {
    const cooperation = ['CANARY', 'partner'];
    const facts = { kind: 'individual', averageAssets: '0', turnover: '0', cooperation } as const;
    const { reasons } = classifyCustomer(classes, facts);
    expect(reasons[1]?.detail).toMatchObject({ cooperation: 'important', conditions: ['partner'] });
    expect(JSON.stringify(reasons)).not.toContain('CANARY');
  });

  it.each([
    ['strategic.turnoverFrom', { strategic: { turnoverFrom: '999.99', conditions: [] } }],
    ['strategic.conditions[1]', { strategic: { turnoverFrom: '2000', conditions: ['resources', 'golf'] } }],
    ['strategic.turnoverFrom', { strategic: { turnoverFrom: 2000, conditions: [] } }],
    ['important.conditions', { important: { turnoverFrom: '1000', conditions: 'partner' } }],
    ['highNetWorthFrom', { highNetWorthFrom: '-1' }],
    ['highNetWorthFrom', { highNetWorthFrom: undefined }],
    ['', { highNetWorthfrom: '1' }],
  ])('has no policy that is wrong at %j', (path, change) => {
    const wrong = { ...policy, ...change } as unknown as typeof policy;
    expect(() => defineCustomerClassPolicy(wrong)).toThrow(domainError('policy_invalid', path));
  });

  it.each([
    ['facts_invalid', 'kind', { kind: 'partnership' }],
    ['decimal_invalid', 'averageAssets', { averageAssets: '1,000' }],
    ['decimal_invalid', 'turnover', { turnover: NaN }],
  ])('throws %s at %s', (code, path, change) => {
    const facts = { kind: 'individual', averageAssets: '0', turnover: '0', ...change } as CustomerClassFacts;
    expect(() => classifyCustomer(classes, facts)).toThrow(domainError(code, path));
  });
});
