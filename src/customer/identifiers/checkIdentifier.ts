import { DomainError, reason } from '../../kernel/index.js';
import {
  checkOneCode,
  checkPassport,
  checkShanghaiAccount,
  checkShenzhenAccount,
  checkTravelPermit,
} from './forms.js';
import type { IdentifierCheck, IdentifierKind, IdentifierRule } from './kinds.js';
import { checkCreditCode, checkOrganisationCode } from './organisation.js';
import { checkForeignResidentId, checkResidencePermit, checkResidentId } from './residentId.js';

const rules: Readonly<Record<IdentifierKind, IdentifierRule>> = {
  'resident-id': checkResidentId,
  'foreign-resident-id': checkForeignResidentId,
  'residence-permit': checkResidencePermit,
  'credit-code': checkCreditCode,
  'organisation-code': checkOrganisationCode,
  'shanghai-account': checkShanghaiAccount,
  'shenzhen-account': checkShenzhenAccount,
  'one-code': checkOneCode,
  'travel-permit': checkTravelPermit,
  passport: checkPassport,
};

/**
 * Checks an identifier against its standard. White space around it is dropped, small letters are read as capitals.
 *
 * @param kind - What the text should be.
 * @param text - The text.
 * @returns Valid, with the stored form and a warning where a clerk must look; or not, with the reason.
 * @throws DomainError `facts_invalid` for a kind that does not exist.
 * @example
 * ```ts
 * import { checkIdentifier } from 'panhuo';
 *
 * const check = checkIdentifier('resident-id', '11010519491231002x');
 * check.valid && check.value; // => '11010519491231002X'
 * checkIdentifier('resident-id', '110105194912310021').valid; // => false
 * checkIdentifier('credit-code', '91350100M0001TGQXM').valid; // => true
 * ```
 */
export function checkIdentifier(kind: IdentifierKind, text: string): IdentifierCheck {
  if (typeof kind !== 'string' || !Object.hasOwn(rules, kind))
    throw new DomainError('facts_invalid', { path: 'kind', expected: 'a kind of identifier' });
  const trimmed = typeof text === 'string' ? text.trim() : '';
  // Only ASCII may become a capital: other scripts have letters whose capitals are I, K or S.
  if (!/^[\x21-\x7e]{1,32}$/.test(trimmed)) {
    return { valid: false, kind, reason: reason('identifier_form', { kind, form: 'letters and digits' }) };
  }
  return rules[kind](trimmed.toUpperCase());
}
