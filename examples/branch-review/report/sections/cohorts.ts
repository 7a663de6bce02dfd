import type { Language } from 'panhuo';
import type { Review } from '../../review/review.js';
import { cohortChart } from '../charts/cohorts.js';
import { count } from '../format.js';
import { paragraph } from '../html.js';
import { wordsIn } from '../words.js';

/** More cohorts than this make a heat map that nobody reads; then quarters take the place of months. */
const READABLE_COHORTS = 15;

/** How each cohort holds. */
export function cohortsSection({ holding }: Review, language: Language): string | undefined {
  if (holding === undefined) return undefined;
  const word = wordsIn(language);
  const unit = holding.cohorts.month.length > READABLE_COHORTS ? 'quarter' : 'month';
  return [
    paragraph(word('cohortsLead')),
    holding.older === 0 ? '' : paragraph(`${count(holding.older)} ${word('older')}`, 'note'),
    cohortChart(holding.cohorts[unit].slice(-READABLE_COHORTS), unit, language),
  ].join('');
}
