import { china, industry } from 'panhuo';
import {
  type ActivityStatusPolicy,
  defineActivityStatusPolicy,
  defineSmallDormantAccountPolicy,
} from 'panhuo/customer';
import { describe, expect, it } from 'vitest';
import { domainError } from './explained.js';

describe('defineActivityStatusPolicy', () => {
  it.each<[string, Partial<ActivityStatusPolicy>]>([
    ['effectiveFrom', { effectiveFrom: '-1' }],
    ['currency', { currency: 'XYZ' }],
    ['implicitBelow', { implicitBelow: '5000.01' }],
    ['implicitMonths', { implicitMonths: 0 }],
    ['dormantMonths', { dormantMonths: [] }],
    ['dormantMonths[1]', { dormantMonths: [3, 3] }],
    ['dormantMonths[2]', { dormantMonths: [3, 6, 5] }],
    ['newMonths', { newMonths: 1.5 }],
    [
      'smallDormantAccount.join',
      { smallDormantAccount: { ...china.smallDormantAccount, join: 'xor' as 'or' } },
    ],
  ])('has no policy that is wrong at %s', (path, change) => {
    expect(() => defineActivityStatusPolicy({ ...industry.activityStatus, ...change })).toThrow(
      domainError('policy_invalid', path),
    );
  });
});

describe('defineSmallDormantAccountPolicy', () => {
  it.each([
    ['months', 0],
    ['cashAtMost', '-1'],
    ['join', 'xor'],
  ])('has no policy with %s %j', (path, value) => {
    const wrong = { ...china.smallDormantAccount, [path]: value };
    expect(() => defineSmallDormantAccountPolicy(wrong)).toThrow(domainError('policy_invalid', path));
  });
});
