import { decimal, type DecimalInput, DomainError, type Expectation } from '../../kernel/index.js';
import { type CustomerKind, customerKinds } from '../types/customer.js';

/** What is known of an investor. Amounts are in the currency of the policy. Leave out what is not known. */
export interface InvestorFacts {
  readonly kind: CustomerKind;
  /** Financial assets; of an organisation at its last year-end. */
  readonly financialAssets?: DecimalInput;
  /** Of a person: average yearly income over the years that the policy names. */
  readonly averageIncome?: DecimalInput;
  /** Of an organisation: net assets at its last year-end, below zero when it owes more than it has. */
  readonly netAssets?: DecimalInput;
  /** Years of investing; of a person, or of work in finance that the law counts as well: the longer of the two. */
  readonly experienceYears?: number;
  /**
   * Of a person: a position or profession that the law takes in place of the years of a professional investor: a senior
   * manager of a financial institution that the law names, or a licensed accountant or lawyer in financial business; left
   * out: none.
   */
  readonly qualified?: boolean;
  /**
   * Of an organisation: the law names it a professional investor, as it does financial institutions and their products;
   * left out: no.
   */
  readonly namedByLaw?: boolean;
  /** He has chosen in writing to be an ordinary investor; left out: he has not. */
  readonly choosesOrdinary?: boolean;
  /** He has applied in writing to be converted; left out: he has not. */
  readonly applied?: boolean;
  /** The firm has examined the application and consented; left out: it has not. */
  readonly consented?: boolean;
}

/** Refuses facts that would make an answer wrong. */
export function requireInvestorFacts(facts: InvestorFacts): void {
  // From untyped callers anything may come.
  const given: unknown = facts;
  if (typeof given !== 'object' || given === null) throw invalid('', 'an object');
  if (!customerKinds.includes(facts.kind)) throw invalid('kind', 'a kind of customer');
  const { financialAssets, averageIncome, netAssets, experienceYears: years } = facts;
  if (netAssets !== undefined) decimal(netAssets, 'netAssets');
  for (const [path, amount] of Object.entries({ financialAssets, averageIncome })) {
    if (amount !== undefined && decimal(amount, path).lt(0)) throw invalid(path, 'zero or more');
  }
  if (years !== undefined && !(Number.isFinite(years) && years >= 0)) {
    throw invalid('experienceYears', 'zero or more');
  }
  const { qualified, namedByLaw, choosesOrdinary, applied, consented } = facts;
  const flags = { qualified, namedByLaw, choosesOrdinary, applied, consented };
  for (const [path, flag] of Object.entries(flags)) {
    if (flag !== undefined && typeof flag !== 'boolean') throw invalid(path, 'true or false');
  }
  if (namedByLaw === true && facts.kind === 'individual') {
    throw invalid('namedByLaw', 'true only of an organisation');
  }
}

function invalid(path: string, expected: Expectation): DomainError {
  return new DomainError('facts_invalid', { path, expected });
}
