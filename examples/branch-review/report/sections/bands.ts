import { describe, type Language, wordTerm } from 'panhuo';
import type { Review } from '../../review/review.js';
import { bandChart } from '../charts/bands.js';
import { customerCells, percent, wholeMoney } from '../format.js';
import { bars, heading, paragraph, table } from '../html.js';
import { wordsIn } from '../words.js';

/** The VIPs against their band. */
export function bandsSection(review: Review, language: Language): string | undefined {
  const { bands, people } = review;
  if (bands === undefined) return undefined;
  const word = wordsIn(language);
  const states = Object.entries(bands.counts).map(
    ([state, number]) => [wordTerm(state, language), number] as const,
  );
  const outside = bands.positions
    .filter(({ allocation }) => allocation.value.state !== 'inside')
    .sort(
      (a, b) => Math.abs(Number(b.allocation.value.amount)) - Math.abs(Number(a.allocation.value.amount)),
    );
  return [
    paragraph(word('bandsLead')),
    `<div class="tallies">${bars(`${word('band')}: ${wordTerm(bands.regime, language)}`, states)}</div>`,
    bandChart(bands, people, language),
    heading(word('furthest')),
    table(
      [
        word('place'),
        word('customer'),
        word('assets'),
        word('investedShare'),
        word('state'),
        word('difference'),
        word('why'),
      ],
      outside
        .slice(0, 10)
        .map(({ id, allocation: { value, reasons } }) => [
          ...customerCells(review, id),
          wholeMoney(people.get(id)?.lastSnapshot?.total.amount ?? ''),
          percent(Number(value.invested) / (Number(value.invested) + Number(value.cash))),
          wordTerm(value.state, language),
          wholeMoney(value.amount),
          reasons.map((reason) => describe(reason, language)).join('; '),
        ]),
      [2, 3, 5],
    ),
  ].join('');
}
