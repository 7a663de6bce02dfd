import { course, type Language } from 'panhuo';
import type { Source } from 'panhuo/kernel';
import type { Review } from '../../review/review.js';
import { paragraph, table } from '../html.js';
import { wordsIn } from '../words.js';

/** The rules that the review rests on: which version, where from, and what a reader must know of them. */
export function rulesSection({ rules, data }: Review, language: Language): string | undefined {
  if (rules.length === 0) return undefined;
  const word = wordsIn(language);
  const { currency } = data;
  return [
    paragraph(word('rulesLead')),
    currency === course.positionBands.currency ? '' : paragraph(word('rulesCurrency', { currency })),
    table(
      [word('rule'), word('version'), word('source'), word('note')],
      rules.map(({ id, version, source, note }) => [
        id,
        version,
        source === undefined ? '–' : sourceOf(source, language),
        note?.[language] ?? '–',
      ]),
    ),
  ].join('');
}

function sourceOf({ document, article, effectiveFrom, effectiveTo }: Source, language: Language): string {
  const word = wordsIn(language);
  return [
    document,
    ...(article === undefined ? [] : [article]),
    ...(effectiveFrom === undefined ? [] : [word('inForceFrom', { day: effectiveFrom })]),
    ...(effectiveTo === undefined ? [] : [word('inForceTo', { day: effectiveTo })]),
  ].join(word('comma'));
}
