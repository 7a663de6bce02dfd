import { describe, type Language } from 'panhuo';
import type { Review } from '../../review/review.js';
import { count, customerCells, percent, wholeMoney } from '../format.js';
import { heading, list, paragraph, table } from '../html.js';
import { wordsIn } from '../words.js';

const LISTED = 20;

/** Whom to call first, inside the section of waking; nothing where no model could be made. */
export function firstCalls(review: Review, language: Language): string {
  const { calls } = review;
  if (calls === undefined) return '';
  const { plan, choice } = calls;
  const word = wordsIn(language);
  const rows = plan.call
    .slice(0, LISTED)
    .map(({ customer, expected, chance, adviser, reasons }) => [
      ...customerCells(review, customer),
      adviser ?? '–',
      percent(chance),
      wholeMoney(expected),
      reasons.map((reason) => describe(reason, language)).join(word('semicolon')),
    ]);
  const { waiting, notWorth, unjudged, totals, comparison } = plan;
  return [
    heading(word('firstCalls', { n: rows.length, all: plan.call.length })),
    paragraph(word('callsLead')),
    paragraph(
      word('callsApart', {
        waiting: waiting.length,
        notWorth: notWorth.length,
        unjudged: unjudged.length,
      }),
      'note',
    ),
    rows.length === 0
      ? ''
      : table(
          ['place', 'customer', 'adviser', 'chanceToWake', 'expectedValue', 'why'].map((name) =>
            word(name as 'place'),
          ),
          rows,
          [3, 4],
        ),
    paragraph(
      word('callTotals', {
        contacts: count(totals.contacts),
        woken: totals.woken.toFixed(1),
        expected: wholeMoney(totals.expected),
      }),
    ),
    list(comparison.reasons.map((reason) => describe(reason, language))),
    paragraph(word('callsModel'), 'note'),
    list(choice.reasons.map((reason) => describe(reason, language))),
    paragraph(word('callsLimits'), 'note'),
  ].join('');
}
