import { type Checked, type Explained, type Reason, reason, requireChecked } from '../../kernel/index.js';
import type { Suitability } from '../types/customer.js';
import { type Fit, matchFits, testFit, type UnknownFact } from './fits.js';
import { type MatchFacts, requireMatchFacts } from './matchFacts.js';
import {
  type Mismatch,
  type MismatchAnswer,
  type SuitabilityPolicy,
  suitabilityRules,
} from './suitabilityPolicy.js';

/** Something that must happen before a sale, and who does it, in the order in which they act. */
export interface MatchCondition {
  readonly need: 'suitability-test' | 'special-warning' | UnknownFact;
  readonly by: readonly ('firm' | 'customer')[];
}

/** Whether a product may be sold to a customer, and what is still to be done. */
export interface ProductMatch {
  /** Whether it may be sold as things stand: nothing is refused and nothing outstanding. */
  readonly allowed: boolean;
  /**
   * `exempt`: a professional investor. `retest`: there is no result that holds. `null`: cannot be judged, the conditions
   * name the facts. `special-warning` is allowed once it is signed and nothing else is outstanding. What is `refused` has
   * no conditions: nothing opens it.
   */
  readonly match: 'suitable' | 'exempt' | 'special-warning' | 'refused' | 'retest' | null;
  /** What is outstanding; empty when it may be sold, and when it is refused. */
  readonly conditions: readonly MatchCondition[];
}

const actors: Readonly<Record<MatchCondition['need'], MatchCondition['by']>> = {
  'suitability-test': ['firm', 'customer'],
  'special-warning': ['firm', 'customer'],
  'wished-term': ['customer'],
  'wished-kinds': ['customer'],
  'product-term': ['firm'],
  'last-valid-day': ['firm'],
};

const severity: Readonly<Record<MismatchAnswer, number>> = { noted: 0, 'special-warning': 1, refused: 2 };

/**
 * Matches a product with a customer: level of risk, term of investment and kind of product (适当性匹配).
 *
 * @param policy - What each level may buy, and what becomes of a mismatch.
 * @param facts - The result of the customer's test, his wishes, the product, the day, and who brought it up.
 * @returns Whether it may be sold, what is outstanding and by whom, and a reason for every rule, not only for the first
 * that fails.
 * @throws DomainError `facts_invalid` for a level, kind, day, term or flag that does not exist, and for a test after the day.
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
  const test = testFit(policy, facts.suitability, facts.on);
  // An end that is not known may lie ahead: the result still speaks, but it allows nothing.
  const result = test.fits === false ? undefined : facts.suitability;
  const rules = weighRules(policy, facts, result);
  const missed = rules.filter(({ fit }) => fit.fits === false);
  const worst = Math.max(severity.noted, ...missed.map(({ answer }) => severity[answer]));
  const refused = worst === severity.refused;
  const warned = worst === severity['special-warning'];

  // Asked for even where the answer stands: a warning must speak of everything that does not fit, and a second mismatch
  // must never let through what an unknown fact alone would stop.
  const asked =
    policy.unknownFacts === 'asked'
      ? rules.filter(({ fit, answer }) => fit.fits === null && answer !== 'noted')
      : [];
  const turns = test.fits === null || asked.some(({ answer }) => severity[answer] > worst);
  const unsigned = warned && facts.specialWarningSigned !== true;
  const needs: MatchCondition['need'][] = [
    ...(test.fits === false ? (['suitability-test'] as const) : []),
    ...test.unknown,
    ...asked.flatMap(({ fit }) => fit.unknown),
    ...(unsigned ? (['special-warning'] as const) : []),
  ];
  const conditions = refused ? [] : needs.map((need) => ({ need, by: [...actors[need]] }));
  const settled = warned ? 'special-warning' : 'suitable';
  const open = test.fits === false ? 'retest' : turns ? null : settled;
  return {
    value: {
      allowed: !refused && conditions.length === 0,
      match: refused ? 'refused' : open,
      conditions,
    },
    reasons: [
      ...test.reasons,
      ...rules.flatMap(({ fit }) => fit.reasons),
      ...whyMissed(missed, facts, result?.lowestCategory === true),
    ],
  };
}

/** A rule of the match: how it comes out, what the policy says of a mismatch, and what that comes to here. */
interface WeighedRule {
  readonly mismatch: Mismatch;
  readonly fit: Fit;
  readonly ruled: MismatchAnswer;
  readonly answer: MismatchAnswer;
}

function weighRules(
  policy: SuitabilityPolicy,
  facts: MatchFacts,
  result: Suitability | undefined,
): WeighedRule[] {
  const category = result?.lowestCategory === true ? 'lowestCategory' : 'ordinary';
  return matchFits(policy, facts, result).map(({ mismatch, fit }) => {
    const ruled = policy.mismatch[mismatch][category];
    // The warning is for those who ask of their own accord: what does not fit is never recommended.
    const closed = ruled === 'special-warning' && facts.initiatedBy === 'firm';
    return { mismatch, fit, ruled, answer: closed ? 'refused' : ruled };
  });
}

function whyMissed(missed: readonly WeighedRule[], facts: MatchFacts, lowest: boolean): Reason[] {
  const ruled = (answer: MismatchAnswer): Mismatch[] =>
    missed.filter((rule) => rule.ruled === answer).map(({ mismatch }) => mismatch);
  const reasons: Reason[] = [];
  const tell = (rule: MissRule, mismatches: Mismatch[]): void => {
    if (mismatches.length > 0) reasons.push(reason(rule, { mismatches }));
  };
  const closed = ruled('refused');
  const warnable = ruled('special-warning');
  tell(lowest ? 'suitability_lowest_category' : 'suitability_closed', closed);
  tell('suitability_noted', ruled('noted'));
  if (facts.initiatedBy === 'firm') tell('suitability_not_recommended', [...closed, ...warnable]);
  else if (closed.length === 0) {
    const signed = facts.specialWarningSigned === true;
    tell(signed ? 'suitability_warning_signed' : 'suitability_warning_needed', warnable);
  }
  return reasons;
}

type MissRule =
  | 'suitability_lowest_category'
  | 'suitability_closed'
  | 'suitability_noted'
  | 'suitability_not_recommended'
  | 'suitability_warning_signed'
  | 'suitability_warning_needed';
