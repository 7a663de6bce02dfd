import fc from 'fast-check';
import { fromEpochDay } from 'panhuo/kernel';

// Written anew from the standards, in another way than the library goes: the MOD 11-2 recursion in place of weights,
// powers by BigInt in place of a running product, sums that must vanish in place of a formula for the check.

/** ISO 7064 MOD 11-2 by its recursion. */
export function residentCheck(body: string): string {
  let product = 0;
  for (const digit of body) product = ((product + Number(digit)) * 2) % 11;
  const check = (12 - product) % 11;
  return check === 10 ? 'X' : String(check);
}

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100-2015: the character that makes the weighted sum a multiple of 31. */
export function creditCheck(body: string): string {
  const sum = Array.from(body).reduce((total, one, place) => {
    return total + BigInt(creditAlphabet.indexOf(one)) * 3n ** BigInt(place);
  }, 0n);
  return Array.from(creditAlphabet).find((_, value) => (sum + BigInt(value)) % 31n === 0n) ?? '';
}

/** GB 11714: the character, X being 10, that makes the weighted sum a multiple of 11. */
export function organisationCheck(body: string): string {
  const values = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce(
    (total, weight, place) => total + weight * values.indexOf(body.charAt(place)),
    0,
  );
  return Array.from('0123456789X').find((_, value) => (sum + value) % 11 === 0) ?? '';
}

// GB/T 2260, the provinces of the mainland.
const provinces =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(' ');

const digits = (count: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
// 1900-01-01 to 2049-12-31.
const births = fc
  .integer({ min: -25567, max: 29219 })
  .map((number) => fromEpochDay(number).replaceAll('-', ''));
const province = fc.constantFrom(...provinces);
const joined = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(''));
const withCheck = (bodies: fc.Arbitrary<string>, check: (body: string) => string): fc.Arbitrary<string> =>
  bodies.map((body) => body + check(body));

export const residentIds = withCheck(joined(province, digits(4), births, digits(3)), residentCheck);
export const foreignCards = withCheck(
  joined(fc.constant('9'), province, digits(3), births, digits(3)),
  residentCheck,
);
export const residencePermits = withCheck(
  joined(fc.constantFrom('810000', '820000', '830000'), births, digits(3)),
  residentCheck,
);

/** 15 digits: born in the 1900s, and no sequence of the people of a hundred years. */
export const shortResidentIds = joined(
  province,
  digits(4),
  fc.integer({ min: -25567, max: 10956 }).map((number) => fromEpochDay(number).replaceAll('-', '').slice(2)),
  fc.integer({ min: 0, max: 995 }).map((sequence) => String(sequence).padStart(3, '0')),
);

const creditCharacters = (count: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[0-9A-HJ-NPQRTUWXY]{${count}}$`));
export const creditCodes = withCheck(
  joined(creditCharacters(2), digits(6), creditCharacters(9)),
  creditCheck,
);
export const organisationCodes = fc
  .stringMatching(/^[0-9A-Z]{8}$/)
  .map((body) => `${body}-${organisationCheck(body)}`);
