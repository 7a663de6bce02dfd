import {
  type Checked,
  checkDefinition,
  type DefinitionRules,
  type Finding,
  finding,
  type PolicyHead,
  choiceShape,
  integerShape,
  objectShape,
  policyShape,
  textShape,
} from '../../kernel/index.js';
import { type SuitabilityLevel, suitabilityLevels } from '../types/customer.js';
import { type RiskLevel, riskLevels } from './riskLevels.js';

/** What a product can miss: the level of risk, the term of investment, the kind of product that the customer named. */
export type Mismatch = 'riskLevel' | 'investmentTerm' | 'productKind';

/**
 * What becomes of a purchase that misses: it is named and no more, it is open to a customer who asks for it himself and
 * signs a special warning in writing (特别风险警示), or it is refused.
 */
export type MismatchAnswer = 'noted' | 'special-warning' | 'refused';

/** The answer for most ordinary customers, and the one for the lowest category (最低类别), which is never the milder. */
export interface MismatchRule {
  readonly ordinary: MismatchAnswer;
  readonly lowestCategory: MismatchAnswer;
}

/** How products are matched with ordinary customers (适当性匹配). */
export interface SuitabilityPolicy extends PolicyHead {
  /** The highest level of risk that each level of tolerance may buy; it never falls from one level to the next. */
  readonly highestRisk: Readonly<Record<SuitabilityLevel, RiskLevel>>;
  /** The highest level of risk that the lowest category may buy: never above that of C1, inside which it lies. */
  readonly lowestCategoryHighestRisk: RiskLevel;
  /** The flag with which the questionnaire says that the answers make the lowest category: see `suitabilityOf`. */
  readonly lowestCategoryFlag: string;
  readonly mismatch: {
    /** Above the level. That the lowest category is refused is law, so the type has no other word for it. */
    readonly riskLevel: {
      readonly ordinary: 'special-warning' | 'refused';
      readonly lowestCategory: 'refused';
    };
    /** The product ties the money up for longer than the customer wished. */
    readonly investmentTerm: MismatchRule;
    /** The product is of a kind that the customer did not name. */
    readonly productKind: MismatchRule;
  };
  /**
   * A wish or a term that is not known: it must be asked for before a sale, or it is only named. Whether a customer of C1
   * is in the lowest category is always asked for where it turns the answer.
   */
  readonly unknownFacts: 'asked' | 'noted';
  /** Months for which a result is valid that names no last day itself; without it such a result cannot be judged. */
  readonly validMonths?: number;
}

const answers: readonly MismatchAnswer[] = ['noted', 'special-warning', 'refused'];

/** What `checkDefinition` needs to know of a suitability policy. */
export const suitabilityRules: DefinitionRules<SuitabilityPolicy> = {
  kind: 'suitability-policy',
  code: 'policy_invalid',
  shape: () => {
    const risk = choiceShape(riskLevels);
    const answer = choiceShape(answers);
    const rule = objectShape({ ordinary: answer, lowestCategory: answer });
    return policyShape(
      {
        highestRisk: objectShape(Object.fromEntries(suitabilityLevels.map((level) => [level, risk]))),
        lowestCategoryHighestRisk: risk,
        lowestCategoryFlag: textShape,
        mismatch: objectShape({
          riskLevel: objectShape({
            ordinary: choiceShape(['special-warning', 'refused']),
            lowestCategory: choiceShape(['refused']),
          }),
          investmentTerm: rule,
          productKind: rule,
        }),
        unknownFacts: choiceShape(['asked', 'noted']),
      },
      { validMonths: integerShape(1, 600) },
    );
  },
  inspect: (policy) => [...inspectRisks(policy), ...inspectAnswers(policy)],
};

/**
 * Checks a policy of suitability.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `matchProduct` accepts.
 * @throws DomainError `policy_invalid`, also when a higher level may buy less, or the lowest category more, than others.
 * @example
 * ```ts
 * import { china, defineSuitabilityPolicy } from 'panhuo';
 *
 * const own = { ...china.suitabilityMatching, id: 'our-firm/suitability', validMonths: 12 };
 * defineSuitabilityPolicy(own).validMonths; // => 12
 * const upsideDown = { ...own.highestRisk, C2: 'R5' } as const;
 * defineSuitabilityPolicy({ ...own, highestRisk: upsideDown }); // throws policy_invalid
 * ```
 */
export function defineSuitabilityPolicy(policy: SuitabilityPolicy): Checked<SuitabilityPolicy> {
  return checkDefinition(suitabilityRules, policy);
}

function inspectRisks({ highestRisk, lowestCategoryHighestRisk }: SuitabilityPolicy): Finding[] {
  let highest = 0;
  const isAboveC1 =
    riskLevels.indexOf(lowestCategoryHighestRisk) > riskLevels.indexOf(highestRisk[suitabilityLevels[0]]);
  const above = isAboveC1 ? [finding('error', 'order_broken', { path: 'lowestCategoryHighestRisk' })] : [];
  const falling = suitabilityLevels.flatMap((level) => {
    const rank = riskLevels.indexOf(highestRisk[level]);
    if (rank < highest) return [finding('error', 'order_broken', { path: `highestRisk.${level}` })];
    highest = rank;
    return [];
  });
  return [...falling, ...above];
}

function inspectAnswers({ mismatch }: SuitabilityPolicy): Finding[] {
  return Object.entries(mismatch).flatMap(([name, { ordinary, lowestCategory }]) =>
    answers.indexOf(lowestCategory) < answers.indexOf(ordinary)
      ? [finding('error', 'order_broken', { path: `mismatch.${name}.lowestCategory` })]
      : [],
  );
}
