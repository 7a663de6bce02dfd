import fc from 'fast-check';
import {
  course,
  defineReactivationPolicy,
  type GroupMeasures,
  groupMeasures,
  type MeasuredCustomer,
  mergeGroupMeasures,
  type PeriodRecord,
  reactivationMeasures,
  type ReactivationPolicy,
  type RewardableMeasure,
} from 'panhuo';
import { wilsonInterval } from 'panhuo/kernel';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  errorOf,
  expectPlain,
  expectWorded,
  frozen,
  throughJson,
  visible,
} from '../../questionnaire/laws.js';

const base = throughJson<ReactivationPolicy>(course.reactivation);
const record = (change: Partial<PeriodRecord> = {}): PeriodRecord => ({
  days: 100,
  trades: 0,
  amount: '0.00',
  products: [],
  commission: '0.00',
  ...change,
});
const awake = record({ trades: 5, amount: '900.00', products: ['stock'], commission: '9.00' });
const grouped = (customers: readonly MeasuredCustomer[], policy = course.reactivation) => {
  const group = groupMeasures(policy, frozen(customers));
  expectPlain(group);
  expectWorded(group.reasons);
  return group;
};
const names = ['resumed', 'larger', 'wider', 'faster', 'moreProfitable'] as const;

describe('the measures of a group', () => {
  it('count to whom each applies, who fulfils it, and the share with Wilson’s interval', () => {
    const group = grouped([
      ...Array.from({ length: 15 }, () => ({ before: record(), after: awake })),
      ...Array.from({ length: 133 }, () => ({ before: record(), after: record() })),
      { before: awake, after: awake },
    ]);
    const { resumed, wider } = group.measures;
    // 15/148: Wilson .0624 to .1605 (Newcombe 1998, method 3; vectors.md). Who was not silent has nothing to resume.
    expect(resumed).toMatchObject({ of: 148, met: 15, share: 15 / 148, lifted: 0 });
    expect([resumed.lower?.toFixed(4), resumed.upper?.toFixed(4)]).toEqual(['0.0624', '0.1605']);
    expect(wider).toMatchObject({ of: 149, met: 15 });
    expect(group).toMatchObject({ customers: 149, marketUnknown: 149, confidenceLevel: 0.95 });
  });

  it('are null of nobody, never NaN', () => {
    const { measures, reasons } = grouped([]);
    for (const name of names) {
      expect(measures[name]).toEqual({
        of: 0,
        met: 0,
        lifted: 0,
        share: null,
        lower: null,
        upper: null,
        rewarded: false,
      });
    }
    expect(reasons.filter(({ rule }) => rule === 'measure_share_none')).toHaveLength(5);
  });

  it('count apart whom the market alone lifted, who is no success', () => {
    const before = record({ trades: 1, amount: '100.00', commission: '1.00', market: 3000 });
    const group = grouped([
      { before, after: { ...before, amount: '150.00', market: 6000 } },
      { before, after: { ...before, amount: '250.00', market: 6000 } },
      { before: { ...before, market: 1 }, after: { ...before, market: 1 } },
    ]);
    expect(group.measures.larger).toMatchObject({ of: 3, met: 1, lifted: 1 });
    expect(group.measures.moreProfitable).toMatchObject({ of: 3, met: 0, lifted: 0 });
    expect(group.marketUnknown).toBe(0);
    expect(group.reasons).toContainEqual({
      rule: 'measure_share_lifted',
      detail: { measure: 'larger', customers: 1 },
    });
    expect(group.reasons.map(({ rule }) => rule)).not.toContain('measure_market_unknown');
  });

  it('say of how many the market is not known, and which measures are never rewarded', () => {
    expect(grouped([{ before: record(), after: awake }]).reasons.slice(-2)).toEqual([
      { rule: 'measure_market_unknown', detail: { customers: 1 } },
      { rule: 'measure_reported_only', detail: { measures: ['larger', 'faster'] } },
    ]);
  });

  it('have the level of confidence that is asked for', () => {
    const { resumed } = groupMeasures(course.reactivation, [{ before: record(), after: awake }], {
      confidenceLevel: 0.8,
    }).measures;
    expect(resumed.lower).toBe(wilsonInterval(1, 1, 0.8)?.lower);
    expect(resumed.upper).toBe(1);
  });
});

