import type { Json } from './json.js';
import type { Label, Language } from './label.js';
import type { Reason } from './reason.js';
import { expectationOf, termOf, wordingOf } from './wording/index.js';

/**
 * Puts a reason, a finding or the `reason` of a DomainError into words. Wording is data: changing it changes no
 * decision and no fingerprint.
 *
 * @param reason - What to put into words.
 * @param language - `zh` or `en`.
 * @returns One sentence without a full stop at the end. A rule of a newer version that this one has no words for gives
 * its code.
 * @example
 * ```ts
 * import { describe, reason } from 'panhuo/kernel';
 *
 * describe(reason('vip_share', { customers: 50, share: '0.20', places: 10 }), 'en');
 * // => 'top 20% of 50 customers by assets: 10 places'
 * ```
 */
export function describe(reason: Reason, language: Language): string {
  const template = wordingOf(reason.rule)?.[language] ?? reason.rule;
  const { path } = reason.detail;
  // Where the wording does not say where, the path goes before it.
  const place = typeof path === 'string' && path !== '' && !template.includes('{path') ? path : '';
  const words = template.replace(/\{(\w+)(?:\|([\w:]+))?\}/g, (_, name: string, form: string | undefined) =>
    wordValue(reason.detail[name], form, language),
  );
  return place === '' ? words : `${place}${language === 'zh' ? '：' : ': '}${words}`;
}

/**
 * The word for an id that stands in a result, such as a regime, a level or a kind of product.
 *
 * @param id - The id.
 * @param language - `zh` or `en`.
 * @returns The word; an id without one, such as one of the caller's own policy, is returned as it is.
 * @example
 * ```ts
 * import { wordTerm } from 'panhuo/kernel';
 *
 * wordTerm('sideways', 'zh'); // => '盘整'
 * ```
 */
export function wordTerm(id: string, language: Language): string {
  const term = termOf(id);
  if (term !== undefined) return term[language];
  return (language === 'zh' ? expectationOf(id) : undefined) ?? id;
}

function wordValue(value: Json | undefined, form: string | undefined, language: Language): string {
  if (value === undefined || value === null) return language === 'zh' ? '未知' : 'unknown';
  if (Array.isArray(value)) {
    if (value.length === 0) return language === 'zh' ? '无' : 'none';
    return value.map((item: Json) => wordValue(item, form, language)).join(language === 'zh' ? '、' : ', ');
  }
  if (typeof value === 'object') return isLabel(value) ? value[language] : JSON.stringify(value);
  const plain = String(value);
  switch (form) {
    case 'percent':
      return wordPercent(Number(value));
    case 'points':
      // Of a difference of shares, in percentage points; the unit stands in the wording.
      return wordPoints(Number(value));
    case 'figure':
      return String(Number(Number(value).toPrecision(4)));
    case 'money':
      return grouped(plain);
    case 'ordinal':
      // Facts count from 0, as code does; people count from 1.
      return String(Number(value) + 1);
    case 'fact':
      // A text in quotes, so that the text "true" is not taken for the flag.
      return typeof value === 'string' ? `“${value}”` : wordTerm(plain, language);
    case 'path':
      return plain === '' ? (language === 'zh' ? '整个对象' : 'the whole') : plain;
    case 'term':
      return wordTerm(plain, language);
    default:
      return form === undefined ? plain : wordNumber(Number(value), form);
  }
}

// "n:trade" is one trade, two trades; only English needs it.
function wordNumber(count: number, form: string): string {
  const [, noun = ''] = form.split(':');
  return `${grouped(String(count))} ${noun}${count === 1 ? '' : 's'}`;
}

// The first group is counted off, so that each digit is read once, however many there are.
function grouped(amount: string): string {
  return amount.replace(/^(-?)(\d+)/, (_, sign: string, whole: string) => {
    const first = ((whole.length - 1) % 3) + 1;
    return sign + whole.slice(0, first) + whole.slice(first).replace(/\d{3}/g, ',$&');
  });
}

// Two decimal places are enough for a reader; the exact figure stands in the detail.
function wordPercent(ratio: number): string {
  return `${wordPoints(ratio)}%`;
}

function wordPoints(ratio: number): string {
  return String(Math.round(ratio * 10_000) / 100);
}

function isLabel(value: object): value is Label {
  return 'zh' in value && 'en' in value;
}
