import { currencies } from 'panhuo/kernel';
import type { Label } from 'panhuo';
import { whys } from './faults.js';

/** A number in plain digits, or why there is none. */
export type ReadNumber = { readonly number: string } | { readonly why: Label };

const plain = /^-?\d+(\.\d+)?$/;
const digitsOf = /^\d+(\.\d+)?$/;
const groupedDigits = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const units = /[十百千万亿]|^(k|m|mn|mio|bn|tsd|thousand|million|billion)$/;
/** What stands before and after the digits, and what it makes of them. */
const minusSigns = new Map([
  ['|', ''],
  ['+|', ''],
  ['-|', '-'],
  ['|-', '-'],
  ['(|)', '-'],
]);

/** What stands beside an amount of a currency, besides its code. Several currencies share a sign. */
const signs: Readonly<Record<string, readonly string[]>> = {
  CNY: ['¥', 'cn¥', '元', '人民币', '人民币元', 'rmb'],
  HKD: ['$', 'hk$', '港元', '港币'],
  USD: ['$', 'us$', '美元'],
  AUD: ['$', 'a$', '澳元'],
  CAD: ['$', 'c$', '加元'],
  SGD: ['$', 's$'],
  TWD: ['$', 'nt$', '新台币'],
  EUR: ['€', '欧元'],
  GBP: ['£', '英镑'],
  JPY: ['¥', 'jp¥', '日元', '円'],
};

/** Whether a sign, a word or a code may stand beside an amount of the currency. */
export function isSignOf(currency: string, sign: string): boolean {
  return sign === currency.toLowerCase() || signs[currency]?.includes(sign) === true;
}

/**
 * Reads a number as spreadsheets and brokers write it: commas between thousands, a minus on either side or brackets.
 * With a currency its sign or code may stand on either side. Nothing is guessed: `1.234,50` is no number, `5万` neither.
 */
export function readNumber(text: string, currency?: string): ReadNumber {
  if (plain.test(text)) return { number: text };
  const [, before = '', digits, after = ''] =
    /^(\D*)(\d(?:[\d.,]*\d)?)(\D*)$/.exec(text.replaceAll('\u2212', '-')) ?? [];
  if (digits === undefined) return { why: whys.number };
  const why = whyNot(`${before} ${after}`.toLowerCase().split(/[-+()\s]+/), currency);
  if (why !== undefined) return { why };
  const minus = minusSigns.get(`${before}|${after}`.replace(/[^-+()|]/g, ''));
  if (minus === undefined || !(digitsOf.test(digits) || groupedDigits.test(digits)))
    return { why: whys.number };
  return { number: minus + digits.replaceAll(',', '') };
}

/** What speaks against the words and signs beside a number. */
function whyNot(beside: readonly string[], currency: string | undefined): Label | undefined {
  if (beside.some((sign) => units.test(sign))) return whys.unit;
  const strange = beside.filter(
    (sign) => sign !== '' && !(currency !== undefined && isSignOf(currency, sign)),
  );
  if (strange.length === 0) return undefined;
  return currency !== undefined && strange.some(isSign) ? whys.currency : whys.number;
}

function isSign(text: string): boolean {
  return Object.keys(currencies.scales).some((currency) => isSignOf(currency, text));
}
