import { china, course, industry } from 'panhuo';
import {
  defineActivityStatusPolicy,
  defineAssetTierPolicy,
  defineBehaviourPolicy,
  defineCustomerClassPolicy,
  defineProfessionalInvestorPolicy,
  defineServiceTargetPolicy,
  defineSmallDormantAccountPolicy,
  defineSuitabilityPolicy,
  defineVipPolicy,
} from 'panhuo/customer';
import type { PolicyHead } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';

type Define = (policy: never) => PolicyHead;

/** Every preset of the customer room, and one value inside it with a nonsense that its check must refuse. */
const presets: readonly (readonly [id: string, PolicyHead, Define, nested: string, nonsense: unknown])[] = [
  ['course/vip-share', course.vipShare, defineVipPolicy, 'rounding', 'sideways'],
  [
    'course/customer-classes',
    course.customerClasses,
    defineCustomerClassPolicy,
    'strategic.turnoverFrom',
    'a lot',
  ],
  ['course/behaviour', course.behaviour, defineBehaviourPolicy, 'services.0.when.profit.0', 'rich'],
  ['course/service-targets', course.serviceTargets, defineServiceTargetPolicy, 'deepLoss', '30%'],
  [
    'china/small-dormant-account',
    china.smallDormantAccount,
    defineSmallDormantAccountPolicy,
    'source.document',
    '',
  ],
  ['china/suitability-matching', china.suitabilityMatching, defineSuitabilityPolicy, 'highestRisk.C3', 'R6'],
  [
    'china/professional-investor',
    china.professionalInvestor,
    defineProfessionalInvestorPolicy,
    'institution.conversion.netAssets',
    '1000万',
  ],
  [
    'industry/activity-status',
    industry.activityStatus,
    defineActivityStatusPolicy,
    'smallDormantAccount.cashAtMost',
    -100,
  ],
  ['industry/asset-tiers', industry.assetTiers, defineAssetTierPolicy, 'tiers.3.text.en', null],
];

const copyOf = (policy: PolicyHead): unknown => JSON.parse(JSON.stringify(policy));

describe('the presets of customers', () => {
  it('have an id each', () => {
    expect(new Set(presets.map(([, { id }]) => id)).size).toBe(presets.length);
  });

  it.each(presets)('%s says what it is and where it comes from', (id, policy) => {
    expect(policy.id).toBe(id);
    expect(policy.version).toMatch(/^\d+$/);
    expect(policy.source.document.trim()).not.toBe('');
    expect(policy.note ?? '').not.toBe(''); // each of them had to choose something that its source leaves open
  });

  it.each(presets)('%s is frozen to the bottom', (_, policy) => {
    const open = (value: unknown): unknown[] =>
      typeof value !== 'object' || value === null
        ? []
        : [...(Object.isFrozen(value) ? [] : [value]), ...Object.values(value).flatMap(open)];
    expect(open(policy)).toEqual([]);
  });

  it.each(presets)('%s comes back equal from JSON through its check', (_, policy, define) => {
    const again = define(copyOf(policy) as never);
    expect(again).toEqual(policy);
    expect(again).not.toBe(policy);
  });

  it.each(presets)('%s is refused with another key or with nonsense inside', (...row) => {
    const [, policy, define, nested, nonsense] = row;
    const refused = expect.objectContaining({ code: 'policy_invalid' }) as Error;
    expect(() => define({ ...policy, oops: 1 } as never)).toThrow(refused);
    const copy = copyOf(policy);
    const steps = nested.split('.');
    const last = steps.pop() ?? '';
    const parent = steps.reduce<unknown>((at, step) => Reflect.get(at as object, step) as unknown, copy);
    expect(Reflect.get(parent as object, last)).toBeDefined();
    Reflect.set(parent as object, last, nonsense);
    expect(() => define(copy as never)).toThrow(refused);
  });
});

describe('the figures of domain.md §2', () => {
  it('VIPs are the top 20 %', () => {
    expect(Number(course.vipShare.share)).toBe(0.2);
  });

  it('one firm defines effective, lost, dormant and new customers', () => {
    expect(industry.activityStatus).toMatchObject({
      currency: 'CNY',
      effectiveFrom: '5000', // effective: assets ≥ 5,000 CNY
      implicitBelow: '100', // implicit churn: assets < 100 CNY …
      implicitMonths: 1, // … for one continuous month
      dormantMonths: [3, 6, 12], // no trade for 3, 6 or 12 months
      newAfterClosingMonths: 3, // not new when the last closing is < 3 months old
      smallDormantAccount: china.smallDormantAccount,
    });
  });

  it('a small dormant account has no trade for 3 years, cash of at most 100, and all must hold', () => {
    expect(china.smallDormantAccount).toMatchObject({ months: 36, cashAtMost: '100', join: 'and' });
  });

  it('tiers have the typical cuts of 50, 100, 300, 500 and 1,000 万', () => {
    const cuts = [50, 100, 300, 500, 1000].map((wan) => wan * 10_000);
    const from = industry.assetTiers.tiers.map((tier) => tier.from);
    expect(from.map((cut) => (cut === undefined ? undefined : Number(cut)))).toEqual([undefined, ...cuts]);
  });

  it('high net worth begins at the financial assets of a professional investor, 5 million (§5)', () => {
    expect(Number(course.customerClasses.highNetWorthFrom)).toBe(5_000_000);
  });

  it('behaviour has three dimensions, with 一般 in the middle and the three personalities', () => {
    expect(course.behaviour.position[1]?.text.zh).toBe('一般');
    expect(course.behaviour.personality).toEqual(['conservative', 'steady', 'aggressive']);
    const levels = course.tradingPersonality.levels.map(({ id }) => id);
    expect([...levels].sort()).toEqual([...course.behaviour.personality].sort());
  });
});
