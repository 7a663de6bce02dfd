import { deepFreeze } from './deepFreeze.js';
import { DomainError } from './error.js';
import { type Finding, finding } from './finding.js';
import type { PolicyHead } from './policy.js';

/** An ISO 4217 code, such as `CNY`. */
export type Currency = string;

/** How many decimal places the amounts of each currency have. */
export interface CurrencyPolicy extends PolicyHead {
  readonly scales: Readonly<Record<Currency, number>>;
}

const codes: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
  2:
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC ' +
    'CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR ' +
    'JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD ' +
    'NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN ' +
    'SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XXX YER ZAR ZMW',
  3: 'BHD IQD JOD KWD LYD OMR TND',
};

/** The minor units of ISO 4217. `XXX`, "no currency", is for data that names none; we give it two places. */
export const currencies: CurrencyPolicy = /* @__PURE__ */ deepFreeze({
  id: 'kernel/currencies',
  version: '1',
  source: { document: 'ISO 4217:2015, list one', article: 'minor unit' },
  scales: /* @__PURE__ */ readCodes(),
});

/**
 * The decimal places of a currency.
 *
 * @param currency - ISO 4217 code.
 * @param policy - The scales of the currencies; default: ISO 4217.
 * @returns The number of decimal places.
 * @throws DomainError `currency_unknown`.
 * @example
 * ```ts
 * import { scaleOf } from 'panhuo/kernel';
 *
 * scaleOf('JPY'); // => 0
 * ```
 */
export function scaleOf(currency: Currency, policy: CurrencyPolicy = currencies): number {
  // A list of one code would be read as that code.
  const isKnown = typeof currency === 'string' && Object.hasOwn(policy.scales, currency);
  const scale = isKnown ? policy.scales[currency] : undefined;
  if (scale === undefined) throw new DomainError('currency_unknown', { policy: policy.id });
  return scale;
}

/** What speaks against a currency that a policy names: ISO 4217 does not know it. */
export function inspectCurrency(currency: Currency, path: string): Finding[] {
  return Object.hasOwn(currencies.scales, currency) ? [] : [finding('error', 'reference_unknown', { path })];
}

function readCodes(): Record<Currency, number> {
  const scales: Record<Currency, number> = {};
  for (const [scale, list] of Object.entries(codes)) {
    for (const code of list.split(' ')) scales[code] = Number(scale);
  }
  return scales;
}
