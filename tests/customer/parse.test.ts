import { Decimal } from 'decimal.js';
import {
  parseAdviser,
  parseAssetSnapshot,
  parseCustomer,
  parseTrade,
  safeParseCustomer,
  safeParseTrade,
} from 'panhuo';
import type { Adviser, Customer, Parsed, Trade } from 'panhuo/customer';
import { choiceOf, type Day, type Json, type Money } from 'panhuo/kernel';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { domainError, wordsOf } from './explained.js';
import { faults } from './faults.js';
import { deepFreeze, papers, replaceAt, samples, sampleOf } from './samples.js';

/** What speaks against an input, as `rule path`, after seeing that the throwing form says the same. */
function complaints(title: string, input: unknown): string[] {
  const { parse, safeParse } = sampleOf(title);
  const parsed = safeParse(input);
  if (parsed.valid) return [];
  for (const reason of parsed.reasons) wordsOf(reason);
  const paths = parsed.reasons.map(({ detail: { path } }) => (typeof path === 'string' ? path : ''));
  expect(() => parse(input)).toThrow(domainError('input_invalid', paths[0]));
  return parsed.reasons.map(({ rule }, index) => `${rule} ${paths[index]}`);
}

/** Every place of a record that holds a value of its own. */
function leaves(data: unknown, path = ''): string[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => leaves(item, `${path}[${index}]`));
  if (typeof data !== 'object' || data === null) return [path];
  return Object.entries(data).flatMap(([key, item]) => leaves(item, path === '' ? key : `${path}.${key}`));
}

