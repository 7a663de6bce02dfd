import { course, selectVips } from 'panhuo';
import {
  describe as describeReason,
  DomainError,
  type Label,
  type Reason,
  reason,
  wordTerm,
} from 'panhuo/kernel';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { checkWording } from '../../src/kernel/wording/checks.js';
import { customerWording } from '../../src/kernel/wording/customer.js';
import { errorWording } from '../../src/kernel/wording/errors.js';
import { experimentWording } from '../../src/kernel/wording/experiments.js';
import { funnelWording } from '../../src/kernel/wording/funnel.js';
import { kanoWording } from '../../src/kernel/wording/kano.js';
import { predictionWording } from '../../src/kernel/wording/prediction.js';
import { questionnaireWording } from '../../src/kernel/wording/questionnaire.js';
import { regimeWording } from '../../src/kernel/wording/regime.js';
import { retentionWording } from '../../src/kernel/wording/retention.js';
import { suitabilityWording } from '../../src/kernel/wording/suitability.js';
import { wakingWording } from '../../src/kernel/wording/waking.js';
import { expectations } from '../../src/kernel/wording/expectations.js';
import { retentionExpectations } from '../../src/kernel/wording/retentionExpectations.js';
import { conductTerms } from '../../src/kernel/wording/conductTerms.js';
import { retentionTerms } from '../../src/kernel/wording/retentionTerms.js';
import { terms } from '../../src/kernel/wording/terms.js';

const tables = [
  errorWording,
  checkWording,
  customerWording,
  suitabilityWording,
  questionnaireWording,
  kanoWording,
  funnelWording,
  regimeWording,
  retentionWording,
  predictionWording,
  wakingWording,
  experimentWording,
];
const entries = tables.flatMap((table) => Object.entries<Label>(table));
const placeholders = (template: string): string[] =>
  [...template.matchAll(/\{(\w+)(?:\|[\w:]+)?\}/g)].map(([, name]) => name ?? '').sort();

describe('the wording', () => {
  it('has every rule once', () => {
    expect(new Set(entries.map(([rule]) => rule)).size).toBe(entries.length);
  });

  it.each(entries)('speaks of the same facts in both languages: %s', (_, { zh, en }) => {
    expect(placeholders(zh)).toEqual(placeholders(en));
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });

  it.each(entries)('uses only forms that exist: %s', (_, { zh, en }) => {
    for (const [, form] of `${zh}${en}`.matchAll(/\{\w+\|([\w:]+)\}/g)) {
      expect(form).toMatch(/^(percent|points|money|figure|path|term|ordinal|fact|n:[a-z]+)$/);
    }
  });

  it.each(Object.entries({ ...terms, ...retentionTerms, ...conductTerms }))(
    'has %s in both languages',
    (_, { zh, en }) => {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z]/);
    },
  );
});

it.each(Object.entries({ ...expectations, ...retentionExpectations }))(
  'an expectation has words in both languages: %s',
  (id, zh) => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(wordTerm(id, 'zh')).toBe(zh);
    expect(wordTerm(id, 'en')).toBe(id);
  },
);

