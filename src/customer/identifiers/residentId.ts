import { type Day, DomainError, isDay, reason } from '../../kernel/index.js';
import type { IdentifierCheck, IdentifierKind } from './kinds.js';

// GB 11643-1999: weights of the first 17 digits, and the check character for each remainder of 11.
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

// GB/T 2260: the first two digits of a region. Counties come and go and are not checked.
const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71)/;
const residencePermitRegions = /^8[1-3]0000/;
const cardProvinces = /^9(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/;

/** Sequence numbers that 15-digit IDs kept for people of a hundred years: their century cannot be told. */
const centenarian = /99[6-9]$/;

/**
 * Resident ID (居民身份证), 18 digits or, no longer accepted as a paper since 2013-01-01, 15.
 * Source: GB 11643-1999.
 */
export function checkResidentId(text: string): IdentifierCheck {
  return text.length === 15 ? checkFifteen(text) : checkEighteen('resident-id', text, provinces);
}

/** Residence permit for Hong Kong, Macao and Taiwan residents (港澳台居民居住证): the same scheme, regions 81 to 83. */
export function checkResidencePermit(text: string): IdentifierCheck {
  return checkEighteen('residence-permit', text, residencePermitRegions);
}

/**
 * Foreigner's permanent residence card of 2023 (外国人永久居留身份证): 9, province 2, ISO country number 3, birth 8,
 * sequence 3, check.
 */
export function checkForeignResidentId(text: string): IdentifierCheck {
  return checkEighteen('foreign-resident-id', text, cardProvinces);
}

/** The 18-digit form of a well-formed 15-digit resident ID, or `undefined` when it cannot be told. */
export function eighteenOf(fifteen: string): string | undefined {
  const check = checkFifteen(fifteen);
  if (!check.valid || centenarian.test(fifteen)) return undefined;
  const seventeen = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  return seventeen + checkCharacterOf(seventeen);
}

/**
 * Turns a 15-digit resident ID into its 18-digit form: 19 is put before the year of birth and the check character is
 * added. Source: GB 11643-1999.
 *
 * @param fifteen - A 15-digit resident ID.
 * @returns The 18-digit form.
 * @throws DomainError `identifier_not_upgradable` when it is no 15-digit resident ID, or its sequence number is 996 to
 * 999, which does not tell the century. The number is not repeated.
 * @example
 * ```ts
 * import { upgradeResidentId } from 'panhuo/customer';
 *
 * upgradeResidentId('110105491231002'); // => '11010519491231002X'
 * ```
 */
export function upgradeResidentId(fifteen: string): string {
  const eighteen = typeof fifteen === 'string' ? eighteenOf(fifteen.trim()) : undefined;
  if (eighteen === undefined) throw new DomainError('identifier_not_upgradable', { digits: 15 });
  return eighteen;
}

function checkEighteen(kind: IdentifierKind, text: string, region: RegExp): IdentifierCheck {
  if (!/^\d{17}[\dX]$/.test(text)) {
    return {
      valid: false,
      kind,
      reason: reason('identifier_form', { kind, form: '18 digits, the last may be X' }),
    };
  }
  if (!region.test(text)) return { valid: false, kind, reason: reason('identifier_region', { kind }) };
  const birth = dayOf(text.slice(6, 14));
  if (birth === undefined) return { valid: false, kind, reason: reason('identifier_birth', { kind }) };
  if (checkCharacterOf(text) !== text[17]) {
    return { valid: false, kind, reason: reason('identifier_check_digit', { kind }) };
  }
  return { valid: true, kind, value: text, acceptedAsPaper: true, birth, sex: sexOf(text[16]) };
}

function checkFifteen(text: string): IdentifierCheck {
  const kind = 'resident-id';
  if (!/^\d{15}$/.test(text)) {
    return { valid: false, kind, reason: reason('identifier_form', { kind, form: '15 or 18 digits' }) };
  }
  if (!provinces.test(text)) return { valid: false, kind, reason: reason('identifier_region', { kind }) };
  const old = { valid: true, kind, value: text, acceptedAsPaper: false, sex: sexOf(text[14]) } as const;
  const birth = dayOf(`19${text.slice(6, 12)}`);
  if (centenarian.test(text) && (birth ?? dayOf(`18${text.slice(6, 12)}`)) !== undefined) {
    return { ...old, warning: reason('identifier_century_unknown', { kind }) };
  }
  if (birth === undefined) return { valid: false, kind, reason: reason('identifier_birth', { kind }) };
  return { ...old, birth, warning: reason('identifier_superseded', { kind, since: '2013-01-01' }) };
}

function checkCharacterOf(text: string): string {
  let sum = 0;
  for (const [index, weight] of weights.entries()) sum += weight * Number(text[index]);
  return checkCharacters.charAt(sum % 11);
}

function dayOf(digits: string): Day | undefined {
  const text = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return isDay(text) ? text : undefined;
}

// Odd sequence numbers are men's, even ones women's.
function sexOf(digit: string | undefined): 'female' | 'male' {
  return Number(digit) % 2 === 1 ? 'male' : 'female';
}
