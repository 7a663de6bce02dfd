import { type Checked, type Explained, type Reason, reason, requireChecked } from '../../kernel/index.js';
import { suitabilityLevels } from '../types/customer.js';
import { testFit } from './fits.js';
import { type MatchFacts, requireMatchFacts } from './matchFacts.js';
import { type MatchReading, readMatch } from './matchReading.js';
import { conditionOf, type ProductMatch } from './productMatch.js';
import { type SuitabilityPolicy, suitabilityRules } from './suitabilityPolicy.js';

/**
 * Matches a product with a customer: level of risk, term of investment and kind of product (适当性匹配).
 *
 * @param policy - What each level may buy, and what becomes of a mismatch.
 * @param facts - The result of the customer's test, his wishes, the product, the day, and who brought it up.
 * @returns Whether it may be sold, what is outstanding and by whom, and a reason for every rule, not only for the first
 * that fails. Where it is not known whether a customer of C1 is in the lowest category, and that turns the answer, the
 * match is `null`.
 * @throws DomainError `facts_invalid` for a level, kind, day, term, flag or object that is none, and for a test after the
 * day.
 * @example
 * ```ts
 * import { china, matchProduct } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const facts = {
 *   suitability: { level: 'C3', assessedOn: day('2024-01-15'), validUntil: day('2026-01-14') },
 *   wishes: { termMonths: 24, kinds: ['fund', 'bond'] },
 *   product: { riskLevel: 'R4', kind: 'fund', termMonths: 12 },
 *   on: day('2024-06-03'),
 *   initiatedBy: 'customer',
 * } as const;
 * matchProduct(china.suitabilityMatching, facts).value;
 * // => { allowed: false, match: 'special-warning', conditions: [{ need: 'special-warning', by: ['firm', 'customer'] }] }
 * matchProduct(china.suitabilityMatching, { ...facts, specialWarningSigned: true }).value.allowed; // => true
 * matchProduct(china.suitabilityMatching, { ...facts, initiatedBy: 'firm' }).value.match; // => 'refused'
 * ```
 */
export function matchProduct(policy: Checked<SuitabilityPolicy>, facts: MatchFacts): Explained<ProductMatch> {
  requireChecked(suitabilityRules.kind, policy);
  requireMatchFacts(facts);
  if (facts.professional === true) {
    const value = { allowed: true, match: 'exempt', conditions: [] } as const;
    return { value, reasons: [reason('suitability_professional', {})] };
  }
  const suitability = facts.suitability ?? undefined;
  const test = testFit(policy, suitability, facts.on);
  // An end that is not known may lie ahead: the result still speaks, but it allows nothing.
  const result = test.fits === false ? undefined : suitability;
  const told = ({ value, fits, missed }: MatchReading, ...open: Reason[]): Explained<ProductMatch> => ({
    value,
    reasons: [...test.reasons, ...fits, ...open, ...missed],
  });

  if (result?.lowestCategory === true) return told(readMatch(policy, facts, test, result, 'lowestCategory'));
  const milder = readMatch(policy, facts, test, result, 'ordinary');
  // Only C1 holds the lowest category. What is refused to others is refused to it too.
  const isOpen = result?.level === suitabilityLevels[0] && result.lowestCategory === undefined;
  if (!isOpen || milder.value.match === 'refused') return told(milder);
  const stricter = readMatch(policy, facts, test, result, 'lowestCategory');
  const turns = stricter.value.match !== milder.value.match || stricter.atWorst > milder.atWorst;
  if (stricter.value.allowed || !turns) return told(stricter);
  const { conditions } = milder.value;
  const place = test.unknown.length;
  const value = {
    allowed: false,
    match: null,
    conditions: conditions.toSpliced(place, 0, conditionOf('lowest-category')),
  };
  return told({ ...milder, value }, reason('suitability_category_unknown', {}));
}
