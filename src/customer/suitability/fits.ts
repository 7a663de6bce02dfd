import { addDays, addMonths, type Day, type Reason, reason } from '../../kernel/index.js';
import type { Suitability } from '../types/customer.js';
import type { MatchFacts } from './matchFacts.js';
import { riskLevels } from './riskLevels.js';
import type { Mismatch, SuitabilityPolicy } from './suitabilityPolicy.js';

/** A fact that is not known, by the name of the condition under which it becomes known. */
export type UnknownFact =
  'wished-term' | 'wished-kinds' | 'product-term' | 'last-valid-day' | 'lowest-category';

/** How one rule comes out: it fits, it does not, or facts are missing. */
export interface Fit {
  readonly fits: boolean | null;
  readonly unknown: readonly UnknownFact[];
  readonly reasons: readonly Reason[];
}

/** Whether a result holds on a day; false when there is none, or its last day is over. */
export function testFit(policy: SuitabilityPolicy, result: Suitability | undefined, on: Day): Fit {
  if (result === undefined) return known(false, reason('suitability_test_missing', {}));
  const { assessedOn } = result;
  const validUntil = result.validUntil ?? lastDay(assessedOn, policy.validMonths);
  if (validUntil === undefined) return unknown('last-valid-day');
  const holds = on <= validUntil;
  const rule = holds ? 'suitability_test_valid' : 'suitability_test_expired';
  return known(holds, reason(rule, { assessedOn, validUntil, on }));
}

/** Whether a customer of C1 is treated as one of the lowest category. */
export type Category = 'ordinary' | 'lowestCategory';

/** How each rule of the match comes out. The level is not judged by a result that is missing or has expired. */
export function matchFits(
  policy: SuitabilityPolicy,
  facts: MatchFacts,
  result: Suitability | undefined,
  category: Category,
): { readonly mismatch: Mismatch; readonly fit: Fit }[] {
  return [
    ...(result === undefined
      ? []
      : [{ mismatch: 'riskLevel', fit: levelFit(policy, facts, result, category) } as const]),
    { mismatch: 'investmentTerm', fit: termFit(facts) },
    { mismatch: 'productKind', fit: kindFit(facts) },
  ];
}

// The day before the one on which a questionnaire of as many months says that its score expires.
function lastDay(assessedOn: Day, validMonths: number | undefined): Day | undefined {
  return validMonths === undefined ? undefined : addDays(addMonths(assessedOn, validMonths), -1);
}

function levelFit(
  policy: SuitabilityPolicy,
  { product }: MatchFacts,
  { level: tested }: Suitability,
  category: Category,
): Fit {
  const isLowest = category === 'lowestCategory';
  const level = isLowest ? 'lowest-category' : tested;
  const highest = isLowest ? policy.lowestCategoryHighestRisk : policy.highestRisk[tested];
  const fits = riskLevels.indexOf(product.riskLevel) <= riskLevels.indexOf(highest);
  const detail = { level, highest, risk: product.riskLevel };
  return known(fits, reason(fits ? 'suitability_level_fits' : 'suitability_level_above', detail));
}

function termFit({ wishes, product }: MatchFacts): Fit {
  const wished = wishes?.termMonths;
  const months = product.termMonths;
  if (wished === null || months === null) return known(true, reason('suitability_term_open', {}));
  if (wished === undefined || months === undefined) {
    return unknown(
      ...(wished === undefined ? (['wished-term'] as const) : []),
      ...(months === undefined ? (['product-term'] as const) : []),
    );
  }
  const fits = months <= wished;
  return known(fits, reason(fits ? 'suitability_term_fits' : 'suitability_term_longer', { months, wished }));
}

function kindFit({ wishes, product: { kind } }: MatchFacts): Fit {
  const wished = wishes?.kinds;
  if (wished === undefined) return unknown('wished-kinds');
  if (wished === null) return known(true, reason('suitability_kind_any', {}));
  const fits = wished.includes(kind);
  const detail = { kind, wished: [...wished] };
  return known(fits, reason(fits ? 'suitability_kind_fits' : 'suitability_kind_other', detail));
}

function known(fits: boolean, why: Reason): Fit {
  return { fits, unknown: [], reasons: [why] };
}

function unknown(...facts: UnknownFact[]): Fit {
  return { fits: null, unknown: facts, reasons: [reason('suitability_unknown', { facts })] };
}
