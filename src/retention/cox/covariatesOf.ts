import {
  type Checked,
  decimalPattern,
  DomainError,
  type Reason,
  reason,
  requireChecked,
} from '../../kernel/index.js';
import { codingRules, type CovariateCoding, type CovariateRule } from './covariateCoding.js';

/** Covariates for a regression. */
export interface CodedCovariates {
  /** `kind=institution` for a level, `assets/10000` for a number in units, `log(assets)`, and the fact itself for a flag. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly number[])[];
  /** Of each row, the place of its customer in what was handed in: keep the spells at these places. */
  readonly kept: readonly number[];
  /** Who has no row, and everything that speaks against him. */
  readonly leftOut: readonly { readonly index: number; readonly reasons: readonly Reason[] }[];
}

/**
 * Turns facts about customers, as they were when their spells began, into covariates. A fact that became known later, such as the
 * number of trades over the whole spell, would let the future into the regression.
 *
 * @param coding - Which facts, and how.
 * @param facts - One plain object a customer: text for a category, a number or decimal text for a number, true or false for
 * a flag.
 * @returns Names, rows, and who was left out because a fact is missing or does not fit. Cost: linear.
 * @throws DomainError `definition_unchecked`; `facts_invalid` for facts that are no object.
 * @example
 * ```ts
 * import { covariatesOf, defineCovariateCoding } from 'panhuo';
 *
 * const coding = defineCovariateCoding({
 *   id: 'branch/leaving', version: '1', source: { document: 'the branch' },
 *   covariates: [
 *     { fact: 'kind', is: 'category', levels: ['individual', 'institution'] },
 *     { fact: 'assets', is: 'number', per: '10000' },
 *     { fact: 'vip', is: 'flag' },
 *   ],
 * });
 * const { names, rows, kept } = covariatesOf(coding, [
 *   { kind: 'institution', assets: '250000.00', vip: true },
 *   { kind: 'individual', vip: false },
 *   { kind: 'individual', assets: 8000, vip: false },
 * ]);
 * names; // => ['kind=institution', 'assets/10000', 'vip']
 * rows; // => [[1, 25, 1], [0, 0.8, 0]]
 * kept; // => [0, 2]
 * ```
 */
export function covariatesOf(coding: Checked<CovariateCoding>, facts: readonly object[]): CodedCovariates {
  requireChecked(codingRules.kind, coding);
  const rows: number[][] = [];
  const kept: number[] = [];
  const leftOut: CodedCovariates['leftOut'][number][] = [];
  for (const [index, own] of facts.entries()) {
    if (typeof own !== 'object' || (own as unknown) === null) {
      throw new DomainError('facts_invalid', { path: `[${index}]`, expected: 'an object' });
    }
    const row: number[] = [];
    const reasons: Reason[] = [];
    for (const rule of coding.covariates) {
      const value: unknown = Object.hasOwn(own, rule.fact) ? Reflect.get(own, rule.fact) : undefined;
      const coded = codeOf(rule, value);
      if (coded !== undefined) row.push(...coded);
      else reasons.push(objection(rule, value));
    }
    if (reasons.length > 0) leftOut.push({ index, reasons });
    else {
      rows.push(row);
      kept.push(index);
    }
  }
  return { names: coding.covariates.flatMap(namesOf), rows, kept, leftOut };
}

function namesOf(rule: CovariateRule): string[] {
  if (rule.is === 'flag') return [rule.fact];
  if (rule.is === 'category') return rule.levels.slice(1).map((level) => `${rule.fact}=${level}`);
  const name = rule.per === undefined ? rule.fact : `${rule.fact}/${rule.per}`;
  return [rule.scale === 'log' ? `log(${name})` : name];
}

function codeOf(rule: CovariateRule, value: unknown): readonly number[] | undefined {
  if (rule.is === 'flag') return typeof value === 'boolean' ? [value ? 1 : 0] : undefined;
  if (rule.is === 'category') {
    const isKnown = typeof value === 'string' && rule.levels.includes(value);
    return isKnown ? rule.levels.slice(1).map((level) => (level === value ? 1 : 0)) : undefined;
  }
  const isNumber = typeof value === 'number' || (typeof value === 'string' && decimalPattern.test(value));
  const units = isNumber ? Number(value) / Number(rule.per ?? 1) : NaN;
  const coded = rule.scale === 'log' ? Math.log(units) : units;
  return Number.isFinite(coded) ? [coded] : undefined;
}

// The value stays out of it: it may be an amount, or a text that was typed in.
function objection(rule: CovariateRule, value: unknown): Reason {
  const { fact } = rule;
  if (value == null) return reason('covariate_missing', { fact });
  const expected =
    rule.is === 'flag'
      ? 'true or false'
      : rule.is === 'category'
        ? { zh: '编码中的水平', en: 'a level of the coding' }
        : rule.scale === 'log'
          ? 'above zero'
          : 'a number';
  return reason('covariate_unfit', { fact, expected });
}
