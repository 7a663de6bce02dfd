import { checkIdentifier } from './checkIdentifier.js';
import type { IdentifierKind } from './kinds.js';
import { organisationCodeIn } from './organisation.js';
import { eighteenOf } from './residentId.js';

/**
 * Tells whether two texts are the same identifier. A 15-digit resident ID equals its regular 18-digit upgrade. An
 * organisation code equals the credit code that holds it, whichever of the two kinds is asked for.
 *
 * @param kind - What both should be.
 * @param a - One text.
 * @param b - The other.
 * @returns True when both are well-formed and the same.
 * @throws DomainError `facts_invalid` for a kind that does not exist.
 * @example
 * ```ts
 * import { sameIdentifier } from 'panhuo/customer';
 *
 * sameIdentifier('resident-id', '110105491231002', '11010519491231002x'); // => true
 * sameIdentifier('credit-code', '91350100M000100Y43', 'M000100Y-4'); // => true
 * sameIdentifier('shenzhen-account', '0123456789', '0123456780'); // => false
 * ```
 */
export function sameIdentifier(kind: IdentifierKind, a: string, b: string): boolean {
  if (kind === 'credit-code' || kind === 'organisation-code') return sameOrganisation(a, b);
  const first = comparableForm(kind, a);
  return first !== undefined && first === comparableForm(kind, b);
}

function comparableForm(kind: IdentifierKind, text: string): string | undefined {
  const check = checkIdentifier(kind, text);
  if (!check.valid) return undefined;
  return kind === 'resident-id' && check.value.length === 15
    ? (eighteenOf(check.value) ?? check.value)
    : check.value;
}

function sameOrganisation(a: string, b: string): boolean {
  const codes = [comparableForm('credit-code', a), comparableForm('credit-code', b)] as const;
  // Two credit codes must agree in every place; only where one is missing does the code inside decide.
  if (codes[0] !== undefined && codes[1] !== undefined) return codes[0] === codes[1];
  const [first, second] = [organisationForm(a, codes[0]), organisationForm(b, codes[1])];
  return first !== undefined && first === second;
}

function organisationForm(text: string, creditCode: string | undefined): string | undefined {
  return creditCode === undefined
    ? comparableForm('organisation-code', text)
    : organisationCodeIn(creditCode);
}
