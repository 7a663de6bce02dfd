import fc from 'fast-check';
import { mask, maskingTable, redactCustomer } from 'panhuo';
import { type Customer, identifierKinds, type MaskKind, parseCustomer } from 'panhuo/customer';
import { currencies } from 'panhuo/kernel';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { domainError } from './explained.js';
import { deepFreeze, sampleOf } from './samples.js';

const kinds = Object.keys(maskingTable) as MaskKind[];
/** Any text at all: whole characters of every plane, halves of them, white space, stars. */
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
  fc.string({ unit: fc.constantFrom('*', ' ', 'a', '𠮷', '\ud842'), maxLength: 30 }),
);

it('the table is nobody’s to change', () => {
  expect(() => {
    (maskingTable.name as { start: number }).start = 3;
  }).toThrow(TypeError);
  expect(Object.isFrozen(maskingTable) && Object.isFrozen(currencies.scales)).toBe(true);
});

describe('mask', () => {
  it.each<[MaskKind, string, string]>([
    ['resident-id', '11010519491231002X', '1********X'],
    ['resident-id', '110105491231002', '1********2'],
    ['foreign-resident-id', '911124198108030024', '9********4'],
    ['residence-permit', '810000199408230021', '8********1'],
    ['credit-code', '91350100M000100Y43', '91********43'],
    ['organisation-code', 'D2143569-X', 'D******X'],
    ['shanghai-account', 'A123456789', 'A******89'],
    ['shenzhen-account', '0123456789', '******89'],
    ['one-code', '180012345678', '********78'],
    ['travel-permit', 'H12345678', 'H******78'],
    ['passport', 'E12345678', 'E******78'],
    ['name', '王小明', '王**'],
    ['name', '欧阳娜娜', '欧**'],
    ['name', '王明', '王**'],
    ['name', '王', '**'], // half of a text is hidden at the least
    ['name', '𠮷野家', '𠮷**'], // one character, two code units
    ['name', ' 王小明 ', '王**'],
    ['phone', '13800001234', '138******34'],
    ['phone', '+86 138-0000-1234', '+86******34'],
    ['phone', '123456789', '******'], // 9 < 2 × (3 + 2)
    ['email', 'wang@example.com', 'w******'],
    ['address', '北京市朝阳区某路1号', '******'],
    ['bank-account', '6222000011112222', '******2222'],
    ['bank-account', '6222000', '******'],
    ['account', 'f1234', '******34'],
    ['account', 'f12', '******'],
    ['customer-number', 'c1234', '****34'],
    ['free-text', '喜欢打电话', '***'],
  ])('%s %s becomes %s', (kind, text, masked) => {
    expect(mask(kind, text)).toBe(masked);
  });

  it('knows every kind of identifier', () => {
    expect(kinds).toEqual(expect.arrayContaining([...identifierKinds]));
  });

  it.each(kinds)('leaves nothing of an empty text, and hides the shortest whole: %s', (kind) => {
    expect(mask(kind, '')).toBe('');
    expect(mask(kind, ' \t\u3000')).toBe('');
    expect(mask(kind, '7')).toBe('*'.repeat(maskingTable[kind].stars));
  });

  it.each(kinds)('has one form for every text, and masking twice changes nothing: %s', (kind) => {
    const { start, end, stars } = maskingTable[kind];
    fc.assert(
      fc.property(texts, (text) => {
        const masked = mask(kind, text);
        expect([0, stars, start + stars + end]).toContain(Array.from(masked).length);
        expect(masked === '' || masked.includes('*'.repeat(stars))).toBe(true);
        expect(mask(kind, masked)).toBe(masked);
      }),
      { numRuns: 500 },
    );
  });

  it.each(kinds)('leaves no more than the table says, and at most half: %s', (kind) => {
    const { start, end } = maskingTable[kind];
    // Every character once, so that those which are left can be counted.
    const distinct = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(distinct, (characters) => {
        const left = Array.from(mask(kind, characters.join(''))).filter((one) => one !== '*');
        expect(left.length).toBeLessThanOrEqual(Math.min(start + end, characters.length / 2));
      }),
    );
  });

  it.each(kinds)('does not tell how long the text was: %s', (kind) => {
    const { start, end } = maskingTable[kind];
    const long = fc.integer({ min: Math.max(1, 2 * (start + end)), max: 200 });
    fc.assert(
      fc.property(long, long, (a, b) => {
        expect(mask(kind, '7'.repeat(a))).toBe(mask(kind, '7'.repeat(b)));
      }),
    );
  });

  it.each(kinds)('cuts no character in half: %s', (kind) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        // encodeURIComponent throws on half a character.
        expect(() => encodeURIComponent(mask(kind, text))).not.toThrow();
      }),
    );
  });

  it.each(['secret', '__proto__', 'toString', '', undefined, null, JSON.parse('{"toString":1}')])(
    'knows no kind %j',
    (kind) => {
      expect(() => mask(kind as MaskKind, 'x')).toThrow(domainError('facts_invalid', 'kind'));
    },
  );

  it.each([undefined, null, 13800001234, {}, ['王小明']])('masks texts only: %j', (text) => {
    expect(() => mask('name', text as string)).toThrow(domainError('facts_invalid', 'text'));
  });
});