describe('describe', () => {
  it('writes shares, amounts and terms for a reader', () => {
    const wealth = reason('class_wealth', { wealth: 'retail', assets: '1234567.80', from: '5000000' });
    expect(describeReason(wealth, 'en')).toBe(
      'average assets 1,234,567.80, high net worth from 5,000,000: retail',
    );
    expect(describeReason(wealth, 'zh')).toBe('平均资产 1,234,567.80，高净值起点 5,000,000：散户');
    const small = reason('class_wealth', { wealth: 'retail', assets: '-0.123456', from: '-999' });
    expect(describeReason(small, 'en')).toBe('average assets -0.123456, high net worth from -999: retail');
  });

  it('takes a label in the language asked for, and says when there is nothing', () => {
    const guard = reason('guard_unmet', {
      fact: 'x',
      is: 'true',
      text: { zh: '已调查', en: 'surveyed' },
      required: true,
      actual: null,
    });
    expect(describeReason(guard, 'en')).toBe('not met: surveyed (required yes, actual unknown)');
    expect(describeReason(guard, 'zh')).toBe('未满足：已调查（要求 是，实际 未知）');
  });

  it('counts things in the singular and the plural, and bars from one', () => {
    const gap = (count: number) => describeReason(reason('vip_tie', { tied: count }), 'en');
    expect([gap(1), gap(2)]).toEqual([
      '1 customer more with the same assets, later by customer number',
      '2 customers more with the same assets, later by customer number',
    ]);
    const bar = new DomainError('bars_invalid', { path: '[0].close', expected: 'a close above zero' });
    expect(describeReason(bar.reason, 'en')).toBe('bars: [0].close should be: a close above zero');
    expect(describeReason(bar.reason, 'zh')).toBe('行情 [0].close 应为：大于零的收盘');
  });

  it('tells a flag from a text, and an empty list from nothing known', () => {
    const told = (actual: string | boolean | null | string[]) =>
      describeReason(
        reason('guard_unmet', { text: { zh: '已调查', en: 'surveyed' }, required: true, actual }),
        'en',
      );
    expect([told('true'), told(true), told(null), told([])]).toEqual([
      'not met: surveyed (required yes, actual “true”)',
      'not met: surveyed (required yes, actual yes)',
      'not met: surveyed (required yes, actual unknown)',
      'not met: surveyed (required yes, actual none)',
    ]);
  });

  it('writes a list with the marks of its language', () => {
    // No word stands for a, b and c: they are written as they are.
    const told = (facts: string[]) => {
      const without = reason('suitability_unknown', { facts });
      return [describeReason(without, 'zh'), describeReason(without, 'en')];
    };
    expect(told(['a', 'b', 'c'])).toEqual(['无法判断，缺少：a、b、c', 'cannot be judged without: a, b, c']);
    expect(told([])).toEqual(['无法判断，缺少：无', 'cannot be judged without: none']);
  });

  it('writes shares in per cent, to two decimal places', () => {
    const told = (share: string) =>
      describeReason(reason('vip_share', { customers: 1, share, places: 12 }), 'en');
    expect(['0.20', '0.1234', '0.98765', '1'].map(told)).toEqual([
      'top 20% of 1 customer by assets: 12 places',
      'top 12.34% of 1 customer by assets: 12 places',
      'top 98.77% of 1 customer by assets: 12 places',
      'top 100% of 1 customer by assets: 12 places',
    ]);
  });

  it('writes statistics to four digits', () => {
    const told = (p: number) => describeReason(reason('experiment_arms_balanced', { p, level: 0.001 }), 'en');
    expect(told(0.123456)).toBe('the arms are as large as planned (p = 0.1235, not below 0.001)');
  });

  it('counts keys from one, and has a word for the whole', () => {
    const unknown = (path: string) => {
      const key = reason('key_unknown', { path, position: 0 });
      return [describeReason(key, 'zh'), describeReason(key, 'en')];
    };
    expect(unknown('')).toEqual(['整个对象的第 1 个键不认识', 'key 1 of the whole is unknown']);
    expect(unknown('a.b')).toEqual(['a.b的第 1 个键不认识', 'key 1 of a.b is unknown']);
  });

  it('groups thousands from the point to the left', () => {
    const told = (assets: string) =>
      describeReason(reason('class_wealth', { wealth: 'retail', assets, from: '1' }), 'en');
    for (const [assets, written] of [
      ['1', '1'],
      ['999', '999'],
      ['1000', '1,000'],
      ['-12345678.12345', '-12,345,678.12345'],
      ['123456789', '123,456,789'],
    ] as const) {
      expect(told(assets)).toBe(`average assets ${written}, high net worth from 1: retail`);
    }
  });

  it('says where, when the wording does not', () => {
    const scale = reason('amount_scale', { currency: 'CNY', scale: 2, path: 'commission' });
    expect(describeReason(scale, 'en')).toBe('commission: an amount in CNY has at most 2 decimal places');
    expect(describeReason(scale, 'zh')).toBe('commission：CNY 的金额最多 2 位小数');
  });

  it('names the function that checks a definition', () => {
    const { vipShare } = course;
    const unchecked = (): unknown => selectVips({ ...vipShare, share: '0.10' }, []);
    expect(unchecked).toThrow(
      expect.objectContaining({
        message: 'definition_unchecked (vip-policy): check it with defineVipPolicy first',
        details: { kind: 'vip-policy', define: 'defineVipPolicy' },
      }),
    );
    const { reason: why } = new DomainError('definition_unchecked', { define: 'defineVipPolicy' });
    expect(describeReason(why, 'zh')).toBe('定义须先用 defineVipPolicy 检查；展开或改动后的副本须重新检查');
  });

  it('words errors and findings', () => {
    expect(
      describeReason(new DomainError('day_invalid', { expected: 'a day, YYYY-MM-DD' }).reason, 'zh'),
    ).toBe('日期无效，应为 YYYY-MM-DD 形式的日期');
    expect(describeReason(reason('value_missing', { path: '' }), 'en')).toBe('the whole is missing');
  });

  it('gives the code of a rule that it has no words for', () => {
    expect(describeReason({ rule: 'of_a_newer_version', detail: {} } as unknown as Reason, 'en')).toBe(
      'of_a_newer_version',
    );
    expect(describeReason({ rule: 'toString', detail: {} } as unknown as Reason, 'en')).toBe('toString');
  });
});

