import type { MissingPolicy, Scale } from '../types.js';
import type { CompiledQuestion } from './compile.js';
import { roundHalf } from './total.js';

/** What became of a question on a sheet: answered, asked and not answered, or led past by an earlier answer. */
export const ANSWERED = 0;
/** See `ANSWERED`. */
export const MISSING = 1;
/** See `ANSWERED`. */
export const SKIPPED = 2;

/**
 * The points of a scale on one sheet. A gap among its own questions is treated as the policy says: no points, zero, or
 * the sum raised in proportion; a mean is taken over the answers, and over the gaps that count as zero. `null` where nothing of it was answered.
 *
 * @param scale - The scale.
 * @param places - Its questions, by place.
 * @param questions - All questions.
 * @param points - Points by place.
 * @param states - `ANSWERED`, `MISSING` or `SKIPPED` by place.
 * @param missing - The policy for missing answers.
 * @param isRefused - Whether the sheet has no total: then a scale with a gap has none either.
 */
export function scalePoints(
  { combine, factor = 1 }: Scale,
  places: readonly number[],
  questions: readonly CompiledQuestion[],
  points: ArrayLike<number>,
  states: ArrayLike<number>,
  missing: MissingPolicy,
  isRefused: boolean,
): number | null {
  let sum = 0;
  let required = 0;
  let asked = 0;
  let answered = 0;
  let counted = 0;
  for (const place of places) {
    const worth = points[place] ?? 0;
    const isAnswered = states[place] === ANSWERED;
    const isCounted = states[place] !== SKIPPED && questions[place]?.isCounted === true;
    sum += worth;
    if (isCounted) {
      asked++;
      required += worth;
      if (isAnswered) answered++;
    }
    if (isAnswered || (isCounted && missing.policy === 'zero')) counted++;
  }
  if (counted === 0 || (isRefused && answered < asked)) return null;
  if (combine === 'mean') return (sum / counted) * factor;
  if (missing.policy !== 'prorate' || answered === asked) return sum * factor;
  if (answered === 0) return null;
  return roundHalf(sum - required + (required * asked) / answered, missing.round) * factor;
}
