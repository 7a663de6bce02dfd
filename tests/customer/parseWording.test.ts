import type { Json } from 'panhuo/kernel';
import { expect, it } from 'vitest';
import { wordsOf } from './explained.js';
import { sampleOf } from './samples.js';

it.each<[string, Json, string, string, string]>([
  [
    'customer',
    { phones: ['12'] },
    'phones[0]',
    'a phone number of 5 to 24 characters',
    '5 至 24 个字符的电话号码',
  ],
  ['customer', { emails: ['x'] }, 'emails[0]', 'an e-mail address', '电子邮箱地址'],
  ['customer', { id: '' }, 'id', 'at least 1 character', '至少 1 个字符'],
  ['customer', { name: 'x'.repeat(201) }, 'name', 'at most 200 characters', '最多 200 个字符'],
  ['customer', { phones: new Array<Json>(21).fill('12345678') }, 'phones', 'at most 20 items', '最多 20 项'],
  ['fund account', { kind: 'x' }, 'kind', 'one of fund, securities', '以下之一：fund、securities'],
  ['fund account', { currency: 'rmb' }, 'currency', 'a currency of ISO 4217', 'ISO 4217 货币代码'],
  ['trade', { amount: 5 }, 'amount', 'an object', '对象'],
  [
    'trade',
    { amount: { amount: {}, currency: 'CNY' } },
    'amount.amount',
    'plain decimal text, such as 37500.00',
    '十进制文本，如 37500.00',
  ],
  ['trade', { amount: { amount: -1, currency: 'CNY' } }, 'amount', 'zero or more', '不小于零'],
])('is told to the clerk in his language: %s %j', (title, change, path, en, zh) => {
  const { full, safeParse } = sampleOf(title);
  const parsed = safeParse({ ...(full as object), ...(change as object) });
  const told = parsed.valid ? [] : parsed.reasons.map(wordsOf);
  expect(told).toEqual([{ en: `${path} should be ${en}`, zh: `${path} 应为${zh}` }]);
});
