import fc from 'fast-check';
import { checkIdentifier, identifierKinds } from 'panhuo';
import type { IdentifierCheck, IdentifierKind } from 'panhuo/customer';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { domainError, wordsOf } from './explained.js';
import { residentCheck } from './numbers.js';

/** The code of the refusal, the code of the warning, or what is stored. Words must exist for each. */
function outcome(check: IdentifierCheck): string {
  const why = check.valid ? check.warning : check.reason;
  if (why !== undefined) wordsOf(why);
  if (!check.valid) return check.reason.rule;
  return check.warning === undefined ? check.value : `${check.value} ${check.warning.rule}`;
}

describe('checkIdentifier', () => {
  // Vectors without a note stand in domain.md §11; the sums of the others are written out.
  it.each<[IdentifierKind, string, string]>([
    ['resident-id', '11010519491231002X', '11010519491231002X'],
    ['resident-id', '11010519491231002x', '11010519491231002X'],
    ['resident-id', ' 11010519491231002X\t', '11010519491231002X'],
    ['resident-id', '110105194912310021', 'identifier_check_digit'],
    ['resident-id', '01010519491231002X', 'identifier_region'],
    ['resident-id', '16010519491231002X', 'identifier_region'], // GB/T 2260 has no 16
    ['resident-id', '11010519491331002X', 'identifier_birth'], // month 13
    ['resident-id', '11010519490229002X', 'identifier_birth'], // 1949 was no leap year
    ['resident-id', '1101051949123100X2', 'identifier_form'], // X is a check character only
    ['resident-id', '1101051949123100', 'identifier_form'],
    ['resident-id', '11010519491231002XX', 'identifier_form'],
    ['resident-id', '110105-19491231-002X', 'identifier_form'],
    ['resident-id', '', 'identifier_form'],
    ['resident-id', '110105491231002', '110105491231002 identifier_superseded'],
    ['resident-id', '000105491231002', 'identifier_region'],
    ['resident-id', '110105491331002', 'identifier_birth'],
    ['resident-id', '11010549123100X', 'identifier_form'],
    ['resident-id', '110105491231995', '110105491231995 identifier_superseded'],
    ['resident-id', '110105491231996', '110105491231996 identifier_century_unknown'],
    ['resident-id', '110105491231997', '110105491231997 identifier_century_unknown'],
    ['resident-id', '110105491231998', '110105491231998 identifier_century_unknown'],
    ['resident-id', '110105491231999', '110105491231999 identifier_century_unknown'],
    ['resident-id', '110105961331996', 'identifier_birth'], // no century has a month 13
    ['foreign-resident-id', '911124198108030024', '911124198108030024'],
    ['foreign-resident-id', '911124198108030025', 'identifier_check_digit'],
    ['foreign-resident-id', '900124198108030024', 'identifier_region'],
    ['foreign-resident-id', '911124198113030024', 'identifier_birth'],
    ['foreign-resident-id', '11010519491231002X', 'identifier_region'], // no 9 in front
    // 8·7 + 1·9 + 1·2 + 9·1 + 9·6 + 4·3 + 8·9 + 2·10 + 3·5 + 2·2 = 253 = 23 · 11, rest 0: the check is 1.
    ['residence-permit', '810000199408230021', '810000199408230021'],
    ['residence-permit', '810000199408230027', 'identifier_check_digit'],
    ['residence-permit', '840000199408230021', 'identifier_region'],
    ['residence-permit', '810100199408230021', 'identifier_region'], // the permit knows no counties
    ['residence-permit', '810000199402300021', 'identifier_birth'],
    ['residence-permit', '110105491231002', 'identifier_form'], // there never were permits of 15 digits
    ['credit-code', '91350100M000100Y43', '91350100M000100Y43'],
    ['credit-code', '91350100m000100y43', '91350100M000100Y43'],
    ['credit-code', '91350100M0001TGQXM', '91350100M0001TGQXM identifier_pilot_code'],
    ['credit-code', '91350100M000100Y44', '91350100M000100Y44 identifier_pilot_code'],
    ['credit-code', '91350100M000100I43', 'identifier_form'], // I, O, S, V, Z are not in the alphabet
    ['credit-code', '91350100M000100O43', 'identifier_form'],
    ['credit-code', '91350100M000100S43', 'identifier_form'],
    ['credit-code', '91350100M000100V43', 'identifier_form'],
    ['credit-code', '91350100M000100Z43', 'identifier_form'],
    ['credit-code', '9135A100M000100Y43', 'identifier_form'], // the region is digits
    ['credit-code', '91350100M000100Y4', 'identifier_form'],
    ['organisation-code', 'D2143569-X', 'D2143569-X identifier_superseded'],
    ['organisation-code', 'D2143569X', 'D2143569-X identifier_superseded'],
    ['organisation-code', 'd2143569-x', 'D2143569-X identifier_superseded'],
    ['organisation-code', 'D2143569-1', 'identifier_check_digit'],
    ['organisation-code', 'D214356-9X', 'identifier_form'],
    ['organisation-code', 'D2143569--X', 'identifier_form'],
    ['organisation-code', 'D2143569-A', 'identifier_form'],
    // 1·2 alone: 11 − 2 = 9. Nothing at all: 11 − 0 = 11 → 0. 5·2 alone: 11 − 10 = 1.
    ['organisation-code', '00000001-9', '00000001-9 identifier_superseded'],
    ['organisation-code', '00000000-0', '00000000-0 identifier_superseded'],
    ['organisation-code', '00000005-1', '00000005-1 identifier_superseded'],
    ['shanghai-account', 'A123456789', 'A123456789'],
    ['shanghai-account', 'b123456789', 'B123456789'],
    ['shanghai-account', 'A12345678', 'identifier_form'],
    ['shanghai-account', '0123456789', 'identifier_form'],
    ['shenzhen-account', '0123456789', '0123456789'],
    ['shenzhen-account', '012345678', 'identifier_form'],
    ['shenzhen-account', 'A123456789', 'identifier_form'],
    ['one-code', '180012345678', '180012345678'],
    ['one-code', '170012345678', 'identifier_form'],
    ['one-code', '18001234567', 'identifier_form'],
    ['travel-permit', 'H12345678', 'H12345678'],
    ['travel-permit', 'm12345678', 'M12345678'],
    ['travel-permit', '12345678', '12345678'],
    ['travel-permit', 'T12345678', 'identifier_form'],
    ['travel-permit', 'H1234567', 'identifier_form'],
    ['passport', 'E12345678', 'E12345678'],
    ['passport', 'e12345678', 'E12345678'],
    ['passport', 'ABCDE', 'identifier_form'], // a passport number has a digit
    ['passport', 'E123', 'identifier_form'],
    ['passport', 'E123456789012', 'identifier_form'],
    ['passport', 'E1234-5678', 'identifier_form'],
  ])('%s %j gives %s', (kind, text, expected) => {
    const check = checkIdentifier(kind, text);
    expect(check.kind).toBe(kind);
    expect(outcome(check)).toBe(expected);
  });

  it.each(['810000', '820000', '830000'])('reads a residence permit of region %s', (region) => {
    const body = `${region}19940823002`;
    const text = body + residentCheck(body);
    expect(checkIdentifier('residence-permit', text)).toEqual({
      valid: true,
      kind: 'residence-permit',
      value: text,
      acceptedAsPaper: true,
      birth: '1994-08-23',
      sex: 'female',
    });
  });

  it('tells birth and sex, and which papers are no longer accepted', () => {
    // The sequence 002 is even: a woman. 15-digit IDs ended on 2013-01-01 (domain.md §11).
    const said = { valid: true, kind: 'resident-id', birth: '1949-12-31', sex: 'female' };
    expect(checkIdentifier('resident-id', '11010519491231002X')).toMatchObject({
      ...said,
      acceptedAsPaper: true,
    });
    expect(checkIdentifier('resident-id', '110105491231002')).toMatchObject({
      ...said,
      acceptedAsPaper: false,
    });
    expect(checkIdentifier('resident-id', '110105491231997')).not.toHaveProperty('birth');
    expect(checkIdentifier('resident-id', '110105491231003')).toMatchObject({ sex: 'male' });
    expect(checkIdentifier('organisation-code', 'D2143569-X')).toMatchObject({ acceptedAsPaper: false });
    expect(checkIdentifier('credit-code', '91350100M0001TGQXM')).toMatchObject({ acceptedAsPaper: true });
  });
});

