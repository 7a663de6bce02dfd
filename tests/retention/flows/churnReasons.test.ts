import fc from 'fast-check';
import {
  type ChurnClaimsPolicy,
  churnReasons,
  type ChurnStatement,
  course,
  defineChurnClaimsPolicy,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import {
  errorOf,
  expectPlain,
  expectWorded,
  frozen,
  throughJson,
  visible,
} from '../../questionnaire/laws.js';
import { on } from './churnBooks.js';

const said = (customer: string, reason: string, day?: string): ChurnStatement => ({
  customer,
  reason,
  ...(day !== undefined && { on: on(day) }),
});
const many = (count: number, reason: string): ChurnStatement[] =>
  Array.from({ length: count }, (_, index) => said(`${reason}${index}`, reason));
const tabulate = (statements: readonly ChurnStatement[], policy = course.churnClaims) => {
  const result = churnReasons(policy, frozen(statements));
  expectPlain(result);
  expectWorded(result.reasons);
  return result;
};

describe('stated reasons for leaving', () => {
  it('count by the first reason and by all, each reason once a customer', () => {
    const { value } = tabulate([
      said('a', 'neglect', '2024-02-02'),
      said('a', 'price', '2024-01-02'),
      said('b', 'neglect'),
      said('b', 'price'),
      said('b', 'neglect'),
      said('c', 'product'),
    ]);
    expect(value.customers).toBe(3);
    const rows = (table: readonly { reason: string; customers: number; share: number | null }[]) =>
      table.map(({ reason, customers, share }) => [reason, customers, share]);
    expect(rows(value.first)).toEqual([
      ['price', 1, 1 / 3],
      ['product', 1, 1 / 3],
      ['changed-life', 0, 0],
      ['neglect', 1, 1 / 3],
      ['other', 0, 0],
    ]);
    expect(rows(value.all)).toEqual([
      ['price', 2, 2 / 3],
      ['product', 1, 1 / 3],
      ['changed-life', 0, 0],
      ['neglect', 2, 2 / 3],
      ['other', 0, 0],
    ]);
  });

  it('a statement with a day comes before one without', () => {
    const { value } = tabulate([said('a', 'neglect'), said('a', 'price', '2024-01-02')]);
    expect(value.first[0]).toMatchObject({ reason: 'price', customers: 1 });
  });

  it('have the intervals of Wilson', () => {
    // vectors.md: Wilson 81/263 [.2553, .3662]; 15/148 [.0624, .1605].
    const interval = (count: number, total: number) => {
      const [row] = tabulate([...many(count, 'price'), ...many(total - count, 'neglect')]).value.first;
      return [row!.interval!.lower.toFixed(4), row!.interval!.upper.toFixed(4)];
    };
    expect(interval(81, 263)).toEqual(['0.2553', '0.3662']);
    expect(interval(15, 148)).toEqual(['0.0624', '0.1605']);
  });

  it('of nobody have no shares', () => {
    const { value } = tabulate([]);
    expect(value.customers).toBe(0);
    expect(value.first[0]).toEqual({ reason: 'price', customers: 0, share: null, interval: null });
    expect(value.claims[0]!.verdict).toBe('undecided');
  });
});

describe('the claim that price is rarely above 15 %', () => {
  it.each([
    // Intervals of vectors.md: 81/263 lies above 0.15, 15/148 on both sides of it, and 0/20 goes up to 0.1611.
    [81, 263, 'contradicted'],
    [15, 148, 'undecided'],
    [0, 20, 'undecided'],
    // Newcombe’s method 3 by hand: upper limit of 0/22 = z² ÷ (n + z²) = 3.8415 ÷ 25.8415 = 0.1487.
    [0, 22, 'supported'],
  ])('with %i of %i is %s', (count, total, verdict) => {
    const { value, reasons } = tabulate([...many(count, 'price'), ...many(total - count, 'neglect')]);
    expect(value.claims).toEqual([{ reason: 'price', atMost: '0.15', by: 'first', verdict }]);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatchObject({
      rule: `churn_claim_${verdict}`,
      detail: { reason: 'price', atMost: '0.15', customers: count, of: total },
    });
  });

  it('is held against all reasons where the policy says so', () => {
    const base = throughJson<ChurnClaimsPolicy>(course.churnClaims);
    const policy = defineChurnClaimsPolicy({
      ...base,
      claims: [{ reason: 'price', atMost: '0.15', by: 'all' }],
    });
    const statements = Array.from({ length: 50 }, (_, index) => [
      said(`c${index}`, 'neglect'),
      said(`c${index}`, 'price'),
    ]).flat();
    expect(tabulate(statements).value.claims[0]!.verdict).toBe('supported');
    expect(tabulate(statements, policy).value.claims[0]!.verdict).toBe('contradicted');
  });

  it('uses the reason codes of the service funnel', () => {
    expect(course.churnClaims.reasons).toEqual(course.serviceFunnel.lose);
  });
});

it('shares by the first reason add up to one, and never exceed those by all', () => {
  const statement = fc
    .tuple(
      fc.constantFrom('a', 'b', '__proto__', 'c'),
      fc.constantFrom(...course.churnClaims.reasons),
      fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
    )
    .map(([customer, reason, date]) =>
      said(customer, reason, date === undefined ? undefined : `2024-02-${String(date).padStart(2, '0')}`),
    );
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1 }), (statements) => {
      const { value } = tabulate(statements);
      expect(value.first.reduce((sum, { customers }) => sum + customers, 0)).toBe(value.customers);
      expect(value.customers).toBe(new Set(statements.map(({ customer }) => customer)).size);
      for (const [place, { customers }] of value.all.entries()) {
        expect(customers).toBeGreaterThanOrEqual(value.first[place]!.customers);
        const code = value.all[place]!.reason;
        const named = statements.filter(({ reason }) => reason === code).map(({ customer }) => customer);
        expect(customers).toBe(new Set(named).size);
      }
    }),
  );
});

