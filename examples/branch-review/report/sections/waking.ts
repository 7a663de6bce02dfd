import { describe, type Language } from 'panhuo';
import type { Review } from '../../review/review.js';
import { customerCells } from '../format.js';
import { bars, heading, paragraph, table } from '../html.js';
import { type Word, wordsIn } from '../words.js';

/** Whom to wake, and why not the others. */
export function wakingSection(review: Review, language: Language): string | undefined {
  const { waking } = review;
  if (waking === undefined) return undefined;
  const word = wordsIn(language);
  const against = new Map<string, number>();
  for (const { reasons } of waking.others) {
    for (const { rule } of reasons) against.set(rule, (against.get(rule) ?? 0) + 1);
  }
  const objections = [...against].map(([rule, number]) => [word(rule as Word), number] as const);
  return [
    paragraph(word('wakingLead')),
    `<div class="tallies">${bars(word('waking'), [
      [word('worthWaking'), waking.wake.length],
      [word('deepLosers'), waking.deepLosers.length],
      [word('others'), waking.others.length],
    ])}${bars(word('whyNot'), objections)}</div>`,
    heading(word('firstTwenty')),
    table(
      [word('place'), word('customer'), word('why')],
      waking.wake
        .slice(0, 20)
        .map(({ customer, reasons }) => [
          ...customerCells(review, customer),
          reasons.map((reason) => describe(reason, language)).join('; '),
        ]),
    ),
  ].join('');
}
