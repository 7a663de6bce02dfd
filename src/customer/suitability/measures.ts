import { decimal, type DecimalInput, plainText, type Reason, reason } from '../../kernel/index.js';
import type { InvestorFacts } from './investorFacts.js';
import type { ProfessionalInvestorPolicy } from './investorPolicy.js';

/** What a fact is enough for: for nothing, for conversion, for a professional investor. */
export type Grade = 0 | 1 | 2;

const grades: readonly Grade[] = [0, 1, 2];

/** A fact that is held against its two limits. */
export type MeasuredFact = 'financialAssets' | 'averageIncome' | 'netAssets' | 'experienceYears';

/** A fact with what it is enough for, `null` when it is not known. */
export interface Measure {
  readonly fact: MeasuredFact;
  readonly grade: Grade | null;
  readonly reason: Reason;
}

/** The facts of an investor, and how what they are enough for joins: never better when one of them gets worse. */
export interface Measured {
  readonly measures: readonly Measure[];
  readonly join: (grades: readonly Grade[]) => Grade;
}

/** Holds the facts against the limits of the policy: one of two amounts and the years, or all three. */
export function measure(policy: ProfessionalInvestorPolicy, facts: InvestorFacts): Measured {
  const { currency, incomeYears } = policy;
  const { financialAssets, averageIncome, netAssets, experienceYears } = facts;
  if (facts.kind === 'institution') {
    const { professional: upper, conversion: lower } = policy.institution;
    return {
      measures: [
        compare('netAssets', netAssets, upper, lower, { currency }),
        compare('financialAssets', financialAssets, upper, lower, { currency }),
        compare('experienceYears', experienceYears, upper, lower, {}),
      ],
      join: least,
    };
  }
  const { professional: upper, conversion: lower } = policy.individual;
  return {
    measures: [
      compare('financialAssets', financialAssets, upper, lower, { currency }),
      compare('averageIncome', averageIncome, upper, lower, { currency, years: incomeYears }),
      compare('experienceYears', experienceYears, upper, lower, {}),
    ],
    join: ([assets = 0, income = 0, experience = 0]) => {
      const means = assets > income ? assets : income;
      // A profession stands for the years of the class itself; the law does not say so of conversion.
      return facts.qualified === true && means === 2 ? means : least([means, experience]);
    },
  };
}

/** Every grade that the facts leave possible, the least first. */
export function possibleGrades({ measures, join }: Measured): Grade[] {
  const reached = completions(measures.map(({ grade }) => grade)).map(join);
  return grades.filter((grade) => reached.includes(grade));
}

/** The facts that are not known and could turn the answer, whatever else comes to light. */
export function neededFacts({ measures, join }: Measured): MeasuredFact[] {
  const known = measures.map(({ grade }) => grade);
  return measures.flatMap(({ fact, grade }, place) => {
    if (grade !== null) return [];
    // The join never falls when a grade rises, so the two ends show whether the fact matters.
    const turns = completions(known).some((row) => join(row.with(place, 0)) !== join(row.with(place, 2)));
    return turns ? [fact] : [];
  });
}

type Limits<Fact extends MeasuredFact> = Readonly<Record<Fact, DecimalInput>>;

function compare<Fact extends MeasuredFact>(
  fact: Fact,
  actual: DecimalInput | undefined,
  { [fact]: professional }: Limits<Fact>,
  { [fact]: conversion }: Limits<Fact>,
  units: { readonly currency?: string; readonly years?: number },
): Measure {
  const amount = actual === undefined ? undefined : decimal(actual, fact);
  const grade = amount === undefined ? null : amount.gte(professional) ? 2 : amount.gte(conversion) ? 1 : 0;
  const enough = grade === null ? null : (['conversion', 'professional'] as const).slice(0, grade);
  const limits = { professional: plainText(professional), conversion: plainText(conversion) };
  const detail = {
    fact,
    actual: actual === undefined ? null : plainText(actual),
    ...limits,
    enough: enough === null ? null : [...enough],
  };
  const { currency = '', years } = units;
  if (years !== undefined) {
    return { fact, grade, reason: reason('investor_income', { ...detail, currency, years }) };
  }
  const why =
    currency === ''
      ? reason('investor_experience', detail)
      : reason('investor_amount', { ...detail, currency });
  return { fact, grade, reason: why };
}

function least(of: readonly Grade[]): Grade {
  return grades.find((grade) => of.includes(grade)) ?? 0;
}

// At most three facts of three grades: 27 rows.
function completions(known: readonly (Grade | null)[]): Grade[][] {
  return known.reduce<Grade[][]>(
    (rows, grade) =>
      rows.flatMap((row) => (grade === null ? grades : [grade]).map((filled) => [...row, filled])),
    [[]],
  );
}