it('a reason that the policy has not, or a day that does not exist, is refused', () => {
  const error = errorOf(() =>
    churnReasons(course.churnClaims, [said('CANARY', 'price'), said('CANARY', 'CANARY')]),
  );
  expect(error).toMatchObject({ code: 'facts_invalid', details: { path: '[1].reason' } });
  expect(visible(error)).not.toContain('CANARY');
  expectWorded([error.reason]);
  expect(errorOf(() => churnReasons(course.churnClaims, [said('a', 'price', '2024-02-30')])).code).toBe(
    'day_invalid',
  );
});

describe('a policy of churn claims', () => {
  const base = throughJson<ChurnClaimsPolicy>(course.churnClaims);
  it.each([
    ['a reason twice', { reasons: ['price', 'price'] }, 'reasons[1]'],
    ['a claim about a reason that it has not', { reasons: ['product'] }, 'claims[0].reason'],
    ['no reason', { reasons: [] }, 'reasons'],
    ['a limit above one', { claims: [{ reason: 'price', atMost: '1.5', by: 'first' }] }, 'claims[0].atMost'],
    ['a count that is none', { claims: [{ reason: 'price', atMost: '0.15', by: 'last' }] }, 'claims[0].by'],
    ['full confidence', { confidenceLevel: '1' }, 'confidenceLevel'],
  ])('with %s is refused', (_, change, path) => {
    const policy = { ...base, ...change } as unknown as ChurnClaimsPolicy;
    expect(errorOf(() => defineChurnClaimsPolicy(policy))).toMatchObject({
      code: 'policy_invalid',
      details: { path },
    });
  });

  it('that was not checked tabulates nothing', () => {
    expect(errorOf(() => churnReasons({ ...course.churnClaims }, [])).code).toBe('definition_unchecked');
  });
});
