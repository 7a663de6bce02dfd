import fc from 'fast-check';
import { identifierKinds, sameIdentifier, upgradeResidentId } from 'panhuo';
import type { IdentifierKind } from 'panhuo/customer';
import { describe, expect, it } from 'vitest';
import { domainError } from './explained.js';
import { creditCodes, organisationCheck, residentCheck, shortResidentIds } from './numbers.js';

describe('sameIdentifier', () => {
  it.each<[IdentifierKind, string, string, boolean]>([
    ['resident-id', '110105491231002', '11010519491231002x', true],
    ['resident-id', '110105491231002', '110105491231002', true],
    ['resident-id', '110105491231003', '11010519491231002X', false],
    ['resident-id', '110105491231997', '110105491231997', true], // cannot be upgraded, but is itself
    ['resident-id', '110105491231997', `11010519491231997${residentCheck('11010519491231997')}`, false],
    ['resident-id', '110105194912310021', '110105194912310021', false], // no identifier, so not the same one
    ['credit-code', '91350100M000100Y43', '91350100m000100y43', true],
    ['credit-code', '91350100M000100Y43', 'M000100Y-4', true],
    ['organisation-code', 'M000100Y4', '91350100M000100Y43', true],
    ['organisation-code', 'D2143569-X', 'd2143569x', true],
    ['organisation-code', 'D2143569-X', '91350100M000100Y43', false],
    ['credit-code', '91350100M000100Y43', '91350200M000100Y43', false], // the organisation inside is not enough
    ['credit-code', '', '', false],
    ['shenzhen-account', '0123456789', ' 0123456789 ', true],
    ['shenzhen-account', '0123456789', '0123456780', false],
    ['travel-permit', 'H12345678', '12345678', false],
    ['passport', 'e12345678', 'E12345678', true],
  ])('%s: %j and %j: %s', (kind, a, b, same) => {
    expect(sameIdentifier(kind, a, b)).toBe(same);
    expect(sameIdentifier(kind, b, a)).toBe(same);
  });

  it('takes every 15-digit ID and its upgrade for the same', () => {
    fc.assert(
      fc.property(shortResidentIds, (short) => {
        const body = `${short.slice(0, 6)}19${short.slice(6)}`;
        expect(upgradeResidentId(short)).toBe(body + residentCheck(body));
        expect(sameIdentifier('resident-id', short, upgradeResidentId(short))).toBe(true);
      }),
    );
  });

  it('finds the organisation in every credit code', () => {
    fc.assert(
      fc.property(creditCodes, (code) => {
        const body = code.slice(8, 16);
        expect(sameIdentifier('credit-code', code, body + organisationCheck(body))).toBe(
          organisationCheck(body) === code[16],
        );
      }),
    );
  });
});

it.each(identifierKinds)('takes nothing hostile for the same %s', (kind) => {
  for (const text of ['', '\u0661'.repeat(18), '9'.repeat(1_000_000), undefined, null, 5, {}, Symbol('s')]) {
    expect(sameIdentifier(kind, text as string, text as string)).toBe(false);
  }
});

it.each(['drivers-licence', '__proto__', undefined, 5])('knows no kind %j', (kind) => {
  expect(() => sameIdentifier(kind as IdentifierKind, 'A1', 'A1')).toThrow(
    domainError('facts_invalid', 'kind'),
  );
});

describe('upgradeResidentId', () => {
  it('puts the century in and adds the check character', () => {
    expect(upgradeResidentId('110105491231002')).toBe('11010519491231002X');
    expect(upgradeResidentId(' 110105491231002 ')).toBe('11010519491231002X');
  });

  it.each<[string, unknown]>([
    ['a sequence kept for people of a hundred years', '110105491231996'],
    ['another of them', '110105491231999'],
    ['18 digits', '11010519491231002X'],
    ['a region that does not exist', '000105491231002'],
    ['a birth that does not exist', '110105490229002'],
    ['a form that is none', '11010549123100'],
    ['a number', 110105491231002],
    ['a list', ['110105491231002']],
    ['nothing', undefined],
    ['a symbol', Symbol('s')],
  ])('refuses %s and does not repeat it', (_, text) => {
    try {
      upgradeResidentId(text as string);
      expect.fail('it should throw');
    } catch (error) {
      expect(error).toEqual(domainError('identifier_not_upgradable'));
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('11010');
    }
  });
});
