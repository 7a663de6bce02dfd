import type { DetailOf, Rule } from '../../kernel/index.js';
import type { MissingPolicy, ProrateRounding, QuestionnaireDefinition } from '../types.js';
import { type PointsReason, pointsReason } from './reasons.js';

/**
 * What a sheet amounts to before it is prorated and multiplied. `asked` and `answered` count the questions that must
 * be answered and lie on the sheet's route; `required` is the part of `sum` that comes from them.
 */
export interface Tally {
  readonly sum: number;
  readonly required: number;
  readonly asked: number;
  readonly answered: number;
}

/** The rules that make a total of a tally. */
export type TotalRules = Pick<QuestionnaireDefinition, 'missing' | 'factor'>;

/** Whether the policy for missing answers gives no total. */
export function isRefused(missing: MissingPolicy, asked: number, answered: number): boolean {
  if (answered === asked || missing.policy === 'zero') return false;
  return missing.policy === 'refuse' || answered < missing.atLeast;
}

/**
 * The total of a tally that is not refused.
 *
 * Prorating raises the required questions to what they would be worth if those not answered were worth the mean of the
 * others; optional questions are not asked of everybody, so theirs stay as they are. Only a prorated total is rounded.
 * Each step is an amount that leads from one total to the next.
 *
 * @param rules - The policy for missing answers, and the factor.
 * @param tally - The tally.
 * @param reasons - Where the amounts are explained; left out where nobody asks.
 */
export function totalOf({ missing, factor }: TotalRules, tally: Tally, reasons?: PointsReason[]): number {
  const { sum, required, asked, answered } = tally;
  let total = sum;
  if (missing.policy === 'prorate' && answered < asked) {
    const prorated = sum - required + (required * asked) / answered;
    if (reasons) explainStep(reasons, 'total_prorated', { asked, answered }, total, prorated);
    total = prorated;
    if (missing.round !== 'none') {
      const rounded = roundHalf(total, missing.round);
      if (reasons) explainStep(reasons, 'total_rounded', { round: missing.round }, total, rounded);
      total = rounded;
    }
  }
  if (factor === undefined) return total;
  if (reasons) explainStep(reasons, 'total_factor', { factor }, total, total * factor);
  return total * factor;
}

/**
 * Explains a step from one total to the next. Binary fractions may miss the next one by their last bits: then the
 * rest is a reason of its own, so that the reasons always add up to the total.
 */
function explainStep<R extends Rule>(
  reasons: PointsReason[],
  rule: R,
  detail: Omit<DetailOf<R>, 'points'>,
  from: number,
  to: number,
): void {
  reasons.push({ rule, detail: { ...detail, points: to - from } });
  settle(reasons, from + (to - from), to);
}

/** Adds what is missing between a sum of amounts and what it should be. */
export function settle(reasons: PointsReason[], sum: number, to: number): void {
  for (let reached = sum; reached !== to && Number.isFinite(reached); reached += to - reached) {
    reasons.push(pointsReason('total_settled', { points: to - reached }));
  }
}

/**
 * Rounds to a whole number. Half up is away from zero, as everywhere where money is rounded. What a sum of decimal points
 * misses of a half in its last binary digits is no difference: nine places decide, as many as a step may have.
 */
export function roundHalf(value: number, mode: ProrateRounding): number {
  if (mode === 'none') return value;
  // With 0 added, a tiny negative total is 0 and not −0, which JSON has not.
  const exact = Number(value.toFixed(9)) + 0;
  const floor = Math.floor(exact);
  const rest = exact - floor;
  const isDown = rest === 0.5 ? (mode === 'half-up' ? value < 0 : floor % 2 === 0) : rest < 0.5;
  return isDown ? floor : floor + 1;
}