const records = fc.record(
  {
    days: fc.integer({ min: 1, max: 200 }),
    trades: fc.integer({ min: 0, max: 3 }),
    amount: fc.constantFrom('0', '10.00', '20.00'),
    products: fc.subarray(['stock', 'fund', 'bond']),
    commission: fc.constantFrom('0', '1.00', '2.00'),
  },
  { noNullPrototype: true },
);
const customers: fc.Arbitrary<MeasuredCustomer[]> = fc.array(
  fc
    .tuple(records, records, fc.constantFrom([], [3000, 3000], [3000, 6000], [3000, 1500]))
    .map(([before, after, market]) => ({
      before: { ...before, ...(market[0] !== undefined && { market: market[0] }) },
      after: { ...after, ...(market[1] !== undefined && { market: market[1] }) },
    })),
  { maxLength: 12 },
);

describe('every group', () => {
  it('counts what the measures of its customers say', () => {
    fc.assert(
      fc.property(customers, (group) => {
        const { measures } = grouped(group);
        const each = group.map(({ before, after }) =>
          reactivationMeasures(course.reactivation, before, after),
        );
        for (const name of names) {
          const values = each.map(({ value }) => value[name]);
          expect(measures[name].of).toBe(values.filter((value) => value !== null).length);
          expect(measures[name].met).toBe(values.filter((value) => value === true).length);
          const lifted = each.flatMap(({ reasons }) =>
            reasons.filter(({ rule, detail }) => rule === 'measure_lifted' && detail['measure'] === name),
          );
          expect(measures[name].lifted).toBe(lifted.length);
          expect(measures[name].met + measures[name].lifted).toBeLessThanOrEqual(measures[name].of);
        }
      }),
    );
  });

  it('is the sum of its parts, in any order, and as it comes from storage', () => {
    fc.assert(
      fc.property(customers, customers, (one, other) => {
        const [a, b] = [throughJson(grouped(one)), throughJson(grouped(other))];
        expect(mergeGroupMeasures(frozen(a), frozen(b))).toEqual(grouped([...other, ...one]));
        expect(mergeGroupMeasures(b, a)).toEqual(mergeGroupMeasures(a, b));
        expect(mergeGroupMeasures(a, grouped([]))).toEqual(a);
      }),
      { numRuns: 50 },
    );
  });
});

describe('an incentive', () => {
  const rewarding = (rewarded: readonly string[]) =>
    defineReactivationPolicy({ ...base, rewarded } as ReactivationPolicy);

  it('rests on the measures that the policy names, and on none where it names none', () => {
    const rewarded = (policy: typeof course.reactivation) =>
      names.filter((name) => grouped([], policy).measures[name].rewarded);
    expect(rewarded(course.reactivation)).toEqual([]);
    expect(rewarded(rewarding(['wider', 'resumed']))).toEqual(['resumed', 'wider']);
    expect(rewarded(rewarding(['moreProfitable']))).toEqual(['moreProfitable']);
  });

  // domain.md §12: rewards must not hang on volume traded.
  it('never rests on larger or faster trading', () => {
    expectTypeOf<RewardableMeasure>().toEqualTypeOf<'resumed' | 'wider' | 'moreProfitable'>();
    // @ts-expect-error [ts2322] -- larger trading is not rewarded
    expect(errorOf(() => defineReactivationPolicy({ ...base, rewarded: ['larger'] })).code).toBe(
      'policy_invalid',
    );
    // @ts-expect-error [ts2322] -- faster trading is not rewarded
    expect(errorOf(() => defineReactivationPolicy({ ...base, rewarded: ['faster'] })).code).toBe(
      'policy_invalid',
    );
  });

  it.each([
    ['larger trading', ['resumed', 'larger'], 'rewarded[1]'],
    ['faster trading', ['faster'], 'rewarded[0]'],
    ['what is no measure', ['CANARY'], 'rewarded[0]'],
    ['a measure twice', ['wider', 'wider'], 'rewarded[1]'],
    ['no list', 'resumed', 'rewarded'],
  ])('for %s is refused', (_, rewarded, path) => {
    const error = errorOf(() => rewarding(rewarded as readonly string[]));
    expect(error).toMatchObject({ code: 'policy_invalid', details: { path } });
    expectWorded(error.reasons);
    expect(visible(error)).not.toContain('CANARY');
  });
});

