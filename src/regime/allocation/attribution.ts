import {
  type Checked,
  type Decimal,
  decimal,
  type DecimalInput,
  type DecimalText,
  decimalText,
  DomainError,
  type Explained,
  plainText,
  type Reason,
  reason,
  requireChecked,
} from '../../kernel/index.js';
import { type AttributionPolicy, type AttributionWeight, attributionRules } from './attributionPolicy.js';

/** How well it was decided. */
export interface Attribution {
  /** 0 to 1; `null` where a part has no score. */
  readonly score: DecimalText | null;
}

// Each part is rounded here, if its weight and score have more places together; their sum is then exact.
const PLACES = 16;

/**
 * A scorecard of decisions (成效归因): how well each kind of decision was made, weighted by what the result owes to it. It
 * judges how it was decided, not what came of it, which also rests on luck.
 *
 * @param policy - The weights.
 * @param scores - By part, from 0 (badly decided) to 1 (well decided).
 * @returns The weighted score; the amounts of the reasons add up to it exactly. Where a part has no score there is no sum:
 * the reasons name the part, and nothing is guessed. Cost: linear in the parts.
 * @throws DomainError `decimal_invalid`, or `facts_invalid` for a score outside 0 to 1 or of a part that the policy has not.
 * @example
 * ```ts
 * import { attribution, course } from 'panhuo';
 *
 * attribution(course.attribution, { allocation: '0.9', timing: '0.5', riskControl: '1' }).value.score; // => '0.81'
 * attribution(course.attribution, { allocation: '0.9', timing: '0.5' }).value.score; // => null
 * ```
 */
export function attribution<Part extends string>(
  policy: Checked<AttributionPolicy<Part>>,
  scores: Readonly<Partial<Record<NoInfer<Part>, DecimalInput | null>>>,
): Explained<Attribution> {
  requireChecked(attributionRules.kind, policy);
  const parts = Object.entries<AttributionWeight>(policy.weights);
  const given: Readonly<Record<string, DecimalInput | null | undefined>> = { ...scores };
  if (!Object.keys(given).every((part) => Object.hasOwn(policy.weights, part))) {
    throw new DomainError('facts_invalid', { path: 'scores', expected: 'a part of the policy' });
  }
  const reasons: Reason[] = [];
  let sum: Decimal | null = decimal(0);
  for (const [part, { weight, text }] of parts) {
    const input = Object.hasOwn(given, part) ? given[part] : undefined;
    const label = { zh: text.zh, en: text.en };
    if (input === undefined || input === null) {
      reasons.push(reason('attribution_missing', { part, text: label }));
      sum = null;
      continue;
    }
    const score = decimal(input, `scores.${part}`);
    if (score.lt(0) || score.gt(1)) {
      throw new DomainError('facts_invalid', { path: `scores.${part}`, expected: 'between 0 and 1' });
    }
    const amount = decimal(decimalText(score.times(weight), PLACES));
    sum = sum === null ? null : sum.plus(amount);
    const detail = { part, text: label, weight, score: plainText(input), amount: amount.toFixed() };
    reasons.push(reason('attribution_part', detail));
  }
  return { value: { score: sum === null ? null : sum.toFixed() }, reasons };
}
