import { type Checked, type Explained, type Reason, reason, requireChecked } from '../../kernel/index.js';
import { type InvestorFacts, requireInvestorFacts } from './investorFacts.js';
import { investorRules, type ProfessionalInvestorPolicy } from './investorPolicy.js';
import { type Grade, measure, type MeasuredFact, neededFacts, possibleGrades } from './measures.js';

/** The classes of investor, the one with most protection first. Who may convert is an ordinary one until he has. */
export type InvestorClass = 'ordinary' | 'may-convert' | 'converted' | 'professional';

/** The class of an investor, and what is missing. */
export interface InvestorStanding {
  /** `null`: cannot be judged, `missing` names the facts. */
  readonly class: InvestorClass | null;
  /** Whether he is to be treated as a professional investor, which may be known when the class is not. */
  readonly professional: boolean | null;
  /** What an investor who may convert has not done yet, or the firm has not. */
  readonly outstanding: readonly ('application' | 'consent')[];
  /** The facts without which the class cannot be judged. What could not turn it is not asked for. */
  readonly missing: readonly MeasuredFact[];
}

/**
 * Judges whether an investor is a professional one, or may become one (专业投资者认定).
 *
 * @param policy - The limits.
 * @param facts - What is known of him.
 * @returns His class, with a reason for every condition that names what was found and what is required.
 * @throws DomainError `decimal_invalid` for an amount that is none, `facts_invalid` for a kind that does not exist, an
 * amount or years below zero, a flag that is none, and a person whom the law is said to name: it names organisations.
 * @example
 * ```ts
 * import { china, professionalInvestor } from 'panhuo';
 *
 * const policy = china.professionalInvestor;
 * const facts = { kind: 'individual', financialAssets: '3200000', averageIncome: '280000', experienceYears: 4 } as const;
 * professionalInvestor(policy, facts).value;
 * // => { class: 'may-convert', professional: false, outstanding: ['application', 'consent'], missing: [] }
 * professionalInvestor(policy, { ...facts, applied: true, consented: true }).value.class; // => 'converted'
 * professionalInvestor(policy, { kind: 'individual', financialAssets: '5000000' }).value.missing; // => ['experienceYears']
 * ```
 */
export function professionalInvestor(
  policy: Checked<ProfessionalInvestorPolicy>,
  facts: InvestorFacts,
): Explained<InvestorStanding> {
  requireChecked(investorRules.kind, policy);
  requireInvestorFacts(facts);
  if (facts.namedByLaw === true) return standing('professional', [reason('investor_named', {})]);
  const measured = measure(policy, facts);
  const reasons = measured.measures.map(({ reason: why }) => why);
  if (facts.qualified === true && facts.kind === 'individual') reasons.push(reason('investor_qualified', {}));
  if (facts.choosesOrdinary === true) {
    return standing('ordinary', [...reasons, reason('investor_chose_ordinary', {})]);
  }

  const outstanding = [
    ...(facts.applied === true ? [] : (['application'] as const)),
    ...(facts.consented === true ? [] : (['consent'] as const)),
  ];
  const converts = outstanding.length === 0 ? 'converted' : 'may-convert';
  const classOf = (grade: Grade): InvestorClass =>
    grade === 2 ? 'professional' : grade === 1 ? converts : 'ordinary';
  const possible = possibleGrades(measured).map(classOf);
  const [only, another] = possible;
  if (only === undefined || another !== undefined) {
    const missing = neededFacts(measured);
    const treated = new Set(possible.map(isTreatedAsProfessional));
    const value = {
      class: null,
      professional: treated.size > 1 ? null : treated.has(true),
      outstanding: [],
      missing,
    };
    return { value, reasons: [...reasons, reason('investor_unknown', { facts: missing, possible })] };
  }
  const detail = { outstanding };
  if (only === 'may-convert') {
    return standing(only, [...reasons, reason('investor_may_convert', detail)], outstanding);
  }
  return standing(only, [...reasons, reason(`investor_${only}`, {})]);
}

function standing(
  of: InvestorClass,
  reasons: readonly Reason[],
  outstanding: InvestorStanding['outstanding'] = [],
): Explained<InvestorStanding> {
  return {
    value: { class: of, professional: isTreatedAsProfessional(of), outstanding, missing: [] },
    reasons,
  };
}

function isTreatedAsProfessional(of: InvestorClass): boolean {
  return of === 'professional' || of === 'converted';
}