describe.each(samples.map((sample) => [sample.title, sample] as const))('a record: %s', (title, sample) => {
  const { full, required, parse, safeParse } = sample;
  const minimal = Object.fromEntries(required.map((key) => [key, full[key]]));

  it('is read in full and at the least', () => {
    expect(parse(full)).toEqual(full);
    expect(safeParse(full)).toEqual({ valid: true, value: full });
    expect(parse(minimal)).toEqual(minimal);
  });

  it.each(leaves(full))('with a strange length in place of %s is refused there', (path) => {
    for (const length of [{ toString: 1, valueOf: 1 }, new Date(0), 'CANARY', null]) {
      expect(complaints(title, replaceAt(full, path, { length }))[0]).toContain(path);
    }
  });

  it('is no text in a box, which has a length of its own', () => {
    expect(complaints(title, new String('CANARY'))).toEqual(['value_unfit ']);
  });

  it.each(Object.keys(full))('without %s is refused where that must be there', (key) => {
    const expected = required.includes(key) ? [`value_missing ${key}`] : [];
    expect(complaints(title, replaceAt(full, key, undefined))).toEqual(expected);
    // A key without a value is a key that is not there.
    expect(complaints(title, { ...full, [key]: undefined })).toEqual(expected);
  });

  it('survives JSON, in both directions', () => {
    const read = parse(JSON.parse(JSON.stringify(full)));
    expect(JSON.parse(JSON.stringify(read))).toEqual(full);
    expect(parse(read)).toEqual(read);
  });

  it('shares nothing with the input and does not change it', () => {
    const input = deepFreeze(structuredClone(full));
    const read = parse(input) as object;
    expect(read).not.toBe(input);
    const shared = new Set<unknown>(objectsIn(input));
    expect(objectsIn(read).filter((object) => shared.has(object))).toEqual([]);
    expect(input).toEqual(full);
  });

  it('names an unknown key by its position and never by its text', () => {
    const last = Object.keys(full).length;
    expect(complaints(title, { ...full, 'CANARY-key': 1 })).toEqual([`key_unknown `]);
    const parsed = safeParse({ ...full, 'CANARY-key': 1 });
    expect(parsed).toEqual({
      valid: false,
      reasons: [{ rule: 'key_unknown', detail: { path: '', position: last } }],
    });
    expect(safeParse({ 'CANARY-key': 1, ...full })).toMatchObject({
      reasons: [{ rule: 'key_unknown', detail: { path: '', position: 0 } }],
    });
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'knows no key %s, and changes no prototype',
    (key) => {
      const input = JSON.parse(`{"${key}":{"polluted":true},${JSON.stringify(full).slice(1)}`) as unknown;
      expect(complaints(title, input)).toEqual(['key_unknown ']);
      expect('polluted' in {}).toBe(false);
    },
  );

  it.each([
    ['nothing', undefined, 'value_missing '],
    ['null', null, 'value_unfit '],
    ['a text', 'CANARY', 'value_unfit '],
    ['a number', 5, 'value_unfit '],
    ['a list', [], 'value_unfit '],
    ['a date', new Date(0), 'value_unfit '],
    ['a function', () => full, 'value_unfit '],
    ['a map', new Map(Object.entries(full)), 'value_unfit '],
  ])('is not %s', (_, input, complaint) => {
    expect(complaints(title, input)).toEqual([complaint]);
  });

  it('has every field in the table of faults', () => {
    const covered = new Set(
      faults.filter(([of]) => of === title).map(([, at]) => at.replaceAll(/\[\d+\]/g, '[]')),
    );
    const missing = leaves(full).filter((path) => !covered.has(path.replaceAll(/\[\d+\]/g, '[]')));
    expect(missing).toEqual([]);
  });
});

describe('a bad value', () => {
  const rows = faults.map(([title, at, value, rule, named = at]) => ({ title, at, value, rule, named }));
  it.each(rows)('$title: at $at, $value is $rule', ({ title, at, value, rule, named }) => {
    expect(complaints(title, replaceAt(sampleOf(title).full, at, value))).toContain(`${rule} ${named}`);
  });

  it('is reported with every other, each once and in one go', () => {
    const input = { id: '', kind: 'x', name: 5, phones: ['abc'], openedOn: '2023-02-29', oops: 1 };
    expect(complaints('customer', input).sort()).toEqual([
      'key_unknown ',
      'value_unfit id',
      'value_unfit kind',
      'value_unfit name',
      'value_unfit openedOn',
      'value_unfit phones[0]',
    ]);
  });

  it('says what was expected, from the schema and never from the input', () => {
    const parsed = safeParseCustomer({ id: 'c1', kind: 'CANARY', name: '王小明', openedOn: 'CANARY' });
    expect(parsed).toEqual({
      valid: false,
      reasons: [
        { rule: 'value_unfit', detail: { path: 'kind', expected: choiceOf(['individual', 'institution']) } },
        { rule: 'value_unfit', detail: { path: 'openedOn', expected: 'date' } },
      ],
    });
  });

  it('at depth is named by its path, an unknown key by its position there', () => {
    const { full } = sampleOf('customer');
    const document = { ...papers[4], CANARY: '张三' } as Json;
    expect(complaints('customer', replaceAt(full, 'documents[4]', document))).toEqual([
      'key_unknown documents[4]',
    ]);
    const polluted = JSON.parse('{"__proto__":1,"kind":"passport","number":"E12345678"}') as Json;
    expect(complaints('customer', replaceAt(full, 'documents[0]', polluted))).toEqual([
      'key_unknown documents[0]',
    ]);
    const { full: trade } = sampleOf('trade');
    const amount = { amount: '1', currency: 'CNY', CANARY: 1 };
    expect(complaints('trade', { ...trade, amount })).toEqual(['key_unknown amount']);
  });

  it('is not repeated by the error', () => {
    try {
      parseCustomer({ id: 'c1', kind: 'individual', name: ['CANARY'], CANARY: 'CANARY', phones: ['CANARY'] });
      expect.fail('it should throw');
    } catch (error) {
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('CANARY');
      expect(error).toMatchObject({
        message: 'input_invalid at name: value_unfit, key_unknown',
        details: { record: 'customer' },
      });
      expect(error).not.toHaveProperty('cause');
    }
  });
});

describe('amounts', () => {
  const amountOf = (amount: unknown, currency = 'CNY'): unknown =>
    parseTrade({ ...sampleOf('trade').full, amount: { amount, currency } }).amount.amount;

  it.each([
    ['text', '1242.5', '1242.50'],
    ['text without a point', '7', '7.00'],
    ['a number', 1242.5, '1242.50'],
    ['zero', 0, '0.00'],
    ['the zero of −1 × 0', -0, '0.00'],
    ['its text', '-0.00', '0.00'],
    ['a Decimal', new Decimal('1242.5'), '1242.50'],
    ['a Decimal of another copy', new (Decimal.clone({ precision: 5 }))('1242.5'), '1242.50'],
    ['more digits than a number holds', '12345678901234567890.12', '12345678901234567890.12'],
  ])('are read from %s', (_, amount, text) => {
    expect(amountOf(amount)).toBe(text);
  });

  it.each([
    ['JPY', '1500', '1500'],
    ['KWD', '1.234', '1.234'],
    ['HKD', '0.10', '0.10'],
  ])('have the scale of their currency: %s', (currency, amount, text) => {
    expect(amountOf(amount, currency)).toBe(text);
  });

  it.each<[string, unknown]>([
    ['an infinite Decimal', new Decimal(Infinity)],
    ['no number', NaN],
    ['a BigInt', 5n],
    [
      'what only calls itself a Decimal',
      { toStringTag: '[object Decimal]', isFinite: () => true, toFixed: () => Symbol('CANARY') },
    ],
  ])('are not read from %s', (_, amount) => {
    expect(() => amountOf(amount)).toThrow(domainError('input_invalid'));
  });

  it('may be negative where a customer can owe', () => {
    const total = { amount: '-0.01', currency: 'CNY' };
    expect(parseAssetSnapshot({ customer: 'c1', on: '2024-01-31', total }).total).toEqual(total);
  });

  it.each([
    [300, '300'],
    ['0.50', '0.5'],
    [new Decimal('0.0000001'), '0.0000001'],
    [1e-7, '0.0000001'],
    [-0, '0'],
  ])('quantities are plain text: %s is %s', (quantity, text) => {
    expect(parseTrade({ ...sampleOf('trade').full, quantity }).quantity).toBe(text);
  });
});

describe('identifiers', () => {
  it.each([
    ['resident-id', ' 11010519491231002x', '11010519491231002X'],
    ['resident-id', '110105491231002', '110105491231002'], // read and kept, the upgrade is a counter procedure
    ['credit-code', '91350100m0001tgqxm', '91350100M0001TGQXM'], // lawful, though its check fails
    ['organisation-code', 'd2143569x', 'D2143569-X'],
  ])('are kept in one form: %s %j', (kind, number, stored) => {
    const customer = parseCustomer({
      id: 'c1',
      kind: 'individual',
      name: '王',
      documents: [{ kind, number }],
    });
    expect(customer.documents).toEqual([{ kind, number: stored }]);
  });

  it('of securities accounts follow their market', () => {
    const { full, parse } = sampleOf('securities account');
    expect(parse({ ...full, number: 'a123456789 ' })).toEqual(full);
    expect(parse({ ...full, market: 'shenzhen', number: '0123456789' })).toMatchObject({
      number: '0123456789',
    });
  });
});

it('reads records into their types', () => {
  expectTypeOf(parseCustomer).toEqualTypeOf<(input: unknown) => Customer>();
  expectTypeOf(safeParseTrade).toEqualTypeOf<(input: unknown) => Parsed<Trade>>();
  expectTypeOf(parseAdviser).returns.toEqualTypeOf<Adviser>();
  expectTypeOf<Trade['on']>().toEqualTypeOf<Day>();
  expectTypeOf<Trade['amount']>().toEqualTypeOf<Money>();
  expectTypeOf<Trade['quantity']>().toEqualTypeOf<string | undefined>();
  // @ts-expect-error [ts2540] -- records are readonly
  const rename = (customer: Customer): string => (customer.name = 'x');
  expect(rename).toBeTypeOf('function');
});

function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap((item) => objectsIn(item))];
}
