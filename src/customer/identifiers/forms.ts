import { reason } from '../../kernel/index.js';
import type { IdentifierKind, IdentifierRule } from './kinds.js';

/** Shanghai securities account (上海证券账户): a letter, A for an individual, and nine digits. */
export const checkShanghaiAccount: IdentifierRule = (text) =>
  checkForm('shanghai-account', text, /^[A-Z]\d{9}$/, 'a letter and 9 digits');

/** Shenzhen securities account (深圳证券账户): ten digits. */
export const checkShenzhenAccount: IdentifierRule = (text) =>
  checkForm('shenzhen-account', text, /^\d{10}$/, '10 digits');

/** One-code account (一码通账户), which joins the securities accounts of one person: twelve digits starting 18. */
export const checkOneCode: IdentifierRule = (text) =>
  checkForm('one-code', text, /^18\d{10}$/, '12 digits starting 18');

/** Mainland travel permit: Hong Kong and Macao (港澳居民来往内地通行证) H or M and 8 digits, Taiwan (台胞证) 8 digits. */
export const checkTravelPermit: IdentifierRule = (text) =>
  checkForm('travel-permit', text, /^[HM]?\d{8}$/, '8 digits, H or M may precede');

/**
 * Passport (护照). Its form is each state's own: we accept what the nine places of ICAO Doc 9303 hold and up to three
 * more, with at least one digit.
 */
export const checkPassport: IdentifierRule = (text) =>
  checkForm('passport', text, /^(?=[A-Z]*\d)[A-Z\d]{5,12}$/, '5 to 12 letters and digits');

function checkForm(
  kind: IdentifierKind,
  text: string,
  pattern: RegExp,
  form: string,
): ReturnType<IdentifierRule> {
  if (!pattern.test(text)) return { valid: false, kind, reason: reason('identifier_form', { kind, form }) };
  return { valid: true, kind, value: text, acceptedAsPaper: true };
}
