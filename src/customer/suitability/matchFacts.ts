import { type Day, demand, demandChoice, demandFlag, demandObject, isDay } from '../../kernel/index.js';
import { type ProductKind, productKinds } from '../types/activity.js';
import { type Suitability, suitabilityLevels } from '../types/customer.js';
import { type RiskLevel, riskLevels } from './riskLevels.js';

/** A product or service as it is matched. */
export interface OfferedProduct {
  readonly riskLevel: RiskLevel;
  readonly kind: ProductKind;
  /** Months for which the money is tied up; `null` when it is not, as in shares; left out: not known. */
  readonly termMonths?: number | null;
}

/** What the customer said that he looks for. Left out: he was not asked. */
export interface InvestmentWishes {
  /** The longest term of investment in months; `null` when he sets none. */
  readonly termMonths?: number | null;
  /** The kinds of product, one at least; `null` when any will do. */
  readonly kinds?: readonly ProductKind[] | null;
}

/** What a match rests on. */
export interface MatchFacts {
  /** The customer's last result, such as that of `suitabilityOf`; `null` or left out: he has none. */
  readonly suitability?: Suitability | null | undefined;
  /** Whether he is a professional investor; left out: he is not, and is protected as an ordinary one. */
  readonly professional?: boolean;
  readonly wishes?: InvestmentWishes;
  readonly product: OfferedProduct;
  /** The day of the sale. */
  readonly on: Day;
  /** Who brought the product up: the customer of his own accord, or the firm. */
  readonly initiatedBy: 'customer' | 'firm';
  /** Whether he has signed the special warning for this very purchase; left out: he has not. */
  readonly specialWarningSigned?: boolean;
}

/** Refuses facts that would make a match wrong. */
export function requireMatchFacts(facts: MatchFacts): void {
  demandObject(facts, '');
  const { suitability, wishes, product, on, initiatedBy, professional, specialWarningSigned } = facts;
  demand(isDay(on), 'on', 'a day, YYYY-MM-DD');
  demandChoice(initiatedBy, ['customer', 'firm'], 'initiatedBy');
  demandFlag(professional, 'professional');
  demandFlag(specialWarningSigned, 'specialWarningSigned');
  demandObject(product, 'product');
  if (wishes !== undefined) demandObject(wishes, 'wishes');
  demandChoice(product.riskLevel, riskLevels, 'product.riskLevel');
  demandChoice(product.kind, productKinds, 'product.kind');
  demandTerm(product.termMonths, 'product.termMonths');
  demandTerm(wishes?.termMonths, 'wishes.termMonths');
  const kinds = wishes?.kinds ?? productKinds;
  demand(Array.isArray(kinds) && kinds.length > 0, 'wishes.kinds', 'at least one kind of product');
  for (const [index, kind] of kinds.entries()) demandChoice(kind, productKinds, `wishes.kinds[${index}]`);
  if (suitability != null) requireResult(suitability, on);
}

function requireResult(result: Suitability, on: Day): void {
  demandObject(result, 'suitability');
  const { level, lowestCategory, assessedOn, validUntil } = result;
  demandChoice(level, suitabilityLevels, 'suitability.level');
  demandFlag(lowestCategory, 'suitability.lowestCategory');
  demand(
    lowestCategory !== true || level === suitabilityLevels[0],
    'suitability.level',
    'a level of C1, as the lowest category has',
  );
  demand(isDay(assessedOn), 'suitability.assessedOn', 'a day, YYYY-MM-DD');
  demand(assessedOn <= on, 'suitability.assessedOn', 'on or before the day that is judged');
  if (validUntil === undefined) return;
  demand(isDay(validUntil), 'suitability.validUntil', 'a day, YYYY-MM-DD');
  demand(validUntil >= assessedOn, 'suitability.validUntil', 'on or after the day of the test');
}

function demandTerm(months: number | null | undefined, path: string): void {
  demand(months == null || (Number.isFinite(months) && months > 0), path, 'above zero');
}
