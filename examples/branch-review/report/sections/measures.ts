import { type Language, wordTerm } from 'panhuo';
import type { Review } from '../../review/review.js';
import { count, percent } from '../format.js';
import { paragraph, table } from '../html.js';
import { wordsIn } from '../words.js';

/** The five measures of re-activation. */
export function measuresSection({ measures }: Review, language: Language): string | undefined {
  if (measures === undefined) return undefined;
  const word = wordsIn(language);
  const { judged, tooYoung, daysBefore: before, daysAfter: after } = measures;
  const rows = Object.entries(measures.measures).map(([name, { met, of }]) => [
    wordTerm(name, language),
    count(met),
    count(of),
    percent(of === 0 ? null : met / of),
  ]);
  return [
    paragraph(word('measuresLead', { before, after })),
    paragraph(word('judgedCases', { judged, tooYoung })),
    judged === 0 ? '' : table([word('measure'), word('met'), word('judged'), word('share')], rows, [1, 2, 3]),
  ].join('');
}
