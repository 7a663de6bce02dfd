import { type Language, wordDay } from 'panhuo';
import { FEWEST_FOLLOWED, type HoldingSection } from '../../review/holding.js';
import type { Review } from '../../review/review.js';
import { cohortChart } from '../charts/cohorts.js';
import { paragraph } from '../html.js';
import { wordsIn } from '../words.js';

/** More cohorts than this make a heat map that nobody reads; then quarters take the place of months. */
const READABLE_COHORTS = 15;

/** How each cohort holds. */
export function cohortsSection({ holding }: Review, language: Language): string | undefined {
  if (holding === undefined || holding.followed < FEWEST_FOLLOWED || !hasRates(holding)) return undefined;
  const word = wordsIn(language);
  const unit = holding.cohorts.month.length > READABLE_COHORTS ? 'quarter' : 'month';
  return [
    paragraph(word('cohortsLead', { unit: word(unit) })),
    ...whoIsFollowed(holding, language).map((sentence) => paragraph(sentence, 'note')),
    cohortChart(holding.cohorts[unit].slice(-READABLE_COHORTS), unit, language),
  ].join('');
}

/** Why nobody is followed, or, for cohorts, why there is nothing to show yet. */
export function whyNotFollowed({ holding }: Review, language: Language): string {
  const word = wordsIn(language);
  if (holding === undefined) return word('needsTrades');
  const { followed, older: n, undated, from } = holding;
  if (followed >= FEWEST_FOLLOWED) return word('cohortsTooYoung');
  if (followed === 0 && undated === 0 && n > 0)
    return word('cohortsAllOlder', { n, day: wordDay(from, language) });
  const few = word('tooFewFollowed', { followed, fewest: FEWEST_FOLLOWED });
  return [few, ...whoIsFollowed(holding, language)].join(word('semicolon'));
}

/** Who is left out of cohorts and curves. */
export function whoIsFollowed(holding: HoldingSection, language: Language): string[] {
  const { older, undated, withoutOpenings, from } = holding;
  const word = wordsIn(language);
  return [
    ...(older === 0 ? [] : [word('older', { n: older, day: wordDay(from, language) })]),
    ...(undated === 0 ? [] : [word('undated', { n: undated })]),
    ...(withoutOpenings ? [word('withoutOpenings')] : []),
  ];
}

// The first period of a cohort is full by definition; a figure is what comes after it.
function hasRates({ cohorts }: HoldingSection): boolean {
  return cohorts.month.some(({ cells }) => cells.some(({ period, rate }) => period > 0 && rate !== null));
}
