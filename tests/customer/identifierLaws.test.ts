import fc from 'fast-check';
import { checkIdentifier } from 'panhuo';
import { fromEpochDay } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import {
  creditCheck,
  creditCodes,
  foreignCards,
  organisationCheck,
  organisationCodes,
  residencePermits,
  residentCheck,
  residentIds,
  shortResidentIds,
} from './numbers.js';

describe('checkIdentifier', () => {
  it.each([
    ['resident-id', residentIds],
    ['resident-id', shortResidentIds],
    ['foreign-resident-id', foreignCards],
    ['residence-permit', residencePermits],
    ['credit-code', creditCodes],
    ['organisation-code', organisationCodes],
  ] as const)('accepts every %s built from the formula', (kind, numbers) => {
    fc.assert(
      fc.property(numbers, (text) => {
        expect(checkIdentifier(kind, text)).toMatchObject({ valid: true, value: text });
        expect(checkIdentifier(kind, ` ${text.toLowerCase()} `)).toMatchObject({ valid: true, value: text });
      }),
    );
  });

  it('reads birth and sex out of every resident ID', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -36000, max: 30000 }),
        fc.integer({ min: 0, max: 999 }),
        (epochDay, seq) => {
          const birth = fromEpochDay(epochDay);
          const body = `330106${birth.replaceAll('-', '')}${String(seq).padStart(3, '0')}`;
          const sex = seq % 2 === 1 ? 'male' : 'female';
          expect(checkIdentifier('resident-id', body + residentCheck(body))).toMatchObject({ birth, sex });
        },
      ),
    );
  });

  // ISO 7064 MOD 11-2 finds every single wrong character and every swap of two neighbours.
  it.each([
    ['resident-id', residentIds],
    ['foreign-resident-id', foreignCards],
    ['residence-permit', residencePermits],
  ] as const)('refuses every %s with one wrong character or two swapped', (kind, numbers) => {
    fc.assert(
      fc.property(numbers, (text) => {
        const wrong = Array.from(text).flatMap((character, at) => [
          ...Array.from('0123456789X', (other) => text.slice(0, at) + other + text.slice(at + 1)),
          text.slice(0, at) + text.slice(at + 1, at + 2) + character + text.slice(at + 2),
        ]);
        const accepted = wrong.filter((other) => other !== text && checkIdentifier(kind, other).valid);
        expect(accepted).toEqual([]);
      }),
    );
  });

  it('notices every wrong character of a credit code', () => {
    fc.assert(
      fc.property(
        creditCodes,
        fc.nat(17),
        fc.constantFrom(...Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')),
        (text, at, other) => {
          fc.pre(text[at] !== other);
          const check = checkIdentifier('credit-code', text.slice(0, at) + other + text.slice(at + 1));
          expect(check.valid && check.warning === undefined).toBe(false);
        },
      ),
    );
  });

  it('refuses every organisation code with another check character', () => {
    fc.assert(
      fc.property(organisationCodes, fc.constantFrom(...Array.from('0123456789X')), (text, check) => {
        expect(checkIdentifier('organisation-code', text.slice(0, 9) + check).valid).toBe(check === text[9]);
      }),
    );
  });

  it('agrees in this test with the vectors of the standards', () => {
    expect(residentCheck('11010519491231002')).toBe('X');
    expect(residentCheck('91112419810803002')).toBe('4');
    expect(creditCheck('91350100M000100Y4')).toBe('3');
    expect(organisationCheck('D2143569')).toBe('X');
  });
});