describe('hostile texts', () => {
  const hostile: readonly unknown[] = [
    '1'.repeat(1_000_000),
    '１１０１０５１９４９１２３１００２Ｘ', // full-width digits
    '1101051949123100\u0131X', // its capital is I
    'A12345678\u017f', // its capital is S
    '\u212a123456789', // the Kelvin sign, whose small letter is k
    '١١٠١٠٥١٩٤٩١٢٣١٠٠٢X', // Arabic-Indic digits
    '11010519491231002X\u0000',
    '1101051949\u200b1231002X',
    '\ud800',
    'toString',
    '__proto__',
    undefined,
    null,
    11010519491231002,
    {},
    [],
    ['A123456789'],
    Symbol('s'),
    () => 'A123456789',
    { trim: () => 'A123456789' },
  ];

  it.each(identifierKinds)('are refused as %s, without another exception', (kind) => {
    for (const text of hostile) {
      expect(outcome(checkIdentifier(kind, text as string))).toBe('identifier_form');
    }
  });

  it.each(['drivers-licence', '__proto__', 'toString', '', undefined, null, 5, JSON.parse('{"toString":1}')])(
    'kinds that do not exist are refused: %j',
    (kind) => {
      const strange = kind as IdentifierKind;
      expect(() => checkIdentifier(strange, 'A123456789')).toThrow(domainError('facts_invalid', 'kind'));
    },
  );

  it('are never repeated in a refusal', () => {
    const near = fc.oneof(
      fc.stringMatching(/^\d{12,19}[\dX]?$/),
      fc.stringMatching(/^[A-Z0-9]{8,18}-?[A-Z0-9]$/),
      fc.string({ unit: 'binary', minLength: 6 }).map((text) => `张三${text}`),
    );
    fc.assert(
      fc.property(fc.constantFrom(...identifierKinds), near, (kind, text) => {
        const check = checkIdentifier(kind, text);
        const said = JSON.stringify(check.valid ? (check.warning ?? null) : check);
        expect(said).not.toContain(text);
        expect(said).not.toContain('张三');
      }),
      { numRuns: 2000 },
    );
  });
});

it('narrows by valid', () => {
  const check = checkIdentifier('passport', 'E12345678');
  if (check.valid) expectTypeOf(check.value).toEqualTypeOf<string>();
  else expectTypeOf(check).toHaveProperty('reason');
});
