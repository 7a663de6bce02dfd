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
 * Each step is an amount that is added to the sum, as a reader of the reasons adds it: they make the total to the last
 * bit.
 *
 * @param rules - The policy for missing answers, and the factor.
 * @param tally - The tally.
 * @param reasons - Where the amounts are explained; left out where nobody asks.
 */
export function totalOf({ missing, factor }: TotalRules, tally: Tally, reasons?: PointsReason[]): number {
  const { sum, required, asked, answered } = tally;
  let total = sum;
  if (missing.policy === 'prorate' && answered < asked) {
    const prorated = (required * asked) / answered - required;
    reasons?.push(pointsReason('total_prorated', { asked, answered, points: prorated }));
    total += prorated;
    if (missing.round !== 'none') {
      const rounded = roundHalf(total, missing.round) - total;
      reasons?.push(pointsReason('total_rounded', { round: missing.round, points: rounded }));
      total += rounded;
    }
  }
  if (factor === undefined) return total;
  const multiplied = total * factor - total;
  reasons?.push(pointsReason('total_factor', { factor, points: multiplied }));
  return total + multiplied;
}

/** Rounds to a whole number. Half up is away from zero, as everywhere where money is rounded. */
export function roundHalf(value: number, mode: ProrateRounding): number {
  if (mode === 'none') return value;
  const floor = Math.floor(value);
  // Both distances: beside a tie, one of them may itself be rounded to a half.
  const down = value - floor;
  const up = floor + 1 - value;
  const isDown = down === up ? (mode === 'half-up' ? value < 0 : floor % 2 === 0) : down < up;
  return isDown ? floor : floor + 1;
}
