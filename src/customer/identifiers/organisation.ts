import { reason } from '../../kernel/index.js';
import type { IdentifierCheck } from './kinds.js';

// GB 32100-2015: digits and letters without I, O, S, V and Z, worth 0 to 30.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Unified social credit code (统一社会信用代码), 18 characters. Codes of the pilot years fail the check character and
 * are lawful, so a mismatch is a warning. Source: GB 32100-2015.
 */
export function checkCreditCode(text: string): IdentifierCheck {
  const kind = 'credit-code';
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text)) {
    return {
      valid: false,
      kind,
      reason: reason('identifier_form', { kind, form: '18 characters of its alphabet' }),
    };
  }
  const valid = { valid: true, kind, value: text, acceptedAsPaper: true } as const;
  if (creditCheckOf(text) === text[17]) return valid;
  return { ...valid, warning: reason('identifier_pilot_code', { kind }) };
}

/**
 * Organisation code (组织机构代码), eight characters, hyphen, check character; the hyphen may be missing. Replaced by
 * the credit code from 2015. Source: GB 11714-1997.
 */
export function checkOrganisationCode(text: string): IdentifierCheck {
  const kind = 'organisation-code';
  if (!/^[0-9A-Z]{8}-?[0-9X]$/.test(text)) {
    return {
      valid: false,
      kind,
      reason: reason('identifier_form', { kind, form: '8 characters, hyphen, check' }),
    };
  }
  const body = text.slice(0, 8);
  if (organisationCheckOf(body) !== text.slice(-1)) {
    return { valid: false, kind, reason: reason('identifier_check_digit', { kind }) };
  }
  return {
    valid: true,
    kind,
    value: `${body}-${text.slice(-1)}`,
    acceptedAsPaper: false,
    warning: reason('identifier_superseded', { kind, since: '2015' }),
  };
}

/** The organisation code that stands inside a credit code, at places 9 to 17. */
export function organisationCodeIn(creditCode: string): string {
  return `${creditCode.slice(8, 16)}-${creditCode.slice(16, 17)}`;
}

function creditCheckOf(text: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of text.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

function organisationCheckOf(body: string): string {
  let sum = 0;
  for (const [index, weight] of organisationWeights.entries()) {
    sum += weight * Number.parseInt(body.charAt(index), 36);
  }
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return String(check === 11 ? 0 : check);
}