describe('reason', () => {
  it('asks the compiler for every fact that the wording speaks of', () => {
    // @ts-expect-error [ts2345] -- share and places are missing
    reason('vip_share', { customers: 5 });
    // @ts-expect-error [ts2345] -- there is no such rule
    reason('no_such_rule', {});
    expectTypeOf(reason('churn_none', {})).toEqualTypeOf<Reason>();
  });
});

describe('DomainError', () => {
  it('is known by its brand, not by its class', () => {
    const error = new DomainError('day_invalid', { path: 'a.b' });
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(DomainError);
    expect(error.message).toBe('day_invalid at a.b');
    expect(error.name).toBe('DomainError');
    for (const other of [new Error('x'), {}, null, 'x', undefined])
      expect(other instanceof DomainError).toBe(false);
  });

  it('tells a developer where, of what kind, what was expected and which rules are broken', () => {
    const message = (...of: ConstructorParameters<typeof DomainError>) => new DomainError(...of).message;
    expect(message('day_invalid')).toBe('day_invalid');
    expect(message('day_invalid', { path: '' })).toBe('day_invalid');
    expect(message('facts_invalid', { path: 'a', expected: 'text' })).toBe(
      'facts_invalid at a: expected text',
    );
    expect(message('facts_invalid', { expected: { zh: '一', en: 'one' } })).toBe(
      'facts_invalid: expected one',
    );
    const [first, second] = [reason('value_missing', { path: 'a' }), reason('order_broken', { path: 'b' })];
    const error = DomainError.because('policy_invalid', [first, second, first], { kind: 'fee' });
    expect(error.message).toBe('policy_invalid at a (fee): value_missing, order_broken');
    expect(DomainError.because('policy_invalid', [], { kind: 'fee' }).message).toBe('policy_invalid (fee)');
  });

  it('is the reason of itself, or stands for those it was made of', () => {
    const alone = new DomainError('day_invalid', { expected: 'a day, YYYY-MM-DD' });
    expect(alone.reasons).toEqual([{ rule: 'day_invalid', detail: { expected: 'a day, YYYY-MM-DD' } }]);
    const faults = [reason('value_missing', { path: 'a' }), reason('order_broken', { path: 'b' })];
    const together = DomainError.because('policy_invalid', faults, { kind: 'fee' });
    expect(together.reasons).toEqual(faults);
    expect(together.reason).toEqual({
      rule: 'policy_invalid',
      detail: { kind: 'fee', path: 'a', reasons: faults },
    });
  });
});