describe('a group that cannot be measured', () => {
  const one = { customer: 'CANARY', before: record(), after: record() };
  it.each([
    ['no list', 'CANARY', ''],
    ['a customer who is none', [null], '[0]'],
    ['a customer twice', [one, one], '[1].customer'],
    ['a customer without a name', [{ ...one, customer: '' }], '[0].customer'],
    ['half a day before', [{ ...one, before: record({ days: 0.5 }) }], '[0].before.days'],
    [
      'less than no trades after',
      [one, { ...one, customer: 'b', after: record({ trades: -1 }) }],
      '[1].after.trades',
    ],
    ['a market before alone', [{ ...one, before: record({ market: 1 }) }], '[0].after.market'],
    [
      'products that are no list',
      [{ ...one, after: record({ products: 'stock' as never }) }],
      '[0].after.products',
    ],
    ['no record after', [{ before: record() }], '[0].after'],
  ])('is refused by the place in it: %s', (_, group, path) => {
    const error = errorOf(() => groupMeasures(course.reactivation, group as never));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });

  it('is refused at no level of confidence, and by a policy that was not checked', () => {
    const at = (confidenceLevel: number) => () => groupMeasures(course.reactivation, [], { confidenceLevel });
    expect(errorOf(at(1))).toMatchObject({ code: 'facts_invalid', details: { path: 'confidenceLevel' } });
    expect(errorOf(() => groupMeasures({ ...course.reactivation }, [])).code).toBe('definition_unchecked');
  });

  it.each([
    ['another version of the policy', { version: '2' }, {}],
    ['another policy', { id: 'branch/reactivation' }, {}],
    ['other rewards', { rewarded: ['wider'] as const }, {}],
    ['another tolerance', { tolerance: '0.5' }, {}],
    ['another level', {}, { confidenceLevel: 0.9 }],
  ])('is not merged with one of %s', (_, change, options) => {
    const other = groupMeasures(defineReactivationPolicy({ ...base, ...change }), [], options);
    const error = errorOf(() => mergeGroupMeasures(grouped([]), other));
    expect(error.code).toBe('facts_invalid');
    expectWorded([error.reason]);
  });

  it.each<[string, (group: GroupMeasures) => unknown, string]>([
    ['nothing', () => ({}), 'b.policy'],
    ['a count that is none', (group) => ({ ...group, customers: NaN }), 'b.customers'],
    [
      'a measure less',
      ({ measures, ...group }) => ({ ...group, measures: { ...measures, wider: null } }),
      'b.measures.wider',
    ],
    [
      'half a customer',
      ({ measures, ...group }) => ({
        ...group,
        measures: { ...measures, wider: { ...measures.wider, met: 0.5 } },
      }),
      'b.measures.wider.met',
    ],
    [
      'larger trading rewarded',
      ({ measures, ...group }) => ({
        ...group,
        measures: { ...measures, larger: { ...measures.larger, rewarded: true } },
      }),
      'b.measures.larger.rewarded',
    ],
  ])('does not merge with %s', (_, change, path) => {
    const error = errorOf(() => mergeGroupMeasures(stored(), change(stored()) as never));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expectWorded([error.reason]);
  });
});

/** A group as it comes from storage. */
function stored(): GroupMeasures {
  return throughJson(grouped([{ before: record(), after: record() }]));
}
