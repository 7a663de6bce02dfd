import {
  type Checked,
  checkDefinition,
  type Currency,
  decimal,
  type DecimalText,
  type DefinitionRules,
  type Finding,
  finding,
  inspectCurrency,
  type PolicyHead,
  decimalShape,
  integerShape,
  objectShape,
  policyShape,
  textShape,
} from '../../kernel/index.js';

/** What a person needs: one of the two amounts, and the years. All limits are inclusive. */
export interface PersonLimits {
  readonly financialAssets: DecimalText;
  /** Average of a year over the last `incomeYears` of the policy. */
  readonly averageIncome: DecimalText;
  readonly experienceYears: number;
}

/** What a legal person or another organisation needs: both amounts at its last year-end, and the years. */
export interface OrganisationLimits {
  readonly netAssets: DecimalText;
  readonly financialAssets: DecimalText;
  readonly experienceYears: number;
}

/** The limits of a class, and the lower ones from which an ordinary investor may apply to be converted to it. */
export interface InvestorLimits<Limits> {
  readonly professional: Limits;
  readonly conversion: Limits;
}

/** Who is a professional investor (专业投资者), and who may become one (普通投资者转化). Amounts are in `currency`. */
export interface ProfessionalInvestorPolicy extends PolicyHead {
  readonly currency: Currency;
  /** How many years the average income is taken over. */
  readonly incomeYears: number;
  readonly individual: InvestorLimits<PersonLimits>;
  readonly institution: InvestorLimits<OrganisationLimits>;
}

/** What `checkDefinition` needs to know of a policy of professional investors. */
export const investorRules: DefinitionRules<ProfessionalInvestorPolicy> = {
  kind: 'professional-investor-policy',
  code: 'policy_invalid',
  shape: () => {
    const amount = decimalShape(0, 1e15);
    const experienceYears = integerShape(0, 100);
    const person = objectShape({ financialAssets: amount, averageIncome: amount, experienceYears });
    const organisation = objectShape({ netAssets: amount, financialAssets: amount, experienceYears });
    return policyShape({
      currency: textShape,
      incomeYears: integerShape(1, 100),
      individual: objectShape({ professional: person, conversion: person }),
      institution: objectShape({ professional: organisation, conversion: organisation }),
    });
  },
  inspect: ({ currency, individual, institution }) => [
    ...inspectCurrency(currency, 'currency'),
    ...inspectLimits('individual', individual),
    ...inspectLimits('institution', institution),
  ],
};

/**
 * Checks a policy of professional investors.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `professionalInvestor` accepts.
 * @throws DomainError `policy_invalid`, also when conversion would need more than the class itself.
 * @example
 * ```ts
 * import { china, defineProfessionalInvestorPolicy } from 'panhuo';
 *
 * const own = { ...china.professionalInvestor, id: 'our-firm/investors', currency: 'XYZ' };
 * defineProfessionalInvestorPolicy(own); // throws policy_invalid
 * ```
 */
export function defineProfessionalInvestorPolicy(
  policy: ProfessionalInvestorPolicy,
): Checked<ProfessionalInvestorPolicy> {
  return checkDefinition(investorRules, policy);
}

function inspectLimits(
  kind: string,
  { professional, conversion }: InvestorLimits<PersonLimits | OrganisationLimits>,
): Finding[] {
  const upper = new Map(Object.entries<DecimalText | number>({ ...professional }));
  return Object.entries<DecimalText | number>({ ...conversion }).flatMap(([limit, lower]) =>
    decimal(lower).gt(upper.get(limit) ?? lower)
      ? [finding('error', 'order_broken', { path: `${kind}.conversion.${limit}` })]
      : [],
  );
}