describe('redactCustomer', () => {
  const customer = deepFreeze(parseCustomer(sampleOf('customer').full));

  it('masks every personal field and keeps the rest', () => {
    expect(redactCustomer(customer)).toEqual({
      ...customer,
      name: '王**',
      documents: [
        { kind: 'resident-id', number: '1********X', validUntil: '9999-12-31' },
        { kind: 'foreign-resident-id', number: '9********4', validUntil: '2033-12-31' },
        { kind: 'residence-permit', number: '8********1', validUntil: '2028-09-01' },
        { kind: 'travel-permit', number: 'H******78' },
        { kind: 'passport', number: 'E******78' },
        { kind: 'credit-code', number: '91********43' },
        { kind: 'organisation-code', number: 'D******X' },
      ],
      phones: ['+86******34', '(01******66'],
      emails: ['w******'],
      address: '******',
      note: '***',
    });
    expect(redactCustomer(customer).id).toBe('c1');
  });

  it('leaves no personal text anywhere', () => {
    const shown = JSON.stringify(redactCustomer(customer));
    const personal = [customer.name, ...(customer.phones ?? []), ...(customer.emails ?? [])];
    for (const text of [...personal, customer.address, customer.note]) expect(shown).not.toContain(text);
    for (const { number } of customer.documents ?? []) expect(shown).not.toContain(number);
  });

  it('has nothing to mask where nothing is known', () => {
    const bare: Customer = { id: 'c2', kind: 'institution', name: '某某基金' };
    expect(redactCustomer(bare)).toEqual({ id: 'c2', kind: 'institution', name: '某**' });
    expect(Object.keys(redactCustomer(bare))).toEqual(['id', 'kind', 'name']);
    const empty = { ...bare, documents: [], phones: [], note: '' };
    expect(redactCustomer(empty)).toEqual({ ...empty, name: '某**' });
  });

  it('changes nothing the second time', () => {
    const list = fc.array(texts, { maxLength: 3 });
    const personal = fc.record({ name: texts, phones: list, emails: list, address: texts, note: texts });
    fc.assert(
      fc.property(personal, (fields) => {
        const once = deepFreeze(redactCustomer(deepFreeze({ ...customer, ...fields })));
        expect(redactCustomer(once)).toEqual(once);
      }),
    );
  });
});

it('takes kinds of the table only', () => {
  expectTypeOf(mask).parameters.toEqualTypeOf<[kind: MaskKind, text: string]>();
  expectTypeOf(redactCustomer).toEqualTypeOf<(customer: Customer) => Customer>();
});
