import { describe as describeReason, DomainError, type Label, type Reason, reason } from 'panhuo/kernel';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { checkWording } from '../../src/kernel/wording/checks.js';
import { customerWording } from '../../src/kernel/wording/customer.js';
import { errorWording } from '../../src/kernel/wording/errors.js';
import { funnelWording } from '../../src/kernel/wording/funnel.js';
import { questionnaireWording } from '../../src/kernel/wording/questionnaire.js';
import { regimeWording } from '../../src/kernel/wording/regime.js';
import { retentionWording } from '../../src/kernel/wording/retention.js';
import { terms } from '../../src/kernel/wording/terms.js';

const tables = [
  errorWording,
  checkWording,
  customerWording,
  questionnaireWording,
  funnelWording,
  regimeWording,
  retentionWording,
];
const entries = tables.flatMap((table) => Object.entries<Label>(table));
const placeholders = (template: string): string[] =>
  [...template.matchAll(/\{(\w+)(?:\|\w+)?\}/g)].map(([, name]) => name ?? '').sort();

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
    for (const [, form] of `${zh}${en}`.matchAll(/\{\w+\|(\w+)\}/g)) {
      expect(['percent', 'money', 'figure', 'path', 'term']).toContain(form);
    }
  });

  it.each(Object.entries(terms))('has %s in both languages', (_, { zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/[a-z]/);
  });
});

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
    expect(describeReason(guard, 'en')).toBe('not met: surveyed (required yes, actual none)');
    expect(describeReason(guard, 'zh')).toBe('未满足：已调查（要求 是，实际 无）');
  });

  it('words errors and findings', () => {
    expect(describeReason(new DomainError('day_invalid', { expected: 'YYYY-MM-DD' }).reason, 'zh')).toBe(
      '不是有效日期（YYYY-MM-DD）',
    );
    expect(describeReason(reason('value_missing', { path: '' }), 'en')).toBe('the top level is missing');
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
});
