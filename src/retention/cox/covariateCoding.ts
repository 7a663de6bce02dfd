import {
  type Checked,
  checkDefinition,
  choiceShape,
  decimalShape,
  type DecimalText,
  type DefinitionRules,
  type Finding,
  finding,
  listShape,
  objectShape,
  type PolicyHead,
  policyShape,
  textShape,
  variantShape,
} from '../../kernel/index.js';

/** How one fact about a customer becomes numbers. */
export type CovariateRule =
  | {
      readonly fact: string;
      readonly is: 'category';
      /** The first is the reference; each other one becomes a covariate of 0 and 1. */
      readonly levels: readonly string[];
    }
  | {
      readonly fact: string;
      readonly is: 'number';
      /** Natural logarithm, of the fact over `per`; default the number itself. */
      readonly scale?: 'log';
      /** What counts as one, so that the hazard ratio is that of so much more; decimal text above zero, default 1. */
      readonly per?: DecimalText;
    }
  | { readonly fact: string; readonly is: 'flag' };

/** Which facts about a customer go into a regression, and how. */
export interface CovariateCoding extends PolicyHead {
  readonly covariates: readonly CovariateRule[];
}

/** A part of a unit smaller than this is no unit of anything. */
const LEAST_UNIT = 1e-15;

/** What a coding must fulfil. */
export const codingRules: DefinitionRules<CovariateCoding> = {
  kind: 'covariate-coding',
  code: 'policy_invalid',
  shape: () =>
    policyShape({
      covariates: listShape(
        variantShape('is', {
          category: objectShape({ fact: textShape, is: textShape, levels: listShape(textShape, 2) }),
          number: objectShape(
            { fact: textShape, is: textShape },
            { scale: choiceShape(['log']), per: decimalShape(LEAST_UNIT, 1e15) },
          ),
          flag: objectShape({ fact: textShape, is: textShape }),
        }),
        1,
      ),
    }),
  inspect: ({ covariates }) => covariates.flatMap((rule, index) => inspectRule(covariates, rule, index)),
};

/**
 * Checks a coding of covariates.
 *
 * @param coding - The coding.
 * @returns A frozen copy that `covariatesOf` accepts.
 * @throws DomainError `policy_invalid`, also where a fact is coded twice or a level is named twice.
 * @example
 * ```ts
 * import { defineCovariateCoding } from 'panhuo';
 *
 * const coding = {
 *   id: 'branch/leaving', version: '1', source: { document: 'the branch' },
 *   covariates: [{ fact: 'kind', is: 'category', levels: ['individual', 'institution'] }],
 * } as const;
 * Object.isFrozen(defineCovariateCoding(coding)); // => true
 * defineCovariateCoding({ ...coding, covariates: [...coding.covariates, { fact: 'kind', is: 'flag' }] }); // throws policy_invalid
 * ```
 */
export function defineCovariateCoding(coding: CovariateCoding): Checked<CovariateCoding> {
  return checkDefinition(codingRules, coding);
}

function inspectRule(all: readonly CovariateRule[], rule: CovariateRule, index: number): Finding[] {
  const path = `covariates[${index}]`;
  const findings: Finding[] = [];
  if (all.findIndex(({ fact }) => fact === rule.fact) < index) {
    findings.push(finding('error', 'value_unfit', { path: `${path}.fact`, expected: 'each only once' }));
  }
  if (rule.is === 'category' && new Set(rule.levels).size < rule.levels.length) {
    findings.push(finding('error', 'value_unfit', { path: `${path}.levels`, expected: 'each only once' }));
  }
  return findings;
}
