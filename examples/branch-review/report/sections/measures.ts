import { type Language, wordTerm } from 'panhuo';
import type { Review } from '../../review/review.js';
import { count, percent } from '../format.js';
import { paragraph, table } from '../html.js';
import { wordsIn } from '../words.js';

/** The five measures of re-activation. */
export function measuresSection({ measures }: Review, language: Language): string | undefined {
  if (measures === undefined) return undefined;
  const word = wordsIn(language);
  return [
    paragraph(word('measuresLead')),
    paragraph(
      `${count(measures.judged)} ${word('judgedCases')} (${String(measures.daysBefore)} / ${String(measures.daysAfter)} ${word('days')}), ${count(measures.tooYoung)} ${word('tooYoung')}.`,
    ),
    table(
      [word('measure'), word('met'), word('of'), word('share')],
      Object.entries(measures.measures).map(([name, { met, of }]) => [
        wordTerm(name, language),
        count(met),
        count(of),
        percent(of === 0 ? null : met / of),
      ]),
      [1, 2, 3],
    ),
  ].join('');
}
