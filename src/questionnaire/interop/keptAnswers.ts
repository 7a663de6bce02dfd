import { type Finding, finding } from '../../kernel/index.js';
import type { PlacedConditions } from './conditions.js';
import type { ReadQuestion } from './readRoutes.js';

/**
 * The conditions of a form that keeps the answers to hidden questions, as SurveyJS does unless it is told otherwise, that
 * rest on a question which can itself be hidden. There a hidden answer still decides; here a skipped question has none.
 */
export function keptAnswers(read: readonly ReadQuestion[]): Finding[] {
  const hideable = new Set(read.filter(({ shown }) => shown.length > 0).map(({ question }) => question.id));
  // The condition of a panel is one object for all that stands in it, and is looked at once.
  const conditions = new Set<PlacedConditions>();
  for (const { shown } of read) for (const own of shown) conditions.add(own);
  return [...conditions].flatMap(({ path, all }) =>
    all?.some(({ question }) => hideable.has(question)) === true
      ? finding('error', 'form_answers_kept', { path })
      : [],
  );
}
