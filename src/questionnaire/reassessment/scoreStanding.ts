import { type Day, day, type Explained, type Reason, reason } from '../../kernel/index.js';
import type { Score } from '../scoreAnswers.js';
import type { Questionnaire } from '../types.js';
import { provenanceFaults } from './provenance.js';

/**
 * What a score is worth on a day: `valid`, `expired`, `void` because the questionnaire has changed or there is no total,
 * or `unknown` because its day is not known or lies later.
 */
export type ScoreStanding = 'valid' | 'expired' | 'void' | 'unknown';

/**
 * Whether a stored score still counts on a day (结果有效期). A changed questionnaire makes it void: another version, or
 * an edit under the same version. A corrected wording does not.
 *
 * @param questionnaire - The questionnaire as it is used now.
 * @param score - The score, as `scoreAnswers` gave it or as it comes from storage.
 * @param asOf - The day.
 * @returns The standing, with everything that speaks against the score as reasons.
 * @throws DomainError `day_invalid`.
 * @example
 * ```ts
 * import { china, day, scoreAnswers, scoreStanding } from 'panhuo';
 *
 * const sheet = scoreAnswers(china.suitability, { q1: 'a' }, { on: day('2026-01-05') });
 * const { value, reasons } = scoreStanding(china.suitability, sheet, day('2026-03-01'));
 * value; // => 'void'
 * reasons.map(({ rule }) => rule); // => ['score_refused']
 * ```
 */
export function scoreStanding(
  questionnaire: Questionnaire,
  score: Score,
  asOf: Day,
): Explained<ScoreStanding> {
  const on = day(asOf);
  const voids = provenanceFaults(questionnaire, score);
  if (score.points === null) {
    const answered = score.answered.length;
    voids.push(reason('score_refused', { asked: answered + score.missing.length, answered }));
  }
  const [value, term] = termOf(score, on, questionnaire.validMonths);
  return voids.length > 0
    ? { value: 'void', reasons: value === 'expired' ? [...voids, term] : voids }
    : { value, reasons: [term] };
}

function termOf(
  { on, expiresOn }: Score,
  asOf: Day,
  validMonths: number | undefined,
): readonly ['valid' | 'expired' | 'unknown', Reason] {
  if (on !== null && on > asOf) return ['unknown', reason('score_later', { on, asOf })];
  if (expiresOn !== null) {
    return asOf < expiresOn
      ? ['valid', reason('score_in_force', { expiresOn })]
      : ['expired', reason('score_expired', { expiresOn })];
  }
  return validMonths === undefined
    ? ['valid', reason('score_unlimited', {})]
    : ['unknown', reason('score_undated', { validMonths })];
}
